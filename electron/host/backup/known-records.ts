/** The ids of all records that the journal holds: to count them, and to know what was registered. */
import { z } from 'zod';
import type { JournalObserver } from './observer.ts';

export type KnownRecords = JournalObserver & { readonly count: () => number; readonly has: (record: string) => boolean };

const DigestSchema = z.array(z.string());

/** Empty; the journal fills it. */
export function createKnownRecords(): KnownRecords {
  const ids = new Set<string>();
  return {
    name: 'records',
    see: ({ record }) => ids.add(record),
    clear: () => ids.clear(),
    gather: () => {
      const here = new Set<string>();
      return { see: ({ record }) => here.add(record), digest: () => [...here] };
    },
    recall: (digest) => {
      const parsed = DigestSchema.safeParse(digest);
      return parsed.success ? () => parsed.data.forEach((id) => ids.add(id)) : null;
    },
    count: () => ids.size,
    has: (record) => ids.has(record),
  };
}
