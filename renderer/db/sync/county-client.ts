/**
 * The county's databases as this page asks them: four questions, through the host. An answer is either read and checked
 * for its shape, or a SyncTrouble that says what kind of trouble it is; nothing else leaves this file.
 */
import { z } from 'zod';
import type { HostClient } from '../../../shared/contract/client.ts';
import { readRefusal } from '../../../shared/county/refusal.ts';
import type { ProblemFacts } from '../../../shared/kernel/result.ts';

/**
 * `offline`: try again later. `credentials`, `no_right`, `wrong_server`: a person must act. `too_large`: ask for less.
 * `disk`: this computer cannot keep more now.
 */
export type TroubleKind = 'offline' | 'locked' | 'credentials' | 'no_right' | 'no_database' | 'not_couchdb' | 'wrong_server' | 'too_large' | 'disk' | 'left';

export class SyncTrouble extends Error {
  constructor(
    readonly kind: TroubleKind,
    readonly facts: ProblemFacts = {},
  ) {
    super(`sync: ${kind}`);
  }
}

const SeqSchema = z.union([z.string().max(4000), z.number()]).transform(String);
const ChangesSchema = z.object({
  results: z.array(
    z.object({
      id: z.string().max(300),
      changes: z.array(z.object({ rev: z.string().max(100) })).min(1),
      deleted: z.boolean().optional(),
      doc: z.unknown().optional(),
    }),
  ),
  last_seq: SeqSchema,
  pending: z.number().optional(),
});
export type ChangeRow = z.infer<typeof ChangesSchema>['results'][number];

/** `key` is there for rows that were asked for and are missing. */
const AllDocsSchema = z.object({ rows: z.array(z.object({ id: z.string().optional(), key: z.string(), value: z.unknown().optional(), doc: z.unknown().optional() })) });
const BulkDocsSchema = z.array(z.object({ id: z.string(), ok: z.boolean().optional(), rev: z.string().optional(), error: z.string().optional(), reason: z.string().optional() }));
const BulkGetSchema = z.object({ results: z.array(z.object({ id: z.string(), docs: z.array(z.object({ ok: z.unknown().optional() })) })) });
const InfoSchema = z.object({ update_seq: SeqSchema, doc_count: z.number().optional(), instance_start_time: z.union([z.string(), z.number()]).transform(String).optional() });
const ErrorSchema = z.object({ error: z.string().optional(), reason: z.string().optional() });

export type WriteRow = z.infer<typeof BulkDocsSchema>[number];
export type Answered = { readonly ms: number; readonly sentBytes: number; readonly receivedBytes: number };

export type CountyClient = ReturnType<typeof createCountyClient>;

type Asked = { readonly db: string; readonly path: string; readonly method: 'GET' | 'POST' | 'PUT'; readonly body?: string; readonly as?: 'self' | 'carrier' };

/** @param onAnswer told of every answer: the county was there, and this is what its clock showed */
export function createCountyClient(host: HostClient, onAnswer: (serverAt: string | null) => void) {
  async function ask({ db, path, method, body, as }: Asked): Promise<{ status: number; json: unknown } & Answered> {
    // A slow line of 64 kbit/s moves 8 bytes a millisecond; a minute is given on top.
    const timeoutMs = Math.min(600_000, 60_000 + Math.ceil((body?.length ?? 0) / 4));
    const answer = await host.sync.exchange({ db, path, method, body: body ?? null, as: as ?? 'self', timeoutMs });
    if (!answer.ok) {
      if (answer.problem === 'unreachable' || answer.problem === 'timed_out' || answer.problem === 'host_unreachable') throw new SyncTrouble('offline', { ...answer.facts, code: answer.problem });
      if (answer.problem === 'not_joined') throw new SyncTrouble('left');
      if (answer.problem === 'too_large') throw new SyncTrouble('too_large');
      if (answer.problem === 'not_couchdb') throw new SyncTrouble('not_couchdb', answer.facts);
      throw new Error(`BUG: an exchange that the host does not carry (${answer.problem})`);
    }
    onAnswer(answer.value.serverAt);
    const { status, ms, sentBytes, receivedBytes } = answer.value;
    const json = parsed(answer.value.body);
    if (status >= 400 && status !== 404 && status !== 409 && !isVerdict(status, json)) throw troubleOf(status, json, db);
    return { status, json, ms, sentBytes, receivedBytes };
  }

  function read<T>(schema: z.ZodType<T>, json: unknown): T {
    const result = schema.safeParse(json);
    if (!result.success) throw new SyncTrouble('not_couchdb', { field: result.error.issues[0]?.path.join('.') ?? '' });
    return result.data;
  }

  async function found(asked: Asked): Promise<{ json: unknown } & Answered> {
    const answer = await ask(asked);
    if (answer.status === 404) throw new SyncTrouble('no_database', { db: asked.db });
    return answer;
  }

  return {
    async info(db: string) {
      return read(InfoSchema, (await found({ db, path: '', method: 'GET' })).json);
    },
    /** @returns null when there is no such document */
    async document(db: string, id: string): Promise<unknown> {
      const answer = await ask({ db, path: encodeURIComponent(id), method: 'GET' });
      return answer.status === 404 ? null : answer.json;
    },
    /** @returns the new revision, or null when somebody else wrote it in between or a rule does not take it */
    async put(db: string, doc: { readonly _id: string }, as: 'self' | 'carrier' = 'self'): Promise<string | null> {
      const answer = await ask({ db, path: encodeURIComponent(doc._id), method: 'PUT', body: JSON.stringify(doc), as });
      if (answer.status === 404) throw new SyncTrouble('no_database', { db });
      return answer.status === 409 || answer.status === 403 ? null : read(z.object({ rev: z.string() }), answer.json).rev;
    },
    /** rows after `since`, each with the revisions of all its leaves; with documents and the names of their losing leaves when asked */
    async changes(db: string, since: string, limit: number, withDocuments: boolean) {
      const path = `_changes?since=${encodeURIComponent(since)}&limit=${limit}&style=all_docs&seq_interval=1000000${withDocuments ? '&include_docs=true&conflicts=true' : ''}`;
      const { json, ...cost } = await found({ db, path, method: 'GET' });
      const { results, last_seq: lastSeq, pending } = read(ChangesSchema, json);
      for (const { id, doc } of results) sameName(id, doc);
      if (results.length === 0 && (pending ?? 0) > 0) throw new SyncTrouble('not_couchdb', { field: 'pending' });
      return { rows: results, lastSeq, ...cost };
    },
    /** present documents, by id, with the names of their losing leaves; deleted ones are null, and so are those that never were: `absent` */
    async documents(db: string, ids: readonly string[]) {
      const { json, ...cost } = await found({ db, path: '_all_docs?include_docs=true&conflicts=true', method: 'POST', body: JSON.stringify({ keys: ids }) });
      const { rows } = read(AllDocsSchema, json);
      answersAll(ids, rows);
      for (const { key, doc } of rows) sameName(key, doc);
      return { documents: new Map(rows.map(({ key, doc }) => [key, doc ?? null])), absent: rows.filter(({ value }) => value === undefined).map(({ key }) => key), ...cost };
    },
    /** present revisions, by id; null for missing and deleted ones */
    async revisions(db: string, ids: readonly string[]): Promise<Map<string, string | null>> {
      const { json } = await found({ db, path: '_all_docs', method: 'POST', body: JSON.stringify({ keys: ids }) });
      const ValueSchema = z.object({ rev: z.string(), deleted: z.boolean().optional() });
      const { rows } = read(AllDocsSchema, json);
      answersAll(ids, rows);
      return new Map(
        rows.map(({ key, value }) => {
          const there = ValueSchema.safeParse(value);
          return [key, there.success && there.data.deleted !== true ? there.data.rev : null];
        }),
      );
    },
    /** bodies of these leaves; what is gone is left out */
    async leaves(db: string, wanted: readonly { readonly id: string; readonly rev: string }[]): Promise<unknown[]> {
      const { json } = await found({ db, path: '_bulk_get', method: 'POST', body: JSON.stringify({ docs: wanted }) });
      return read(BulkGetSchema, json).results.flatMap(({ docs }) => docs.flatMap(({ ok }) => (ok === undefined ? [] : [ok])));
    },
    /** @param docs texts of JSON documents */
    async write(db: string, docs: readonly string[], as: 'self' | 'carrier') {
      const { json, ...cost } = await found({ db, path: '_bulk_docs', method: 'POST', body: `{"docs":[${docs.join(',')}]}`, as });
      return { rows: read(BulkDocsSchema, json), ...cost };
    },
  };
}

/** A CouchDB gives a document under its own name. To go on past one that does not would be to miss what was meant. */
function sameName(id: string, doc: unknown): void {
  if (typeof doc === 'object' && doc !== null && '_id' in doc && doc._id !== id) throw new SyncTrouble('not_couchdb', { field: '_id' });
}

function answersAll(asked: readonly string[], rows: readonly { readonly key: string }[]): void {
  const answered = new Set(rows.map(({ key }) => key));
  if (asked.some((id) => !answered.has(id))) throw new SyncTrouble('not_couchdb', { field: 'key' });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new SyncTrouble('not_couchdb');
  }
}

/** A rule's answer about one document says nothing about the account. */
function isVerdict(status: number, json: unknown): boolean {
  const said = ErrorSchema.safeParse(json);
  return status === 403 && said.success && readRefusal(said.data.reason ?? '') !== null;
}

/** CouchDB's own words: 401 and 403 are about the account; a 5xx passes. */
function troubleOf(status: number, json: unknown, db: string): SyncTrouble {
  const said = ErrorSchema.safeParse(json);
  const reason = said.success ? (said.data.reason ?? '') : '';
  if (status === 401) return new SyncTrouble('credentials');
  if (status === 403) return /locked/i.test(reason) ? new SyncTrouble('locked') : new SyncTrouble('no_right', { db });
  if (status === 413) return new SyncTrouble('too_large');
  return new SyncTrouble('offline', { status });
}
