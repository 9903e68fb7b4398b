/**
 * A year of days off and make-up workdays (放假安排) as a record: the notice entered by hand, and what was put right later. What it says
 * proposes changes of the rota, it never makes them. Everyone reads the calendar through `calendarOf`.
 */
import { z } from 'zod';
import type { RecordId, StationCode } from '../kernel/ids.ts';
import type { EventDefinition, Fields, FoldedRecord, RecordKind } from '../kernel/record/kind.ts';
import { type LocalDate, LocalDateSchema } from '../kernel/time.ts';
import { type Calendar, calendarFrom, type CalendarYear, dayKind } from './calendar/calendar.ts';
import { dateOf, dayOf } from './calendar/day-number.ts';
import { builtInNotices, DaysOffSchema, statutoryDaysOff } from './calendar/holidays.ts';

/** Years that a notice can be entered for: those whose festivals the lunar table knows. */
const YearSchema = z.number().int().min(1990).max(2099);

const NoticeSchema = z.strictObject({
  off: z.array(DaysOffSchema).min(1).max(20),
  makeUp: z.array(LocalDateSchema).max(40),
  /** 国办发明电… or where it was read */
  source: z.string().trim().max(120),
});
const EnteredSchema = NoticeSchema.extend({ year: YearSchema });
const CorrectedSchema = z.strictObject({ set: NoticeSchema.partial() });
export type EnteredNotice = z.infer<typeof EnteredSchema>;

/** At a station, and at the county office for all stations. */
const everybody = ['clerk', 'station_head', 'county_clerk'] as const;
type CalendarStage = 'entered';

// `again`: the id is made of the year, so two computers that type the same notice without a line have one record and no conflict.
const entered: EventDefinition<CalendarStage, EnteredNotice> = { v: 1, schema: EnteredSchema, roles: everybody, begins: true, again: true, undoable: true, sets: (data) => data, stage: () => 'entered' };
const corrected: EventDefinition<CalendarStage, z.infer<typeof CorrectedSchema>> = { v: 1, schema: CorrectedSchema, roles: everybody, undoable: true, sets: (data) => data.set as Fields };

export const calendarKind: RecordKind<CalendarStage> = {
  kind: 'calendar',
  stages: ['entered'],
  ended: [],
  events: { 'calendar.entered': entered, 'calendar.corrected': corrected },
  card: (folded) => {
    const year = YearSchema.safeParse(folded.fields['year']);
    return { place: '', on: year.success ? `${year.data}-01-01` : '1970-01-01', due: '', show: {}, search: '' };
  },
};

/** The record of a year: the same on every computer of a station. */
export function calendarIdOf(station: StationCode, year: number): RecordId {
  return `calendar:${station}:${String(year).padStart(26, '0')}`;
}

/** A year's record as it stands. `conflicts`: two people entered it differently, and somebody must choose. */
export type EnteredYear = CalendarYear & { readonly id: RecordId; readonly conflicts: readonly string[]; readonly lastWritten: string };

/** @returns null while no notice has been entered, or its entry was taken back */
export function readCalendarYear(folded: FoldedRecord): EnteredYear | null {
  const { year, off, makeUp, source } = folded.fields;
  const notice = EnteredSchema.safeParse({ year, off, makeUp, source });
  const applied = folded.history.filter(({ status, event }) => status === 'applied' && event.type.startsWith('calendar.'));
  if (folded.stage === null || !notice.success) return null;
  return {
    ...notice.data,
    id: folded.id,
    version: new Set(applied.map(({ data }) => JSON.stringify(data))).size,
    provisional: false,
    conflicts: folded.conflicts.map(({ field }) => field),
    lastWritten: applied.map(({ event }) => event.hlc).sort().at(-1) ?? '',
  };
}

/**
 * The calendar that everyone reads: what is built in, and over it what was entered. Where the county and the station both entered a
 * year, what was written last stands.
 */
export function calendarOf(builtIn: Calendar, records: readonly FoldedRecord[]): Calendar {
  const years = new Map(builtIn);
  const byAge = records.map(readCalendarYear).filter((year) => year !== null).sort((a, b) => (a.lastWritten < b.lastWritten ? -1 : 1));
  for (const year of byAge) years.set(year.year, year);
  return years;
}

/** The calendar as it comes with the app: the notices of 2024 to 2026. */
export const builtInCalendar: Calendar = calendarFrom(builtInNotices);

/** What is odd about a notice before it is kept: closed list, the words stand in the catalogue. */
export const noticeOddities = ['no_days_off', 'make_up_on_workday', 'make_up_is_off', 'festival_missing', 'other_year', 'overlap'] as const;
export type NoticeOddity = { readonly code: (typeof noticeOddities)[number]; readonly on: LocalDate };

/**
 * What a notice typed by hand has that a true one has not: a festival of the law left out, a make-up workday that is a plain workday or
 * lies in the days off, a day of another year, two festivals on one day. It may be kept all the same, but not unseen.
 */
export function odditiesOf(notice: Omit<EnteredNotice, 'source'>): NoticeOddity[] {
  const { year, off, makeUp } = notice;
  const odd: NoticeOddity[] = [];
  const within = (date: LocalDate) => off.some(({ from, to }) => from <= date && date <= to);
  if (off.length === 0) odd.push({ code: 'no_days_off', on: `${year}-01-01` });
  for (const { from, to } of statutoryDaysOff(year)) {
    const missed = Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, index) => dateOf(dayOf(from) + index)).find((date) => !within(date));
    if (missed !== undefined && off.length > 0) odd.push({ code: 'festival_missing', on: missed });
  }
  const plain: Calendar = new Map([[year, { year, off: [], makeUp: [], source: '', version: 1, provisional: false }]]);
  for (const date of makeUp) {
    if (within(date)) odd.push({ code: 'make_up_is_off', on: date });
    else if (date.startsWith(String(year)) && dayKind(plain, dayOf(date)) === 'workday') odd.push({ code: 'make_up_on_workday', on: date });
  }
  const near = (date: LocalDate) => date >= `${year - 1}-12-20` && date <= `${year + 1}-01-10`;
  for (const date of [...off.flatMap(({ from, to }) => [from, to]), ...makeUp]) if (!near(date)) odd.push({ code: 'other_year', on: date });
  for (const [index, one] of off.entries()) {
    if (off.some((other, at) => at < index && other.from <= one.to && one.from <= other.to)) odd.push({ code: 'overlap', on: one.from });
  }
  return odd;
}
