/** When to try again, and how much to send at once. Pure: time and chance are arguments. */

const firstWaitMs = 2000;
const longestWaitMs = 5 * 60_000;

/**
 * How long to wait after `failures` failures in a row: doubling, at most five minutes, spread over the upper half so that
 * sixty stations do not come back at the same moment.
 * @param chance 0 to 1
 */
export function waitMs(failures: number, chance: number): number {
  const whole = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.max(0, failures - 1));
  return Math.round(whole * (0.5 + chance / 2));
}

/**
 * How many bytes a request carries now, and how long one should take. Follows the line: what takes about `goalMs` is right; and
 * where requests break off, what breaks off was sent in vain, so they become shorter.
 */
export type Load = { readonly bytes: number; readonly goalMs: number };

const least = 2 * 1024;
const most = 1024 * 1024;
/**
 * Long enough that a round trip of half a second does not rule, and no longer than a line has shown to bear: one that is cut every
 * 20 s wastes half a request each time, which is 2 % of what it carries at the shortest and 6 % at the longest.
 */
const [shortestGoalMs, firstGoalMs, longestGoalMs] = [1000, 1500, 2500];

/** Little, since nothing is known of the line; a good one gets a megabyte seven requests later. */
export const firstLoad: Load = { bytes: 16 * 1024, goalMs: firstGoalMs };

/** After a request that went well. @param bytes what it carried, before compression */
export function loadAfter(load: Load, bytes: number, ms: number): Load {
  if (bytes < load.bytes / 2) return load; // it was not full: says nothing about a full one
  const factor = Math.min(4, Math.max(0.25, load.goalMs / Math.max(1, ms)));
  return { bytes: clamp(load.bytes * (factor > 1 ? Math.sqrt(factor) : factor)), goalMs: Math.min(longestGoalMs, load.goalMs * 1.01) };
}

/** After a request whose answer never came. */
export function loadAfterLoss(load: Load): Load {
  return { bytes: clamp(load.bytes / 2), goalMs: Math.max(shortestGoalMs, load.goalMs * 0.6) };
}

/** A packed row without its document. */
const leastRow = 10;

/** Rows of a page of changes that fit a load. @param bytesARow as the last pages had it */
export function rowsFor(load: Pick<Load, 'bytes'>, bytesARow: number): number {
  return Math.max(5, Math.min(1000, Math.floor(load.bytes / Math.max(leastRow, bytesARow))));
}

function clamp(bytes: number): number {
  return Math.round(Math.min(most, Math.max(least, bytes)));
}
