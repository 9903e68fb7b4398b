/**
 * Files the host hands to the page, each behind a reference nobody can guess, for a few minutes. They live in memory:
 * a printed sheet may hold contact data, and nothing of it is left on the disk afterwards.
 */
import type { Clock } from '../abilities.ts';

export type HandedFile = { readonly title: string; readonly type: string; readonly bytes: Uint8Array };

export type FileRefs = {
  /** @returns the reference: 32 characters of base64url, 192 bits of randomness */
  readonly add: (file: HandedFile) => string;
  /** @returns null when unknown or expired */
  readonly get: (ref: string) => HandedFile | null;
};

const minutesKept = 10;
const mostFiles = 16;

/** At most sixteen files at a time; the oldest goes first. */
export function createFileRefs(clock: Clock, randomBytes: (count: number) => Uint8Array): FileRefs {
  const kept = new Map<string, { file: HandedFile; until: number }>();
  const dropOld = () => {
    for (const [ref, entry] of kept) {
      // A clock that was set back must not keep a file longer either.
      if (entry.until <= clock() || entry.until - clock() > minutesKept * 60_000) kept.delete(ref);
    }
  };
  return {
    add: (file) => {
      dropOld();
      for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostFiles + 1))) kept.delete(oldest);
      const ref = Buffer.from(randomBytes(24)).toString('base64url');
      kept.set(ref, { file, until: clock() + minutesKept * 60_000 });
      return ref;
    },
    get: (ref) => {
      dropOld();
      return kept.get(ref)?.file ?? null;
    },
  };
}
