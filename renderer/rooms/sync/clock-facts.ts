/** The two clocks of an event that the county refused because its time had not come. Milliseconds since 1970. */
import { futureToleranceMs } from '../../../shared/county/documents.ts';
import type { RefusedItem } from './refused-items.ts';

export type ClockFacts = {
  /** what this computer believed when it was written */
  readonly writtenMs: number;
  /** what the county's clock said when it refused */
  readonly countyMs: number;
  /** by how much this computer was ahead; null when nobody knows */
  readonly aheadMs: number | null;
  /** from when on the county takes it */
  readonly takenFromMs: number;
};

const hourMs = 3_600_000;

/** A difference this small is the way of the message, not of the clock. */
const sameMs = 60_000;

/** @param skewMs of now: counts where the refusal itself does not show by how much the clock was ahead */
export function clockFacts({ refusal, event }: RefusedItem, skewMs: number | null): ClockFacts | null {
  const countyMs = Number(refusal.detail);
  if (refusal.code !== 'future_clock' || event === null || !(countyMs > 0)) return null;
  const seen = Date.parse(refusal.at) - countyMs;
  const aheadMs = seen > sameMs ? seen : skewMs !== null && skewMs > sameMs ? skewMs : null;
  const writtenMs = Date.parse(event.at);
  return { writtenMs, countyMs, aheadMs, takenFromMs: writtenMs - futureToleranceMs };
}

/** Whole hours are not a clock that runs badly but a wrong time zone. */
export function wholeHours(ms: number): number | null {
  const hours = Math.round(ms / hourMs);
  return hours >= 1 && Math.abs(ms - hours * hourMs) < 2 * 60_000 ? hours : null;
}
