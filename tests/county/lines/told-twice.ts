/**
 * What a server was told more than once. A document is the same when everything in it but its `_rev` is: a history that grew is
 * another document, the same history under another revision is not.
 */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

export type ToldTwice = {
  /** documents that were written, how often in all, and how many of these were the same once more */
  readonly documents: number;
  readonly documentsAgain: number;
  /** bytes on the line of all bodies the server got whole; of the documents that it got again; of bodies it got again byte by byte */
  readonly bodyBytes: number;
  readonly documentBytesAgain: number;
  readonly bodyBytesAgain: number;
};

export type Told = {
  readonly method: string;
  /** with the database: `/lx-chenggu-station-jy01/_bulk_docs` */
  readonly path: string;
  readonly encoding: string | undefined;
  readonly body: Buffer;
};

export function createTwiceTeller(): { readonly hear: (told: Told) => void; readonly told: () => ToldTwice } {
  const documents = new Set<string>();
  const bodies = new Set<string>();
  const told = { documents: 0, documentsAgain: 0, bodyBytes: 0, documentBytesAgain: 0, bodyBytesAgain: 0 };
  return {
    hear({ method, path, encoding, body }) {
      if (body.length === 0) return;
      told.bodyBytes += body.length;
      const [where = ''] = path.split('?');
      if (!unseen(bodies, `${method} ${path}`, body)) told.bodyBytesAgain += body.length;
      const text = encoding === 'gzip' ? gunzipSync(body) : body;
      // A document's share of a gzipped body is taken to be its share of the text.
      const shrunk = body.length / text.length;
      for (const { key, content } of documentsIn(method, where, text.toString('utf8'))) {
        told.documents += 1;
        if (unseen(documents, key, content)) continue;
        told.documentsAgain += 1;
        told.documentBytesAgain += Math.round(Buffer.byteLength(content) * shrunk);
      }
    },
    told: () => ({ ...told }),
  };
}

function documentsIn(method: string, path: string, text: string): { key: string; content: string }[] {
  const [, database = '', last = ''] = path.split('/');
  const bulk = method === 'POST' && last === '_bulk_docs';
  if (!bulk && (method !== 'PUT' || last === '' || last.startsWith('_'))) return [];
  const json = parsed(text);
  const written = bulk ? (json as { docs?: unknown } | null)?.docs : [json];
  if (!Array.isArray(written)) return [];
  return written.map((one: unknown) => {
    const { _rev, ...content } = typeof one === 'object' && one !== null ? (one as Record<string, unknown>) : { value: one };
    return { key: `${database} ${bulk ? String(content['_id']) : decodeURIComponent(last)}`, content: JSON.stringify(content) };
  });
}

/** Hostile and broken bodies pass a line too; they are counted as bodies only. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function unseen(seen: Set<string>, key: string, content: string | Buffer): boolean {
  const mark = createHash('sha1').update(key).update('\n').update(content).digest('base64');
  if (seen.has(mark)) return false;
  seen.add(mark);
  return true;
}
