/** How one matter stands to others: beside them, merged into one, or having taken others in. Read from its own history. */
import type { RecordId } from '../kernel/ids.ts';
import type { AppliedEvent } from '../kernel/record/kind.ts';
import type { Issue } from './issue.ts';

export type Ties = {
  /** 关联, each once */
  readonly linked: readonly RecordId[];
  /** 并入这一件的 */
  readonly tookIn: readonly RecordId[];
  /** 并到, or null */
  readonly into: RecordId | null;
};

/** What was taken back ties nothing. */
export function tiesOf(issue: Issue, history: readonly AppliedEvent[]): Ties {
  const named = (type: string, key: string): RecordId[] => {
    const ids = history.filter((entry) => entry.status === 'applied' && entry.event.type === type).map((entry) => entry.data?.[key]);
    return [...new Set(ids.filter((id) => typeof id === 'string'))] as RecordId[];
  };
  return {
    linked: named('issue.linked', 'to'),
    tookIn: named('issue.took_in', 'from'),
    into: issue.decided?.outcome === 'merged' ? issue.decided.into : null,
  };
}

/**
 * The draft of a suggestion that an earlier decision made and the present one does not use: it was taken back, or another one was settled on.
 * @returns the latest such draft, or null
 */
export function unusedDraftOf(issue: Issue, history: readonly AppliedEvent[]): RecordId | null {
  const used = issue.decided?.outcome === 'suggestion' ? issue.decided.suggestion : null;
  const made = history.filter(({ event, data }) => event.type === 'issue.triaged' && data?.['outcome'] === 'suggestion').map(({ data }) => data?.['suggestion']);
  const id = made.reverse().find((one) => typeof one === 'string' && one !== used);
  return (id as RecordId | undefined) ?? null;
}

/** Every other matter that a history names, for looking up their numbers. */
export function mattersNamedIn(history: readonly AppliedEvent[]): readonly RecordId[] {
  const named = new Set<RecordId>();
  for (const { data } of history) {
    for (const key of ['to', 'from', 'into']) {
      const id = data?.[key];
      if (typeof id === 'string' && id.startsWith('issue:')) named.add(id as RecordId);
    }
    const settled = (data?.['set'] as { decided?: { into?: unknown } } | undefined)?.decided?.into;
    if (typeof settled === 'string') named.add(settled as RecordId);
  }
  return [...named];
}
