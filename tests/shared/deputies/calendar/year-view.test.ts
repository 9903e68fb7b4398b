/** A year as a page shows it. */
import { expect, test } from 'vitest';
import { calendarFrom } from '../../../../shared/deputies/calendar/calendar.ts';
import { builtInNotices } from '../../../../shared/deputies/calendar/holidays.ts';
import { scheduleOf } from '../../../../shared/deputies/calendar/recurrence.ts';
import { recurrenceOf } from '../../../../shared/deputies/calendar/recurrence-rule.ts';
import { stepInYear, yearView } from '../../../../shared/deputies/calendar/year-view.ts';

const calendar = calendarFrom(builtInNotices);
const monthly = (day: number) => recurrenceOf({ kind: 'month_day', days: [day], overflow: 'skip', months: null });
const view = (year: number) => {
  const schedules = new Map([['town', [monthly(15)]], ['river', [monthly(15), { ...monthly(7), holiday: 'skip' as const }]]].map(([place, rules]) => [place as string, scheduleOf((rules as ReturnType<typeof monthly>[]).map((rule, index) => ({ id: `${index}`, rule })), calendar, `${year}-01-01`, `${year}-12-31`)]));
  return yearView(year, calendar, schedules);
};

test('every day of the year stands once, in rows from Monday', () => {
  const { months } = view(2028);
  const days = months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== null);
  expect([days.length, days[0]?.on, days.at(-1)?.on]).toEqual([366, '2028-01-01', '2028-12-31']);
  expect(months[0]?.weeks[0]?.map((day) => day?.day ?? 0)).toEqual([0, 0, 0, 0, 0, 1, 2]);
  expect(months.flatMap(({ weeks }) => weeks).every((week) => week.length === 7)).toBe(true);
});

test('its figures open what they count', () => {
  const year = view(2026);
  expect([year.shifts.length, year.moved.length, year.together.length, year.dropped.length, year.open.length]).toEqual([12 + 12 + 7, 8, 12, 5, 0]);
  expect(year.dropped.map(({ named, reason }) => [named, reason])).toEqual([['2026-02-07', 'weekend'], ['2026-03-07', 'weekend'], ['2026-06-07', 'weekend'], ['2026-10-07', 'holiday'], ['2026-11-07', 'weekend']]);
  expect(year.days.get('2026-02-24')?.shifts.map(({ place }) => place)).toEqual(['river', 'town']);
});

test('a month says when its lunar month begins; in 2027 the first is on 6 February', () => {
  expect(view(2027).months[1]?.begins.map(({ month, on }) => [month, on])).toEqual([[1, '2027-02-06']]);
  expect(view(2025).months.flatMap(({ begins }) => begins).filter(({ leap }) => leap).map(({ month, on }) => [month, on])).toEqual([[6, '2025-07-25']]);
});

test('arrows stay in the year', () => {
  expect([stepInYear('2027-12-30', 7, 2027), stepInYear('2027-01-02', -7, 2027), stepInYear('2027-02-28', 1, 2027)]).toEqual(['2027-12-31', '2027-01-01', '2027-03-01']);
});
