/**
 * 接待日汇总: one day of a station on paper. Batches (批) and persons (人次) are two counts: matters that one group brought
 * are one batch, and its people are counted once. Whoever asked for secrecy is counted and not described.
 */
import type { LocalDate } from '../kernel/time.ts';
import type { Issue, IssueStage } from './issue.ts';

export type DayMatter = Pick<Issue, 'number' | 'on' | 'from' | 'summary' | 'category' | 'channel' | 'people' | 'deputies' | 'confidential' | 'visit' | 'stage' | 'decided'> & {
  readonly id: string;
};

export type DayRow = {
  readonly id: string;
  readonly number: string;
  /** HH:MM or empty */
  readonly from: string;
  /** null when nobody counted, and for a further matter of a group that was counted above */
  readonly people: number | null;
  readonly summary: string;
  readonly category: string;
  readonly stage: IssueStage;
  readonly confidential: boolean;
};

export type DaySheet = {
  readonly on: LocalDate;
  readonly rows: readonly DayRow[];
  readonly batches: number;
  readonly people: number;
  /** batches of which nobody counted the people */
  readonly uncounted: number;
  /** ids or names, in the order in which they first received; none of a matter that is secret */
  readonly deputies: readonly string[];
  /** how many matters are in each stage, stages without any left out */
  readonly stages: readonly { readonly stage: IssueStage; readonly count: number }[];
};

/** @param matters of that day, withdrawn ones too: they are left out */
export function daySheet(on: LocalDate, matters: readonly DayMatter[]): DaySheet {
  const counted = matters.filter(({ stage }) => stage !== 'withdrawn').sort(byTimeThenNumber);
  const groups = new Map<string, (number | null)[]>();
  const rows = counted.map((matter) => {
    const group = matter.visit ?? matter.id;
    const before = groups.get(group);
    groups.set(group, [...(before ?? []), matter.people]);
    return rowOf(matter, before === undefined);
  });
  const sizes = [...groups.values()].map((people) => people.reduce<number | null>((most, one) => (one === null ? most : Math.max(most ?? 0, one)), null));
  return {
    on,
    rows,
    batches: groups.size,
    people: sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0),
    uncounted: sizes.filter((size) => size === null).length,
    deputies: [...new Set(counted.filter(({ confidential }) => confidential !== true).flatMap(({ deputies }) => deputies))],
    stages: [...new Set(counted.map(({ stage }) => stage))].map((stage) => ({ stage, count: counted.filter((matter) => matter.stage === stage).length })),
  };
}

function rowOf({ id, number, from, people, summary, category, stage, confidential }: DayMatter, isFirstOfGroup: boolean): DayRow {
  return { id, number, from: from ?? '', people: isFirstOfGroup ? people : null, summary, category, stage, confidential: confidential ?? false };
}

function byTimeThenNumber(a: DayMatter, b: DayMatter): number {
  const [left, right] = [`${a.from === undefined || a.from === '' ? '99:99' : a.from} ${a.number}`, `${b.from === undefined || b.from === '' ? '99:99' : b.from} ${b.number}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
