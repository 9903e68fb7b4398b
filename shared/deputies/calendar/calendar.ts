/**
 * What kind of day a day is: everyone reads it here. A year whose notice is not known is provisional: its weekends and the days that
 * the law frees are there, and what a notice may still move is said to be open. It is never an ordinary year in silence.
 */
import { type CivilDay, civilOf, type DayNumber, dayOf, dayOfCivil, weekdayOfDay } from './day-number.ts';
import { type HolidayName, type HolidayNotice, statutoryDaysOff } from './holidays.ts';

/** `make_up` is a weekend day on which people work (补班). */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'make_up';

/** One year as the app takes it. `version` 1 is the first text of the notice; corrections count on. */
export type CalendarYear = HolidayNotice & { readonly version: number; readonly provisional: boolean };

/** The years that are known, by year; the others are provisional. */
export type Calendar = ReadonlyMap<number, CalendarYear>;

/** A year as it stands: its notice, or what the law says of it. */
export function calendarYear(calendar: Calendar, year: number): CalendarYear {
  return calendar.get(year) ?? provisionalYear(year);
}

/** No notice for the year is known yet. */
export function isProvisional(calendar: Calendar, year: number): boolean {
  return !calendar.has(year);
}

/** What kind of day it is. Days outside the lunar table are workdays and weekends of a provisional year. */
export function dayKind(calendar: Calendar, number: DayNumber): DayKind {
  const civil = civilOf(number);
  const noted = marked(calendar, civil, number);
  if (noted !== undefined) return noted === 'make_up' ? 'make_up' : 'holiday';
  const weekday = weekdayOfDay(number);
  return weekday === 0 || weekday === 6 ? 'weekend' : 'workday';
}

/** The festival that a day off belongs to. @returns null on any other day */
export function holidayOf(calendar: Calendar, number: DayNumber): HolidayName | null {
  const noted = marked(calendar, civilOf(number), number);
  return noted === undefined || noted === 'make_up' ? null : noted;
}

/** People work on it: a workday or a make-up workday. */
export function isWorked(calendar: Calendar, number: DayNumber): boolean {
  const kind = dayKind(calendar, number);
  return kind === 'workday' || kind === 'make_up';
}

/** How near a festival the notice of a provisional year may still move a day, in days on either side. */
const openAround = 7;

/** True where the missing notice may make the day a day off or a make-up workday: within a week of a festival of a provisional year. */
export function isOpen(calendar: Calendar, number: DayNumber): boolean {
  const { year } = civilOf(number);
  for (const near of [year - 1, year, year + 1]) {
    if (!isProvisional(calendar, near)) continue;
    if (provisionalYear(near).off.some(({ from, to }) => number >= dayOf(from) - openAround && number <= dayOf(to) + openAround)) return true;
  }
  return false;
}

type Mark = HolidayName | 'make_up';
const marks = new WeakMap<CalendarYear, ReadonlyMap<DayNumber, Mark>>();
const provisionalYears = new Map<number, CalendarYear>();

function provisionalYear(year: number): CalendarYear {
  const known = provisionalYears.get(year);
  if (known !== undefined) return known;
  const made: CalendarYear = { year, off: statutoryDaysOff(year), makeUp: [], source: '', version: 0, provisional: true };
  provisionalYears.set(year, made);
  return made;
}

/** A notice of one year may name days of the last week of the year before, never more. */
function marked(calendar: Calendar, civil: CivilDay, number: DayNumber): Mark | undefined {
  const own = marksOf(calendarYear(calendar, civil.year)).get(number);
  if (own !== undefined) return own;
  if (civil.month === 12) return marksOf(calendarYear(calendar, civil.year + 1)).get(number);
  return civil.month === 1 ? marksOf(calendarYear(calendar, civil.year - 1)).get(number) : undefined;
}

function marksOf(year: CalendarYear): ReadonlyMap<DayNumber, Mark> {
  const known = marks.get(year);
  if (known !== undefined) return known;
  const made = new Map<DayNumber, Mark>();
  for (const { name, from, to } of year.off) for (let day = dayOf(from); day <= dayOf(to); day++) made.set(day, name);
  for (const date of year.makeUp) made.set(dayOf(date), 'make_up');
  marks.set(year, made);
  return made;
}

/** First and last day of a year of the wall calendar. */
export function daysOfYear(year: number): { readonly from: DayNumber; readonly until: DayNumber } {
  return { from: dayOfCivil(year, 1, 1), until: dayOfCivil(year, 12, 31) };
}

/** A calendar of notices, all in their first version. */
export function calendarFrom(notices: readonly HolidayNotice[]): Calendar {
  return new Map(notices.map((notice) => [notice.year, { ...notice, version: 1, provisional: false }]));
}
