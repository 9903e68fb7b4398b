/**
 * Hybrid logical clock: wall time that never runs behind what it follows, so order survives a clock that is set back.
 * Text form `1731638400123-0001`: 13 digits of milliseconds, 4 hex digits of counter; sorts as text.
 * It follows the heads of one record only: a computer whose clock stood in 2099 spoils one record's order, not the station's.
 */
import { z } from 'zod';

export const HlcSchema = z.string().regex(/^\d{13}-[0-9a-f]{4}$/);
export type Hlc = z.infer<typeof HlcSchema>;

/** The last millisecond of 13 digits, in the year 2286. */
const endOfTime = 9_999_999_999_999;

/**
 * The stamp of an event that happens now, after the events with stamps `seen`.
 * @param nowMs wall clock, milliseconds since 1970 UTC
 */
export function tick(nowMs: number, seen: readonly Hlc[]): Hlc {
  let time = Math.min(Math.max(0, Math.floor(nowMs)), endOfTime);
  let counter = 0;
  for (const stamp of seen) {
    const theirs = timeOf(stamp);
    const next = Number.parseInt(stamp.slice(14), 16) + 1;
    if (theirs > time) [time, counter] = [theirs, next];
    else if (theirs === time) counter = Math.max(counter, next);
  }
  // After a stamp at the end of time nothing is later: the record can still be written, and the graph alone orders it.
  if (counter > 0xffff) [time, counter] = time === endOfTime ? [time, 0xffff] : [time + 1, 0];
  return `${String(time).padStart(13, '0')}-${counter.toString(16).padStart(4, '0')}`;
}

/** Milliseconds since 1970 UTC in a stamp. */
export function timeOf(stamp: Hlc): number {
  return Number(stamp.slice(0, 13));
}
