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
import type { RxDocument } from 'rxdb';
import type { Sealed } from '../../shared/backup/journal-entry.ts';
import { type Collections, fromStored, type StoredRecord, toStored } from './collections.ts';

/** Records as the caller just read them, by id. */
export type RecordsThere = ReadonlyMap<string, RxDocument<StoredRecord>>;

/** Records a bulk: one transaction each, and folding them keeps the page from answering for a tenth of a second at most. */
const bulkSize = 500;

/**
 * Events by record, in bulks; thousands of records are as welcome as one. Records of a kind that this version does not know
 * stay in the journal until a newer one reads them. Cut short by an error, the call has written some bulks: call it again.
 * @param there records known to be in the store, when the caller has just looked; a wrong guess costs time, never data
 * @throws when the database cannot be written
 */
export async function putEvents(collections: Collections, gained: ReadonlyMap<RecordId, readonly Event[]>, there?: RecordsThere): Promise<void> {
  const ids = [...gained.keys()].filter((id) => kindOf(id) !== null);
  for (let from = 0; from < ids.length; from += bulkSize) await putBulk(collections, ids.slice(from, from + bulkSize), gained, there);
}

async function putBulk(collections: Collections, ids: readonly RecordId[], gained: ReadonlyMap<RecordId, readonly Event[]>, there?: RecordsThere): Promise<void> {
  const known = there ?? (await collections.records.findByIds([...ids]).exec());
  const fresh = ids.filter((id) => !known.has(id));
  if (fresh.length > 0) {
    const { error } = await collections.records.bulkInsert(fresh.map((id) => folded(id, gained.get(id) ?? [])));
    const collided = error.map((failed) => failed.documentId);
    const written = collided.length === 0 ? known : await collections.records.findByIds(collided).exec();
    invariant(collided.every((id) => written.has(id)), 'BUG: a record that was there is gone');
    // Another window wrote these in the meantime: unite with what it wrote.
    await Promise.all(collided.map((id) => unite(written.get(id), gained.get(id as RecordId) ?? [])));
  }
  // Modifications that are asked for together are written together; those that collide with another window are done again.
  await Promise.all(ids.map((id) => unite(known.get(id), gained.get(id) ?? [])));
}

/** Contact data: the last one sealed wins, as in the journal's order. */
export async function putContacts(collections: Collections, gained: ReadonlyMap<RecordId, Sealed>): Promise<void> {
  if (gained.size > 0) await collections.contacts.bulkUpsert([...gained].map(([id, sealed]) => ({ id, sealed })));
}

async function unite(document: RxDocument<StoredRecord> | undefined, events: readonly Event[]): Promise<void> {
  if (document === undefined) return;
  const held = fromStored(document.toMutableJSON());
  if (newEvents(held.events, events).length === 0) return;
  await document.incrementalModify((now) => ({ ...now, ...folded(held.id, [...fromStored(now).events, ...events]) }));
}

function folded(id: RecordId, events: readonly Event[]): StoredRecord {
  const kind = kindOf(id);
  invariant(kind !== null, 'BUG: a record of no kind');
  return toStored(documentOf(kinds[kind], id, events));
}
