/** Puts one file on a stick: whole under its name or not at all, on the medium before it is said, read back and compared. */
import { open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { syncDirectory } from '../files/dir-sync.ts';
import { codeOf, freeBytes } from '../files/disk.ts';

export type StickProblem = 'stick_gone' | 'stick_full' | 'stick_readonly' | 'stick_failed' | 'stick_damaged';

let counter = 0;

/**
 * @param stick where it is mounted
 * @returns `stick_full` with `freeBytes` and `bytes`; `stick_failed` with the system's `code`; `stick_damaged` when what is read
 * is not what was written: the file is then removed. A file that was there under this name stays until the new one is whole
 */
export async function writeToStick(stick: string, file: string, content: Uint8Array): Promise<Result<{ readonly bytes: number }, StickProblem>> {
  const path = join(stick, file);
  const temporary = join(stick, `lianxin-${process.pid}-${counter++}.tmp`);
  try {
    // Asked before, because a stick that was pulled may leave an empty folder on the computer's own disk.
    await stat(stick);
    await removeLeftovers(stick);
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const back = await readFile(temporary);
    if (!back.equals(content)) {
      await unlink(temporary);
      return err('stick_damaged');
    }
    await rename(temporary, path);
    await syncDirectory(stick);
    return (await stat(path)).size === content.length ? ok({ bytes: content.length }) : err('stick_damaged');
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    return problemOf(codeOf(error), stick, content.length);
  }
}

/** What a stick that was pulled in the middle still holds of ours. */
async function removeLeftovers(stick: string): Promise<void> {
  for (const name of await readdir(stick)) if (/^lianxin-\d+-\d+\.tmp$/.test(name)) await unlink(join(stick, name)).catch(() => undefined);
}

async function problemOf(code: string, stick: string, bytes: number): Promise<Result<never, StickProblem>> {
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return err('stick_full', { freeBytes: await freeBytes(stick), bytes });
  if (['ENOENT', 'ENODEV', 'ENXIO', 'ENOTDIR'].includes(code)) return err('stick_gone');
  if (['EROFS', 'EACCES', 'EPERM'].includes(code)) return err('stick_readonly');
  return err('stick_failed', { code });
}
