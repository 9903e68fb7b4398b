/**
 * Sets a sample station aside: everything of it is renamed into one folder, nothing is deleted. What is to be done is written
 * down first, so that a start after a crash finishes it.
 */
import { mkdir, readdir, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Instant, localDateOf, localTimeOf } from '../../../shared/kernel/time.ts';
import { syncDirectory } from '../files/dir-sync.ts';
import { codeOf } from '../files/disk.ts';
import { readJson, writeJson } from '../files/json-file.ts';

const marker = 'removing-sample.json';
const MarkerSchema = z.strictObject({ to: z.string().regex(/^removed-sample-[\d-]+$/) });

/** The profile goes last: as long as it is there, it is known whose the rest is. */
const parts = ['journal', 'pieces', 'drafts', 'keys', 'access', 'bundles', 'rebuild-asked', 'county.json', 'station.json'];

/** Writes down that the sample is to go. @returns name of the folder it will be kept in. @throws the system's error */
export async function beginRemoval(dataDir: string, at: Instant): Promise<string> {
  const wanted = `removed-sample-${localDateOf(at)}-${localTimeOf(at).replace(':', '')}`;
  const taken = await readdir(dataDir);
  let to = wanted;
  for (let n = 2; taken.includes(to); n++) to = `${wanted}-${n}`;
  await writeJson(join(dataDir, marker), { to });
  await mkdir(join(dataDir, to), { mode: 0o700 });
  return to;
}

/** Moves what has not been moved yet. Run again after a crash, it goes on where it stopped. @throws the system's error */
export async function finishRemoval(dataDir: string, nowMs: number): Promise<void> {
  const found = await readJson(join(dataDir, marker), MarkerSchema, nowMs);
  if (found === null) return;
  const target = join(dataDir, found.to);
  await mkdir(target, { recursive: true, mode: 0o700 });
  for (const part of parts) {
    // What is in the target already went before the crash; what lies here under its name is of the time after.
    if (!(await exists(join(target, part))) && (await exists(join(dataDir, part)))) await rename(join(dataDir, part), join(target, part));
  }
  await Promise.all([syncDirectory(target), syncDirectory(dataDir)]);
  await unlink(join(dataDir, marker));
  await syncDirectory(dataDir);
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}
