/** Folders of the host: for this user only, and on disk before anything is put into them. */
import { mkdir, readdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncDirectory } from './dir-sync.ts';

/** Makes a folder where there is none. A file in a folder whose own name was lost in a power cut would be lost with it. @throws the system's error */
export async function ensureFolder(path: string): Promise<void> {
  const firstMade = await mkdir(path, { recursive: true, mode: 0o700 });
  if (firstMade === undefined) return;
  for (let made = path; made.length >= firstMade.length; made = dirname(made)) await syncDirectory(dirname(made));
}

/** Removes what a killed atomicWrite left: it may hold a draft or a key that was destroyed since. */
export async function removeLeftovers(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names) if (/\.\d+-\d+\.tmp$/.test(name)) await unlink(join(folder, name)).catch(() => undefined);
  }
}
