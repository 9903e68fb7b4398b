/**
 * Reads the State Council's notice of days off as its text stands on the web: 一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）
 * 上班。 What it reads is put into the form for a person to check; what it cannot read it leaves out.
 */
import { isRealDay, type LocalDate } from '../../kernel/time.ts';
import type { DaysOff, HolidayName } from './holidays.ts';

const names: readonly (readonly [RegExp, HolidayName])[] = [
  [/春节/, 'spring'],
  [/清明/, 'qingming'],
  [/劳动/, 'labour'],
  [/端午/, 'dragon_boat'],
  // The two are sometimes one; the day of the feast then lies in both.
  [/国庆/, 'national'],
  [/中秋/, 'mid_autumn'],
  [/元旦/, 'new_year'],
];

/** What stands in the text; `year` null where the text names none. */
export type ReadNotice = { readonly year: number | null; readonly off: readonly DaysOff[]; readonly makeUp: readonly LocalDate[]; readonly source: string };

/** @param fallbackYear the year of the form, where the text names none */
export function readNotice(text: string, fallbackYear: number): ReadNotice {
  const plain = text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10)).replace(/[（(][^（()）]*[）)]/g, '').replace(/\s+/g, '');
  const named = /(20\d\d)年(?:元旦|部分节假日|节假日)/.exec(plain) ?? /现将(20\d\d)年/.exec(plain);
  const year = named === null ? null : Number(named[1]);
  const inYear = year ?? fallbackYear;
  const off: DaysOff[] = [];
  const makeUp: LocalDate[] = [];
  for (const part of plain.split(/(?=[一二三四五六七八]、)/)) {
    const name = names.find(([pattern]) => pattern.test(part.slice(0, 12)))?.[1];
    if (name === undefined || !part.includes('放假')) continue;
    const [freed = '', worked = ''] = [/^.*?放假/.exec(part)?.[0] ?? '', part.slice(part.indexOf('放假'))];
    const [from, to] = daysIn(freed, inYear, name);
    if (from !== undefined) off.push({ name, from, to: to ?? from });
    for (const sentence of worked.split('。')) if (sentence.includes('上班')) makeUp.push(...daysIn(sentence, inYear, name));
  }
  return { year, off: off.filter(({ from, to }) => from <= to), makeUp, source: /国办发明电[〔[［]20\d\d[〕\]］]\d+号/.exec(plain)?.[0] ?? '' };
}

/** Days of a sentence in their order: a day without a month has that of the one before. */
function daysIn(sentence: string, year: number, name: HolidayName): LocalDate[] {
  const days: LocalDate[] = [];
  let month = 0;
  for (const [, , ofYear, ofMonth, ofDay] of sentence.matchAll(/((20\d\d)年)?(?:(\d{1,2})月)?(\d{1,2})日/g)) {
    if (ofMonth !== undefined) month = Number(ofMonth);
    // A new year's holiday may begin in the old year.
    const dayYear = ofYear !== undefined ? Number(ofYear) : name === 'new_year' && month === 12 ? year - 1 : year;
    const date = `${dayYear}-${String(month).padStart(2, '0')}-${String(ofDay).padStart(2, '0')}`;
    if (isRealDay(date)) days.push(date);
  }
  return days;
}

/** A day typed into a form that knows the year: 1.28, 1-28, 1月28日, 0128, 2027-01-28. @returns null when it names no day */
export function readDayOfYear(text: string, year: number): LocalDate | null {
  const plain = text.trim().replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  const digits = /^\d{4}$/.test(plain) ? [plain.slice(0, 2), plain.slice(2)] : plain.split(/\D+/).filter((part) => part !== '');
  const [typedYear, month, day] = digits.length === 3 ? digits : [String(year), ...digits];
  if (month === undefined || day === undefined || digits.length > 3) return null;
  const date = `${String(typedYear).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && isRealDay(date) ? date : null;
}

/** Several days in one field, parted by 、，, or blanks. @returns null when one of them names no day; an empty field names none */
export function readDaysOfYear(text: string, year: number): readonly LocalDate[] | null {
  const parts = text.split(/[、，,；;\s]+/).filter((part) => part !== '');
  const days = parts.map((part) => readDayOfYear(part, year));
  return days.every((day) => day !== null) ? [...new Set(days)].sort() : null;
}
