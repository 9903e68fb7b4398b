/**
 * What sync remembers beside the records, in a database of its own: what the county has, what waits, what was refused.
 * All of it can be found out again: what people did stands in the journal, what the county has stands there. So it is written
 * with the browser's usual durability; a power cut costs a few questions, never a record.
 */
import { Dexie, type Table } from 'dexie';
import type { DeviceStatus } from '../../../shared/county/documents.ts';
import type { PieceName } from '../../../shared/kernel/attachment.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { EventId } from '../../../shared/kernel/record/event.ts';
import type { Refusal } from './sync.ts';

/** The winner of a record in the county's database, as this computer last saw or made it. */
export type Remote = { readonly id: RecordId; readonly db: string; readonly rev: string; readonly events: readonly EventId[] };

/** A record with events of this computer that the county has not confirmed. */
export type Waiting = {
  readonly id: RecordId;
  readonly db: string;
  readonly bytes: number;
  /** grows with every new event, so that an answer about the older state does not tick off the newer one */
  readonly turn: number;
};

/** A piece of an attachment that the county has not confirmed; `record` where it was attached here, null for one that came by a stick. */
export type WaitingPiece = { readonly id: string; readonly db: string; readonly record: RecordId | null; readonly name: PieceName };

/** What came from the county and was not let in. */
export type Strange = { readonly id: string; readonly db: string; readonly why: string; readonly at: string };

type RemoteRow = { readonly id: RecordId; readonly db: string; readonly rev: string; readonly events: string };
type Mark = { readonly key: string; readonly value: string };

/** Events that somebody else said to have, by a stick: `peer` is a computer, or the office's code. */
type HeldRow = { readonly peer: string; readonly id: RecordId; readonly events: string };
/** A record that came by a stick and is not in the county's database yet. */
export type Lift = { readonly id: RecordId; readonly db: string };

const eventIdLength = 32;

export type SyncState = Awaited<ReturnType<typeof openSyncState>>;

/** @param name of the store that it belongs to */
export async function openSyncState(name: string) {
  const dexie = new Dexie(`${name}-sync`);
  dexie.version(1).stores({ remote: 'id, db', waiting: 'id', refusals: 'id', strange: 'id', marks: 'key', devices: '_id', leaves: 'id', pieces: 'id' });
  dexie.version(2).stores({ held: '[peer+id], peer', lifts: 'id', statuses: '_id' });
  await dexie.open();
  const remote: Table<RemoteRow, string> = dexie.table('remote');
  const waiting: Table<Waiting, string> = dexie.table('waiting');
  const refusals: Table<Refusal, string> = dexie.table('refusals');
  const strange: Table<Strange, string> = dexie.table('strange');
  const marks: Table<Mark, string> = dexie.table('marks');
  const devices: Table<DeviceStatus, string> = dexie.table('devices');
  const leaves: Table<{ readonly id: string }, string> = dexie.table('leaves');
  const held: Table<HeldRow, [string, string]> = dexie.table('held');
  const lifts: Table<Lift, string> = dexie.table('lifts');
  const statuses: Table<DeviceStatus, string> = dexie.table('statuses');
  const pieces: Table<WaitingPiece, string> = dexie.table('pieces');
  const tables = [remote, waiting, refusals, strange, marks, devices, leaves, held, lifts, statuses, pieces];

  return {
    waiting,
    refusals,
    strange,
    devices,
    leaves,
    pieces,
    lifts,
    /** of computers that are only seen by stick: not in the county's database yet */
    statuses,
    /** what `peer` holds of these records */
    async heldBy(peer: string, ids: readonly RecordId[]): Promise<Map<RecordId, Set<EventId>>> {
      const rows = await held.bulkGet(ids.map((id): [string, string] => [peer, id]));
      return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, new Set(split(row.events))]])));
    },
    putHeld: async (peer: string, rows: ReadonlyMap<RecordId, ReadonlySet<EventId>>): Promise<void> => {
      await held.bulkPut([...rows].map(([id, events]) => ({ peer, id, events: [...events].join('') })));
    },
    heldIds: async (peer: string): Promise<RecordId[]> => (await held.where('peer').equals(peer).toArray()).map(({ id }) => id),
    forgetHeld: async (peer: string): Promise<void> => {
      await held.where('peer').equals(peer).delete();
    },
    /** all tables in one transaction: either all of `work` is remembered or nothing */
    together: (work: () => Promise<void>): Promise<void> => dexie.transaction('rw', tables, work),
    async remoteOf(ids: readonly RecordId[]): Promise<Map<RecordId, Remote>> {
      return new Map((await rowsOf(remote, ids)).map((row) => [row.id, unpack(row)]));
    },
    /** those of these leaves that were read before, as `<record> <revision>` */
    leavesSeen: async (ids: readonly string[]): Promise<Set<string>> => new Set((await rowsOf(leaves, ids)).map(({ id }) => id)),
    /** ticks off what was sent: what lies side by side among all that waits goes in one request. @param choose asked when nobody else can write */
    forgetWaiting: (choose: () => { readonly ids: readonly RecordId[]; readonly all: Iterable<RecordId> }): Promise<void> =>
      dexie.transaction('rw', waiting, async () => {
        const { ids, all } = choose();
        const runs = runsOf(new Set(ids), [...all].sort());
        const single = runs.flatMap(([first, last]) => (first === last ? [first] : []));
        await Promise.all([
          single.length === 0 ? null : waiting.bulkDelete(single),
          ...runs.filter(([first, last]) => first !== last).map(([first, last]) => waiting.where(':id').between(first, last, true, true).delete()),
        ]);
      }),
    putRemote: async (rows: readonly Remote[]): Promise<void> => {
      await remote.bulkPut(rows.map((row) => ({ ...row, events: row.events.join('') })));
    },
    forgetRemote: (ids: readonly string[]): Promise<void> => remote.bulkDelete([...ids]),
    remoteIds: (db: string): Promise<string[]> => remote.where('db').equals(db).primaryKeys(),
    mark: async (key: string): Promise<string | null> => (await marks.get(key))?.value ?? null,
    setMark: async (key: string, value: string): Promise<void> => {
      await marks.put({ key, value });
    },
    /** forgets everything: another journal, or another county */
    clear: (): Promise<void> => dexie.transaction('rw', tables, async () => void (await Promise.all(tables.map((table) => table.clear())))),
    close: (): void => dexie.close(),
  };
}

/** Fewer are asked for one by one. */
const manyIds = 20;

/**
 * Rows by id. One request reads a stretch of the table many times faster than as many requests read its rows, and what is asked for
 * together mostly lies together; where it does not, each is asked for.
 */
async function rowsOf<Row extends { readonly id: string }>(table: Table<Row, string>, ids: readonly string[]): Promise<Row[]> {
  if (ids.length >= manyIds) {
    const sorted = [...ids].sort();
    const most = 2 * ids.length;
    const stretch = await table.where(':id').between(sorted[0], sorted.at(-1), true, true).limit(most).toArray();
    const wanted = new Set(ids);
    if (stretch.length < most) return stretch.filter((row) => wanted.has(row.id));
  }
  return (await table.bulkGet([...ids])).flatMap((row) => (row === undefined ? [] : [row]));
}

/** First and last of each unbroken run of `some` in `sorted`. */
function runsOf<Id extends string>(some: ReadonlySet<Id>, sorted: readonly Id[]): [Id, Id][] {
  const runs: [Id, Id][] = [];
  let open = false;
  for (const id of sorted) {
    const last = runs.at(-1);
    if (!some.has(id)) open = false;
    else if (open && last !== undefined) last[1] = id;
    else {
      runs.push([id, id]);
      open = true;
    }
  }
  return runs;
}

function unpack({ events, ...row }: RemoteRow): Remote {
  return { ...row, events: split(events) };
}

function split(events: string): EventId[] {
  const ids: EventId[] = [];
  for (let at = 0; at < events.length; at += eventIdLength) ids.push(events.slice(at, at + eventIdLength));
  return ids;
}
