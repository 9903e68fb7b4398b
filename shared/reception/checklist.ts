/**
 * 收单要齐这4样: what every matter ends with, whatever became of it: the deputy told, the visitor told, the form complete,
 * the paper filed. Source: domain reference B4 (after each branch) and H7 (no closing without telling).
 */
import type { AppliedEvent } from '../kernel/record/kind.ts';
import type { Issue, Told } from './issue.ts';

/** Fields of the paper form that must say something, in its order. */
export const formFields = ['summary', 'category', 'nature', 'channel', 'place', 'people', 'deputies', 'level', 'visitor'] as const satisfies readonly (keyof Issue)[];
export type FormField = (typeof formFields)[number];

/** Somebody was told; or was not reached, on these days, which counts as much; or nobody tried yet. */
export type Telling = { readonly state: 'told' | 'not_reached' | 'missing'; /** what settles it, or the tries so far; oldest first */ readonly tries: readonly Told[] };

export type Checklist = {
  readonly deputy: Telling;
  readonly visitor: Telling;
  /** fields of the form that say nothing */
  readonly lacking: readonly FormField[];
  /** the box, or null */
  readonly box: string | null;
  /** how many of the four are there, 0 to 4 */
  readonly done: number;
};

/** @param history of the matter, folded: what was taken back does not count */
export function checklistOf(issue: Issue, history: readonly AppliedEvent[]): Checklist {
  const standing = history.filter((entry) => entry.status === 'applied');
  const told = standing.filter((entry) => entry.event.type === 'issue.told').map((entry) => entry.data as unknown as Told);
  const filed = standing.filter((entry) => entry.event.type === 'issue.filed').at(-1)?.data?.['box'];
  const box = typeof filed === 'string' ? filed : null;
  const deputy = telling(told.filter((one) => one.whom === 'deputy'));
  const visitor = telling(told.filter((one) => one.whom === 'visitor'));
  const lacking = formFields.filter((field) => isEmpty(issue[field], field, issue));
  const done = [deputy.state !== 'missing', visitor.state !== 'missing', lacking.length === 0, box !== null].filter(Boolean).length;
  return { deputy, visitor, lacking, box, done };
}

/** Reached once is told; otherwise the days on which nobody was reached. */
function telling(tries: readonly Told[]): Telling {
  const reached = tries.filter((one) => one.reached);
  if (reached.length > 0) return { state: 'told', tries: reached };
  return { state: tries.length > 0 ? 'not_reached' : 'missing', tries };
}

/** An anonymous visitor owes the form no description. */
function isEmpty(value: unknown, field: FormField, issue: Issue): boolean {
  if (field === 'visitor' && issue.contact === 'anonymous') return false;
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/**
 * Whether the paper may go into its box now. Where filing closes the matter the other three come first; what goes on
 * elsewhere may lie in the box before. Undecided and withdrawn matters have nothing to file.
 */
export function mayFile(list: Checklist, stage: Issue['stage']): boolean {
  if (list.box !== null || stage === 'registered' || stage === 'withdrawn') return false;
  if (!filingCloses(stage)) return true;
  return list.deputy.state !== 'missing' && list.visitor.state !== 'missing' && list.lacking.length === 0;
}

/** Stages that end with the paper in its box; the others go on. */
export function filingCloses(stage: Issue['stage']): boolean {
  return stage === 'answered' || stage === 'referred' || stage === 'village' || stage === 'pooled';
}
