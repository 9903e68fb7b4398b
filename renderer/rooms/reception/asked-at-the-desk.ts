/** What the form asked that the decision asks too: handed on while the window is open, so that nobody is asked twice. */
import type { RecordId } from '../../../shared/kernel/ids.ts';

export type Asked = { readonly litigated: boolean };

const asked = new Map<RecordId, Asked>();

export function noteAsked(id: RecordId, answers: Asked): void {
  asked.set(id, answers);
}

export function askedAtTheDesk(id: RecordId): Asked | undefined {
  return asked.get(id);
}
