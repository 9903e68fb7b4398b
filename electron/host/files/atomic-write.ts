/**
 * Replaces a small file so that after a power cut either the old or the new content is there, whole.
 * Temporary file, fsync, rename, fsync of the directory. For this user only.
 */
import { open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncDirectory } from './dir-sync.ts';

let counter = 0;

/** @throws the system's error; the old content is then still there, and nothing of the new one */
export async function atomicWrite(path: string, content: string | Uint8Array): Promise<void> {
  await writeUnsynced(path, content);
  await syncDirectory(dirname(path));
}

/** Files written side by side: their fsyncs then share the disk's turns. */
const sideBySide = 16;

/**
 * Makes many files that were not there in one folder, whose names are synced once.
 * @throws the system's error; none of them is then there
 */
export async function atomicWriteNew(folder: string, files: readonly { readonly name: string; readonly content: string }[]): Promise<void> {
  try {
    for (let from = 0; from < files.length; from += sideBySide) {
      const written = await Promise.allSettled(files.slice(from, from + sideBySide).map(({ name, content }) => writeUnsynced(join(folder, name), content)));
      for (const one of written) if (one.status === 'rejected') throw one.reason;
    }
    await syncDirectory(folder);
  } catch (error) {
    await Promise.all(files.map(({ name }) => unlink(join(folder, name)).catch(() => undefined)));
    throw error;
  }
}

/** Content is on disk, the name perhaps not yet. */
async function writeUnsynced(path: string, content: string | Uint8Array): Promise<void> {
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
}
