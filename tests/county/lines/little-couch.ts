/**
 * As much of CouchDB as a station speaks, in memory and honest: what a hostile server is before it lies. No rules, no accounts,
 * no losing leaves; whoever asks may do everything. A real CouchDB proves sync, this one only lets itself be bent.
 */
import { createHash } from 'node:crypto';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Document = { readonly [key: string]: Json };

export type Question = {
  readonly method: string;
  /** below the database, decoded: '' for itself */
  readonly path: string;
  readonly db: string;
  readonly query: URLSearchParams;
  readonly body: Json;
};
export type Answer = { readonly status: number; readonly json: Json };

type Stored = { readonly id: string; readonly rev: string; readonly seq: number; readonly doc: Document | null };
type Database = { seq: number; readonly documents: Map<string, Stored>; readonly waiting: Set<() => void> };

export type LittleCouch = {
  /** null: a feed that nobody rang until its time was over is still answered, with no rows */
  readonly answer: (question: Question) => Promise<Answer>;
  /** puts a document there past every question, as an administrator of the disk would; @returns its revision */
  readonly plant: (db: string, doc: Document) => string;
  /** the same for a text that JSON.stringify could not write; it is given out as it is */
  readonly plantText: (db: string, id: string, text: string) => void;
  /** an answer as it goes over the line */
  readonly spell: (json: Json) => string;
  readonly documents: (db: string) => readonly Document[];
  /** the databases are gone, and sequences start anew: a server rebuilt from nothing */
  readonly forget: () => void;
};

/** Stands in an answer where a text is put in as it is. */
const verbatim = 'verbatim-text';

const notFound: Answer = { status: 404, json: { error: 'not_found', reason: 'missing' } };
const seqText = (seq: number): string => `${seq}-g1AAAAB0ZXN0`;
const seqOf = (text: string | null): number => Number.parseInt(text ?? '0', 10) || 0;

/** @param databases that are there from the beginning */
export function createLittleCouch(databases: readonly string[]): LittleCouch {
  const all = new Map<string, Database>();
  const texts: string[] = [];
  const empty = (): Database => ({ seq: 0, documents: new Map(), waiting: new Set() });
  for (const name of databases) all.set(name, empty());

  function store(db: Database, id: string, doc: Document | null): Stored {
    const before = db.documents.get(id);
    db.seq += 1;
    const turn = Number.parseInt(before?.rev ?? '0', 10) + 1;
    const rev = `${turn}-${createHash('md5').update(JSON.stringify([before?.rev ?? null, doc])).digest('hex')}`;
    const stored = { id, rev, seq: db.seq, doc };
    db.documents.set(id, stored);
    for (const ring of db.waiting) ring();
    return stored;
  }

  function write(db: Database, doc: Document): Json {
    const { _id, _rev, ...content } = doc;
    const id = _id as string;
    const there = db.documents.get(id);
    if ((there?.doc ?? null) === null ? _rev !== undefined && there?.rev !== _rev : there?.rev !== _rev) return { id, error: 'conflict', reason: 'Document update conflict.' };
    return { ok: true, id, rev: store(db, id, doc['_deleted'] === true ? null : content).rev };
  }

  const shown = ({ id, rev, doc }: Stored): Document | string => (typeof doc?.[verbatim] === 'string' ? doc[verbatim] : doc === null ? { _id: id, _rev: rev, _deleted: true } : { _id: id, _rev: rev, ...doc });

  function changes(db: Database, query: URLSearchParams): Answer {
    const rows = [...db.documents.values()].filter(({ seq }) => seq > seqOf(query.get('since'))).sort((a, b) => a.seq - b.seq);
    const page = rows.slice(0, Number(query.get('limit') ?? Infinity));
    const results = page.map((row) => ({
      seq: seqText(row.seq), id: row.id, changes: [{ rev: row.rev }], ...(row.doc === null ? { deleted: true } : {}), ...(query.get('include_docs') === 'true' ? { doc: shown(row) } : {}),
    }));
    return { status: 200, json: { results, last_seq: seqText(page.at(-1)?.seq ?? db.seq), pending: rows.length - page.length } };
  }

  async function feed(db: Database, query: URLSearchParams): Promise<Answer> {
    if (query.get('since') === 'now') query.set('since', String(db.seq));
    if (query.get('feed') === 'longpoll' && db.seq <= seqOf(query.get('since'))) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(ring, Number(query.get('timeout') ?? 60_000));
        timer.unref(); // a feed that nobody waits for keeps no process alive
        function ring(): void {
          clearTimeout(timer);
          db.waiting.delete(ring);
          resolve();
        }
        db.waiting.add(ring);
      });
    }
    return changes(db, query);
  }

  function allDocuments(db: Database, body: Json, query: URLSearchParams): Answer {
    const keys = ((body as { keys?: string[] } | null)?.keys ?? [...db.documents.keys()]) as readonly string[];
    const rows = keys.map((key) => {
      const there = db.documents.get(key);
      if (there === undefined) return { key, error: 'not_found' };
      const value = { rev: there.rev, ...(there.doc === null ? { deleted: true } : {}) };
      return { id: key, key, value, ...(query.get('include_docs') === 'true' ? { doc: there.doc === null ? null : shown(there) } : {}) };
    });
    return { status: 200, json: { total_rows: db.documents.size, offset: 0, rows } };
  }

  function bulkGet(db: Database, body: Json): Answer {
    const wanted = (body as { docs: { id: string; rev?: string }[] }).docs;
    const results = wanted.map(({ id, rev }) => {
      const there = db.documents.get(id);
      const found = there !== undefined && (rev === undefined || rev === there.rev);
      return { id, docs: [found ? { ok: shown(there) } : { error: { id, rev: rev ?? 'undefined', error: 'not_found', reason: 'missing' } }] };
    });
    return { status: 200, json: { results } };
  }

  function one(db: Database, method: string, id: string, body: Json): Answer {
    const there = db.documents.get(id);
    if (method === 'GET') return there?.doc == null ? notFound : { status: 200, json: shown(there) };
    const row = write(db, { ...(body as Document), _id: id }) as Document;
    return { status: row['ok'] === true ? 201 : 409, json: row };
  }

  return {
    async answer({ method, path, db: name, query, body }) {
      if (name === '') return { status: 200, json: { couchdb: 'Welcome', version: '3.5.0', uuid: '0'.repeat(32), vendor: { name: 'a test' } } };
      const db = all.get(name);
      if (db === undefined) return { status: 404, json: { error: 'not_found', reason: 'Database does not exist.' } };
      switch (path) {
        case '':
          return { status: 200, json: { db_name: name, update_seq: seqText(db.seq), doc_count: db.documents.size, instance_start_time: '0' } };
        case '_changes':
          return feed(db, query);
        case '_all_docs':
          return allDocuments(db, body, query);
        case '_bulk_get':
          return bulkGet(db, body);
        case '_bulk_docs':
          return { status: 201, json: ((body as { docs?: readonly Document[] } | null)?.docs ?? []).map((doc) => write(db, doc)) };
        default:
          return one(db, method, path, body);
      }
    },
    plant(name, doc) {
      const db = all.get(name) ?? empty();
      all.set(name, db);
      const { _id, _rev: _, ...content } = doc;
      return store(db, _id as string, content).rev;
    },
    plantText(name, id, text) {
      texts.push(text);
      const db = all.get(name) ?? empty();
      all.set(name, db);
      store(db, id, { [verbatim]: `${verbatim} ${texts.length - 1}` });
    },
    spell: (json) => JSON.stringify(json).replace(/"verbatim-text (\d+)"/g, (_, index: string) => texts[Number(index)] ?? 'null'),
    documents: (name) => [...(all.get(name)?.documents.values() ?? [])].map(shown).filter((doc) => typeof doc !== 'string' && doc['_deleted'] !== true) as Document[],
    forget() {
      for (const db of all.values()) {
        db.documents.clear();
        db.seq = 0;
      }
    },
  };
}
