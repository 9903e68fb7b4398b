/**
 * A bundle that the host has opened becomes part of this computer's records: vetted whole before anything is written, journal,
 * store, then what was acknowledged is ticked off, and only then its number is settled. Doing it twice changes nothing.
 */
import type { BundleBody, BundleVerdict } from '../../../shared/backup/bundle.ts';
import { stationDatabase } from '../../../shared/county/names.ts';
import { type RecordId, stationOf, stationOfDevice } from '../../../shared/kernel/ids.ts';
import type { Event } from '../../../shared/kernel/record/event.ts';
import { localDateOf, toInstant } from '../../../shared/kernel/time.ts';
import type { Noting } from './noting.ts';
import { databaseOf, type SyncParts } from './parts.ts';
import { SyncTrouble } from './county-client.ts';
import { keepVerdicts, piecesMark, wholeMark } from './stick-content.ts';
import { type StickVetted, vetBundle } from './stick-vet.ts';
import type { WaitingPiece } from './sync-state.ts';

/** The journal takes at most so many records in one write that is there whole or not at all. */
const mostEntries = 2000;
/** Days of contact that the board shows. */
const mostDays = 30;

export type TakenIn = StickVetted & { /** events of ours that the other side has now, and that it refused */ readonly ours: { readonly taken: number; readonly refused: number } };

/** @param isFirst see `openBundle` */
export async function takeBundle(parts: SyncParts, noting: Noting, body: BundleBody, isFirst: boolean): Promise<TakenIn> {
  const { state, records, joined } = parts;
  const isOffice = joined.party === 'office';
  const vetted = await vetBundle(parts, body, isFirst);
  const gained = [...vetted.gained];
  for (let at = 0; at < gained.length; at += mostEntries) await records.receive(new Map(gained.slice(at, at + mostEntries)));
  const peer = isOffice ? body.from : joined.office;
  if (isOffice) {
    if (isFirst) await replaced(parts, body.from);
    await state.lifts.bulkPut(body.records.map(({ _id }) => ({ id: _id, db: stationDatabase(joined.county, stationOfDevice(body.from)) })));
    await takeStatus(parts, body);
  } else await takeStrange(parts, vetted.verdicts);
  if (isOffice) await takePieces(parts, body);
  else await state.pieces.bulkDelete(await waitingOf(parts, body.piecesTaken));
  // What somebody sent, he has.
  await addHeld(parts, peer, body.records.map(({ _id, events }) => [_id, events.map((event) => event.id)]));
  await keepVerdicts(parts, body.from, vetted.verdicts);
  await noting.note();
  const rows = [...noting.waiting().values()];
  const ours = await takeVerdicts(parts, noting, peer, body.verdicts);
  const spokenOf = new Set([...body.verdicts, ...body.records].map(({ _id }) => _id));
  await tickOff(parts, noting, peer, rows.filter(({ id }) => spokenOf.has(id)));
  return { ...vetted, ours };
}

/** A computer that is seen for the first time may be a new one in an old place: it needs all that its station has. */
async function replaced({ state }: SyncParts, device: string): Promise<void> {
  await state.forgetHeld(device);
  await state.setMark(wholeMark(device), '1');
}

/** What the other side says of our events: it has them, or will not have them. */
async function takeVerdicts(parts: SyncParts, noting: Noting, peer: string, verdicts: readonly BundleVerdict[]): Promise<{ taken: number; refused: number }> {
  const { state, records, device, joined, now } = parts;
  const ids = verdicts.map(({ _id }) => _id);
  const histories = await records.histories(ids);
  const isOurs = (event: Event) => event.by.device === device || joined.party === 'office';
  const ours = new Map(ids.map((id) => [id, new Set((histories.get(id) ?? []).filter(isOurs).map((event) => event.id))]));
  const counted = { taken: 0, refused: 0 };
  await addHeld(parts, peer, verdicts.map(({ _id, taken }) => [_id, taken]));
  if (joined.party === 'station') await state.refusals.bulkDelete(verdicts.flatMap(({ _id, taken }) => [`${_id} -`, ...taken.map((id) => `${_id} ${id}`)]));
  for (const { _id, taken, refused } of verdicts) {
    const own = ours.get(_id) ?? new Set();
    counted.taken += taken.filter((id) => own.has(id)).length;
    const said = refused.filter(({ event }) => event === null || own.has(event));
    counted.refused += said.length;
    if (joined.party === 'office') continue; // a station that does not take something is asked again each time
    if (said.length === 0) continue;
    const copy = JSON.stringify({ _id, v: 1, events: histories.get(_id) ?? [] });
    for (const { event, code, detail } of said) {
      const id = `${_id} ${event ?? '-'}`;
      if ((await state.refusals.get(id)) !== undefined) continue; // a person may have decided about it
      await state.refusals.put({ id, record: _id, event, code, detail, at: toInstant(now()), state: 'waiting', copy });
    }
    if (said.some(({ event }) => event === null)) await noting.drop([_id]);
  }
  return counted;
}

/** Not waiting any more, where every event of ours is there or was refused; unless more was written meanwhile. */
async function tickOff({ state, records, device }: SyncParts, noting: Noting, peer: string, rows: Parameters<Noting['sent']>[0]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const [histories, held, remote] = await Promise.all([records.histories(ids), state.heldBy(peer, ids), state.remoteOf(ids)]);
  const refused = new Set((await state.refusals.toArray()).map(({ id }) => id));
  const isSettled = (id: RecordId) =>
    (histories.get(id) ?? []).every((event) => event.by.device !== device || held.get(id)?.has(event.id) === true || remote.get(id)?.events.includes(event.id) === true || refused.has(`${id} ${event.id}`));
  await noting.sent(rows.filter(({ id }) => isSettled(id)));
}

async function addHeld({ state }: SyncParts, peer: string, rows: readonly (readonly [RecordId, readonly string[]])[]): Promise<void> {
  const before = await state.heldBy(peer, rows.map(([id]) => id));
  await state.putHeld(peer, new Map(rows.map(([id, events]) => [id, new Set([...(before.get(id) ?? []), ...events])])));
}

/** Kept by the host, named by what they are; the engine sends them on when there is a line. */
async function takePieces({ state, host, joined }: SyncParts, { from, pieces }: BundleBody): Promise<void> {
  const db = stationDatabase(joined.county, stationOfDevice(from));
  const kept: WaitingPiece[] = [];
  for (const { id, bytes } of pieces) {
    const name = id.slice(id.lastIndexOf(':') + 1);
    if (id !== `chunk:${stationOfDevice(from)}:${name}`) continue;
    const answer = await host.backup.keepPiece({ bytes });
    if (!answer.ok) throw new SyncTrouble('disk', { code: answer.problem });
    if (answer.value.name === name) kept.push({ id, db, record: null, name }); // other bytes than its name says: not it
  }
  await state.pieces.bulkPut(kept);
  await state.setMark(piecesMark(from), JSON.stringify(kept.map(({ name }) => name)));
}

async function waitingOf({ state }: SyncParts, names: readonly string[]): Promise<string[]> {
  const taken = new Set(names);
  return taken.size === 0 ? [] : (await state.pieces.toArray()).filter(({ name }) => taken.has(name)).map(({ id }) => id);
}

/** The board shows it at once; the county's database gets it when there is a line. */
async function takeStatus({ state, now }: SyncParts, { from, status, madeAt }: BundleBody): Promise<void> {
  if (status === null || status.device !== from || status._id !== `status:${from}`) return;
  const { _rev: _gone, ...said } = status;
  const at = madeAt < toInstant(now()) ? madeAt : toInstant(now());
  const known = await state.devices.get(status._id);
  if (known !== undefined && known.at >= at) return; // it was on the line meanwhile, or this bundle was read before
  const days = [...new Set([localDateOf(at), ...said.days, ...(known?.days ?? [])])].sort().reverse().slice(0, mostDays);
  const seen = { ...said, at, by: 'stick' as const, days };
  await state.devices.put(seen);
  await state.statuses.put(seen);
}

/** What the county sent and was not let in, as on the line. */
async function takeStrange(parts: SyncParts, verdicts: readonly BundleVerdict[]): Promise<void> {
  const at = toInstant(parts.now());
  await parts.state.strange.bulkPut(
    verdicts.flatMap(({ _id, refused }) => refused.map(({ code }) => ({ id: `stick ${_id} ${code}`, db: stationOf(_id) === parts.joined.station ? databaseOf(parts, _id) : 'stick', why: code, at }))),
  );
}
