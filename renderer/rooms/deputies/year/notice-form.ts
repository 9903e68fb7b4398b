/** The notice as it is typed: a row a festival; and what the rows say together. */
import type { CalendarYear } from '../../../../shared/deputies/calendar/calendar.ts';
import { dayOf } from '../../../../shared/deputies/calendar/day-number.ts';
import { type DaysOff, type HolidayName, holidayNames, statutoryDaysOff } from '../../../../shared/deputies/calendar/holidays.ts';
import { readDayOfYear, readDaysOfYear, type ReadNotice } from '../../../../shared/deputies/calendar/notice-text.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';

/** What was typed; `to` empty means one day, `from` empty: this year has no such days. */
export type NoticeRow = { readonly name: HolidayName; readonly from: string; readonly to: string; readonly makeUp: string };
export type RowProblem = 'from' | 'to' | 'range' | 'makeUp';
export type SaidNotice = { readonly off: readonly DaysOff[]; readonly makeUp: readonly LocalDate[]; readonly problems: ReadonlyMap<number, RowProblem>; readonly counts: readonly (number | null)[] };

/** 1.28 in its own year, 2026.12.31 in another. */
function typed(date: LocalDate, year: number): string {
  const [ofYear = '', month = '', day = ''] = date.split('-');
  return `${Number(ofYear) === year ? '' : `${ofYear}.`}${Number(month)}.${Number(day)}`;
}

/** Rows for days off and make-up workdays: each make-up day stands with the festival nearest to it. */
export function rowsOf(year: number, off: readonly DaysOff[], makeUp: readonly LocalDate[]): readonly NoticeRow[] {
  const order = (name: HolidayName): number => holidayNames.indexOf(name);
  const named = [...off].sort((a, b) => order(a.name) - order(b.name) || (a.from < b.from ? -1 : 1));
  const near = (date: LocalDate): DaysOff | undefined => [...named].sort((a, b) => distance(a, date) - distance(b, date))[0];
  const rows = holidayNames.flatMap((name): { row: NoticeRow; of: DaysOff | null }[] => {
    const these = named.filter((one) => one.name === name);
    if (these.length === 0) return [{ row: { name, from: '', to: '', makeUp: '' }, of: null }];
    return these.map((of) => ({ row: { name, from: typed(of.from, year), to: of.to === of.from ? '' : typed(of.to, year), makeUp: '' }, of }));
  });
  return rows.map(({ row, of }) => ({ ...row, makeUp: of === null ? '' : makeUp.filter((date) => near(date) === of).map((date) => typed(date, year)).join(' ') }));
}

function distance({ from, to }: DaysOff, date: LocalDate): number {
  return Math.min(Math.abs(dayOf(from) - dayOf(date)), Math.abs(dayOf(to) - dayOf(date)));
}

/** The rows to begin with: what is known of the year, or the days of the law. */
export function beginRows(year: number, known: CalendarYear | null): readonly NoticeRow[] {
  return known === null ? rowsOf(year, statutoryDaysOff(year), []) : rowsOf(year, known.off, known.makeUp);
}

/** The rows with a pasted notice in them. */
export function pastedRows(year: number, read: ReadNotice): readonly NoticeRow[] {
  return rowsOf(year, read.off, [...read.makeUp].sort());
}

/** What the rows say. `counts`: days of each row, null where it has none. */
export function saidNotice(rows: readonly NoticeRow[], year: number): SaidNotice {
  const [off, makeUp, problems, counts]: [DaysOff[], LocalDate[], Map<number, RowProblem>, (number | null)[]] = [[], [], new Map(), []];
  for (const [index, row] of rows.entries()) {
    const from = row.from.trim() === '' ? '' : readDayOfYear(row.from, year);
    const to = row.to.trim() === '' ? from : readDayOfYear(row.to, year);
    const worked = readDaysOfYear(row.makeUp, year);
    if (from === null || (from === '' && row.to.trim() !== '')) problems.set(index, 'from');
    else if (to === null) problems.set(index, 'to');
    else if (to < from || (from !== '' && dayOf(to) - dayOf(from) >= 31)) problems.set(index, 'range');
    else if (worked === null) problems.set(index, 'makeUp');
    if (from && to && to >= from) off.push({ name: row.name, from, to });
    counts.push(from && to && to >= from ? dayOf(to) - dayOf(from) + 1 : null);
    makeUp.push(...(worked ?? []));
  }
  return { off, makeUp: [...new Set(makeUp)].sort(), problems, counts };
}
