/**
 * Dates, times and amounts as people read them. China's one time zone; never the time zone or locale of the computer.
 */
import { daysBetween, type Instant, type LocalDate, localDateOf, localTimeOf, weekdayOf } from '../../shared/kernel/time.ts';
import type { Language } from '../../shared/settings/station.ts';

const monthsEn = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdaysEn = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const weekdaysZh = ['日', '一', '二', '三', '四', '五', '六'];

function parts(date: LocalDate): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** With `today`, `other` leaves the year out when it is this year. */
export type DayOptions = { readonly year: 'always' | 'never' } | { readonly year: 'other'; readonly today: LocalDate };

function showsYear(date: LocalDate, options: DayOptions): boolean {
  return options.year === 'always' || (options.year === 'other' && options.today.slice(0, 4) !== date.slice(0, 4));
}

/** For columns: 2024年11月15日, 11月15日; 15 Nov 2024, 15 Nov. */
export function formatDayInColumn(date: LocalDate, language: Language, options: DayOptions): string {
  if (language === 'zh') return formatDay(date, language, options);
  const { year, month, day } = parts(date);
  return `${day} ${(monthsEn[month - 1] ?? '').slice(0, 3)}${showsYear(date, options) ? ` ${year}` : ''}`;
}

/** 2024年11月15日, 11月15日; 15 November 2024, 15 November. */
export function formatDay(date: LocalDate, language: Language, options: DayOptions = { year: 'always' }): string {
  const { year, month, day } = parts(date);
  const withYear = showsYear(date, options);
  if (language === 'en') return `${day} ${monthsEn[month - 1] ?? ''}${withYear ? ` ${year}` : ''}`;
  return `${withYear ? `${year}年` : ''}${month}月${day}日`;
}

/** 2024年11月; November 2024. */
export function formatMonth(date: LocalDate, language: Language): string {
  const { year, month } = parts(date);
  return language === 'en' ? `${monthsEn[month - 1] ?? ''} ${year}` : `${year}年${month}月`;
}

/** 星期五; Friday. */
export function formatWeekday(date: LocalDate, language: Language): string {
  const weekday = weekdayOf(date);
  return language === 'en' ? (weekdaysEn[weekday] ?? '') : `星期${weekdaysZh[weekday] ?? ''}`;
}

/** 8:30, in China. */
export function formatTime(instant: Instant): string {
  return localTimeOf(instant).replace(/^0/, '');
}

/** Today 10:32, yesterday 17:40, else the day: 今天 10:32, 昨天 17:40, 11月9日 8:05. */
export function formatDayTime(instant: Instant, today: LocalDate, language: Language): string {
  const date = localDateOf(instant);
  const time = formatTime(instant);
  const ago = daysBetween(date, today);
  if (ago === 0) return `${language === 'en' ? 'today' : '今天'} ${time}`;
  if (ago === 1) return `${language === 'en' ? 'yesterday' : '昨天'} ${time}`;
  return `${formatDay(date, language, { year: 'other', today })} ${time}`;
}

/** 今天, 昨天, 11月9日. */
export function formatAgo(instant: Instant, today: LocalDate, language: Language): string {
  const date = localDateOf(instant);
  const ago = daysBetween(date, today);
  if (ago === 0) return language === 'en' ? 'today' : '今天';
  if (ago === 1) return language === 'en' ? 'yesterday' : '昨天';
  return formatDay(date, language, { year: 'other', today });
}

/** 2,418 */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 512 B, 12 KB, 1.9 MB, 20 GB: powers of 1024, as file managers count. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const shown = unit === 0 || value >= 10 ? Math.round(value) : Math.round(value * 10) / 10;
  return `${shown} ${units[unit] ?? ''}`;
}

/** 1、2、3: a list in a sentence; 1, 2 and 3 in English. */
export function formatList(items: readonly string[], language: Language): string {
  if (language === 'zh') return items.join('、');
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
