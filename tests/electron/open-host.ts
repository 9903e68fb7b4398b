/** A real host on a real folder, with a clock the test can move. Closed and removed when the test ends. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createMemoryDoor } from '../../electron/doors/memory-door.ts';
import type { Abilities } from '../../electron/host/abilities.ts';
import { createHost, type HostInstance } from '../../electron/host/create-host.ts';
import { createHostClient, type HostClient } from '../../shared/contract/client.ts';
import type { JournalEntry } from '../../shared/backup/journal-entry.ts';
import { newRecordId, type RecordId } from '../../shared/kernel/ids.ts';
import type { JsonObject } from '../../shared/kernel/json.ts';
import { tick } from '../../shared/kernel/record/clock.ts';
import { type Event, sealEvent } from '../../shared/kernel/record/event.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { toInstant } from '../../shared/kernel/time.ts';
import { registration } from '../fixtures/build-history.ts';

export const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count));

export const plainAbilities: Abilities = { capabilities: { pdf: false, body: 'memory' }, pdf: null, secretBox: null };

/** A folder of this test's own, gone when it ends. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lianxin-host-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export type MovableClock = { now: number; readonly read: () => number };

/** 2026-03-02 08:30 at the station. */
export function movableClock(): MovableClock {
  const clock = { now: Date.parse('2026-03-02T00:30:00.000Z'), read: () => clock.now };
  return clock;
}

export type OpenedHost = { readonly host: HostInstance; readonly clock: MovableClock; readonly client: (id: string) => HostClient };

export async function openHost(dataDir: string, clock = movableClock(), abilities = plainAbilities, pinCost = 1024): Promise<OpenedHost> {
  const made = await createHost({ dataDir, abilities, clock: clock.read, randomBytes: random, version: '0.0.0-test', pinCost });
  if (!made.ok) throw new Error(made.problem);
  onTestFinished(() => made.value.close());
  return { host: made.value, clock, client: (id) => createHostClient(createMemoryDoor(made.value, id)) };
}

export const station = { county: '桔园县', name: '桔园镇人大代表中心联络站', shortName: '桔园镇中心站', code: 'JY01', device: 'A', sample: false };
export const pin = '135790';

/** The first run: 王芳 is head of the station and signed in at this client. @returns her id */
export async function found(client: HostClient, changes: Partial<typeof station & { readonly party: 'station' | 'office' }> = {}): Promise<RecordId> {
  const made = await client.settings.createStation({ station: { ...station, ...changes }, firstPerson: '王芳', pin });
  if (!made.ok) throw new Error(made.problem);
  return made.value.staff;
}

export type By = { readonly staff: RecordId; readonly role?: Role; readonly device?: string; readonly clock?: MovableClock };

export function newEvent(record: RecordId, type: string, data: JsonObject, { staff, role = 'station_head', device = 'JY01-A', clock = movableClock() }: By): Event {
  const at = clock.now;
  return sealEvent(record, { type, v: 1, at: toInstant(at), hlc: tick(at, []), by: { staff, role, device }, after: [], data });
}

/** A matter registered by this person. */
export function matter(by: By, changes: JsonObject = {}): JournalEntry & { type: 'events' } {
  const record = newRecordId('issue', 'JY01', { now: () => Date.parse('2026-03-02T00:30:00.000Z'), randomBytes: random });
  return { type: 'events', record, events: [newEvent(record, 'issue.registered', { ...registration, ...changes }, by)] };
}

/** A clerk added by the head of the station. */
export function newClerk(by: By, name: string): JournalEntry & { type: 'events' } {
  const record = newRecordId('staff', 'JY01', { now: () => Date.parse('2026-03-02T00:30:00.000Z'), randomBytes: random });
  return { type: 'events', record, events: [newEvent(record, 'staff.added', { name, role: 'clerk' }, by)] };
}
