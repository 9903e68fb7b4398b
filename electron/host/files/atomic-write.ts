/**
 * Replaces a small file so that after a power cut either the old or the new content is there, whole.
 * Temporary file, fsync, rename, fsync of the directory. For this user only.
 */
import { open, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncDirectory } from './dir-sync.ts';

let counter = 0;

/** @throws the system's error; the old content is then still there, and nothing of the new one */
export async function atomicWrite(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}-${counter++}.tmp`;
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncDirectory(dirname(path));
}
