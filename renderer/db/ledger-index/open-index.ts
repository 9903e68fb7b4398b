/** The page's side of the ledger index: starts the worker, feeds it the store's changes, asks it. */
import { Subject } from 'rxjs';
import type { IndexedRecord } from './ledger-index.ts';
import type { Answers, FromWorker, Question, ToWorker } from './messages.ts';

export type OpenIndex = {
  readonly ask: <A extends Question['ask']>(question: Extract<Question, { ask: A }>) => Promise<Answers[A]>;
  readonly update: (documents: readonly IndexedRecord[]) => void;
  /** resolves with the number of matters when all are loaded; rejects with DamagedRecordError where one is spoiled */
  readonly loaded: Promise<number>;
  readonly isLoaded: () => boolean;
  /** after each change, and once when loading is done */
  readonly changed: Subject<void>;
  readonly close: () => void;
};

/** A record in IndexedDB is not what the store wrote there. */
export class DamagedRecordError extends Error {
  constructor() {
    super('a record in the store is damaged');
    this.name = 'DamagedRecordError';
  }
}

export function openIndex(database: string, table: string): OpenIndex {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (answer: never) => void>();
  const changed = new Subject<void>();
  let isLoaded = false;
  let next = 0;
  const say = (message: ToWorker) => worker.postMessage(message);

  const loaded = new Promise<number>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      switch (data.from) {
        case 'loaded':
          isLoaded = true;
          resolve(data.size);
          return changed.next();
        case 'damaged':
          return reject(new DamagedRecordError());
        case 'failed':
          return reject(new Error('the ledger index could not be read'));
        case 'changed':
          return changed.next();
        case 'answer':
          waiting.get(data.id)?.(data.answer as never);
          waiting.delete(data.id);
      }
    };
  });
  say({ to: 'load', database, table });

  return {
    loaded,
    isLoaded: () => isLoaded,
    changed,
    update: (documents) => say({ to: 'update', documents: documents.map(withoutHistory) }),
    ask: (question) =>
      new Promise((resolve) => {
        next += 1;
        waiting.set(next, resolve as (answer: never) => void);
        say({ to: 'ask', id: next, question });
      }),
    close: () => worker.terminate(),
  };
}

/** Histories are the most of a record, and the worker never needs them. */
function withoutHistory({ id, stage, on, due, place, order, show, search }: IndexedRecord): IndexedRecord {
  return { id, stage, on, due, place, order, show, search };
}
