/**
 * 接待日汇总: one day of a station on paper, counted as the desk counts it. Whoever asked for secrecy is counted and not described.
 */
import type { LocalDate } from '../kernel/time.ts';
import { namedIn } from './confidential.ts';
import { countDay, personsOfGroup } from './day-count.ts';
import type { Issue, IssueStage } from './issue.ts';
import type { Visit } from './visit.ts';

export type DayMatter = Pick<Issue, 'number' | 'on' | 'from' | 'summary' | 'category' | 'channel' | 'people' | 'visitor' | 'deputies' | 'helpers' | 'confidential' | 'visit' | 'stage' | 'decided'> & {
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
  /** matters that nobody came for: by telephone, by letter */
  readonly elsewhere: number;
  /** ids or names, in the order in which they first received; none of a matter that is secret */
  readonly deputies: readonly string[];
  /** how many matters are in each stage, stages without any left out */
  readonly stages: readonly { readonly stage: IssueStage; readonly count: number }[];
};

/** @param matters of that day, withdrawn ones too: they are left out @param visits of that day's queue, whatever came of them */
export function daySheet(on: LocalDate, matters: readonly DayMatter[], visits: readonly Visit[]): DaySheet {
  const counted = matters.filter(({ stage }) => stage !== 'withdrawn').sort(byTimeThenNumber);
  const groups = new Set<string>();
  const rows = counted.map((matter) => {
    const key = matter.visit ?? matter.id;
    const isFirst = !groups.has(key);
    groups.add(key);
    const group = matter.visit === undefined ? [matter] : counted.filter(({ visit }) => visit === matter.visit);
    return rowOf(matter, isFirst ? personsOfGroup(visits.find(({ id }) => id === matter.visit) ?? null, group) : null);
  });
  const { batches, people, uncounted, elsewhere } = countDay(visits, counted.map(({ visit = '', channel, people: some }) => ({ visit, channel, people: some })));
  return {
    on,
    rows,
    batches,
    people,
    uncounted,
    elsewhere,
    deputies: [...new Set(counted.flatMap((matter) => namedIn(matter).deputies))],
    stages: [...new Set(counted.map(({ stage }) => stage))].map((stage) => ({ stage, count: counted.filter((matter) => matter.stage === stage).length })),
  };
}

function rowOf({ id, number, from, summary, category, stage, confidential }: Omit<DayMatter, 'people'>, persons: number | null): DayRow {
  return { id, number, from: from ?? '', people: persons, summary, category, stage, confidential: confidential ?? false };
}

function byTimeThenNumber(a: DayMatter, b: DayMatter): number {
  const [left, right] = [`${a.from === undefined || a.from === '' ? '99:99' : a.from} ${a.number}`, `${b.from === undefined || b.from === '' ? '99:99' : b.from} ${b.number}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
