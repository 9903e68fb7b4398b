/**
 * Instants and station-local dates as ISO strings. No clock is read here: now is always an argument.
 */
import { z } from 'zod';

/** UTC with milliseconds, e.g. 2024-11-15T02:32:00.000Z. Sorts as text. */
export const InstantSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/).refine((text) => !Number.isNaN(Date.parse(text)));
export type Instant = z.infer<typeof InstantSchema>;

/** A day at the station, e.g. 2024-11-15. Sorts as text. */
export const LocalDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).refine(isRealDay);
export type LocalDate = z.infer<typeof LocalDateSchema>;

/** China keeps one time zone, without summer time, since 1992. */
const chinaOffsetMs = 8 * 60 * 60 * 1000;

/** @param epochMs milliseconds since 1970 UTC */
export function toInstant(epochMs: number): Instant {
  return new Date(epochMs).toISOString();
}

/** The day in China at an instant. */
export function localDateOf(instant: Instant): LocalDate {
  return new Date(Date.parse(instant) + chinaOffsetMs).toISOString().slice(0, 10);
}

/** Hours and minutes in China at an instant: 8:05 is `08:05`. */
export function localTimeOf(instant: Instant): string {
  return new Date(Date.parse(instant) + chinaOffsetMs).toISOString().slice(11, 16);
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** @param days may be negative */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of a later month, or that month's last day where it has no such day: 31 January and one month is 28 or 29 February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(Date.parse(date)).getUTCDay();
}

/** True for a day that exists in the calendar: 2024-02-30 does not. */
export function isRealDay(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
