/** What the disk says: free bytes, and an errno as one of the two problems that people can act upon. */
import { execFile } from 'node:child_process';
import * as fs from 'node:fs/promises';
import { parse } from 'node:path';
import { platform } from 'node:process';
import { err, type Err } from '../../../shared/kernel/result.ts';

export type DiskProblem = 'disk_full' | 'disk_failed';

/** Nobody could say: large enough to alarm nobody. */
export const unknownFreeBytes = Number.MAX_SAFE_INTEGER;

/** ENOSPC the disk, EDQUOT the user's quota, EFBIG the largest file this user may write. */
const fullCodes = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** @returns bytes this user may still write where `folder` lies, or unknownFreeBytes */
export async function freeBytes(folder: string): Promise<number> {
  try {
    // Node has statfs since 18.15; the legacy line runs on 16.
    // eslint-disable-next-line n/no-unsupported-features/node-builtins -- asked for at run time
    const { statfs } = fs;
    if (typeof statfs === 'function') {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    }
    return platform === 'win32' ? await askWindows(folder) : await askDf(folder);
  } catch {
    return unknownFreeBytes;
  }
}

/** @returns `disk_full` with the free bytes, or `disk_failed` with the system's code */
export async function diskProblem(error: unknown, folder: string): Promise<Err<DiskProblem>> {
  const code = codeOf(error);
  return fullCodes.includes(code) ? err('disk_full', { freeBytes: await freeBytes(folder) }) : err('disk_failed', { code });
}

/** The system's code of an error, such as EACCES. Anything else is a bug and is thrown on. */
export function codeOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (typeof code !== 'string') throw error;
  return code;
}

/** Second line, fourth column of POSIX `df -Pk`: free kibibytes. */
export async function askDf(folder: string): Promise<number> {
  const text = await run('df', ['-Pk', folder]);
  return Number(/\s(\d+)\s+\d+%\s/.exec(text.split('\n')[1] ?? '')?.[1] ?? Number.NaN) * 1024 || unknownFreeBytes;
}

/** wmic is on Windows 7 to 10, which is where Node 16 still runs. */
async function askWindows(folder: string): Promise<number> {
  const drive = /^[A-Za-z]:/.exec(parse(folder).root)?.[0];
  if (drive === undefined) return unknownFreeBytes;
  const text = await run('wmic', ['logicaldisk', 'where', `DeviceID='${drive}'`, 'get', 'FreeSpace', '/value']);
  return Number(/FreeSpace=(\d+)/.exec(text)?.[1] ?? unknownFreeBytes);
}

function run(command: string, values: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, values, { timeout: 2000, windowsHide: true }, (error, stdout) => (error === null ? resolve(stdout) : reject(new Error(error.message))));
  });
}
