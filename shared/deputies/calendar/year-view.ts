/** A year as a page shows it: every day with what lies on it, and the figures of its one sentence. Pure; places are ids. */
import type { LocalDate } from '../../kernel/time.ts';
import { type Calendar, dayKind, type DayKind, daysOfYear, holidayOf, isOpen } from './calendar.ts';
import { civilOf, dateOf, type DayNumber, dayOfCivil, daysOfMonth, weekdayOfDay } from './day-number.ts';
import type { HolidayName } from './holidays.ts';
import { type LunarMonth, lunarMonthsIn } from './lunar.ts';
import type { Dropped, Occurrence, Schedule } from './recurrence.ts';

/** A reception day of one place. */
export type PlaceDay = Occurrence & { readonly place: string };
/** A named day of one place that has no shift. */
export type PlaceDropped = Dropped & { readonly place: string };

export type YearDay = {
  readonly on: LocalDate;
  readonly day: number;
  readonly kind: DayKind;
  readonly holiday: HolidayName | null;
  /** the missing notice may still change it */
  readonly open: boolean;
  readonly shifts: readonly PlaceDay[];
  readonly dropped: readonly PlaceDropped[];
};

/** `weeks` are rows from Monday to Sunday; null where the day is another month's. `begins`: lunar months that begin in it. */
export type MonthView = { readonly month: number; readonly weeks: readonly (readonly (YearDay | null)[])[]; readonly begins: readonly (LunarMonth & { readonly on: LocalDate })[] };

/** `moved`, `open`, `together`, `dropped` hold what their figure counts. */
export type YearView = {
  readonly year: number;
  readonly months: readonly MonthView[];
  readonly shifts: readonly PlaceDay[];
  readonly moved: readonly PlaceDay[];
  readonly open: readonly PlaceDay[];
  /** days on which several places receive */
  readonly together: readonly LocalDate[];
  readonly dropped: readonly PlaceDropped[];
  readonly days: ReadonlyMap<LocalDate, YearDay>;
};

/** The year of some places. @param schedules days of each place, by its id, for the whole year */
export function yearView(year: number, calendar: Calendar, schedules: ReadonlyMap<string, Schedule>): YearView {
  const shifts = [...schedules].flatMap(([place, { days }]) => days.map((day) => ({ ...day, place }))).sort(byDay);
  const dropped = [...schedules].flatMap(([place, schedule]) => schedule.dropped.map((one) => ({ ...one, place }))).sort((a, b) => (a.named < b.named ? -1 : a.named > b.named ? 1 : 0));
  const shiftsOn = groupBy(shifts, ({ on }) => on);
  const droppedOn = groupBy(dropped, ({ named }) => named);
  const days = new Map<LocalDate, YearDay>();
  const { from, until } = daysOfYear(year);
  for (let number = from; number <= until; number++) {
    const on = dateOf(number);
    days.set(on, { on, day: civilOf(number).day, kind: dayKind(calendar, number), holiday: holidayOf(calendar, number), open: isOpen(calendar, number), shifts: shiftsOn.get(on) ?? [], dropped: droppedOn.get(on) ?? [] });
  }
  const begins = lunarMonthsIn(from, until).map((month) => ({ ...month, on: dateOf(month.begins) }));
  return {
    year,
    months: Array.from({ length: 12 }, (_, index) => ({ month: index + 1, weeks: weeksOf(year, index + 1, days), begins: begins.filter(({ on }) => Number(on.slice(0, 4)) === year && Number(on.slice(5, 7)) === index + 1) })),
    shifts,
    moved: shifts.filter(({ origins }) => origins.some(({ moved }) => moved !== null)),
    open: shifts.filter(({ open }) => open),
    together: [...shiftsOn].filter(([, there]) => new Set(there.map(({ place }) => place)).size > 1).map(([on]) => on).sort(),
    dropped,
    days,
  };
}

/** Where an arrow of the keyboard leads in a year: stays in it. @param by days */
export function stepInYear(on: LocalDate, by: number, year: number): LocalDate {
  const { from, until } = daysOfYear(year);
  return dateOf(Math.min(until, Math.max(from, numberOf(on) + by)));
}

function weeksOf(year: number, month: number, days: ReadonlyMap<LocalDate, YearDay>): (YearDay | null)[][] {
  const first = dayOfCivil(year, month, 1);
  const blanks = (weekdayOfDay(first) + 6) % 7;
  const cells: (YearDay | null)[] = [...Array.from({ length: blanks }, () => null), ...Array.from({ length: daysOfMonth(year, month) }, (_, index) => days.get(dateOf(first + index)) ?? null)];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

function byDay(a: PlaceDay, b: PlaceDay): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : a.place < b.place ? -1 : a.place > b.place ? 1 : 0;
}

function groupBy<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return groups;
}

function numberOf(on: LocalDate): DayNumber {
  return dayOfCivil(Number(on.slice(0, 4)), Number(on.slice(5, 7)), Number(on.slice(8, 10)));
}
