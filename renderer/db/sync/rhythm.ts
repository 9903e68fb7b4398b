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

/** How many bytes a request carries now. Follows the line: what takes about `goalMs` is right. */
export type Load = { readonly bytes: number };

const least = 4 * 1024;
const most = 1024 * 1024;
/** Short enough that a cut costs little, long enough that a round trip of a second does not rule. */
const goalMs = 2500;

export const firstLoad: Load = { bytes: 64 * 1024 };

/** After a request that went well. @param bytes what it carried, before compression */
export function loadAfter(load: Load, bytes: number, ms: number): Load {
  if (bytes < load.bytes / 2) return load; // it was not full: says nothing about a full one
  const factor = Math.min(4, Math.max(0.25, goalMs / Math.max(1, ms)));
  return { bytes: clamp(load.bytes * (factor > 1 ? Math.sqrt(factor) : factor)) };
}

/** After a request whose answer never came. */
export function loadAfterLoss(load: Load): Load {
  return { bytes: clamp(load.bytes / 2) };
}

/** Rows of a page of changes that fit a load. @param bytesARow as the last pages had it */
export function rowsFor(load: Load, bytesARow: number): number {
  return Math.max(5, Math.min(1000, Math.floor(load.bytes / Math.max(100, bytesARow))));
}

function clamp(bytes: number): number {
  return Math.round(Math.min(most, Math.max(least, bytes)));
}
