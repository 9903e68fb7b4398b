/** The lunar calendar, from tables: 农历甲辰年十月十五. Never from the locale data of the computer. */
import { SolarDay } from 'tyme4ts';
import type { LocalDate } from '../../shared/kernel/time.ts';
import type { Language } from '../../shared/settings/station.ts';

const ordinals = ['th', 'st', 'nd', 'rd'];

function ordinal(n: number): string {
  const tens = n % 100;
  return `${n}${(tens >= 11 && tens <= 13 ? undefined : ordinals[n % 10]) ?? 'th'}`;
}

/** 农历甲辰年十月十五; Lunar 15th of the 10th month. A leap month is said: 闰二月. */
export function lunarDay(date: LocalDate, language: Language): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lunar = SolarDay.fromYmd(year, month, day).getLunarDay();
  const lunarMonth = lunar.getLunarMonth();
  if (language === 'en') return `Lunar ${ordinal(lunar.getDay())} of the ${lunarMonth.isLeap() ? 'leap ' : ''}${ordinal(Math.abs(lunarMonth.getMonth()))} month`;
  const cycle = lunarMonth.getLunarYear().getSixtyCycle().getName();
  return `农历${cycle}年${lunarMonth.getName()}${lunar.getName()}`;
}
