/** The ids of all records that the journal holds: to count them, and to know what was registered. */
import { z } from 'zod';
import type { JournalObserver } from './observer.ts';

export type KnownRecords = JournalObserver & { readonly count: () => number; readonly has: (record: string) => boolean };

/** Ids, parted by spaces: a hundred thousand single strings would take twice the time to read. */
const DigestSchema = z.string();

/** Empty; the journal fills it. */
export function createKnownRecords(): KnownRecords {
  const ids = new Set<string>();
  return {
    name: 'records',
    see: ({ record }) => ids.add(record),
    clear: () => ids.clear(),
    gather: () => {
      const here = new Set<string>();
      return { see: ({ record }) => here.add(record), digest: () => [...here].join(' ') };
    },
    recall: (digest) => {
      const parsed = DigestSchema.safeParse(digest);
      if (!parsed.success) return null;
      return () => {
        for (const id of parsed.data.split(' ')) if (id !== '') ids.add(id);
      };
    },
    count: () => ids.size,
    has: (record) => ids.has(record),
  };
}
