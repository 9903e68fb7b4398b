/**
 * The host's log: codes and names of methods, so that somebody can help a station by telephone. Never data of records or
 * people: of an error it keeps its kind, its code and where it happened; its message only where we wrote it ourselves.
 */
import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { toInstant } from '../../shared/kernel/time.ts';
import type { Clock } from './abilities.ts';

export type Log = (code: string, facts?: Readonly<Record<string, string | number>>) => void;

const mostBytes = 262_144;

/** One file, at most 256 KiB: when full, the older half goes. A log that cannot be written stops nothing. */
export function openLog(path: string, clock: Clock): Log {
  return (code, facts = {}) => {
    const words = Object.entries(facts).map(([key, value]) => ` ${key}=${String(value).replace(/\s+/g, '_').slice(0, 300)}`);
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      shorten(path);
      appendFileSync(path, `${toInstant(clock())} ${code}${words.join('')}\n`, { mode: 0o600 });
    } catch {
      return; // nowhere left to say it
    }
  };
}

/** What a log may keep of an error. */
export function errorFacts(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as NodeJS.ErrnoException).code;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 3);
  return {
    error: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.message.startsWith('BUG:') ? { message: error.message } : {}),
    where: frames.map((line) => /([^/\\(]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? '').join(','),
  };
}

function shorten(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size < mostBytes) return;
  const kept = readFileSync(path).subarray(-mostBytes / 2);
  writeFileSync(path, kept.subarray(kept.indexOf(0x0a) + 1), { mode: 0o600 });
}
