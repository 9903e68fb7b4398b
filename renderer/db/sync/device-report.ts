/** How this computer is, told to the county in one small document that it alone writes. The board reads it; nothing depends on it. */
import { stationDatabase } from '../../../shared/county/names.ts';
import { type DeviceStatus, DeviceStatusSchema } from '../../../shared/county/documents.ts';
import { localDateOf, toInstant } from '../../../shared/kernel/time.ts';
import type { SyncParts } from './parts.ts';
import type { SyncStatus } from './sync.ts';

/** At most so often, and only when there is something to say or so much time has passed. */
const shortestMs = 60_000;
const longestMs = 30 * 60_000;
const daysKept = 30;

export async function reportDevice(parts: SyncParts, version: string, unsent: SyncStatus['unsent']): Promise<void> {
  const { joined, state, client, device, now } = parts;
  if (joined.party !== 'station') return;
  const [before, refused, conflicts] = await Promise.all([
    state.mark('status').then((text) => (text === null ? null : (JSON.parse(text) as DeviceStatus))),
    state.refusals.toArray().then((rows) => rows.filter((row) => row.state === 'waiting').length),
    parts.records.conflicts(),
  ]);
  const today = localDateOf(toInstant(now()));
  const status: DeviceStatus = {
    _id: `status:${device}`,
    v: 1,
    device,
    at: toInstant(now()),
    unsent: unsent.records,
    unsentBytes: unsent.bytes,
    refused,
    conflicts,
    version,
    backupAt: null,
    skewMs: Math.round(now() - parts.countyNow()),
    days: [today, ...(before?.days ?? []).filter((day) => day !== today)].slice(0, daysKept),
    by: 'line',
  };
  if (before !== null && !isDue(before, status)) return;
  const db = stationDatabase(joined.county, joined.station);
  let rev = before?._rev ?? null;
  for (let tries = 0; tries < 2; tries++) {
    const written = await client.put(db, rev === null ? status : { ...status, _rev: rev });
    if (written !== null) return state.setMark('status', JSON.stringify({ ...status, _rev: written }));
    const there = DeviceStatusSchema.loose().safeParse(await client.document(db, status._id));
    rev = there.success ? (there.data._rev ?? null) : null;
  }
}

function isDue(before: DeviceStatus, now: DeviceStatus): boolean {
  const age = Date.parse(now.at) - Date.parse(before.at);
  if (age < 0 || age >= longestMs) return true;
  const tells = ({ unsent, refused, conflicts, version, days }: DeviceStatus) => JSON.stringify([unsent, refused, conflicts, version, days[0]]);
  return age >= shortestMs && tells(before) !== tells(now);
}
