/** The ids of all records that the journal holds: to count them, and to know what was registered. */
import type { JournalObserver } from './journal.ts';

export type KnownRecords = JournalObserver & { readonly count: () => number; readonly has: (record: string) => boolean };

/** Empty; the journal fills it. */
export function createKnownRecords(): KnownRecords {
  const ids = new Set<string>();
  return { see: ({ record }) => ids.add(record), clear: () => ids.clear(), count: () => ids.size, has: (record) => ids.has(record) };
}
