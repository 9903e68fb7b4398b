/**
 * Keeps the store level with the journal: on start it replays what the journal has and the store lacks; a store that is
 * missing, damaged, filled from another journal, with cards of another version, or asked to be rebuilt is made anew from the journal alone.
 */
import type { HostClient } from '../../shared/contract/client.ts';
import type { JournalState } from '../../shared/backup/contract.ts';
import type { Sealed } from '../../shared/backup/journal-entry.ts';
import type { RecordId } from '../../shared/kernel/ids.ts';
import type { Event } from '../../shared/kernel/record/event.ts';
import { cardsVersion } from '../../shared/kinds.ts';
import { damagedMark, type FilledFrom } from './checkpoint.ts';
import type { Collections } from './collections.ts';
import { putContacts, putEvents } from './put-records.ts';

/** About 1,500 matters a step: large enough for bulk writes, small enough for a progress bar that moves. */
const stepBytes = 2 * 1024 * 1024;

export type RebuildReason = 'missing' | 'asked' | 'other_journal' | 'older_cards' | 'damaged';

/** Why the store cannot go on from where it is, or null when it can. */
export function rebuildReason(filled: FilledFrom | null, journal: JournalState): RebuildReason | null {
  if (journal.rebuildAsked) return 'asked';
  // The first entry is the first member of staff, written by the first run before any store was there: nobody misses it.
  if (filled?.journal === damagedMark) return 'damaged';
  if (filled === null) return journal.last > 1 ? 'missing' : null;
  if (filled.journal !== journal.id) return 'other_journal';
  return filled.cards === cardsVersion ? null : 'older_cards';
}

/**
 * Applies journal entries after number `after`, in order.
 * @param onProgress entries applied so far and the journal's last
 * @returns number of the last entry applied
 * @throws when the journal cannot be read: the page then says so instead of showing half a ledger
 */
export async function replay(host: HostClient, collections: Collections, after: number, onProgress: (done: number, total: number) => void): Promise<number> {
  for (let applied = after; ; ) {
    const step = await host.backup.read({ after: applied, maxBytes: stepBytes });
    if (!step.ok) throw new Error(`journal: ${step.problem}`);
    const events = new Map<RecordId, Event[]>();
    const contacts = new Map<RecordId, Sealed>();
    for (const { seq, entry } of step.value.entries) {
      if (entry.type === 'events') events.set(entry.record, [...(events.get(entry.record) ?? []), ...entry.events]);
      else contacts.set(entry.record, entry.sealed);
      applied = seq;
    }
    await putEvents(collections, events);
    await putContacts(collections, contacts);
    onProgress(applied, step.value.last);
    if (step.value.done) return applied;
  }
}
