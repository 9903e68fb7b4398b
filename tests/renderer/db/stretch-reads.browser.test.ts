/** Many records by id: the same as one by one, in a few requests to this browser's own database. */
import { Dexie, type Table } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stretchReads } from '../../../renderer/db/stretch-reads.ts';

type Row = { readonly id: string; readonly n: number };

const id = (n: number) => `issue:JY01:${String(n).padStart(6, '0')}`;
const rows = (from: number, to: number): Row[] => Array.from({ length: to - from }, (_, i) => ({ id: id(from + i), n: from + i }));

let db: Dexie;
let table: Table<Row, string>;
beforeEach(async () => {
  db = new Dexie('stretch-reads');
  db.use(stretchReads);
  db.version(1).stores({ docs: 'id, n' });
  await db.open();
  table = db.table('docs');
});
afterEach(() => db.delete());

/** Requests for single rows that the browser gets meanwhile. */
async function singleReads<T>(work: () => Promise<T>): Promise<{ answer: T; reads: number }> {
  const { prototype } = IDBObjectStore;
  const own = Object.getOwnPropertyDescriptor(prototype, 'get');
  if (own === undefined) throw new Error('no IndexedDB');
  let reads = 0;
  Object.defineProperty(prototype, 'get', {
    ...own,
    value(this: IDBObjectStore, key: IDBValidKey) {
      reads += 1;
      return (own.value as typeof prototype.get).call(this, key);
    },
  });
  try {
    return { answer: await work(), reads };
  } finally {
    Object.defineProperty(prototype, 'get', own);
  }
}

describe('five hundred ids', () => {
  test.for([
    { lie: 'where nothing lies', there: [] as Row[], most: 0 },
    { lie: 'past all that lies there', there: rows(-900, 0), most: 0 },
    { lie: 'where all of them lie, and some neighbours', there: rows(0, 700), most: 0 },
    { lie: 'where a few of them lie', there: rows(495, 520), most: 10 },
    { lie: 'among many others', there: rows(0, 3000), most: 0 },
  ])('$lie are found as they are, in their order', async ({ there, most }) => {
    await table.bulkPut(there);
    const asked = rows(0, 500).map((row) => row.id).reverse();
    const known = new Map(there.map((row) => [row.id, row]));
    const { answer, reads } = await singleReads(() => table.bulkGet(asked));
    expect(answer).toEqual(asked.map((each) => known.get(each)));
    expect(reads).toBeLessThanOrEqual(most);
  });

  test('that lie far from each other are asked for one by one', async () => {
    await table.bulkPut(rows(0, 5000));
    const asked = Array.from({ length: 500 }, (_, i) => id(i * 10));
    const { answer, reads } = await singleReads(() => table.bulkGet(asked));
    expect(answer.map((row) => row?.n)).toEqual(asked.map((_, i) => i * 10));
    expect(reads).toBe(500);
  });

  test('asked for twice in one question, and in the transaction that writes them', async () => {
    await db.transaction('rw', table, async () => {
      await table.bulkPut(rows(0, 30));
      const asked = [...rows(0, 30), ...rows(0, 30)].map((row) => row.id);
      expect((await table.bulkGet(asked)).map((row) => row?.n)).toEqual([...rows(0, 30), ...rows(0, 30)].map((row) => row.n));
    });
  });
});

test('a few ids, and ids that are no text, are read as ever', async () => {
  const numbers: Table<{ readonly n: number }, number> = db.table('docs');
  await table.bulkPut(rows(0, 40));
  expect((await singleReads(() => table.bulkGet([id(3), id(99)]))).reads).toBe(2);
  expect(await numbers.bulkGet(Array.from({ length: 30 }, (_, i) => i))).toEqual(Array.from({ length: 30 }, () => undefined));
});
