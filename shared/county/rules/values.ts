/** Small questions about values. ES5 only: this file is copied into the text that CouchDB runs. */
import type { Loose } from './shaped.ts';

/** An object that is no list. */
export function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Is this key the object's own? */
export function hasOwn(object: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}

/** Is the value one of these? */
export function isListed(value: unknown, list: readonly unknown[]): boolean {
  return list.indexOf(value) >= 0;
}

/** True when one of `must` is missing, or there is a key in neither list. A key without a value is not there. */
export function strangeKey(object: Loose, must: readonly string[], may: readonly string[]): boolean {
  const keys = Object.keys(object);
  let found = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    if (object[key] === undefined) continue;
    if (isListed(key, must)) found += 1;
    else if (!isListed(key, may)) return true;
  }
  return found !== must.length;
}

/** A day of the calendar, `2026-11-22`. */
export function isDay(value: unknown): boolean {
  const match = typeof value === 'string' ? /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(value) : null;
  if (match === null) return false;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : isListed(month, [4, 6, 9, 11]) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** UTC with milliseconds, `2026-11-22T02:32:00.000Z`. Engines disagree about Date.parse of what is none, so it is not asked. */
export function isInstant(value: unknown): value is string {
  const match = typeof value === 'string' ? /^(.{10})T([0-9]{2}):([0-9]{2}):([0-9]{2})\.[0-9]{3}Z$/.exec(value) : null;
  return match !== null && isDay(match[1]) && Number(match[2]) < 24 && Number(match[3]) < 60 && Number(match[4]) < 60;
}

/** A whole number from `least` on that JavaScript holds exactly. */
export function isWhole(value: unknown, least: number): boolean {
  return typeof value === 'number' && value >= least && value <= 9007199254740991 && value % 1 === 0;
}

/** A text of so many characters. */
export function isText(value: unknown, least: number, most: number): boolean {
  return typeof value === 'string' && value.length >= least && value.length <= most;
}

/** A text of this pattern. */
export function fits(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}
