/** The lunar calendar in words, from our own table: 农历甲辰年十月十五. Never from the locale data of the computer. */
import { dayOf } from '../../shared/deputies/calendar/day-number.ts';
import { type LunarDay, lunarOf, sexagenaryOf } from '../../shared/deputies/calendar/lunar.ts';
import type { LocalDate } from '../../shared/kernel/time.ts';
import type { Language } from '../../shared/settings/station.ts';

const ordinals = ['th', 'st', 'nd', 'rd'];
const stems = [...'甲乙丙丁戊己庚辛壬癸'];
const branches = [...'子丑寅卯辰巳午未申酉戌亥'];
const months = ['正月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'];
const digits = [...'十一二三四五六七八九'];

function ordinal(n: number): string {
  const tens = n % 100;
  return `${n}${(tens >= 11 && tens <= 13 ? undefined : ordinals[n % 10]) ?? 'th'}`;
}

/** 初一, 初十, 十五, 二十, 廿三, 三十. @param day 1 to 30 */
export function lunarDayName(day: number): string {
  if (day === 10) return '初十';
  if (day === 20) return '二十';
  if (day === 30) return '三十';
  return `${['初', '十', '廿'][Math.floor(day / 10)] ?? ''}${digits[day % 10] ?? ''}`;
}

/** 正月 to 十二月, 闰六月; month 12, leap month 6. */
export function lunarMonthName({ month, leap }: Pick<LunarDay, 'month' | 'leap'>, language: Language): string {
  if (language === 'en') return `${leap ? 'leap ' : ''}month ${month}`;
  return `${leap ? '闰' : ''}${months[month - 1] ?? ''}`;
}

/** As people say it: 冬月 and 腊月 for the last two. */
export function lunarMonthSaid(month: Pick<LunarDay, 'month' | 'leap'>, language: Language): string {
  const said = language === 'en' || month.leap ? undefined : { 11: '冬月', 12: '腊月' }[month.month];
  return said ?? lunarMonthName(month, language);
}

/** 丙午: the name of a lunar year. */
export function lunarYearName(year: number): string {
  const name = sexagenaryOf(year);
  return `${stems[name % 10] ?? ''}${branches[name % 12] ?? ''}`;
}

/** 正月初四: in a list, without its year; lunar 1/4. Empty outside 1990 to 2099. */
export function lunarShort(date: LocalDate, language: Language): string {
  const lunar = lunarOf(dayOf(date));
  if (lunar === null) return '';
  return language === 'en' ? `lunar ${lunar.leap ? 'leap ' : ''}${lunar.month}/${lunar.day}` : `${lunarMonthSaid(lunar, language)}${lunarDayName(lunar.day)}`;
}

/** 农历甲辰年十月十五; Lunar 15th of the 10th month. A leap month is said: 闰二月. Empty outside 1990 to 2099. */
export function lunarDay(date: LocalDate, language: Language): string {
  const lunar = lunarOf(dayOf(date));
  if (lunar === null) return '';
  if (language === 'en') return `Lunar ${ordinal(lunar.day)} of the ${lunar.leap ? 'leap ' : ''}${ordinal(lunar.month)} month`;
  return `农历${lunarYearName(lunar.year)}年${lunarMonthName(lunar, language)}${lunarDayName(lunar.day)}`;
}
