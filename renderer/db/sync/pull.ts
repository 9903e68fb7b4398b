/**
 * Reads what the county gained since last time, page by page. The place of reading moves only when a page's documents are in
 * the journal and the store. Own writes are known by their revision and not read again.
 */
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { type ChangeRow, SyncTrouble } from './county-client.ts';
import { type Arrived, isRecordId, lookAt } from './intake.ts';
import { createKeeping, type Keeping } from './keeping.ts';
import type { Noting } from './noting.ts';
import { type SyncParts } from './parts.ts';
import { firstLoad, type Load, loadAfter, loadAfterLoss, rowsFor } from './rhythm.ts';

export type Pulling = {
  /** reads to the end of a database. @returns the sequence that was reached, and records whose losing leaves others must lift */
  readonly pull: (db: string) => Promise<{ readonly seq: string; readonly toLift: readonly RecordId[] }>;
};

/** @param onTaken told after each page how many records gained something, also when none did */
export function createPulling(parts: SyncParts, noting: Noting, onTaken: (records: number) => void): Pulling {
  const { client, state } = parts;
  let load: Load = firstLoad;
  /** as the last pages had them, packed where the line packs */
  let bytesARow = 1000;
  let bytesABareRow = 150;

  async function pull(db: string): Promise<{ seq: string; toLift: RecordId[] }> {
    const epoch = await checkEpoch(db);
    let since = epoch.since;
    /** while everything is read anew after a reset: what is there, so that what is missing is noticed */
    const seen = epoch.audit ? new Set<string>() : null;
    const recovering = (await state.mark(`recovered:${db}`)) === null;
    const toLift: RecordId[] = [];
    // A database that is read for the first time is mostly news: documents come with their rows. Later most rows are our own.
    let withDocuments = since === '0' && (await state.remoteIds(db)).length <= epoch.documents / 2;
    let asked = nextPage(db, since, withDocuments);
    const keeping = createKeeping();
    try {
      for (;;) {
        const { rows, lastSeq } = await asked;
        const isEnd = rows.length === 0;
        if (!isEnd && lastSeq === since) throw new SyncTrouble('not_couchdb', { field: 'last_seq' });
        for (const row of rows) if (row.deleted !== true) seen?.add(row.id);
        // The next page is on its way while this one is looked at, and this one is looked at while the last is kept.
        if (!isEnd) asked = nextPage(db, lastSeq, withDocuments);
        asked.catch(() => undefined); // met when it is its turn, or nobody's any more when this page cannot be kept
        const taken = await takePage(db, rows, recovering, keeping);
        toLift.push(...taken.toLift);
        since = lastSeq;
        keeping.behind(rows, async () => {
          await state.setMark(`since:${db}`, lastSeq);
          if (!isEnd) onTaken(taken.gained());
        });
        if (isEnd) break;
        withDocuments = withDocuments && taken.news > rows.length / 2;
      }
    } finally {
      await keeping.end();
    }
    if (seen !== null) await missing(db, seen);
    if (recovering) await state.setMark(`recovered:${db}`, '1');
    return { seq: since, toLift };
  }

  async function nextPage(db: string, since: string, withDocuments: boolean) {
    try {
      const page = await client.changes(db, since, rowsFor(load, withDocuments ? bytesARow : bytesABareRow), withDocuments);
      if (page.rows.length > 0) {
        const seen = page.receivedBytes / page.rows.length;
        if (withDocuments) bytesARow = (bytesARow + seen) / 2;
        else bytesABareRow = (bytesABareRow + seen) / 2;
        load = loadAfter(load, page.receivedBytes, page.ms);
      }
      return page;
    } catch (error) {
      if (!(error instanceof SyncTrouble) || (error.kind !== 'offline' && error.kind !== 'too_large')) throw error;
      load = loadAfterLoss(load);
      if (error.kind === 'too_large' && withDocuments) return client.changes(db, since, 5, false);
      throw error;
    }
  }

  async function takePage(db: string, rows: readonly ChangeRow[], recovering: boolean, keeping: Keeping) {
    await keeping.clearOf(rows);
    const live = rows.filter((row) => !row.id.startsWith('_design/'));
    const deleted = live.filter((row) => row.deleted === true).map((row) => row.id);
    if (deleted.length > 0) keeping.behind(rows, () => forget(deleted));
    const news = await unknown(live.filter((row) => row.deleted !== true));
    let gained = 0;
    const toLift: RecordId[] = [];
    const loads = news.length > 0 && news.every((row) => row.doc !== undefined) ? [Promise.resolve(news.map(({ id, doc }) => ({ id, doc })))] : pages(db, news);
    for await (const arrived of ahead(loads)) {
      const found = await lookAt(parts, noting, db, arrived, recovering);
      toLift.push(...found.toLift);
      await keeping.next(rows, async () => {
        gained += await found.keep();
      });
    }
    const leaves = news.flatMap((row) => (row.changes.length < 2 ? [] : row.changes.map(({ rev }) => ({ id: `${row.id} ${rev}` }))));
    if (leaves.length > 0) keeping.behind(rows, async () => void (await state.leaves.bulkPut(leaves)));
    return { gained: () => gained, toLift, news: news.length };
  }

  /** Rows with a leaf, winning or losing, that was not read before. */
  async function unknown(rows: readonly ChangeRow[]): Promise<ChangeRow[]> {
    const known = await state.remoteOf(rows.map((row) => row.id as RecordId));
    const named = rows.flatMap((row) => row.changes.filter(({ rev }) => rev !== known.get(row.id as RecordId)?.rev).map(({ rev }) => `${row.id} ${rev}`));
    const seen = await state.leavesSeen(named);
    return rows.filter((row) => row.changes.some(({ rev }) => rev !== known.get(row.id as RecordId)?.rev && !seen.has(`${row.id} ${rev}`)));
  }

  /** Documents of rows, asked for by id in loads that fit the line. */
  function* pages(db: string, rows: readonly ChangeRow[]): Generator<Promise<Arrived[]>> {
    const isOffice = parts.joined.party === 'office';
    const ids: string[] = rows.map((row) => row.id).filter((id: string) => (isOffice && /^(status|card):/.test(id)) || isRecordId(id));
    for (let at = 0; at < ids.length; ) {
      const some = ids.slice(at, at + rowsFor(load, bytesARow));
      at += some.length;
      yield askFor(db, some);
    }
  }

  async function askFor(db: string, ids: readonly string[]): Promise<Arrived[]> {
    try {
      const { documents, absent, ms, receivedBytes } = await client.documents(db, ids);
      // Just listed and never there: to go on would be to miss it. (Purged in between, it is not listed next time.)
      if (absent.length > 0) throw new SyncTrouble('not_couchdb', { field: 'listed' });
      load = loadAfter(load, receivedBytes, ms);
      return ids.flatMap((id) => ((documents.get(id) ?? null) === null ? [] : [{ id, doc: documents.get(id) }]));
    } catch (error) {
      if (!(error instanceof SyncTrouble) || error.kind !== 'too_large') throw error;
      // Halved until the one that is too large stands alone; it is then said and not taken.
      const [only] = ids;
      if (ids.length === 1) return only === undefined ? [] : [{ id: only, doc: null }];
      const half = Math.ceil(ids.length / 2);
      return [...(await askFor(db, ids.slice(0, half))), ...(await askFor(db, ids.slice(half)))];
    }
  }

  /**
   * A server that was rebuilt or restored counts from an earlier number: everything is then compared by content, and what it
   * lacks of ours waits again.
   */
  async function checkEpoch(db: string): Promise<{ since: string; audit: boolean; documents: number }> {
    const since = await state.mark(`since:${db}`);
    const info = await client.info(db);
    const began = info.instance_start_time ?? '';
    const before = await state.mark(`began:${db}`);
    await state.setMark(`began:${db}`, began);
    const documents = info.doc_count ?? 0;
    if (since === null) return { since: '0', audit: false, documents };
    const reset = numberOf(info.update_seq) < numberOf(since) || (before !== null && before !== began);
    return reset ? { since: '0', audit: true, documents } : { since, audit: false, documents };
  }

  /** What we believed to be there and is not. */
  async function missing(db: string, seen: ReadonlySet<string>): Promise<void> {
    await forget((await state.remoteIds(db)).filter((id) => !seen.has(id)));
  }

  /** Not there any more: what of it is ours waits again. */
  async function forget(ids: readonly string[]): Promise<void> {
    const records = ids.filter(isRecordId);
    await state.forgetRemote(records);
    const local = await parts.records.histories(records);
    const ours = records.filter((id) => local.get(id)?.some((event) => event.by.device === parts.device) === true);
    if (ours.length > 0) await noting.add(ours);
  }

  return { pull };
}

/** Each asked for while the one before it is worked on. */
async function* ahead<T>(asked: Iterable<Promise<T>>): AsyncGenerator<T> {
  let last: Promise<T> | null = null;
  for (const next of asked) {
    next.catch(() => undefined); // met when it is its turn
    if (last !== null) yield await last;
    last = next;
  }
  if (last !== null) yield await last;
}

/** CouchDB's sequences begin with a number; all that follows is its own business. */
function numberOf(seq: string): number {
  return Number(/^\d+/.exec(seq)?.[0] ?? 0);
}
