/** A day as people type it into a form: 2024-11-15, 11.15, 11月15日, 1115, 20241115. */
import { isRealDay, type LocalDate } from '../kernel/time.ts';

/**
 * @param today gives the year where none was typed: the latest such day that has come
 * @returns null when it names no day of the calendar
 */
export function readTypedDay(text: string, today: LocalDate): LocalDate | null {
  const plain = text.trim().replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  const parts = plain.split(/[^0-9]+/).filter((part) => part !== '');
  const [year, month, day] = partsOf(parts, /^\d+$/.test(plain) ? plain : '');
  if (month === undefined || day === undefined) return null;
  if (year !== undefined) return real(year, month, day);
  const thisYear = Number(today.slice(0, 4));
  const recent = real(thisYear, month, day);
  return recent !== null && recent <= today ? recent : real(thisYear - 1, month, day);
}

function partsOf(parts: readonly string[], digits: string): readonly (number | undefined)[] {
  if (digits.length === 8) return [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))];
  if (digits.length === 4) return [undefined, Number(digits.slice(0, 2)), Number(digits.slice(2))];
  if (parts.length === 3) return parts.map(Number);
  return parts.length === 2 ? [undefined, Number(parts[0]), Number(parts[1])] : [];
}

function real(year: number, month: number, day: number): LocalDate | null {
  const full = year < 100 ? 2000 + year : year;
  const text = `${String(full).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return full >= 1949 && full <= 2200 && isRealDay(text) ? text : null;
}
