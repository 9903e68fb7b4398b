/**
 * When there is a line: what came to the office by stick goes on to the county's databases with the carrier's rights, and a
 * station that was seen by stick until now makes sure that the county's databases have what it believes to be there.
 */
import { DeviceStatusSchema } from '../../../shared/county/documents.ts';
import { stationDatabase } from '../../../shared/county/names.ts';
import { type RecordId, stationOfDevice } from '../../../shared/kernel/ids.ts';
import type { Noting } from './noting.ts';
import type { SyncParts } from './parts.ts';
import { piecesNamed } from './pieces.ts';
import type { Pushing } from './push.ts';
import type { Lift } from './sync-state.ts';

/** After a conflict a record is read and lifted once more; what still conflicts waits for the next round. */
const mostTries = 3;

/** The office's. @throws SyncTrouble; what was lifted before stays lifted */
export async function liftFromSticks(parts: SyncParts, pushing: Pushing): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    const waiting = await stillMissing(parts, await parts.state.lifts.toArray());
    if (waiting.length === 0) break;
    for (const db of new Set(waiting.map((lift) => lift.db))) {
      await pushing.lift(db, waiting.filter((lift) => lift.db === db).map(({ id }) => id));
    }
  }
  await stillMissing(parts, await parts.state.lifts.toArray());
  await putStatuses(parts);
}

/** Ticks off what the county's database has, or will not have. */
async function stillMissing({ state, records }: SyncParts, lifts: readonly Lift[]): Promise<Lift[]> {
  if (lifts.length === 0) return [];
  const ids = lifts.map(({ id }) => id);
  const [histories, remote, refusals] = await Promise.all([records.histories(ids), state.remoteOf(ids), state.refusals.toArray()]);
  const refused = new Set(refusals.map(({ id }) => id));
  const isThere = (id: RecordId) => {
    const there = new Set(remote.get(id)?.events ?? []);
    return refused.has(`${id} -`) || (histories.get(id) ?? []).every((event) => there.has(event.id) || refused.has(`${id} ${event.id}`));
  };
  const missing = lifts.filter(({ id }) => !isThere(id));
  const left = new Set(missing.map(({ id }) => id));
  await state.lifts.bulkDelete(ids.filter((id) => !left.has(id)));
  return missing;
}

async function putStatuses({ state, client, joined }: SyncParts): Promise<void> {
  for (const status of await state.statuses.toArray()) {
    const db = stationDatabase(joined.county, stationOfDevice(status.device));
    const there = DeviceStatusSchema.loose().safeParse(await client.document(db, status._id));
    const before = there.success ? there.data : null;
    if (before === null || before.at < status.at) {
      const written = await client.put(db, before?._rev === undefined ? status : { ...status, _rev: before._rev }, 'carrier');
      if (written === null) continue; // somebody wrote in between: looked at again in the next round
    }
    await state.statuses.delete(status._id);
  }
}

/** A station's, after everything was read on the line: what was acknowledged by stick and is not there after all waits again. */
export async function trustTheLine(parts: SyncParts, noting: Noting): Promise<void> {
  const { state, records, joined, device } = parts;
  const ids = await state.heldIds(joined.office);
  if (ids.length === 0) return;
  const [histories, remote] = await Promise.all([records.histories(ids), state.remoteOf(ids)]);
  const owed = ids.filter((id) => {
    const there = new Set(remote.get(id)?.events ?? []);
    return (histories.get(id) ?? []).some((event) => event.by.device === device && !there.has(event.id));
  });
  if (owed.length > 0) await noting.add(owed);
  // Pieces are asked for by name before they are sent: those that are there cost a few bytes.
  const pieces = ids.flatMap((id) => piecesNamed(parts, id, (histories.get(id) ?? []).filter((event) => event.by.device === device)));
  if (pieces.length > 0) await state.pieces.bulkPut(pieces);
  await state.forgetHeld(joined.office);
}
