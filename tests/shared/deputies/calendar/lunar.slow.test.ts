/** Every day of 110 years beside a second calendar, and every day of the notices beside another's data. */
import { expect, test } from 'vitest';
import chineseDays from 'chinese-days';
import { SolarDay, SolarTerm } from 'tyme4ts';
import { calendarFrom, isWorked } from '../../../../shared/deputies/calendar/calendar.ts';
import { civilOf, dateOf, dayOf } from '../../../../shared/deputies/calendar/day-number.ts';
import { builtInNotices } from '../../../../shared/deputies/calendar/holidays.ts';
import { lunarFrom, lunarMonthsIn, lunarOf, lunarUntil, qingmingOf } from '../../../../shared/deputies/calendar/lunar.ts';
import { lunarDay } from '../../../../renderer/text/lunar.ts';

test('every lunar day of 1990 to 2099 is what another calendar says, in numbers and in words', () => {
  const wrong: string[] = [];
  for (let number = lunarFrom; number <= lunarUntil; number++) {
    const { year, month, day } = civilOf(number);
    const other = SolarDay.fromYmd(year, month, day).getLunarDay();
    const otherMonth = other.getLunarMonth();
    const ours = lunarOf(number);
    const same =
      ours !== null && ours.year === otherMonth.getYear() && ours.month === Math.abs(otherMonth.getMonth()) && ours.leap === otherMonth.isLeap() &&
      ours.day === other.getDay() && ours.daysOfMonth === otherMonth.getDayCount();
    const words = `农历${otherMonth.getLunarYear().getSixtyCycle().getName()}年${otherMonth.getName()}${other.getName()}`;
    if (!same || lunarDay(dateOf(number), 'zh') !== words) wrong.push(dateOf(number));
  }
  expect(wrong).toEqual([]);
});

test('months follow one another without a gap', () => {
  let expected = lunarMonthsIn(lunarFrom, lunarUntil)[0]?.begins ?? 0;
  for (const { begins, daysOfMonth } of lunarMonthsIn(lunarFrom, lunarUntil)) {
    expect(begins).toBe(expected);
    expected = begins + daysOfMonth;
  }
  expect(expected).toBeGreaterThan(lunarUntil);
});

test('清明 falls on the day of the solar term, every year', () => {
  for (let year = 1990; year <= 2099; year++) {
    const term = SolarTerm.fromName(year, '清明').getSolarDay();
    expect([year, civilOf(qingmingOf(year)).day]).toEqual([year, term.getDay()]);
  }
});

test('workdays of 2024 to 2026 are those of another package', () => {
  const calendar = calendarFrom(builtInNotices);
  for (let number = dayOf('2024-01-01'); number <= dayOf('2026-12-31'); number++) expect([dateOf(number), isWorked(calendar, number)]).toEqual([dateOf(number), chineseDays.isWorkday(dateOf(number))]);
});
