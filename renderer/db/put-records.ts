/**
 * Writes events into the records they belong to: the union of what is there and what comes, refolded. Writing the same
 * events twice changes nothing, so replay and a second window are harmless.
 */
import type { Event } from '../../shared/kernel/record/event.ts';
import { documentOf } from '../../shared/kernel/record/document.ts';
import { newEvents } from '../../shared/kernel/record/history.ts';
import { kindOf, type RecordId } from '../../shared/kernel/ids.ts';
import { invariant } from '../../shared/kernel/result.ts';
import { kinds } from '../../shared/kinds.ts';
import type { Sealed } from '../../shared/backup/journal-entry.ts';
import { type Collections, fromStored, type StoredRecord, toStored } from './collections.ts';

/**
 * Events by record. Records of a kind that this version does not know stay in the journal until a newer one reads them.
 * @param there records known to be in the store, when the caller has just looked; a wrong guess costs time, never data
 */
export async function putEvents(collections: Collections, gained: ReadonlyMap<RecordId, readonly Event[]>, there?: ReadonlySet<RecordId>): Promise<void> {
  const ids = [...gained.keys()].filter((id) => kindOf(id) !== null);
  const known = there ?? new Set((await collections.records.findByIds(ids).exec()).keys());
  const fresh = ids.filter((id) => !known.has(id));
  if (fresh.length > 0) {
    const { error } = await collections.records.bulkInsert(fresh.map((id) => folded(id, gained.get(id) ?? [])));
    // Another window wrote the record in the meantime: unite with what it wrote.
    for (const failed of error) await unite(collections, failed.documentId, gained.get(failed.documentId) ?? []);
  }
  for (const id of ids) if (known.has(id)) await unite(collections, id, gained.get(id) ?? []);
}

/** Contact data: the last one sealed wins, as in the journal's order. */
export async function putContacts(collections: Collections, gained: ReadonlyMap<RecordId, Sealed>): Promise<void> {
  if (gained.size > 0) await collections.contacts.bulkUpsert([...gained].map(([id, sealed]) => ({ id, sealed })));
}

async function unite(collections: Collections, id: RecordId, events: readonly Event[]): Promise<void> {
  const document = await collections.records.findOne(id).exec();
  invariant(document !== null, 'BUG: a record that was there is gone');
  if (newEvents(fromStored(document.toMutableJSON()).events, events).length === 0) return;
  await document.incrementalModify((now) => ({ ...now, ...folded(id, [...fromStored(now).events, ...events]) }));
}

function folded(id: RecordId, events: readonly Event[]): StoredRecord {
  const kind = kindOf(id);
  invariant(kind !== null, 'BUG: a record of no kind');
  return toStored(documentOf(kinds[kind], id, events));
}
