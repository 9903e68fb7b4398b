/**
 * Opens the store: collections, level with the journal, writer, index. A table of contents; each step has its own file.
 */
import { concat, defer, filter, from, map, merge, type Observable, switchMap, throttleTime } from 'rxjs';
import type { HostClient } from '../../shared/contract/client.ts';
import { type IdSource, newRecordId, type RecordId, type RecordKindName } from '../../shared/kernel/ids.ts';
import type { RecordDocument } from '../../shared/kernel/record/document.ts';
import { invariant } from '../../shared/kernel/result.ts';
import { countCame } from '../../shared/reception/day-count.ts';
import { type IssueStage, issueStages } from '../../shared/reception/issue.ts';
import type { JournalState } from '../../shared/backup/contract.ts';
import { openCheckpoint, readCheckpoint } from './checkpoint.ts';
import { type Collections, databaseName, fromStored, openCollections, practiceDatabaseName, recordsInIndexedDb, removeCollections, type StoredRecord } from './collections.ts';
import { createWriter } from './commit.ts';
import { rebuildReason, type RebuildReason, replay } from './journal-replay.ts';
import { ledgerRow } from './ledger-index/ledger-index.ts';
import { DamagedRecordError, type OpenIndex, openIndex } from './ledger-index/open-index.ts';
import { createSync } from './sync/create-sync.ts';
import { localRecords, previewOf } from './sync/local-records.ts';
import { recordsDue, recordsOfDay } from './day-queries.ts';
import type { LedgerFilter, LedgerPage, Store } from './store.ts';

export type OpenedStore = {
  readonly store: Store;
  /** how the database was made anew from the journal, or null when it was there */
  readonly rebuilt: { readonly records: number; readonly reason: RebuildReason } | null;
  readonly close: () => Promise<void>;
};

export type OpenStoreOptions = {
  readonly onProgress: (done: number, total: number) => void;
  /** a record in the store turned out to be spoiled: opened again, the store is made anew from the journal */
  readonly onDamaged?: () => void;
  /** several stations in one origin: tests that let them meet */
  readonly name?: string;
};

/** Live lists follow changes at most this often, in milliseconds: an import changes hundreds of matters a second. */
const listRhythmMs = 100;

/** Each id a millisecond after the last at least, so that records made together keep the order they were made in. */
function newIdSource(): IdSource {
  let last = 0;
  return {
    now: () => (last = Math.max(last + 1, Date.now())),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  };
}

/** @throws when the journal cannot be read or IndexedDB cannot be opened: the app then shows what is kept and what to do */
export async function openStore(host: HostClient, options: OpenStoreOptions): Promise<OpenedStore> {
  const journal = await host.backup.journal({});
  const settings = await host.settings.station({});
  if (!journal.ok) throw new Error(`journal: ${journal.problem}`);
  invariant(settings.ok && settings.value.station !== null, 'BUG: the store opens after the first run');
  const { code, practice = false } = settings.value.station;

  const name = options.name ?? (practice ? practiceDatabaseName : databaseName);
  const { opened, reason } = await openLevel(host, journal.value, name, options);
  const { database, collections, applied } = opened;
  const checkpoint = await openCheckpoint(collections, journal.value.id, applied);
  const idSource = newIdSource();
  const minted = new Set<RecordId>();
  const writer = createWriter({ host, collections, checkpoint, now: () => Date.now(), minted, savedAt: journal.value.lastWrittenAt });
  const { database: databaseOfIndex, table } = recordsInIndexedDb(name);
  const index = openIndex(databaseOfIndex, table);
  index.loaded.catch(async (error: unknown) => {
    // A store that was made anew just now and still is not whole is no accident of a disk: not again and again.
    if (!(error instanceof DamagedRecordError) || reason !== null) return;
    await checkpoint.spoil();
    options.onDamaged?.();
  });
  // Bulks, not single changes: an import writes hundreds of matters at once, and each update re-sorts the index.
  const feeding = collections.records.eventBulks$.subscribe(({ events }) => {
    const issues = events.map((event) => event.documentData as StoredRecord).filter((document) => document.kind === 'issue');
    if (issues.length > 0) index.update(issues);
  });

  const syncing = await createSync({
    name,
    host,
    records: localRecords(collections, writer, async () => (await index.loaded, (await index.ask<'conflicts'>({ ask: 'conflicts' })).length)),
    preview: () => previewOf(collections),
    journal: journal.value.id,
    now: () => Date.now(),
  });

  const store: Store = {
    commit: writer.commit,
    saveDraft: writer.saveDraft,
    saveState: writer.saveState,
    newId(kind) {
      const id = newRecordId(kind, code, idSource);
      minted.add(id);
      return id;
    },
    record: (id) => collections.records.findOne(id).$.pipe(map((document) => (document === null ? null : fromStored(document.toMutableJSON())))),
    contact: async (id) => (await collections.contacts.findOne(id).exec())?.toMutableJSON().sealed ?? null,
    all: (kind) => smallKind(collections, kind),
    ofDay: (kind, on) => recordsOfDay(collections, kind, on),
    dueBy: (until) => recordsDue(collections, until),
    untold: () => whenChanged(index).pipe(switchMap(() => index.ask<'untold'>({ ask: 'untold' }))),
    ledger: (wanted, window) => ledgerPages(collections, index, wanted, window),
    ledgerAll: async (wanted) => (await index.loaded, index.ask<'all'>({ ask: 'all', filter: wanted })),
    ledgerIds: async (wanted, from, to) => (await index.loaded, index.ask<'ids'>({ ask: 'ids', filter: wanted, from, to })),
    ledgerPosition: async (wanted, id) => (await index.loaded, index.ask<'position'>({ ask: 'position', filter: wanted, id })),
    knownImports: async (keys) => (await index.loaded, new Set(await index.ask<'knownImports'>({ ask: 'knownImports', keys }))),
    sync: syncing.sync,
    conflicts: () => whenChanged(index).pipe(switchMap(() => index.ask<'conflicts'>({ ask: 'conflicts' }))),
    similar: async (sought) => (await index.loaded, index.ask<'similar'>({ ask: 'similar', sought })),
    usage: (year) => whenChanged(index).pipe(switchMap(() => index.ask<'usage'>({ ask: 'usage', year }))),
  };

  return {
    store,
    rebuilt: reason === null ? null : { records: await collections.records.count().exec(), reason },
    async close() {
      await syncing.close();
      feeding.unsubscribe();
      index.close();
      await checkpoint.close();
      await database.close();
    },
  };
}

/** Opens the collections and brings them level with the journal, making them anew where they cannot go on. */
async function openLevel(host: HostClient, journal: JournalState, name: string, { onProgress }: OpenStoreOptions) {
  let { database, collections } = await openCollections(name);
  const filled = await readCheckpoint(collections);
  const reason = rebuildReason(filled, journal);
  if (reason !== null) {
    await database.close();
    await removeCollections(name);
    ({ database, collections } = await openCollections(name));
  }
  // A journal shorter than the store's checkpoint lost its end after it was acknowledged: nothing in the store is given up.
  const after = reason === null ? Math.min(filled?.applied ?? 0, journal.last) : 0;
  const applied = await replay(host, collections, after, onProgress);
  if (reason === 'asked') await host.backup.askRebuild({ ask: false });
  return { opened: { database, collections, applied }, reason };
}

/** In the order they were added; those of one commit, in the order of their ids. */
function smallKind(collections: Collections, kind: RecordKindName): Observable<readonly RecordDocument[]> {
  return collections.records
    .find({ selector: { kind }, sort: [{ order: 'asc' }] })
    .$.pipe(map((documents) => documents.map((document) => fromStored(document.toMutableJSON())).sort(asAdded)));
}

/** The stored order runs newest first. */
function asAdded(a: RecordDocument, b: RecordDocument): number {
  if (a.order !== b.order) return a.order > b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** At once, again when the index is loaded, and after changes in a calm rhythm. */
function whenChanged(index: OpenIndex): Observable<unknown> {
  return concat(defer(() => from(index.loaded)), index.changed.pipe(throttleTime(listRhythmMs, undefined, { leading: true, trailing: true })));
}

function ledgerPages(collections: Collections, index: OpenIndex, wanted: LedgerFilter, window: { offset: number; limit: number }): Observable<LedgerPage> {
  const answered = whenChanged(index).pipe(switchMap(() => index.ask<'page'>({ ask: 'page', filter: wanted, ...window })));
  if (index.isLoaded() || !isEverything(wanted)) return answered;
  const first = from(firstRows(collections, window)).pipe(filter(() => !index.isLoaded()));
  return merge(first, answered);
}

function isEverything({ text, from: start, to, places, category, stages, station = '', more = {}, sort }: LedgerFilter): boolean {
  return sort === undefined && text === '' && start === '' && to === '' && places.length === 0 && category === '' && stages.length === 0 && station === '' && Object.keys(more).length === 0;
}

/** The newest rows straight from the database, so that the ledger is there before its index. */
async function firstRows(collections: Collections, window: { offset: number; limit: number }): Promise<LedgerPage> {
  const documents = await collections.records.find({ selector: { kind: 'issue' }, sort: [{ order: 'asc' }], limit: window.offset + window.limit }).exec();
  const rows = documents.slice(window.offset).map((document) => ledgerRow(document.toMutableJSON()));
  const byStage = Object.fromEntries(issueStages.map((stage) => [stage, 0])) as Record<IssueStage, number>;
  return { rows: rows.filter((row) => row.stage !== 'withdrawn'), offset: window.offset, total: rows.length, byStage, came: countCame().count(), complete: false };
}

