/// <reference lib="webworker" />
/**
 * The worker that holds the ledger index, so that neither loading 100,000 matters nor searching them holds up typing.
 * It reads IndexedDB below RxDB (three times as fast) and closes it again; later changes come from the page.
 */
import type { StoredRecord } from '../collections.ts';
import { type IndexedRecord, LedgerIndex } from './ledger-index.ts';
import type { Answers, FromWorker, Question, ToWorker } from './messages.ts';

/** Matters a read: one structured clone of about 3 MB. */
const stepSize = 2000;

const index = new LedgerIndex();

self.onmessage = (message: MessageEvent<ToWorker>) => {
  const said = message.data;
  switch (said.to) {
    case 'load':
      void load(said.database, said.table).then(
        () => say({ from: 'loaded', size: index.size }),
        () => say({ from: 'failed' }),
      );
      return;
    case 'update':
      index.update(said.documents);
      return say({ from: 'changed' });
    case 'ask':
      return say({ from: 'answer', id: said.id, answer: answer(said.question) });
  }
};

function say(message: FromWorker): void {
  self.postMessage(message);
}

function answer(question: Question): Answers[Question['ask']] {
  switch (question.ask) {
    case 'page':
      return index.page(question.filter, question);
    case 'all':
      return index.all(question.filter);
    case 'position':
      return index.position(question.filter, question.id);
    case 'knownImports':
      return index.knownImports(question.keys);
    case 'usage':
      return index.usage(question.year);
  }
}

async function load(database: string, table: string): Promise<void> {
  const opened = await done(indexedDB.open(database));
  // A rebuild deletes the database: never stand in its way.
  opened.onversionchange = () => opened.close();
  try {
    const read: IndexedRecord[] = [];
    // By primary key, not by an index: neighbours in the range are neighbours on the disk. Sorted once, when all are there.
    for (let after = 'issue:'; ; ) {
      const range = IDBKeyRange.bound(after, 'issue;', true, true);
      const documents = (await done(opened.transaction(table, 'readonly').objectStore(table).getAll(range, stepSize))) as StoredDocument[];
      for (const { id, stage, on, due, place, order, show, search, _deleted } of documents) {
        if (isLive(_deleted)) read.push({ id, stage, on, due, place, order, show, search });
      }
      const last = documents.at(-1);
      if (last === undefined || documents.length < stepSize) return index.load(read);
      after = last.id;
    }
  } finally {
    opened.close();
  }
}

type StoredDocument = StoredRecord & { readonly _deleted?: unknown };

/** RxDB's Dexie storage writes booleans that are part of an index as '0' and '1'. */
function isLive(deleted: unknown): boolean {
  return deleted !== true && deleted !== '1';
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}
