/** First step of a rule: the days that its pattern names in a stretch of days, and the months in which it names none. */
import { assertNever } from '../../kernel/result.ts';
import { type DayNumber, civilOf, dateOf, dayOf, dayOfCivil, daysOfMonth, weekdayOfDay } from './day-number.ts';
import { type LunarMonth, lunarMonthsIn } from './lunar.ts';
import type { Pattern } from './recurrence-rule.ts';

/** Why a month has no day for a rule. `leap_month`: the rule leaves leap months out. */
export type MissingReason = 'no_such_day' | 'no_such_week' | 'leap_month';

/** A place in a month where a rule would have a day and there is none. */
export type Missing = {
  readonly reason: MissingReason;
  /** first day of the month, as a date: of the wall calendar, or the 初一 of a lunar month */
  readonly month: string;
  /** which day, week or how-manieth weekday was looked for; -1 the last */
  readonly wanted: number;
};

/** `days` in order, each once. */
export type Generated = { readonly days: readonly DayNumber[]; readonly missing: readonly Missing[] };

type Month = { readonly year: number; readonly month: number };

/** The days of a pattern from one day to another, both included. A lunar pattern names none outside 1990 to 2099. */
export function generate(pattern: Pattern, from: DayNumber, until: DayNumber): Generated {
  const missing: Missing[] = [];
  const days = daysOf(pattern, from, until, missing).filter((day) => day >= from && day <= until);
  const inside = missing.filter(({ month }) => dayOf(month) >= from && dayOf(month) <= until);
  return { days: [...new Set(days)].sort((a, b) => a - b), missing: inside };
}

function daysOf(pattern: Pattern, from: DayNumber, until: DayNumber, missing: Missing[]): DayNumber[] {
  switch (pattern.kind) {
    case 'weekly': {
      const near = pattern.anchor === null ? from : dayOf(pattern.anchor);
      return stepped(near + ((pattern.weekday - weekdayOfDay(near) + 7) % 7), pattern.every * 7, from, until);
    }
    case 'cycle':
      return stepped(dayOf(pattern.anchor), pattern.days, from, until);
    case 'dates':
      return pattern.dates.map(dayOf);
    case 'nth_weekday':
      return eachWanted(monthsIn(from, until, pattern.months), pattern.nth, 'no_such_day', missing, (month, nth) => nthWeekday(month, nth, pattern.weekday));
    case 'week_of_month':
      return eachWanted(monthsIn(from, until, pattern.months), pattern.weeks, 'no_such_week', missing, (month, week) => dayOfWeek(month, week, pattern));
    case 'month_day':
      return eachWanted(monthsIn(from, until, pattern.months), pattern.days, 'no_such_day', missing, ({ year, month }, day) => {
        const last = daysOfMonth(year, month);
        return day <= last || pattern.overflow === 'last_day' ? dayOfCivil(year, month, Math.min(day, last)) : null;
      });
    case 'lunar_day':
      return lunarDays(pattern, lunarMonthsIn(from, until), missing);
    default:
      return assertNever(pattern);
  }
}

/** Every `step` days, through `anchor`, also before it. */
function stepped(anchor: DayNumber, step: number, from: DayNumber, until: DayNumber): DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = anchor + Math.ceil((from - anchor) / step) * step; day <= until; day += step) days.push(day);
  return days;
}

function monthsIn(from: DayNumber, until: DayNumber, only: readonly number[] | null): Month[] {
  const months: Month[] = [];
  const last = civilOf(until);
  for (let { year, month } = civilOf(from); year < last.year || (year === last.year && month <= last.month); ) {
    if (only === null || only.includes(month)) months.push({ year, month });
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}

function eachWanted(months: readonly Month[], wanted: readonly number[], reason: MissingReason, missing: Missing[], find: (month: Month, wanted: number) => DayNumber | null): DayNumber[] {
  const days: DayNumber[] = [];
  for (const month of months) {
    for (const one of wanted) {
      const day = find(month, one);
      if (day === null) missing.push({ reason, month: dateOf(dayOfCivil(month.year, month.month, 1)), wanted: one });
      else days.push(day);
    }
  }
  return days;
}

function nthWeekday({ year, month }: Month, nth: number, weekday: number): DayNumber | null {
  const first = dayOfCivil(year, month, 1);
  const last = first + daysOfMonth(year, month) - 1;
  if (nth === -1) return last - ((weekdayOfDay(last) - weekday + 7) % 7);
  const day = first + ((weekday - weekdayOfDay(first) + 7) % 7) + (nth - 1) * 7;
  return day <= last ? day : null;
}

/** The weekday of the week-th week of a month. @returns null where it lies in another month */
function dayOfWeek({ year, month }: Month, week: number, { weekday, scheme, start }: Extract<Pattern, { kind: 'week_of_month' }>): DayNumber | null {
  const first = dayOfCivil(year, month, 1);
  const row = first - ((weekdayOfDay(first) - start + 7) % 7);
  const daysInFirstRow = row + 7 - first;
  const later = scheme === 'row' || daysInFirstRow === 7 || (scheme === 'major' && daysInFirstRow >= 4) ? 0 : 7;
  const day = row + later + (week - 1) * 7 + ((weekday - start + 7) % 7);
  return day >= first && day < first + daysOfMonth(year, month) ? day : null;
}

function lunarDays(pattern: Extract<Pattern, { kind: 'lunar_day' }>, months: readonly LunarMonth[], missing: Missing[]): DayNumber[] {
  const days: DayNumber[] = [];
  for (const month of months) {
    if (pattern.months !== null && !pattern.months.includes(month.month)) continue;
    if (pattern.leapMonth === 'only' && !month.leap) continue;
    for (const day of pattern.days) {
      if (month.leap && pattern.leapMonth === 'skip') missing.push({ reason: 'leap_month', month: dateOf(month.begins), wanted: day });
      else if (day <= month.daysOfMonth) days.push(month.begins + day - 1);
      else if (pattern.overflow === 'last_day') days.push(month.begins + month.daysOfMonth - 1);
      else missing.push({ reason: 'no_such_day', month: dateOf(month.begins), wanted: day });
    }
  }
  return days;
}
