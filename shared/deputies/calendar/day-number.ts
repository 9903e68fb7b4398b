/**
 * Days as whole numbers: 0 is 1 January 1970. No clock, no time zone; a rule that counts in these is the same on every computer.
 * The arithmetic is that of the Gregorian calendar, of which 400 years have 146,097 days.
 */
import type { LocalDate } from '../../kernel/time.ts';

/** Whole days since 1970-01-01; negative before it. */
export type DayNumber = number;

/** A day of the calendar on the wall: `month` 1 to 12, `day` 1 to 31. */
export type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

/** The number of a day of the wall calendar. @param month 1 to 12; 13 and more run on into later years */
export function dayOfCivil(year: number, month: number, day: number): DayNumber {
  const carried = year + Math.floor((month - 1) / 12);
  const monthOfYear = ((month - 1) % 12 + 12) % 12 + 1;
  // Years begin in March here, so that the day that comes and goes is the last of its year.
  const marchYear = monthOfYear > 2 ? carried : carried - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((monthOfYear + 9) % 12) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** Year, month and day of a day number. */
export function civilOf(number: DayNumber): CivilDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** The number of a date such as 2027-02-06. */
export function dayOf(date: LocalDate): DayNumber {
  return dayOfCivil(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** The date of a day number, as records hold it. */
export function dateOf(number: DayNumber): LocalDate {
  const { year, month, day } = civilOf(number);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOfDay(number: DayNumber): number {
  return ((number % 7) + 11) % 7;
}

/** How many days a month of the wall calendar has. @param month 1 to 12 */
export function daysOfMonth(year: number, month: number): number {
  return dayOfCivil(year, month + 1, 1) - dayOfCivil(year, month, 1);
}
