/** What was done on a reception day, noted beside the app, and what follows from it by plain counting: what its figures are compared with. */
import { timeZone } from '../bodies/body.ts';

/** A matter as it was brought and what became of it, in the words of the ledger. */
export type Done = {
  /** whole, or empty for a row of the old ledger: nobody looks for those one by one */
  readonly number: string;
  readonly words: string;
  /** ISO day */
  readonly on: string;
  /** null: nobody counted */
  readonly people: number | null;
  readonly stage: Stage;
  /** somebody came for it */
  readonly atDesk: boolean;
  /** number in the queue, or empty */
  readonly visit: string;
};

export const stages = ['已登记', '已引导', '转村委会', '办理中', '转为建议', '入征集库', '已答复', '已并入', '办结'] as const;
export type Stage = (typeof stages)[number];

/** The day at the station now. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
}

/** Minutes of the station's day that are left. */
export function minutesLeft(): number {
  const [hour = 0, minute = 0] = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date()).split(':').map(Number);
  return 24 * 60 - hour * 60 - minute;
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many matters are in each stage that any is in. */
export function countByStage(done: readonly Done[]): ReadonlyMap<Stage, number> {
  return new Map(stages.map((stage) => [stage, done.filter((one) => one.stage === stage).length] as const).filter(([, count]) => count > 0));
}

/** Persons over matters; who was not counted adds nothing. */
export function peopleOf(done: readonly { readonly people: number | null }[]): number {
  return done.reduce((sum, { people }) => sum + (people ?? 0), 0);
}

/** As the ledger writes a number: 12,345. */
export function figure(count: number): string {
  return count.toLocaleString('en-US');
}

const unreadable = '1月中旬';

/** An old ledger as CSV: one row in 250 has a day that nobody can read. @returns the others, as they will stand in the ledger */
export function oldLedger(rows: number): { readonly csv: string; readonly read: readonly Done[] } {
  const lines = ['日期,来访人,人数,反映内容,类别,处理方式,承办单位,办理结果'];
  const read: Done[] = [];
  for (let row = 0; row < rows; row++) {
    const [on, people, words] = [addDays('2015-01-01', row % 3000), 1 + (row % 9), `第${row}户说，村组道路一下雨就是泥，请把路硬化了`];
    const stage = (['办结', '办理中', '已登记'] as const)[row % 3] ?? '已登记';
    const came = { 办结: '交办,镇城建办,已经硬化', 办理中: '交办,镇城建办,', 已登记: ',,' }[stage];
    const isRead = row % 250 !== 7;
    lines.push(`${isRead ? on : unreadable},河湾村村民,${people},"${words}",道路交通,${came}`);
    if (isRead) read.push({ number: '', words, on, people, stage, atDesk: true, visit: '' });
  }
  return { csv: `${lines.join('\n')}\n`, read };
}
