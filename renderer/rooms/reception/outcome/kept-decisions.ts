/** Decisions in the making, one a matter: what was answered stays while the app runs, whoever looks away. Gone with the window. */
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import type { Decision } from '../../../../shared/reception/decision.ts';

const kept = new Map<RecordId, Decision>();

export function keptDecision(id: RecordId): Decision | undefined {
  return kept.get(id);
}

/** @param decision null once it is decided */
export function keepDecision(id: RecordId, decision: Decision | null): void {
  if (decision === null) kept.delete(id);
  else kept.set(id, decision);
}
