/** Days as numbers, and the lunar days that other sources name. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarFrom, dayKind, holidayOf, isOpen, isProvisional, isWorked } from '../../../../shared/deputies/calendar/calendar.ts';
import { civilOf, dateOf, dayOf, daysOfMonth, weekdayOfDay } from '../../../../shared/deputies/calendar/day-number.ts';
import { builtInNotices, DaysOffSchema, statutoryDaysOff } from '../../../../shared/deputies/calendar/holidays.ts';
import { lunarMonthsOf, lunarOf, sexagenaryOf } from '../../../../shared/deputies/calendar/lunar.ts';
import { addDays, weekdayOf } from '../../../../shared/kernel/time.ts';

const anyDay = fc.integer({ min: -40_000, max: 80_000 });

test('a day number and its date are the same day, in any century', () => {
  fc.assert(fc.property(anyDay, (number) => {
    const date = addDays('1970-01-01', number);
    expect([dateOf(number), dayOf(date), weekdayOfDay(number)]).toEqual([date, number, weekdayOf(date)]);
  }), { numRuns: 300 });
});

test('February has 29 days in 2000 and 2028, 28 in 1900, 2027 and 2100', () => {
  expect([2000, 2028, 1900, 2027, 2100].map((year) => daysOfMonth(year, 2))).toEqual([29, 29, 28, 28, 28]);
  expect(civilOf(dayOf('2028-02-29'))).toEqual({ year: 2028, month: 2, day: 29 });
});

test.each([
  ['2024-02-10', 0], ['2025-01-29', 6], ['2026-02-17', 0], ['2027-02-06', 0], ['2028-01-26', 5],
  ['2029-02-13', 0], ['2030-02-03', 0], ['2031-01-23', 3], ['2032-02-11', 0], ['2033-01-31', 11],
])('the lunar new year is on %s; leap month %i', (newYear, leap) => {
  expect(lunarOf(dayOf(newYear))).toMatchObject({ year: Number(newYear.slice(0, 4)), month: 1, day: 1, leap: false });
  expect(lunarMonthsOf(Number(newYear.slice(0, 4))).find((month) => month.leap)?.month ?? 0).toBe(leap);
});

test('the days that locale data has wrong are right here: 6 February 2027 and 3 February 2030 are new year’s day', () => {
  expect(lunarOf(dayOf('2027-02-05'))).toMatchObject({ year: 2026, month: 12, day: 29 });
  expect(lunarOf(dayOf('2030-02-02'))).toMatchObject({ year: 2029, month: 12, day: 30 });
});

test('outside 1990 to 2099 no lunar day is made up', () => {
  expect([lunarOf(dayOf('1989-12-31')), lunarOf(dayOf('2100-01-01')), lunarMonthsOf(1988), lunarMonthsOf(2100)]).toEqual([null, null, [], []]);
  expect(lunarOf(dayOf('1990-01-01'))).toMatchObject({ year: 1989, month: 12, day: 5 });
  expect(lunarOf(dayOf('2099-12-31'))).not.toBeNull();
  expect([sexagenaryOf(1984), sexagenaryOf(2026), sexagenaryOf(2027)]).toEqual([0, 42, 43]);
});

const calendar = calendarFrom(builtInNotices);
const kind = (date: string) => dayKind(calendar, dayOf(date));

test('2026: the spring festival, its make-up Saturdays and Sundays, a plain weekend', () => {
  expect(['2026-02-14', '2026-02-15', '2026-02-23', '2026-02-24', '2026-02-28', '2026-03-01', '2026-01-04'].map(kind)).toEqual(['make_up', 'holiday', 'holiday', 'workday', 'make_up', 'weekend', 'make_up']);
  expect([holidayOf(calendar, dayOf('2026-02-16')), holidayOf(calendar, dayOf('2026-02-14'))]).toEqual(['spring', null]);
});

test('the festivals of the law: 1 January, four days from the eve, 清明, two days of May, 端午, 中秋, three of October', () => {
  const daysOff = statutoryDaysOff(2027);
  expect(daysOff.map(({ name, from, to }) => [name, from, to])).toEqual([
    ['new_year', '2027-01-01', '2027-01-01'],
    ['spring', '2027-02-05', '2027-02-08'],
    ['qingming', '2027-04-05', '2027-04-05'],
    ['labour', '2027-05-01', '2027-05-02'],
    ['dragon_boat', '2027-06-09', '2027-06-09'],
    ['mid_autumn', '2027-09-15', '2027-09-15'],
    ['national', '2027-10-01', '2027-10-03'],
  ]);
  const count = (year: number) => statutoryDaysOff(year).reduce((sum, { from, to }) => sum + dayOf(to) - dayOf(from) + 1, 0);
  expect([count(2027), count(2024)]).toEqual([13, 11]);
});

test('a year without a notice is provisional, and never an ordinary one: 1 October 2027 is no workday', () => {
  expect([isProvisional(calendar, 2027), isProvisional(calendar, 2026)]).toEqual([true, false]);
  expect([kind('2027-10-01'), kind('2027-10-08'), isWorked(calendar, dayOf('2027-10-01'))]).toEqual(['holiday', 'workday', false]);
  expect(['2027-10-08', '2027-10-11', '2026-12-29', '2026-10-08'].map((date) => isOpen(calendar, dayOf(date)))).toEqual([true, false, true, false]);
});

test('every festival of the law lies in the days off of each notice', () => {
  for (const { year, off } of builtInNotices) {
    for (const { from, to } of statutoryDaysOff(year)) {
      for (let day = dayOf(from); day <= dayOf(to); day++) expect([dateOf(day), off.some((one) => one.from <= dateOf(day) && dateOf(day) <= one.to)]).toEqual([dateOf(day), true]);
    }
  }
});

test('days off end after they begin, and last a month at most', () => {
  const off = (from: string, to: string) => DaysOffSchema.safeParse({ name: 'spring', from, to }).success;
  expect([off('2027-02-05', '2027-02-11'), off('2027-02-11', '2027-02-05'), off('2027-02-01', '2027-03-04'), off('2027-02-30', '2027-03-01')]).toEqual([true, false, false, false]);
});
