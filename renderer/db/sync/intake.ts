/**
 * Documents from the county become part of this computer's records: vetted, united with their losing leaves, journalled,
 * stored; only then remembered as seen. Doing it twice changes nothing. Looking and keeping are two steps, so that the next
 * documents can be looked at while the last are kept.
 */
import { officeDatabase, stationOfDatabase } from '../../../shared/county/names.ts';
import { DeviceStatusSchema, IssuedCardSchema } from '../../../shared/county/documents.ts';
import { type RecordId, RecordIdSchema, type StationCode, stationOfDevice } from '../../../shared/kernel/ids.ts';
import type { Event } from '../../../shared/kernel/record/event.ts';
import { mergeHistories } from '../../../shared/kernel/record/history.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import type { Noting } from './noting.ts';
import type { SyncParts } from './parts.ts';
import type { Remote, Strange } from './sync-state.ts';
import { type Surroundings, vetRecord } from './vet.ts';

/** A document by the id that was asked for, or that its row named. */
export type Arrived = { readonly id: string; readonly doc: unknown };

export type Taken = {
  /** records that gained events here */
  readonly gained: number;
  /** records with a losing leaf that holds events which the winner lacks: their authors must lift them */
  readonly toLift: readonly RecordId[];
};

/** Looked at, and nothing of it kept yet. */
export type LookedAt = {
  readonly toLift: Taken['toLift'];
  /** into the journal, the store and what was seen, in this order. @returns records that gained events here */
  readonly keep: () => Promise<Taken['gained']>;
};

export const isRecordId = (id: string): id is RecordId => RecordIdSchema.safeParse(id).success;

export async function takeIn(parts: SyncParts, noting: Noting, db: string, arrived: readonly Arrived[], recovering: boolean): Promise<Taken> {
  const { toLift, keep } = await lookAt(parts, noting, db, arrived, recovering);
  return { gained: await keep(), toLift };
}

/** Reads and vets. While one of these records is being kept, what it gains would be taken for news once more: wait for it first. */
export async function lookAt(parts: SyncParts, noting: Noting, db: string, arrived: readonly Arrived[], recovering: boolean): Promise<LookedAt> {
  const { state, records, joined } = parts;
  const asked = arrived.filter(({ id }) => isRecordId(id));
  const ids = asked.map(({ id }) => id as RecordId);
  const local = await records.histories(ids);
  const around: Surroundings = { station: stationOfDatabase(joined.county, db) ?? joined.office, office: joined.office, device: parts.device, countyNow: parts.countyNow(), recovering };
  const strange: Strange[] = [];
  const remote: Remote[] = [];
  const gained = new Map<RecordId, readonly Event[]>();
  const noteStrange = (id: string, why: string) => strange.push({ id: `${db} ${id} ${why}`, db, why, at: toInstant(parts.now()) });

  const leaves = await losingLeaves(parts, db, asked);
  const toLift: RecordId[] = [];
  for (const { id, doc } of asked) {
    const known = new Set((local.get(id as RecordId) ?? []).map((event) => event.id));
    const vetted = vetRecord(id, doc, known, around);
    if (typeof vetted === 'string') {
      noteStrange(id, vetted);
      continue;
    }
    const { record } = vetted;
    let fresh = vetted.good;
    for (const why of vetted.strange) noteStrange(id, why);
    const inWinner = new Set(record.events.map((event) => event.id));
    for (const leaf of leaves.get(id) ?? []) {
      const other = vetRecord(id, leaf, known, around);
      if (typeof other === 'string') {
        noteStrange(id, other);
        continue;
      }
      for (const why of other.strange) noteStrange(id, why);
      fresh = mergeHistories(fresh, other.good);
      if (other.record.events.some((event) => !inWinner.has(event.id))) toLift.push(record._id);
    }
    if (fresh.length > 0) gained.set(record._id, fresh);
    remote.push({ id: record._id, db, rev: record._rev ?? '', events: [...inWinner] });
  }

  async function keep(): Promise<number> {
    await takeStatuses(parts, db, arrived);
    await takeCards(parts, db, arrived);
    for (const step of steps(gained)) {
      const { first, last } = await records.receive(step, [...step.keys()].every((id) => !local.has(id)));
      await noting.skip(first, last);
    }
    await state.together(async () => {
      await state.putRemote(remote);
      await state.strange.bulkPut(strange);
      await state.leaves.bulkPut(asked.flatMap(({ id, doc }) => conflictsOf(doc).map((rev) => ({ id: `${id} ${rev}` }))));
    });
    // Ours that a losing leaf kept from the winner, or that a restored server lost, wait again.
    const owed = remote.filter(({ id, events }) => owesUs(parts, [...(local.get(id) ?? []), ...(gained.get(id) ?? [])], events));
    if (owed.length > 0) await noting.add(owed.map(({ id }) => id));
    return gained.size;
  }
  return { toLift, keep };
}

function owesUs({ device }: SyncParts, history: readonly Event[], there: readonly string[]): boolean {
  const has = new Set(there);
  return history.some((event) => event.by.device === device && !has.has(event.id));
}

/** The journal takes at most so many entries at once; a clerk who saves meanwhile waits for one step only. */
const entriesAStep = 500;

function steps(gained: ReadonlyMap<RecordId, readonly Event[]>): Map<RecordId, readonly Event[]>[] {
  const all = [...gained];
  const parts: Map<RecordId, readonly Event[]>[] = [];
  for (let at = 0; at < all.length; at += entriesAStep) parts.push(new Map(all.slice(at, at + entriesAStep)));
  return parts;
}

function conflictsOf(doc: unknown): string[] {
  const named = typeof doc === 'object' && doc !== null && '_conflicts' in doc ? doc._conflicts : undefined;
  return Array.isArray(named) ? named.filter((rev) => typeof rev === 'string') : [];
}

/** Bodies of losing leaves that were not read before, by record. */
async function losingLeaves({ state, client }: SyncParts, db: string, arrived: readonly Arrived[]): Promise<Map<string, unknown[]>> {
  const named = arrived.flatMap(({ id, doc }) => conflictsOf(doc).map((rev) => ({ id, rev })));
  if (named.length === 0) return new Map();
  const seen = await state.leaves.bulkGet(named.map(({ id, rev }) => `${id} ${rev}`));
  const wanted = named.filter((_, index) => seen[index] === undefined);
  const byId = new Map<string, unknown[]>();
  if (wanted.length === 0) return byId;
  for (const leaf of await client.leaves(db, wanted)) {
    const id = typeof leaf === 'object' && leaf !== null && '_id' in leaf ? String(leaf._id) : '';
    byId.set(id, [...(byId.get(id) ?? []), leaf]);
  }
  return byId;
}

/** How the stations' computers are, for the board. Only the office reads them. */
async function takeStatuses({ state, joined }: SyncParts, db: string, arrived: readonly Arrived[]): Promise<void> {
  if (joined.party !== 'office' || db === officeDatabase(joined.county)) return;
  const statuses = arrived.flatMap(({ id, doc }) => {
    const status = id.startsWith('status:') ? DeviceStatusSchema.loose().safeParse(doc) : null;
    return status?.success === true && status.data._id === id ? [status.data] : [];
  });
  if (statuses.length > 0) await state.devices.bulkPut(statuses);
}

const stationsMark = 'stations';

/** Codes of the stations that the office gave a card to, in the order they came. */
export async function stationsWithCards(state: SyncParts['state']): Promise<StationCode[]> {
  return ((await state.mark(stationsMark)) ?? '').split(' ').filter((code) => code !== '');
}

async function takeCards({ state, joined }: SyncParts, db: string, arrived: readonly Arrived[]): Promise<void> {
  if (db !== officeDatabase(joined.county)) return;
  const known = await stationsWithCards(state);
  const codes = arrived.flatMap(({ id, doc }) => {
    const card = id.startsWith('card:') ? IssuedCardSchema.loose().safeParse(doc) : null;
    return card?.success === true ? [stationOfDevice(card.data.device)] : [];
  });
  const all = [...new Set([...known, ...codes])].filter((code) => code !== joined.office);
  if (all.length > known.length) await state.setMark(stationsMark, all.join(' '));
}
