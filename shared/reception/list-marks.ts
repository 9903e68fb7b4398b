/**
 * What lists, filters and the yearly look at old contacts need to know of a matter beside what its row shows. Only what
 * is so stands here: a hundred thousand rows are in memory.
 */
import type { FoldedRecord } from '../kernel/record/kind.ts';
import { type LocalDate, localDateOf } from '../kernel/time.ts';
import type { Issue, IssueStage } from './issue.ts';
import type { Level } from './outcome.ts';

export type ListMarks = {
  readonly level?: Level;
  /** absent: nothing was left and nobody refused to */
  readonly contact?: Exclude<Issue['contact'], 'none'>;
  /** somebody looked at the contact data */
  readonly looked?: true;
  readonly attached?: true;
  /** the day on which nothing was left to do: what retention is counted from; absent while it goes on */
  readonly over?: LocalDate;
};

const overStages: readonly IssueStage[] = ['closed', 'merged', 'withdrawn'];
const ending = new Set(['issue.filed', 'issue.triaged', 'issue.carried_over', 'issue.withdrawn']);

/** Source of `over`: the last act that led where the matter is now; an old ledger tells no day, so its reception counts. */
export function listMarks(issue: Issue, { history }: Pick<FoldedRecord, 'history'>): ListMarks {
  const applied = history.filter(({ status }) => status === 'applied');
  const has = (type: string): boolean => applied.some(({ event }) => event.type === type);
  const end = overStages.includes(issue.stage) ? [...applied].reverse().find(({ event }) => ending.has(event.type))?.event : undefined;
  return {
    ...(issue.level === null ? {} : { level: issue.level }),
    ...(issue.contact === 'none' ? {} : { contact: issue.contact }),
    ...(has('issue.contact_viewed') ? { looked: true as const } : {}),
    ...(has('issue.attached') ? { attached: true as const } : {}),
    ...(end === undefined ? {} : { over: end.type === 'issue.carried_over' ? issue.on : localDateOf(end.at) }),
  };
}
