/**
 * Sends what waits, in loads that fit the line, and reads the county's verdict row by row: taken, conflicted (look, unite, send
 * again), refused (kept apart with a copy and the reason; nothing behind it is held up).
 */
import { readRefusal } from '../../../shared/county/refusal.ts';
import { shapeOf } from '../../../shared/county/rules/shape.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Event } from '../../../shared/kernel/record/event.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import { SyncTrouble, type WriteRow } from './county-client.ts';
import { takeIn } from './intake.ts';
import type { Noting } from './noting.ts';
import { type Outgoing, outgoingOf } from './outgoing.ts';
import type { SyncParts } from './parts.ts';
import { firstLoad, type Load, loadAfter, loadAfterLoss } from './rhythm.ts';
import type { Refusal } from './sync.ts';
import type { Remote, Waiting } from './sync-state.ts';

/** Rows read from the store at once; a load takes as many of them as fit. */
const mostRows = 500;

export type Pushing = {
  /** sends until nothing waits for this database. @throws SyncTrouble; what was confirmed before stays confirmed */
  readonly push: (db: string) => Promise<void>;
  /** events of others that a losing leaf holds, with the carrier's rights */
  readonly lift: (db: string, ids: readonly RecordId[]) => Promise<void>;
};

type Item = { readonly row: Waiting; readonly remote: Remote | null; readonly outgoing: Outgoing };

/** @param onSent told after each load how many records were confirmed */
export function createPushing(parts: SyncParts, noting: Noting, onSent: (records: number) => void): Pushing {
  const { client, state, records } = parts;
  let load: Load = firstLoad;
  /** requests whose answer never came, by database: the county may have taken them */
  const inDoubt = new Map<string, Set<RecordId>>();

  async function push(db: string): Promise<void> {
    // What conflicts is read, united and sent again in the next round; a server that only ever conflicts is left alone for now.
    for (let fruitless = 0; fruitless < 8; ) {
      await settleDoubt(db);
      const rows = [...noting.waiting().values()].filter((row) => row.db === db);
      if (rows.length === 0) return;
      const settled = await sendAll(db, rows);
      fruitless = settled > 0 ? 0 : fruitless + 1;
    }
    throw new SyncTrouble('offline', { code: 'only_conflicts' });
  }

  /** @returns how many need no further try. What the store has of the next rows is read while these are sent. */
  async function sendAll(db: string, rows: readonly Waiting[]): Promise<number> {
    const read = (at: number) => itemsOf(rows.slice(at, at + mostRows), (event) => event.by.device === parts.device);
    let settled = 0;
    let reading = read(0);
    for (let at = 0; at < rows.length; at += mostRows) {
      const items = await reading;
      reading = at + mostRows < rows.length ? read(at + mostRows) : Promise.resolve([]);
      reading.catch(() => undefined); // met when it is its turn, or nobody's any more when these cannot be sent
      const some = rows.slice(at, at + mostRows);
      const sendable = new Set(items.map(({ row }) => row.id));
      await noting.sent(some.filter((row) => !sendable.has(row.id)));
      settled += some.length - items.length + (await sendLoads(db, items, 'self'));
    }
    return settled;
  }

  /** The verdicts about one load are stored while the next is on its way. @returns how many got a verdict other than "conflict" */
  async function sendLoads(db: string, items: readonly Item[], as: 'self' | 'carrier'): Promise<number> {
    let settled = 0;
    let judging: Promise<number> = Promise.resolve(0);
    for (const group of loads(items)) {
      const [sent, judged] = await Promise.allSettled([send(db, group, as), judging]);
      if (sent.status === 'fulfilled') judging = judge(db, sent.value.asked, sent.value.rows).then((conflicted) => group.length - conflicted);
      if (judged.status === 'rejected') {
        await judging.catch(() => undefined); // what the county said of the load after it is remembered all the same
        throw judged.reason;
      }
      if (sent.status === 'rejected') throw sent.reason;
      settled += judged.value;
    }
    return settled + (await judging);
  }

  async function itemsOf(rows: readonly Waiting[], mayLift: (event: Event) => boolean): Promise<Item[]> {
    const ids = rows.map((row) => row.id);
    const [local, remote, refused] = await Promise.all([records.histories(ids), state.remoteOf(ids), refusedEvents(ids)]);
    const items: Item[] = [];
    for (const row of rows) {
      const there = remote.get(row.id) ?? null;
      const outgoing = outgoingOf(row.id, local.get(row.id) ?? [], { remote: there, refused: refused.get(row.id) ?? new Set(), mayLift });
      if (outgoing !== null) items.push({ row, remote: there, outgoing });
    }
    return items;
  }

  async function refusedEvents(ids: readonly RecordId[]): Promise<Map<RecordId, Set<string>>> {
    const wanted = new Set(ids);
    const byRecord = new Map<RecordId, Set<string>>();
    for (const { record, event } of await state.refusals.toArray()) {
      if (event === null || !wanted.has(record)) continue;
      byRecord.set(record, (byRecord.get(record) ?? new Set()).add(event));
    }
    return byRecord;
  }

  /** As many as fit the load; read again for each, so a line that grows worse gets less at once. */
  function* loads(items: readonly Item[]): Generator<Item[]> {
    for (let at = 0; at < items.length; ) {
      const group: Item[] = [];
      for (let bytes = 0; at < items.length; at++) {
        const item = items[at] as Item;
        bytes += item.outgoing.text.length;
        if (group.length > 0 && bytes > load.bytes) break;
        group.push(item);
      }
      yield group;
    }
  }

  /** @returns the county's verdicts, and what they are about: without what its rules would refuse */
  async function send(db: string, group: readonly Item[], as: 'self' | 'carrier'): Promise<{ asked: readonly Item[]; rows: readonly WriteRow[] }> {
    const items: Item[] = [];
    for (const item of group) {
      // The county's own rule of shape, asked here first: what it would refuse costs no line.
      const objection = shapeOf(item.outgoing.document);
      if (objection === null) items.push(item);
      else await refuse(item, named(item, objection.event), objection.code, objection.detail);
    }
    if (items.length === 0) return { asked: [], rows: [] };
    let answer: Awaited<ReturnType<typeof client.write>>;
    try {
      answer = await client.write(db, items.map(({ outgoing }) => outgoing.text), as);
    } catch (error) {
      if (error instanceof SyncTrouble && error.kind === 'offline') {
        load = loadAfterLoss(load);
        inDoubt.set(db, new Set([...(inDoubt.get(db) ?? []), ...items.map(({ row }) => row.id)]));
      }
      throw error;
    }
    load = loadAfter(load, items.reduce((sum, { outgoing }) => sum + outgoing.text.length, 0), answer.ms);
    return { asked: items, rows: answer.rows };
  }

  /** @returns how many conflicted */
  async function judge(db: string, items: readonly Item[], rows: readonly WriteRow[]): Promise<number> {
    // By id: a practice county answers errors first.
    const verdicts = new Map(rows.map((row) => [row.id, row]));
    const taken: Item[] = [];
    const conflicted: Item[] = [];
    for (const item of items) {
      const verdict = verdicts.get(item.row.id);
      if (verdict === undefined) throw new SyncTrouble('not_couchdb', { field: 'row' });
      if (verdict.error === undefined && verdict.rev !== undefined) taken.push(item);
      else if (isConflict(verdict)) conflicted.push(item);
      else await readVerdict(item, verdict);
    }
    await state.together(async () => {
      await state.putRemote(taken.map(({ row, outgoing }) => ({ id: row.id, db, rev: verdicts.get(row.id)?.rev ?? '', events: outgoing.events })));
      await noting.sent(taken.map(({ row }) => row));
      const confirmed = new Set(taken.flatMap(({ row, outgoing }) => [`${row.id} -`, ...outgoing.fresh.map((event) => `${row.id} ${event}`)]));
      // Few are refused at all: asking which costs less than taking away thousands that are not there.
      const refused = await state.refusals.toCollection().primaryKeys();
      await state.refusals.bulkDelete(refused.filter((id) => confirmed.has(id)));
    });
    onSent(taken.length);
    if (conflicted.length > 0) await look(db, conflicted.map(({ row }) => row.id));
    return conflicted.length;
  }

  async function readVerdict(item: Item, { error, reason }: WriteRow): Promise<void> {
    const refusal = readRefusal(reason ?? '');
    if (refusal === null) return refuse(item, null, 'unknown', `${error ?? ''} ${reason ?? ''}`.trim().slice(0, 300));
    return refuse(item, named(item, refusal.event), refusal.code, refusal.detail);
  }

  /** Only an event that we were adding can be left out of the next try. */
  function named({ outgoing }: Item, event: string | null): string | null {
    return event !== null && outgoing.fresh.includes(event) ? event : null;
  }

  /** An event that was named is left out of the next try, and the rest of its record goes. Otherwise the record waits for a person. */
  async function refuse(item: Item, event: string | null, code: Refusal['code'], detail: string): Promise<void> {
    const record = item.row.id;
    const copy = item.outgoing.text;
    await state.refusals.put({ id: `${record} ${event ?? '-'}`, record, event, code, detail, at: toInstant(parts.now()), state: 'waiting', copy });
    if (event === null) await noting.drop([record]);
  }

  /** Reads these records as the county has them now, whatever we believed. */
  async function look(db: string, ids: readonly RecordId[]): Promise<void> {
    const { documents } = await client.documents(db, ids);
    const gone = ids.filter((id) => (documents.get(id) ?? null) === null);
    await state.forgetRemote(gone);
    const arrived = ids.flatMap((id) => ((documents.get(id) ?? null) === null ? [] : [{ id, doc: documents.get(id) }]));
    await takeIn(parts, noting, db, arrived, (await state.mark(`recovered:${db}`)) === null);
  }

  /** After a lost answer: asks for revisions, a few bytes each, before anything is sent a second time. */
  async function settleDoubt(db: string): Promise<void> {
    const ids = [...(inDoubt.get(db) ?? [])];
    if (ids.length === 0) return;
    const [there, known] = await Promise.all([client.revisions(db, ids), state.remoteOf(ids)]);
    const changed = ids.filter((id) => (there.get(id) ?? null) !== (known.get(id)?.rev ?? null));
    if (changed.length > 0) await look(db, changed);
    inDoubt.delete(db);
  }

  async function lift(db: string, ids: readonly RecordId[]): Promise<void> {
    const items = await itemsOf(ids.map((id) => ({ id, db, bytes: 0, turn: -1 })), () => true);
    await sendLoads(db, items, 'carrier');
  }

  return { push, lift };
}

/** A practice county asks its rules before it looks at revisions: what is not on top of its winner is then "not an edit". */
function isConflict({ error, reason }: WriteRow): boolean {
  return error === 'conflict' || readRefusal(reason ?? '')?.code === 'not_an_edit';
}
