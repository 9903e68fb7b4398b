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
  const { joined, state, client } = parts;
  if (joined.party !== 'station') return;
  const before = await lastReport(parts);
  const said = await statusOf(parts, version, unsent);
  const today = localDateOf(said.at);
  const status: DeviceStatus = { ...said, days: [today, ...said.days.filter((day) => day !== today)].slice(0, daysKept) };
  if (before !== null && !isDue(before, status)) return;
  const db = stationDatabase(joined.county, joined.station);
  const there = async () => {
    const found = DeviceStatusSchema.loose().safeParse(await client.document(db, status._id));
    return found.success ? (found.data._rev ?? null) : null;
  };
  // The first time somebody else may have written it: the office, from a stick. Some servers call a write beside it forbidden.
  let rev = before?._rev ?? (await there());
  for (let tries = 0; tries < 2; tries++) {
    const written = await client.put(db, rev === null ? status : { ...status, _rev: rev });
    if (written !== null) return state.setMark('status', JSON.stringify({ ...status, _rev: written }));
    rev = await there();
  }
}

/** How this computer is now; `days` are those on which the county was reached. */
export async function statusOf(parts: SyncParts, version: string, unsent: SyncStatus['unsent']): Promise<DeviceStatus> {
  const { state, device, now } = parts;
  const [before, refused, conflicts] = await Promise.all([
    lastReport(parts),
    state.refusals.toArray().then((rows) => rows.filter((row) => row.state === 'waiting').length),
    parts.records.conflicts(),
  ]);
  return {
    _id: `status:${device}`,
    v: 1,
    device,
    // By the county's clock: a computer whose own runs ahead must not be refused for saying so.
    at: toInstant(parts.countyNow()),
    unsent: unsent.records,
    unsentBytes: unsent.bytes,
    refused,
    conflicts,
    version,
    backupAt: null,
    skewMs: Math.round(now() - parts.countyNow()),
    days: before?.days ?? [],
    by: 'line',
  };
}

async function lastReport({ state }: SyncParts): Promise<DeviceStatus | null> {
  const text = await state.mark('status');
  return text === null ? null : (JSON.parse(text) as DeviceStatus);
}

function isDue(before: DeviceStatus, now: DeviceStatus): boolean {
  const age = Date.parse(now.at) - Date.parse(before.at);
  if (age < 0 || age >= longestMs) return true;
  const tells = ({ unsent, refused, conflicts, version, days }: DeviceStatus) => JSON.stringify([unsent, refused, conflicts, version, days[0]]);
  return age >= shortestMs && tells(before) !== tells(now);
}
