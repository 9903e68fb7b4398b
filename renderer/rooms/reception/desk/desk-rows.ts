/** The rows of the day: who is at the desk, who waits, then what is done, the latest first. Pure. */
import type { Draft } from '../../../../shared/reception/contract.ts';
import { isAtDesk, personsOfGroup } from '../../../../shared/reception/day-count.ts';
import { queueLabels, type Visit } from '../../../../shared/reception/visit.ts';
import type { CountedRows } from '../../../ui/route.ts';
import type { DayMatter, Queue } from './use-day.ts';

/** `writing`: a draft of it lies on this computer. */
export type RowState = 'writing' | 'receiving' | 'waiting' | 'done' | 'left';

export type DeskRow = {
  /** id of the visit, or of a matter without one */
  readonly id: string;
  /** the number that is called out; empty for a matter without one */
  readonly label: string;
  readonly state: RowState;
  readonly visit: Visit | null;
  /** newest first */
  readonly matters: readonly DayMatter[];
  readonly draft: Draft | null;
};

/** Which rows are listed: all, or those that a figure of the sentence stands for. */
export type Narrowed = 'all' | CountedRows;

const order: readonly RowState[] = ['writing', 'receiving', 'waiting', 'left', 'done'];

export function deskRows({ visits, matters }: Queue, drafts: readonly Draft[]): readonly DeskRow[] {
  const labels = queueLabels(visits);
  const known = new Set(visits.map(({ id }) => id));
  const queued = visits.map((visit): DeskRow => {
    const own = matters.filter((matter) => matter.visit === visit.id).reverse();
    const draft = drafts.find(({ form }) => form['visit'] === visit.id) ?? null;
    return { id: visit.id, label: labels.get(visit.id) ?? '', state: stateOf(visit, own, draft), visit, matters: own, draft };
  });
  const others = matters.filter(({ visit }) => !known.has(visit)).map((matter): DeskRow => ({ id: matter.id, label: '', state: 'done', visit: null, matters: [matter], draft: null }));
  return [...queued, ...others].sort(byTurn);
}

function stateOf({ stage }: Visit, matters: readonly DayMatter[], draft: Draft | null): RowState {
  if (draft !== null) return 'writing';
  if (matters.length > 0) return 'done';
  return stage;
}

function byTurn(a: DeskRow, b: DeskRow): number {
  const [left, right] = [rank(a), rank(b)];
  if (left !== right) return left - right;
  // Who waits is called in the order of coming; what is over is read from the latest.
  return rank(a) < 3 ? compare(cameAt(a), cameAt(b)) : compare(cameAt(b), cameAt(a));
}

/** What is over is one list, whether it came to a matter or not. */
function rank({ state }: DeskRow): number {
  return Math.min(order.indexOf(state), 3);
}

function cameAt({ visit, matters }: DeskRow): string {
  return visit?.arrivedAt ?? matters[0]?.registeredAt ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The rows that a figure counts. */
export function narrowedTo(rows: readonly DeskRow[], to: Narrowed): readonly DeskRow[] {
  if (to === 'matters') return rows.filter(({ matters }) => matters.length > 0);
  if (to === 'batches') return rows.filter(isGroup);
  if (to === 'uncounted') return rows.filter((row) => isGroup(row) && personsOfGroup(row.visit, row.matters) === null);
  if (to === 'elsewhere') return rows.filter((row) => !isGroup(row));
  return rows;
}

function isGroup({ visit, matters }: DeskRow): boolean {
  return visit !== null || matters.some(isAtDesk);
}

/** Whole minutes since somebody came; never negative, whatever another computer's clock said. */
export function minutesSince(then: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(then)) / 60_000));
}
