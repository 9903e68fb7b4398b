/** How often a page that dies is opened again before a person is asked: three times within a minute. */
const LIMIT = 3;
export const REVIVE_WITHIN_MS = 60_000;

/** @param revived times of earlier revivals, in milliseconds @param now the time of this death */
export function mayRevive(revived: readonly number[], now: number): boolean {
  return revived.filter((time) => now - time < REVIVE_WITHIN_MS).length < LIMIT;
}
