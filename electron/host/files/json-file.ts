/**
 * Small JSON files of the host: parsed by their schema at the door, set aside when they cannot be read.
 * A damaged file never stops the station, and is never overwritten.
 */
import { readFile, rename } from 'node:fs/promises';
import type { z } from 'zod';
import { atomicWrite } from './atomic-write.ts';
import { codeOf } from './disk.ts';

/** @throws the system's error */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await atomicWrite(path, `${JSON.stringify(value)}\n`);
}

/**
 * @returns null when there is no such file, or when it was damaged and now lies beside as `<name>.damaged-<ms>`
 * @throws the system's error when a file that exists cannot be read
 */
export async function readJson<S extends z.ZodType>(path: string, schema: S, nowMs: number): Promise<z.output<S> | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  const parsed = schema.safeParse(jsonOrNothing(text));
  if (parsed.success) return parsed.data;
  await rename(path, `${path}.damaged-${nowMs}`);
  return null;
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
