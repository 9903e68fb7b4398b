/**
 * Lies about data, as changes of an honest answer. Each is named for what a station would otherwise believe. A lie that has
 * nothing to bend in an answer leaves it as it is.
 */
import type { Answer, Json } from './little-couch.ts';

export type Lie = (honest: Answer, path: string) => Answer;

type Row = { readonly [key: string]: Json };
const rowsOf = (json: Json, key: string): readonly Row[] | null => {
  const rows = typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Row)[key] : undefined;
  return Array.isArray(rows) ? (rows as readonly Row[]) : null;
};

function withRows(honest: Answer, key: string, bend: (rows: readonly Row[]) => readonly Row[]): Answer {
  const rows = rowsOf(honest.json, key);
  return rows === null ? honest : { ...honest, json: { ...(honest.json as Row), [key]: bend(rows) } };
}

/** a row names one document and carries another one's body; the last of several names the first */
export const swapDocuments: Lie = (honest) => {
  const swapped = (rows: readonly Row[]) => rows.map((row, index) => (row['doc'] === undefined ? row : { ...row, doc: rows[(index + 1) % rows.length]?.['doc'] ?? null }));
  return withRows(withRows(honest, 'results', swapped), 'rows', swapped);
};

/** a row's own id is another than the one in its document, which is not in the database at all */
export const renameRows: Lie = (honest) => withRows(honest, 'results', (rows) => rows.map((row) => ({ ...row, id: `${(row['id'] as string).slice(0, -4)}0000` })));

/** every page says that it ends before it began */
export const sequenceGoesBack: Lie = (honest) => (rowsOf(honest.json, 'results') === null ? honest : { ...honest, json: { ...(honest.json as Row), last_seq: '0-g1AAAAB0ZXN0' } });

/** a sequence that is no sequence */
export const sequenceIs = (seq: Json): Lie => (honest) => (rowsOf(honest.json, 'results') === null ? honest : { ...honest, json: { ...(honest.json as Row), last_seq: seq } });

/** there is always more to come, and nothing comes */
export const alwaysPending: Lie = (honest) => (rowsOf(honest.json, 'results') === null ? honest : { ...honest, json: { ...(honest.json as Row), results: [], pending: 1000 } });

/** every row is there twice */
export const repeatRows: Lie = (honest) => withRows(honest, 'results', (rows) => [...rows, ...rows]);

/** rows without what a row must have */
export const emptyRows: Lie = (honest) => withRows(honest, 'results', (rows) => rows.map(() => ({})));

/** what was asked for is answered with something that was not */
export const answerOtherKeys: Lie = (honest) => withRows(honest, 'rows', (rows) => rows.map((row) => ({ ...row, id: 'issue:XX99:01JCQ0000000000000000000Z9', key: 'issue:XX99:01JCQ0000000000000000000Z9' })));

/** the answer to a write speaks of fewer documents than were written */
export const forgetLastRow: Lie = (honest) => (Array.isArray(honest.json) ? { ...honest, json: honest.json.slice(0, -1) } : honest);

/** the answer to a write speaks of documents that nobody wrote */
export const praiseOthers: Lie = (honest) =>
  Array.isArray(honest.json) ? { ...honest, json: honest.json.map((row) => ({ ...(row as Row), id: 'issue:XX99:01JCQ0000000000000000000Z9' })) } : honest;

/** every write is refused, in these words */
export const refuseAll = (reason: string): Lie => (honest) =>
  Array.isArray(honest.json) ? { ...honest, json: honest.json.map((row) => ({ id: (row as Row)['id'] ?? '', error: 'forbidden', reason })) } : honest;

/** every write met another one first, for ever */
export const conflictForEver: Lie = (honest) =>
  Array.isArray(honest.json) ? { ...honest, json: honest.json.map((row) => ({ id: (row as Row)['id'] ?? '', error: 'conflict', reason: 'Document update conflict.' })) } : honest;

/** valid JSON of another kind than was asked for */
export const answerWith = (json: Json, status = 200): Lie => () => ({ status, json });

/** Lies that need no words, by name, for whoever can only send a name. */
export const plainLies = {
  swapDocuments, renameRows, sequenceGoesBack, alwaysPending, repeatRows, emptyRows, answerOtherKeys, forgetLastRow, praiseOthers, conflictForEver,
} satisfies Record<string, Lie>;
/** Lies that need one. */
export const wordedLies = { refuseAll, sequenceIs } satisfies Record<string, (word: string) => Lie>;
