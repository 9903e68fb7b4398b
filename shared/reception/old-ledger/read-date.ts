/**
 * The day in a cell, as stations wrote it: 2019.1.15, 2019年1月15日, 二〇一九年一月十五日, a spreadsheet's day number.
 * Nothing is guessed: a day that is not certain is a reason to ask, not a date.
 */
import { addDays, isRealDay, type LocalDate } from '../../kernel/time.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { type Cell, plain, saysNothing } from './sheet.ts';

export const dateProblems = [
  'date_missing', 'date_unreadable', 'date_no_such_day', 'date_in_future', 'date_too_early', 'date_without_day', 'date_without_year',
  'date_two_digit_year', 'date_year_last', 'date_lunar', 'date_several_days',
] as const;
export type DateProblem = (typeof dateProblems)[number];

/** Days that spreadsheets count: 1 January 1950 to 31 December 2099. Smaller and larger numbers are something else. */
const firstSerial = 18_264;
const lastSerial = 73_050;
/** The 1904 system begins so many days later. */
const days1904 = 1462;

/**
 * @param today at the station: a reception cannot lie after it
 * @param date1904 the workbook counts days from 1904
 */
export function readDate(cell: Cell, today: LocalDate, date1904: boolean): Result<LocalDate, DateProblem> {
  if (cell.kind === 'empty') return err('date_missing');
  if (cell.kind === 'date') return checked(cell.date, today);
  if (cell.kind === 'number' && isSerial(cell.value)) return checked(dayOfSerial(cell.value, date1904), today);
  return readWritten(cell.text, today, date1904);
}

/** @param serial days since 30 December 1899, hours as fractions; after February 1900 as spreadsheets count */
export function dayOfSerial(serial: number, date1904: boolean): LocalDate {
  return addDays('1899-12-30', Math.floor(serial) + (date1904 ? days1904 : 0));
}

function isSerial(value: number): boolean {
  return value >= firstSerial && value <= lastSerial;
}

function readWritten(written: string, today: LocalDate, date1904: boolean): Result<LocalDate, DateProblem> {
  if (saysNothing(written)) return err('date_missing');
  const text = latinDigits(plain(withoutTime(written.normalize('NFKC')))).replace(/[。.,、]$/, '');
  const full = /^(\d{4})([-./年])(\d{1,2})([-./月])(\d{1,2})[日号]?$/.exec(text) ?? /^(\d{4})()(\d{2})()(\d{2})$/.exec(text);
  if (full !== null) return checked([full[1], full[3]?.padStart(2, '0'), full[5]?.padStart(2, '0')].join('-'), today);
  if (/^\d{5}$/.test(text) && isSerial(Number(text))) return checked(dayOfSerial(Number(text), date1904), today);
  return err(whyNot(text));
}

function checked(day: string, today: LocalDate): Result<LocalDate, DateProblem> {
  if (!isRealDay(day)) return err('date_no_such_day');
  if (day > today) return err('date_in_future');
  return day < '1949-10-01' ? err('date_too_early') : ok(day);
}

function whyNot(text: string): DateProblem {
  if (/农历|阴历|正月|腊月|冬月|初[一二三四五六七八九十\d]|廿|[一二三四五六七八九]月[一二三四五六七八九]$/.test(text)) return 'date_lunar';
  if (/旬|月初|月底|月末|年初|年底|年末|左右|前后|上半|下半|季度/.test(text)) return 'date_without_day';
  if (/^\d{4}[-./年](\d{1,2}月?)?$/.test(text) || /^\d{4}$/.test(text) || /^(\d{1,2})月(份)?$/.test(text)) return 'date_without_day';
  if (/^\d{1,2}[-./]\d{1,2}[-./]\d{4}$/.test(text)) return 'date_year_last';
  if (/^\d{2}[-./年]\d{1,2}[-./月]\d{1,2}[日号]?$/.test(text)) return 'date_two_digit_year';
  if (/^\d{1,2}[-./月]\d{1,2}[日号]?$/.test(text)) return 'date_without_year';
  if (/^\d{4}[-./年]\d{1,2}[-./月]\d{1,2}[日号]?(?:[-—–~至到、,;和]|及).+$/.test(text)) return 'date_several_days';
  return 'date_unreadable';
}

/** 2019年1月15日(星期二)上午8:30 → 2019年1月15日. Cut before blanks are removed: 1.15 8:30 is not 1.158:30. */
function withoutTime(text: string): string {
  return text
    .replace(/[(]?(?:星期|周|礼拜)[一二三四五六日天][)]?/g, ' ')
    .replace(/(?:(?<=[日号])|[\sT]+|(?=上午|下午|早上|晚上|中午))(?:上午|下午|早上|晚上|中午)?\s*\d{1,2}[:时点].*$/, '')
    .replace(/(?:上午|下午|早上|晚上|中午)\s*$/, '');
}

const digits = '〇一二三四五六七八九';

/** 二〇一九年一月十五日 → 2019年1月15日; other Chinese figures stay, because lunar days are written with them. */
function latinDigits(text: string): string {
  const match = /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]$/.exec(text);
  if (match === null) return text;
  const year = [...(match[1] ?? '')].map((char) => Math.max(0, digits.indexOf(char))).join('');
  return `${year}年${smallNumber(match[2] ?? '')}月${smallNumber(match[3] ?? '')}日`;
}

/** 一 to 九十九 as a number; 0 for anything else. */
export function smallNumber(text: string): number {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (match === null || text === '' || (match[2] === undefined && match[1] !== undefined && match[3] !== undefined)) return 0;
  const [, left, ten, right] = match;
  if (ten === undefined) return digits.indexOf(left ?? right ?? '');
  return (left === undefined ? 1 : digits.indexOf(left)) * 10 + (right === undefined ? 0 : digits.indexOf(right));
}
