/// <reference lib="webworker" />
/**
 * The worker that holds the ledger index, so that neither loading 100,000 matters nor searching them holds up typing.
 * It reads IndexedDB below RxDB (three times as fast) and closes it again; later changes come from the page.
 */
import type { StoredRecord } from '../collections.ts';
import { LedgerIndex } from './ledger-index.ts';
import type { Answers, FromWorker, Question, ToWorker } from './messages.ts';

/** Matters a read: one structured clone of about 1 MB. */
const stepSize = 500;

/** Ids of matters begin with their kind; in the order of ids they lie on the disk. */
const firstIssue = 'issue:';
const pastIssues = 'issue;';

const damaged = new Error('damaged');

const index = new LedgerIndex();

self.onmessage = (message: MessageEvent<ToWorker>) => {
  const said = message.data;
  switch (said.to) {
    case 'load':
      void load(said.database, said.table).then(
        () => say({ from: 'loaded', size: index.size }),
        (error: unknown) => say({ from: error === damaged ? 'damaged' : 'failed' }),
      );
      return;
    case 'update':
      index.update(said.documents);
      return say({ from: 'changed' });
    case 'ask':
      if (said.question.ask === 'similar') return answerSimilar(said.id, said.question);
      return say({ from: 'answer', id: said.id, answer: answer(said.question) });
  }
};

/** What it needs is made at the first such question, in small parts: others are answered in between. */
function answerSimilar(id: number, question: Question): void {
  if (index.prepareSimilar()) say({ from: 'answer', id, answer: answer(question) });
  else setTimeout(() => answerSimilar(id, question), 0);
}

function say(message: FromWorker): void {
  self.postMessage(message);
}

function answer(question: Question): Answers[Question['ask']] {
  switch (question.ask) {
    case 'page':
      return index.page(question.filter, question);
    case 'all':
      return index.all(question.filter);
    case 'ids':
      return index.ids(question.filter, question.from, question.to);
    case 'position':
      return index.position(question.filter, question.id);
    case 'knownImports':
      return index.knownImports(question.keys);
    case 'conflicts':
      return index.conflicts();
    case 'untold':
      return index.untold();
    case 'similar':
      return index.similar(question.sought);
    case 'usage':
      return index.usage(question.year);
  }
}

async function load(database: string, table: string): Promise<void> {
  const opened = await done(indexedDB.open(database));
  // A rebuild deletes the database: never stand in its way.
  opened.onversionchange = () => opened.close();
  try {
    // A transaction a read, so that a save in between does not wait for all of them.
    const read = (after: string) => {
      const store = opened.transaction(table, 'readonly').objectStore(table);
      return done<(StoredRecord & Record<string, unknown>)[]>(store.getAll(IDBKeyRange.bound(after, pastIssues, true), stepSize));
    };
    for (let reading = read(firstIssue); ; ) {
      const documents = await reading;
      const last = documents.at(-1);
      const isEnd = last === undefined || documents.length < stepSize;
      // The next read is under way while this one is taken in.
      if (!isEnd) reading = read(last.id);
      if (!documents.every(isWhole)) throw damaged;
      index.load(documents.filter(isLive));
      if (isEnd) return index.settle();
    }
  } finally {
    opened.close();
  }
}

/** What the ledger reads of a record, and that its history begins and ends as the store writes it. */
function isWhole(document: Record<string, unknown>): boolean {
  const { stage, on, due, place, order, search, events, show } = document;
  return (
    [stage, on, due, place, order, search].every((text) => typeof text === 'string') &&
    typeof events === 'string' && events.startsWith('[') && events.endsWith(']') &&
    typeof show === 'object' && show !== null
  );
}

/** RxDB's Dexie storage writes booleans that are part of an index as '0' and '1'. */
function isLive(document: Record<string, unknown>): boolean {
  return document['_deleted'] !== true && document['_deleted'] !== '1';
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}
