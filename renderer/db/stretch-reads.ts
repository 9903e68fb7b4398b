/**
 * Many records by id in one or two requests instead of one each. Ids that are asked for together mostly lie together, and often
 * nothing lies there yet: a first sync, an import and a rebuild write new records, and RxDB looks for each before it writes.
 */
import type { DBCore, DBCoreGetManyRequest, DBCoreRangeType, DBCoreTable, Middleware } from 'dexie';

/** Fewer are read one by one. */
const manyKeys = 20;
/** Dexie's own number for a stretch with two ends; its enum is erased. */
const stretch = 2 as DBCoreRangeType;

/** For `Dexie.use`. What is read is the same, in the same transaction. */
export const stretchReads: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'stretch-reads',
  create: (core) => ({
    ...core,
    table(name) {
      const table = core.table(name);
      return { ...table, getMany: (request) => readMany(table, request) };
    },
  }),
};

/** Promises of Dexie's all along, which keep the transaction open: no `await` here. */
function readMany(table: DBCoreTable, request: DBCoreGetManyRequest): Promise<unknown[]> {
  const { trans, keys } = request;
  if (keys.length < manyKeys || !keys.every((key) => typeof key === 'string')) return table.getMany(request);
  const sorted = [...keys].sort();
  const query = { index: table.schema.primaryKey, range: { type: stretch, lower: sorted[0], upper: sorted.at(-1) } };
  // So many keys cost little beside as many reads; more of them, and what is asked for lies too thin.
  const limit = 2 * keys.length;
  return table.query({ trans, values: false, limit, query }).then(({ result: lying }) => {
    if (lying.length === limit) return table.getMany(request);
    const there = new Set<unknown>(lying);
    const wanted = keys.filter((key) => there.has(key));
    if (wanted.length === 0) return keys.map(() => undefined);
    if (wanted.length < manyKeys || 2 * wanted.length < lying.length) return table.getMany({ ...request, keys: wanted }).then((found) => inOrder(keys, wanted, found));
    return table.query({ trans, values: true, limit, query }).then(({ result }) => inOrder(keys, result.map(table.schema.primaryKey.extractKey ?? (() => undefined)), result));
  });
}

function inOrder(keys: readonly unknown[], foundKeys: readonly unknown[], found: readonly unknown[]): unknown[] {
  const byKey = new Map(foundKeys.map((key, at) => [key, found[at]]));
  return keys.map((key) => byKey.get(key));
}
