/**
 * The lunar calendar (农历) of 1990 to 2099 in numbers, from our own table. Names of months and days are words: renderer/text/lunar.ts.
 */
import { civilOf, dayOfCivil, type DayNumber } from './day-number.ts';
import { firstLunarYear, lunarYears } from './lunar-table.ts';

/** A day of the lunar calendar. `year` is the wall year in which the lunar year begins; the leap sixth month has month 6 and `leap`. */
export type LunarDay = {
  readonly year: number;
  /** 1 (正月) to 12 (腊月) */
  readonly month: number;
  readonly leap: boolean;
  /** 1 (初一) to 30 (三十) */
  readonly day: number;
  /** 29 or 30: a month of 29 days has no 三十 */
  readonly daysOfMonth: number;
};

/** A month of the lunar calendar with its first day on the wall. */
export type LunarMonth = Omit<LunarDay, 'day'> & { readonly begins: DayNumber };

/** The first and the last day that the table knows: 1 January 1990 and 31 December 2099. */
export const lunarFrom: DayNumber = dayOfCivil(1990, 1, 1);
export const lunarUntil: DayNumber = dayOfCivil(2099, 12, 31);

const newYears: readonly DayNumber[] = lunarYears.map((bits, index) => dayOfCivil(firstLunarYear + index, 1, 1) + (bits >> 17));

/** The lunar day of a day of the wall calendar. @returns null outside 1990 to 2099 */
export function lunarOf(number: DayNumber): LunarDay | null {
  if (number < lunarFrom || number > lunarUntil) return null;
  let index = civilOf(number).year - firstLunarYear;
  if (number < (newYears[index] ?? 0)) index -= 1;
  const bits = lunarYears[index] ?? 0;
  const leapAfter = (bits >> 13) & 15;
  let left = number - (newYears[index] ?? 0);
  for (let position = 0; ; position++) {
    const daysOfMonth = 29 + ((bits >> position) & 1);
    if (left < daysOfMonth) {
      const passedLeap = leapAfter !== 0 && position >= leapAfter;
      return { year: firstLunarYear + index, month: position + (passedLeap ? 0 : 1), leap: leapAfter !== 0 && position === leapAfter, day: left + 1, daysOfMonth };
    }
    left -= daysOfMonth;
  }
}

/** The months of a lunar year in their order, twelve or thirteen. @returns none outside the table */
export function lunarMonthsOf(year: number): readonly LunarMonth[] {
  const bits = lunarYears[year - firstLunarYear];
  let begins = newYears[year - firstLunarYear];
  if (bits === undefined || begins === undefined) return [];
  const leapAfter = (bits >> 13) & 15;
  const months: LunarMonth[] = [];
  for (let position = 0; position < (leapAfter === 0 ? 12 : 13); position++) {
    const daysOfMonth: number = 29 + ((bits >> position) & 1);
    const passedLeap = leapAfter !== 0 && position >= leapAfter;
    months.push({ year, month: position + (passedLeap ? 0 : 1), leap: leapAfter !== 0 && position === leapAfter, daysOfMonth, begins });
    begins += daysOfMonth;
  }
  return months;
}

/** Lunar months that have a day in a stretch of days, in their order. Days outside the table have none. */
export function lunarMonthsIn(from: DayNumber, until: DayNumber): readonly LunarMonth[] {
  const first = lunarOf(Math.max(from, lunarFrom))?.year;
  const last = lunarOf(Math.min(until, lunarUntil))?.year;
  if (first === undefined || last === undefined) return [];
  const months: LunarMonth[] = [];
  for (let year = first; year <= last; year++) months.push(...lunarMonthsOf(year));
  return months.filter(({ begins, daysOfMonth }) => begins <= until && begins + daysOfMonth > from);
}

/** Which of the sixty names a lunar year bears: 0 甲子 … 59 癸亥. */
export function sexagenaryOf(year: number): number {
  return (((year - 4) % 60) + 60) % 60;
}

/** Day of April on which 清明 falls: a mean tropical year of 365.2422 days from a known one, exact for 1990 to 2099 (tested day by day). */
export function qingmingOf(year: number): DayNumber {
  const ofCentury = year % 100;
  const constant = year < 2000 ? 559 : 481;
  return dayOfCivil(year, 4, Math.floor((ofCentury * 2422 + constant * 100) / 10_000) - Math.floor(ofCentury / 4));
}
