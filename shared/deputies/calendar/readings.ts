/**
 * What one sentence may mean: 第二周的周四 and 第二个周四 are two days in four months of ten. The readings stand side by side over the
 * coming years, so that a station chooses with its eyes open.
 */
import { canonicalJson } from '../../kernel/json.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { daysOfYear } from './calendar.ts';
import { dateOf, type DayNumber } from './day-number.ts';
import { generate } from './generate.ts';
import type { Pattern } from './recurrence-rule.ts';

/**
 * `nth_weekday`: the second Thursday. `row_monday` to `major`: the Thursday of the second week, by what week 1 is. `with_leap`,
 * `without_leap`: a leap month's days count or not. `no_day`, `last_day`: a month without the day has none, or its last.
 */
export const readingNames = ['nth_weekday', 'row_monday', 'row_sunday', 'full', 'major', 'with_leap', 'without_leap', 'no_day', 'last_day'] as const;
export type ReadingName = (typeof readingNames)[number];
export type Reading = { readonly name: ReadingName; readonly pattern: Pattern };

/** The readings of a pattern, its own among them. @returns none where the words have one meaning only */
export function readingsOf(pattern: Pattern): readonly Reading[] {
  switch (pattern.kind) {
    case 'nth_weekday':
    case 'week_of_month':
      return weekReadings(pattern);
    case 'lunar_day': {
      const leap: Reading[] = [{ name: 'with_leap', pattern: { ...pattern, leapMonth: 'both' } }, { name: 'without_leap', pattern: { ...pattern, leapMonth: 'skip' } }];
      return pattern.leapMonth === 'only' ? [] : leap;
    }
    case 'month_day': {
      const overflow: Reading[] = [{ name: 'no_day', pattern: { ...pattern, overflow: 'skip' } }, { name: 'last_day', pattern: { ...pattern, overflow: 'last_day' } }];
      return pattern.days.some((day) => day > 28) ? overflow : [];
    }
    case 'weekly':
    case 'cycle':
    case 'dates':
      return [];
  }
}

function weekReadings(pattern: Extract<Pattern, { kind: 'nth_weekday' | 'week_of_month' }>): readonly Reading[] {
  const { weekday, months } = pattern;
  const weeks = pattern.kind === 'nth_weekday' ? pattern.nth.filter((nth) => nth > 0) : pattern.weeks.filter((week) => week <= 5);
  // "The last Thursday" has one meaning.
  if (weeks.length === 0) return [];
  const week = (name: ReadingName, scheme: 'row' | 'full' | 'major', start: 0 | 1 = 1): Reading => ({ name, pattern: { kind: 'week_of_month', weeks: [...weeks], weekday, scheme, start, months } });
  const nth: Reading = { name: 'nth_weekday', pattern: { kind: 'nth_weekday', nth: weeks as (1 | 2 | 3 | 4 | 5)[], weekday, months } };
  return [nth, week('row_monday', 'row'), week('row_sunday', 'row', 0), week('full', 'full'), week('major', 'major')];
}

/** One reading beside the rule's own, over some years. */
export type Compared = Reading & {
  readonly own: boolean;
  /** days in all the years */
  readonly days: number;
  /** days that it names and the rule's own does not, and the other way round, together */
  readonly differs: number;
  /** the first day of the rule's own that this one has elsewhere, and where; null where it lies nowhere within four weeks, or they agree */
  readonly first: { readonly own: LocalDate; readonly other: LocalDate | null } | null;
};

/** The readings of a pattern over years, its own first; those that name the same days as its own are left out. @param years how many from `year` on */
export function compareReadings(pattern: Pattern, year: number, years: number): readonly Compared[] {
  const span = { from: daysOfYear(year).from, until: daysOfYear(year + years - 1).until };
  const own = generate(pattern, span.from, span.until).days;
  const compared = readingsOf(pattern).map((reading): Compared => {
    const named = generate(reading.pattern, span.from, span.until).days;
    const [ours, theirs] = [new Set(own), new Set(named)];
    const onlyOurs = own.filter((day) => !theirs.has(day));
    const onlyTheirs = named.filter((day) => !ours.has(day));
    const [first, added] = [onlyOurs[0], onlyTheirs[0]];
    return {
      ...reading,
      own: canonicalJson(reading.pattern) === canonicalJson(pattern),
      days: named.length,
      differs: onlyOurs.length + onlyTheirs.length,
      first: first !== undefined ? { own: dateOf(first), other: nearest(onlyTheirs, first) } : added !== undefined ? { own: dateOf(added), other: dateOf(added) } : null,
    };
  });
  return [...compared.filter((one) => one.own), ...compared.filter((one) => !one.own && one.differs > 0)];
}

function nearest(days: readonly DayNumber[], to: DayNumber): LocalDate | null {
  const near = days.filter((day) => Math.abs(day - to) < 28).sort((a, b) => Math.abs(a - to) - Math.abs(b - to))[0];
  return near === undefined ? null : dateOf(near);
}
