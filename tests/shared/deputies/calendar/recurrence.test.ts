/** From rules to days: the forty worked rules, what becomes of days off and taken days, and rules that name nothing. */
import { describe, expect, test } from 'vitest';
import { calendarFrom } from '../../../../shared/deputies/calendar/calendar.ts';
import { builtInNotices } from '../../../../shared/deputies/calendar/holidays.ts';
import { type NamedRule, scheduleOf } from '../../../../shared/deputies/calendar/recurrence.ts';
import { type Pattern, PatternSchema, type Recurrence, recurrenceOf } from '../../../../shared/deputies/calendar/recurrence-rule.ts';
import { compareReadings } from '../../../../shared/deputies/calendar/readings.ts';
import { type Vector, vectors } from './vectors.ts';

const calendar = calendarFrom(builtInNotices);
const short = (date: string) => date.slice(5);

function planOf({ rule, from, until, taken }: Pick<Vector, 'rule' | 'from' | 'until' | 'taken'>) {
  const { days, dropped, missing } = scheduleOf([{ id: 'one', rule }], calendar, from, until, taken);
  const moved = days.flatMap(({ on, origins }) => origins.filter((one) => one.moved !== null).map(({ named }) => `${short(named)}>${short(on)}`)).sort();
  return { days: days.map(({ on }) => short(on)), moved, dropped: dropped.map(({ named }) => short(named)), missing };
}

describe('the forty worked rules', () => {
  test.each(vectors)('$no: $says', (vector) => {
    const plan = planOf(vector);
    if (vector.days !== undefined) expect(plan.days).toEqual(vector.days);
    if (vector.begins !== undefined) expect(plan.days.slice(0, vector.begins.length)).toEqual(vector.begins);
    if (vector.ends !== undefined) expect(plan.days.at(-1)).toBe(vector.ends);
    if (vector.count !== undefined) expect(plan.days).toHaveLength(vector.count);
    for (const day of vector.has ?? []) expect(plan.days).toContain(day);
    for (const day of vector.hasNot ?? []) expect(plan.days).not.toContain(day);
    if (vector.moved !== undefined) expect(plan.moved).toEqual(vector.moved);
    if (vector.dropped !== undefined) expect(plan.dropped).toEqual(vector.dropped);
    if (vector.missing !== undefined) expect(plan.missing).toHaveLength(vector.missing);
  });
});

const on = (pattern: Pattern, change: Partial<Omit<Recurrence, 'pattern'>> = {}): Recurrence => recurrenceOf(pattern, change);
const dates = (...list: string[]): Pattern => ({ kind: 'dates', dates: list });
const wednesdays: Pattern = { kind: 'weekly', weekday: 3, every: 1, anchor: null };
const daysIn = (rules: readonly NamedRule[], from: string, until: string, taken: readonly string[] = []) => scheduleOf(rules, calendar, from, until, taken);

describe('days off', () => {
  test('a market is held on its day: lunar rules and cycles keep unless somebody says otherwise', () => {
    expect(on({ kind: 'lunar_day', days: [5], overflow: 'skip', leapMonth: 'both', months: null }).holiday).toBe('keep');
    expect(on({ kind: 'cycle', days: 5, anchor: '2027-01-03' }).holiday).toBe('keep');
    expect(on(wednesdays).holiday).toBe('roll');
  });

  test('a day is moved at most as far as the rule allows, else it is dropped and says so', () => {
    const plan = daysIn([{ id: 'a', rule: on(dates('2026-02-15'), { maxRoll: 8 }) }], '2026-01-01', '2026-12-31');
    expect(plan.days).toEqual([]);
    expect(plan.dropped).toEqual([{ rule: 'a', named: '2026-02-15', reason: 'too_far' }]);
  });

  test('a make-up workday is passed over by those who do not want one, but a day named on it stays', () => {
    const plan = daysIn([{ id: 'a', rule: on(dates('2026-01-03', '2026-09-20'), { rollOntoMakeUp: false }) }], '2026-01-01', '2026-12-31');
    expect(plan.days.map((day) => day.on)).toEqual(['2026-01-05', '2026-09-20']);
  });

  test('a day moved over the end of the year is said, and belongs to the next', () => {
    const rule = { id: 'a', rule: on(dates('2025-12-31', '2026-12-31', '2023-12-30')) };
    expect(daysIn([rule], '2023-01-01', '2023-12-31')).toMatchObject({ days: [], dropped: [{ named: '2023-12-30', reason: 'next_period' }] });
    expect(daysIn([rule], '2024-01-01', '2024-12-31').days.map((day) => [day.on, day.origins[0]?.named])).toEqual([['2024-01-02', '2023-12-30']]);
  });

  test('in a year without a notice the days near a festival are open, the others are not, and a market never is', () => {
    const rules = [{ id: 'a', rule: on(dates('2027-02-05', '2027-02-10', '2027-03-10')) }, { id: 'b', rule: on(dates('2027-02-08'), { holiday: 'keep' }) }];
    expect(daysIn(rules, '2027-01-01', '2027-12-31').days.map((day) => [day.on, day.open])).toEqual([['2027-02-08', false], ['2027-02-09', true], ['2027-02-10', true], ['2027-03-10', false]]);
    expect(daysIn([{ id: 'a', rule: on(wednesdays) }], '2026-01-01', '2026-11-30').days.some((day) => day.open)).toBe(false);
  });
});

describe('two on one day', () => {
  test('two rules of one place make one shift that bears both names', () => {
    const rules = [{ id: 'weekly', rule: on(wednesdays) }, { id: 'mid', rule: on({ kind: 'month_day', days: [15], overflow: 'skip', months: null }) }];
    const shared = daysIn(rules, '2026-07-01', '2026-07-31').days.find((day) => day.on === '2026-07-15');
    expect(shared?.origins.map(({ rule, moved }) => [rule, moved])).toEqual([['weekly', null], ['mid', null]]);
  });

  test('a day that was moved looks for a free one; it pushes nobody from his own day', () => {
    const rules = [{ id: 'moved', rule: on(dates('2026-03-14'), { collide: 'next' }) }, { id: 'there', rule: on(dates('2026-03-16'), { collide: 'next' }) }];
    expect(daysIn(rules, '2026-03-01', '2026-03-31').days.map((day) => [day.on, day.origins[0]?.rule])).toEqual([['2026-03-16', 'there'], ['2026-03-17', 'moved']]);
  });

  test('of two that will not share, the later one is dropped with its reason, also against a frozen shift', () => {
    const rules = [{ id: 'first', rule: on(dates('2026-03-16')) }, { id: 'second', rule: on(dates('2026-03-16', '2026-03-17'), { collide: 'skip' }) }];
    expect(daysIn(rules, '2026-03-01', '2026-03-31', ['2026-03-17'])).toMatchObject({
      days: [{ on: '2026-03-16', origins: [{ rule: 'first' }] }],
      dropped: [{ rule: 'second', named: '2026-03-16', reason: 'taken' }, { rule: 'second', named: '2026-03-17', reason: 'taken' }],
    });
  });

  test('a named day of a rule that keeps holidays moves to the very next day, a Sunday too', () => {
    const rules = [{ id: 'a', rule: on(dates('2026-03-14')) , }, { id: 'b', rule: on(dates('2026-03-14'), { holiday: 'keep', collide: 'next' }) }, { id: 'c', rule: on(dates('2026-03-14'), { holiday: 'keep' }) }];
    expect(daysIn(rules, '2026-03-01', '2026-03-31').days.map((day) => day.on)).toEqual(['2026-03-14', '2026-03-16']);
  });
});

describe('rules that name nothing, or cannot be', () => {
  test('a rule names days only while it runs', () => {
    expect(daysIn([{ id: 'a', rule: on(wednesdays), from: '2026-07-01', to: '2026-07-15' }], '2026-01-01', '2026-12-31').days.map((day) => day.on)).toEqual(['2026-07-01', '2026-07-08', '2026-07-15']);
    expect(daysIn([{ id: 'a', rule: on(wednesdays), from: '2027-01-01' }], '2026-01-01', '2026-12-31')).toEqual({ days: [], dropped: [], missing: [] });
  });

  test('30 February has no day in any year, and every year says so', () => {
    const plan = daysIn([{ id: 'a', rule: on({ kind: 'month_day', days: [30], overflow: 'skip', months: [2] }) }], '2026-01-01', '2028-12-31');
    expect(plan.days).toEqual([]);
    expect(plan.missing.map(({ month, wanted }) => [month, wanted])).toEqual([['2026-02-01', 30], ['2027-02-01', 30], ['2028-02-01', 30]]);
  });

  test('a lunar rule names nothing outside the table', () => {
    expect(daysIn([{ id: 'a', rule: on({ kind: 'lunar_day', days: [5], overflow: 'skip', leapMonth: 'both', months: null }) }], '2101-01-01', '2101-12-31').days).toEqual([]);
  });

  test.each([
    ['no days', { kind: 'month_day', days: [], overflow: 'skip', months: null }],
    ['day 0', { kind: 'month_day', days: [0], overflow: 'skip', months: null }],
    ['a lunar 31st', { kind: 'lunar_day', days: [31], overflow: 'skip', leapMonth: 'both', months: null }],
    ['a day twice', { kind: 'month_day', days: [15, 15], overflow: 'skip', months: null }],
    ['no months', { kind: 'month_day', days: [15], overflow: 'skip', months: [] }],
    ['a dates list without dates', { kind: 'dates', dates: [] }],
    ['30 February as a date', { kind: 'dates', dates: ['2026-02-30'] }],
    ['every second week from nowhere', { kind: 'weekly', weekday: 3, every: 2, anchor: null }],
    ['an eighth day of the week', { kind: 'weekly', weekday: 7, every: 1, anchor: null }],
    ['a zeroth week', { kind: 'week_of_month', weeks: [0], weekday: 4, scheme: 'row', start: 1, months: null }],
    ['a cycle of no days', { kind: 'cycle', days: 0, anchor: '2027-01-03' }],
    ['half a day', { kind: 'cycle', days: 2.5, anchor: '2027-01-03' }],
    ['a pattern nobody knows', { kind: 'moon' }],
  ])('is refused: %s', (_says, pattern) => {
    expect(PatternSchema.safeParse(pattern).success).toBe(false);
  });
});

describe('one sentence, several readings', () => {
  const names = (pattern: Pattern, year = 2024) => compareReadings(pattern, year, 5).map(({ name }) => name);

  test('“Thursday of the second and fourth week” and “second and fourth Thursday” part in March 2024 first', () => {
    const [own, nth] = compareReadings({ kind: 'week_of_month', weeks: [2, 4], weekday: 4, scheme: 'row', start: 1, months: null }, 2024, 5);
    expect(own).toMatchObject({ name: 'row_monday', own: true, differs: 0, first: null, days: 120 });
    expect(nth).toMatchObject({ name: 'nth_weekday', own: false, first: { own: '2024-03-07', other: '2024-03-14' } });
  });

  test('from 2020 to 2035 they differ in 162 of 384 days', () => {
    const [, nth] = compareReadings({ kind: 'week_of_month', weeks: [2, 4], weekday: 4, scheme: 'row', start: 1, months: null }, 2020, 16);
    expect([nth?.days, nth?.differs]).toEqual([384, 324]);
  });

  test('readings that never differ are not shown, and words of one meaning have none', () => {
    expect(names({ kind: 'weekly', weekday: 3, every: 1, anchor: null })).toEqual([]);
    expect(names({ kind: 'nth_weekday', nth: [-1], weekday: 3, months: null })).toEqual([]);
    expect(names({ kind: 'month_day', days: [15], overflow: 'skip', months: null })).toEqual([]);
    expect(names({ kind: 'week_of_month', weeks: [1], weekday: 1, scheme: 'full', start: 1, months: null })).toEqual(['full', 'row_monday', 'row_sunday', 'major']);
  });

  test('a leap month and a month without the day are readings too', () => {
    expect(names({ kind: 'lunar_day', days: [5], overflow: 'skip', leapMonth: 'both', months: null }, 2025)).toEqual(['with_leap', 'without_leap']);
    expect(compareReadings({ kind: 'month_day', days: [31], overflow: 'skip', months: null }, 2027, 1).map(({ name, days }) => [name, days])).toEqual([['no_day', 7], ['last_day', 12]]);
  });
});
