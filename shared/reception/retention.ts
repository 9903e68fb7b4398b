/** 保管期限: how long contact data is kept after a matter is over, and when somebody is reminded. Source: domain reference C1. */
import { z } from 'zod';
import type { LocalDate } from '../kernel/time.ts';

export const RetentionSchema = z.strictObject({
  /** full years after the matter was over */
  years: z.number().int().min(1).max(30),
  /** the calendar year in which nobody wants to be reminded again; null: remind */
  quietIn: z.number().int().nullable(),
});
export type Retention = z.infer<typeof RetentionSchema>;

export const defaultRetention: Retention = { years: 3, quietIn: null };

/** The last day on which a matter may have been over for its contact data to be old enough today. A text to compare with: 29 February may not exist. */
export function oldEnough(today: LocalDate, { years }: Pick<Retention, 'years'>): LocalDate {
  return `${String(Number(today.slice(0, 4)) - years).padStart(4, '0')}${today.slice(4)}`;
}

/** True when there is reason to remind this year. */
export function remindsIn(today: LocalDate, { quietIn }: Retention, count: number): boolean {
  return count > 0 && quietIn !== Number(today.slice(0, 4));
}
