/** PIN (口令) and lock-out: the arithmetic. Hashing is the host's. */
import { z } from 'zod';

export const pinLength = 6;
export const PinSchema = z.string().regex(/^\d{6}$/);

export const triesBeforeLock = 5;
export const lockMinutes = 15;

/** Wrong tries in a row and the lock they led to. Kept on disk, so that a restart does not open the lock. */
export const TriesSchema = z.strictObject({ wrong: z.number().int().min(0), lockedUntilMs: z.number().int().min(0) });
export type Tries = z.infer<typeof TriesSchema>;

export const noTries: Tries = { wrong: 0, lockedUntilMs: 0 };

/** @returns whole minutes until one may try again, 0 when one may */
export function minutesLocked(tries: Tries, nowMs: number): number {
  return Math.max(0, Math.ceil((tries.lockedUntilMs - nowMs) / 60_000));
}

/**
 * A lock never lasts longer than it was made for: one that reaches further ahead was made while the clock stood in the future.
 * @returns the same object when nothing is wrong with it
 */
export function withinLock(tries: Tries, nowMs: number): Tries {
  const latest = nowMs + lockMinutes * 60_000;
  return tries.lockedUntilMs > latest ? { ...tries, lockedUntilMs: latest } : tries;
}

/** State after one more wrong try. The fifth locks for a quarter of an hour; afterwards counting begins anew. */
export function afterWrongTry(tries: Tries, nowMs: number): Tries {
  const wrong = tries.wrong + 1;
  return wrong >= triesBeforeLock ? { wrong: 0, lockedUntilMs: nowMs + lockMinutes * 60_000 } : { wrong, lockedUntilMs: 0 };
}
