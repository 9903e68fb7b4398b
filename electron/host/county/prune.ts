/**
 * Losing leaves: versions of a document that CouchDB keeps beside the winner (after a cluster was split, after a restore).
 * Events that only they have are lifted onto the winner first; then a leaf adds nothing and is removed. Nothing else is touched.
 */
import { z } from 'zod';
import type { CountyId } from '../../../shared/county/names.ts';
import { EventSchema, isIntact } from '../../../shared/kernel/record/event.ts';
import { mergeHistories, newEvents } from '../../../shared/kernel/record/history.ts';
import { RecordIdSchema } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { asResult, type ServerProblem } from './failure.ts';
import { countyPrefix } from './layout.ts';
import type { AdminServer, Server } from './server.ts';

export type Pruned = {
  /** documents that had losing leaves */
  readonly documents: number;
  /** leaves removed */
  readonly leaves: number;
  /** events that only a leaf had, now in the winner */
  readonly lifted: number;
  /** leaves left alone: no history that can be read, or somebody wrote meanwhile; the next run looks again */
  readonly left: number;
};

type Conflicted = { readonly _id: string; readonly _rev: string; readonly _conflicts: readonly string[] };
const page = 500;

/** Only what a leaf is judged by. Its other events stay as they are, byte by byte. */
const HistorySchema = z.looseObject({ _id: RecordIdSchema, _rev: z.string(), events: z.array(EventSchema) });
type History = z.infer<typeof HistorySchema>;

/**
 * Every database of the county.
 * @param change false: counts only
 */
export function prune(server: AdminServer, county: CountyId, change = true): Promise<Result<Pruned, ServerProblem>> {
  return asResult(async () => {
    const names = ((await server.must('_all_dbs')).body as string[]).filter((name) => name.startsWith(countyPrefix(county)));
    const sum = { documents: 0, leaves: 0, lifted: 0, left: 0 };
    for (const database of names) {
      for await (const document of conflicted(server, database)) {
        sum.documents += 1;
        const done = await pruneOne(server, database, document, change);
        sum.leaves += done.leaves;
        sum.lifted += done.lifted;
        sum.left += done.left;
      }
    }
    return sum;
  });
}

async function* conflicted(server: Server, database: string): AsyncGenerator<Conflicted> {
  for (let after: string | null = null; ; ) {
    const from: string = after === null ? '' : `&startkey=${encodeURIComponent(JSON.stringify(after))}&skip=1`;
    const answer = await server.must(`${database}/_all_docs?include_docs=true&conflicts=true&limit=${page}${from}`);
    const { rows } = answer.body as { readonly rows: readonly { readonly id: string; readonly doc?: Partial<Conflicted> | null }[] };
    for (const { doc } of rows) if (doc?._conflicts !== undefined && doc._conflicts.length > 0) yield doc as Conflicted;
    if (rows.length < page) return;
    after = rows[rows.length - 1]?.id ?? null;
  }
}

async function pruneOne(server: Server, database: string, { _id, _rev, _conflicts }: Conflicted, change: boolean): Promise<Omit<Pruned, 'documents'>> {
  const [winner, ...leaves] = await versions(server, database, _id, [_rev, ..._conflicts]);
  const known = HistorySchema.safeParse(winner);
  const histories = leaves.map((leaf) => HistorySchema.safeParse(leaf));
  // Small documents are overwritten by their one author anyway: only the winner was ever read.
  if (!known.success) return isSmall(_id) ? removeLeaves(server, database, _id, _conflicts, change) : { leaves: 0, lifted: 0, left: _conflicts.length };

  const readable = histories.flatMap((history) => (history.success ? [history.data] : []));
  const lifted = newEvents(known.data.events, mergeHistories([], readable.flatMap(({ events }) => events))).filter((event) => isIntact(_id, event));
  if (lifted.length > 0 && change && !(await lift(server, database, known.data, lifted))) return { leaves: 0, lifted: 0, left: _conflicts.length };
  const removable = _conflicts.filter((_, index) => histories[index]?.success === true);
  const done = await removeLeaves(server, database, _id, removable, change);
  return { ...done, lifted: lifted.length, left: done.left + (_conflicts.length - removable.length) };
}

/** As the admin, who may add events of others. @returns false when somebody wrote meanwhile */
async function lift(server: Server, database: string, winner: History, events: History['events']): Promise<boolean> {
  const { status } = await server.must(`${database}/${encodeURIComponent(winner._id)}`, { method: 'PUT', body: { ...winner, events: [...winner.events, ...events] } }, 409);
  return status !== 409;
}

async function removeLeaves(server: Server, database: string, id: string, revisions: readonly string[], change: boolean): Promise<Omit<Pruned, 'documents'>> {
  if (!change || revisions.length === 0) return { leaves: revisions.length, lifted: 0, left: 0 };
  const docs = revisions.map((_rev) => ({ _id: id, _rev, _deleted: true }));
  const rows = (await server.must(`${database}/_bulk_docs`, { method: 'POST', body: { docs } })).body as readonly { readonly error?: string }[];
  const failed = rows.filter(({ error }) => error !== undefined).length;
  return { leaves: revisions.length - failed, lifted: 0, left: failed };
}

async function versions(server: Server, database: string, id: string, revisions: readonly string[]): Promise<unknown[]> {
  const asked = { docs: revisions.map((rev) => ({ id, rev })) };
  const answer = (await server.must(`${database}/_bulk_get`, { method: 'POST', body: asked })).body as { readonly results: readonly { readonly docs: readonly { readonly ok?: { readonly _rev: string } }[] }[] };
  const found = new Map(answer.results.flatMap(({ docs }) => docs).flatMap(({ ok }) => (ok === undefined ? [] : [[ok._rev, ok] as const])));
  return revisions.map((rev) => found.get(rev) ?? null);
}

const isSmall = (id: string): boolean => /^(status|chunk):/.test(id);
