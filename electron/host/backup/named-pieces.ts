/**
 * The pieces of attachments that the journal's events name. Read from the lines' bytes, not from parsed events, so that an
 * event of a newer version, or one that is undone, keeps its pieces too.
 */
import { z } from 'zod';
import type { JournalObserver } from './observer.ts';

export type NamedPieces = JournalObserver & { readonly has: (name: string) => boolean };

const DigestSchema = z.string();
/** Only lines with a list of pieces are looked through: one in a hundred. */
const mark = Buffer.from('"pieces":[');

/** Every name of a piece in a text: 64 digits of hex between quotes. */
export function pieceNamesIn(text: string): string[] {
  return [...text.matchAll(/"([0-9a-f]{64})"/g)].map((found) => found[1] ?? '');
}

/** Empty; the journal fills it. */
export function createNamedPieces(): NamedPieces {
  const names = new Set<string>();
  const namesIn = (json: Buffer): string[] => (json.includes(mark) ? pieceNamesIn(json.toString('latin1')) : []);
  return {
    name: 'pieces',
    see: ({ json }) => {
      for (const name of namesIn(json)) names.add(name);
    },
    clear: () => names.clear(),
    gather: () => {
      const here = new Set<string>();
      return {
        see: ({ json }) => {
          for (const name of namesIn(json)) here.add(name);
        },
        digest: () => [...here].join(' '),
      };
    },
    recall: (digest) => {
      const parsed = DigestSchema.safeParse(digest);
      if (!parsed.success) return null;
      return () => {
        for (const name of parsed.data.split(' ')) if (name !== '') names.add(name);
      };
    },
    has: (name) => names.has(name),
  };
}
