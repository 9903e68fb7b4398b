/**
 * The three collections of the store and how they open. These schemas never change version: a migration costs 7 ms a
 * document, so what evolves are event types. Every write is strict: a browser's default does not reach the disk.
 */
import { createRxDatabase, removeRxDatabase, type RxCollection, type RxDatabase, type RxJsonSchema } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { Sealed } from '../../shared/backup/journal-entry.ts';
import type { RecordId } from '../../shared/kernel/ids.ts';
import type { RecordDocument } from '../../shared/kernel/record/document.ts';
import { stretchReads } from './stretch-reads.ts';

export const databaseName = 'lianxin';
/** Of a practice station: the real one's store is never touched. The next practice has another journal and makes it anew. */
export const practiceDatabaseName = 'lianxin-practice';

/**
 * A record as it is stored: its events as one text. The index worker, which reads every record, never needs them, so they
 * are not taken apart on its way; a gain in time was expected but not shown on the machine it was tried on.
 */
export type StoredRecord = Omit<RecordDocument, 'events'> & { readonly events: string };

/** For the store. */
export function toStored(document: RecordDocument): StoredRecord {
  return { ...document, events: JSON.stringify(document.events) };
}

/** From the store. What stands there was written by toStored alone, so it is read without another check. */
export function fromStored(stored: StoredRecord): RecordDocument {
  return { ...stored, events: JSON.parse(stored.events) as RecordDocument['events'] };
}

export type ContactDocument = { readonly id: RecordId; readonly sealed: Sealed };

/** What the store was filled from; `journal` as checkpoint.ts writes it. */
export type FilledMark = { readonly id: 'journal'; readonly journal: string; readonly applied: number };

export type Collections = {
  readonly records: RxCollection<StoredRecord>;
  readonly contacts: RxCollection<ContactDocument>;
  readonly local: RxCollection<FilledMark>;
};

const recordSchema: RxJsonSchema<StoredRecord> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 64 },
    kind: { type: 'string', maxLength: 16 },
    place: { type: 'string', maxLength: 64 },
    stage: { type: 'string', maxLength: 24 },
    on: { type: 'string', maxLength: 10 },
    due: { type: 'string', maxLength: 10 },
    order: { type: 'string', maxLength: 24 },
    touched: { type: 'string', maxLength: 18 },
    show: { type: 'object', additionalProperties: true },
    search: { type: 'string' },
    events: { type: 'string' },
  },
  required: ['id', 'kind', 'place', 'stage', 'on', 'due', 'order', 'touched', 'show', 'search', 'events'],
  // kind+order: newest first of a kind; kind+due: what is due next. Other lists come from the ledger index.
  indexes: [['kind', 'order'], ['kind', 'due']],
};

const contactSchema: RxJsonSchema<ContactDocument> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 64 }, sealed: { type: 'object', additionalProperties: true } },
  required: ['id', 'sealed'],
};

const localSchema: RxJsonSchema<FilledMark> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 64 }, journal: { type: 'string' }, applied: { type: 'number' } },
  required: ['id', 'journal', 'applied'],
};

const strictStorage = () => getRxStorageDexie({ chromeTransactionDurability: 'strict', onCreate: (dexie) => void dexie.use(stretchReads) });

/** Where IndexedDB keeps the records: the index worker reads them there without RxDB. */
export const recordsInIndexedDb = (name: string) => ({ database: `rxdb-dexie-${name}--0--records`, table: 'docs' }) as const;

/** @param name of the store in this origin */
export async function openCollections(name: string = databaseName): Promise<{ readonly database: RxDatabase; readonly collections: Collections }> {
  const database = await createRxDatabase({ name, storage: strictStorage(), multiInstance: true, eventReduce: true });
  const collections = await database.addCollections({ records: { schema: recordSchema }, contacts: { schema: contactSchema }, local: { schema: localSchema } });
  return { database, collections };
}

/** Deletes the store of this origin. The journal is untouched. */
export async function removeCollections(name: string = databaseName): Promise<void> {
  await removeRxDatabase(name, strictStorage());
}
