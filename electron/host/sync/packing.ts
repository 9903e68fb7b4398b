/** Bodies on the wire: packed with gzip on the way up, unpacked with a bound on the way down. */
import { promisify } from 'node:util';
import { createGunzip, gzip, type Gunzip } from 'node:zlib';

/** Below this, gzip's own head and the processor's time cost more than is saved. Characters. */
const leastWorth = 1024;

/** True for a body that gets smaller by packing. */
export function worthPacking(body: string): boolean {
  return body.length > leastWorth;
}

const gzipped = promisify<Buffer, Buffer>(gzip);

/** Packs a text, off the main thread. */
export function pack(body: string): Promise<Buffer> {
  return gzipped(Buffer.from(body, 'utf8'));
}

/** @returns what unpacks an answer in this encoding; `plain` for none; null for one that was not asked for */
export function unpackerFor(encoding: string | undefined): Gunzip | 'plain' | null {
  const name = (encoding ?? 'identity').trim().toLowerCase();
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  return name === 'identity' || name === '' ? 'plain' : null;
}
