/** Journals on real folders, and entries that can be told apart. */
import { onTestFinished } from 'vitest';
import { type Journal, type JournalParts, openJournal } from '../../../electron/host/backup/journal.ts';
import type { JournalEntry } from '../../../shared/backup/journal-entry.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { newEvent, random } from '../open-host.ts';

const staff: RecordId = 'staff:JY01:01JCQ0000000000000000000S1';
const record: RecordId = 'issue:JY01:01JCQ0000000000000000000A1';

export async function openIn(folder: string, segmentBytes?: number, parts: Partial<JournalParts> = {}): Promise<Journal> {
  const journal = await openJournal({ folder, clock: Date.now, randomBytes: random, observers: [], ...(segmentBytes === undefined ? {} : { segmentBytes }), ...parts });
  onTestFinished(() => journal.close());
  return journal;
}

/** The same text and count give the same entries. */
export function entriesOf(text: string, count: number): JournalEntry[] {
  return Array.from({ length: count }, (_, i) => ({ type: 'events', record, events: [newEvent(record, 'issue.addendum', { text: `${text} ${i}` }, { staff })] }));
}

/** One append each. */
export async function appendAll(journal: Journal, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const written = await journal.append(entriesOf(`第${i}件`, 1));
    if (!written.ok) throw new Error(written.problem);
  }
}

/** Numbers of all entries that can be read. */
export async function numbersIn(journal: Journal): Promise<number[]> {
  return (await journal.read(0, 1e9)).entries.map(({ seq }) => seq);
}
