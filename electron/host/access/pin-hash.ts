/**
 * A PIN as scrypt keeps it: salted, 32 MiB of memory a try, compared in constant time. Six digits do not withstand
 * somebody who has copied the file; what protects against guessing at the desk is the lock-out (shared/access/pin.ts).
 */
import { scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

export const PinHashSchema = z.strictObject({
  /** scrypt's cost N; its block size is 8, its parallelism 1 */
  cost: z.number().int().min(2).max(1_048_576),
  salt: z.string(),
  hash: z.string(),
});
export type PinHash = z.infer<typeof PinHashSchema>;

const usualCost = 32_768;

/** Takes about a tenth of a second and 32 MiB, on purpose. */
export async function hashPin(pin: string, randomBytes: (count: number) => Uint8Array, cost = usualCost): Promise<PinHash> {
  const salt = Buffer.from(randomBytes(16));
  return { cost, salt: salt.toString('base64'), hash: (await derive(pin, salt, cost)).toString('base64') };
}

/** Takes as long for a wrong PIN as for the right one. */
export async function pinMatches(pin: string, kept: PinHash): Promise<boolean> {
  const expected = Buffer.from(kept.hash, 'base64');
  const found = await derive(pin, Buffer.from(kept.salt, 'base64'), kept.cost);
  return expected.length === found.length && timingSafeEqual(expected, found);
}

function derive(pin: string, salt: Buffer, N: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // scrypt needs 128 · N · r bytes; Node refuses more than 32 MiB unless told.
    scrypt(pin, salt, 32, { N, r: 8, p: 1, maxmem: 128 * N * 8 + 1_048_576 }, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}
