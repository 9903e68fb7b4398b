/** The secret that lets this user's browser in. It stays the same, so that a bookmark and what the page remembers go on working. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atomicWrite } from '../host/files/atomic-write.ts';

/** Reads it, or makes it, in a file that only this user may read. @throws the system's error when it cannot be kept */
export async function doorToken(dataDir: string, randomBytes: (count: number) => Uint8Array): Promise<string> {
  const path = join(dataDir, 'door-token');
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (/^[A-Za-z0-9_-]{43}\n$/.test(kept)) return kept.trim();
  const token = Buffer.from(randomBytes(32)).toString('base64url');
  await atomicWrite(path, `${token}\n`);
  return token;
}
