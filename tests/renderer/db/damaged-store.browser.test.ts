/** What IndexedDB keeps is spoiled by hand, below RxDB: the store is made anew from the journal, says so, and nothing is lost. */
import { filter, firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordsInIndexedDb, databaseName, removeCollections } from '../../../renderer/db/collections.ts';
import { type OpenedStore, openStore } from '../../../renderer/db/open-store.ts';
import { openStation, type TestStation } from '../open-station.ts';

const { database: recordsDatabase, table } = recordsInIndexedDb(databaseName);
const numbers = ['JY01-2024-A-0001', 'JY01-2024-A-0002'];

let station: TestStation;
beforeEach(async () => {
  station = await openStation();
  await station.signIn();
  const { store, close } = await openStore(station.host, { onProgress: () => undefined });
  for (const number of numbers) {
    const record = store.newId('issue');
    const data = {
      number, on: '2024-11-15', words: '渠道漏水，浇不上地', summary: '渠道漏水', category: '道路交通', place: '', nature: 'help', channel: 'desk', level: 'town', people: 5,
      deputies: ['罗春芳'], visitor: '河湾西村村民', contact: 'none', imported: null,
    };
    expect(await store.commit([{ record, events: [{ type: 'issue.registered', data }] }])).toMatchObject({ ok: true });
  }
  await close();
});
afterEach(async () => {
  await station.close();
  await removeCollections();
});

async function isMadeAnew({ store, rebuilt, close }: OpenedStore): Promise<void> {
  expect(rebuilt).toMatchObject({ reason: 'damaged', records: 3 });
  const page = await firstValueFrom(store.ledger({ text: '', from: '', to: '', places: [], category: '', stages: [] }, { offset: 0, limit: 10 }).pipe(filter(({ complete }) => complete)));
  expect(page.rows.map(({ show }) => show.number).sort()).toEqual(numbers);
  await close();
}

test.each([
  ['its history is torn', { events: '[{"type":"issue.reg' }],
  ['what lists show of it is gone', { show: null }],
  ['its day is a number', { on: 20241115 }],
])('a record was spoiled: %s', async (_what, spoiled) => {
  const raw = await done(indexedDB.open(recordsDatabase));
  const records = raw.transaction(table, 'readwrite', { durability: 'strict' }).objectStore(table);
  const [first] = (await done(records.getAll(IDBKeyRange.bound('issue:', 'issue;')))) as Record<string, unknown>[];
  await done(records.put({ ...first, ...spoiled }));
  raw.close();

  let opened: OpenedStore | null = null;
  await new Promise<void>((resolve) => {
    void openStore(station.host, { onProgress: () => undefined, onDamaged: resolve }).then((store) => (opened = store));
  });
  await (opened as OpenedStore | null)?.close();
  await isMadeAnew(await openStore(station.host, { onProgress: () => undefined, onDamaged: () => expect.unreachable('it was made anew just now') }));
});

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}
