/** What the promises of every door are told with: two windows of one station, its head, and what she does. */
import { createHostClient, type HostClient, type Transport } from '../../shared/contract/client.ts';
import type { HostEventName } from '../../shared/contract/index.ts';
import { newRecordId, type RecordId } from '../../shared/kernel/ids.ts';
import type { JsonObject } from '../../shared/kernel/json.ts';
import { tick } from '../../shared/kernel/record/clock.ts';
import { sealEvent } from '../../shared/kernel/record/event.ts';
import { toInstant } from '../../shared/kernel/time.ts';

export type OpenedStation = {
  /** two windows or tabs of one station that was never used before */
  readonly first: Transport;
  readonly second: Transport;
  readonly close: () => Promise<void>;
};

export type HostPromise = { readonly name: string; readonly keep: (station: OpenedStation) => Promise<void> };

export const pin = '135790';
const profile = { county: '桔园县', name: '桔园镇人大代表中心联络站', shortName: '桔园镇中心站', code: 'JY01', device: 'A', sample: false };

export async function found(client: HostClient): Promise<RecordId> {
  const made = await client.settings.createStation({ station: profile, firstPerson: '王芳', pin });
  if (!made.ok) throw new Error(made.problem);
  return made.value.staff;
}

let count = 0;

export function newId(kind: 'issue' | 'staff'): RecordId {
  const serial = count++;
  return newRecordId(kind, 'JY01', { now: () => 1_772_411_400_000, randomBytes: (size) => Uint8Array.from({ length: size }, (_, i) => (serial >> (5 * i)) % 32) });
}

export function act(record: RecordId, type: string, data: JsonObject, staff: RecordId, device = 'JY01-A') {
  const at = 1_772_411_400_000;
  const by = { staff, role: 'station_head' as const, device };
  return { type: 'events' as const, record, events: [sealEvent(record, { type, v: 1, at: toInstant(at), hlc: tick(at, []), by, after: [], data })] };
}

/** Resolves with the first `wanted` payloads of an event. */
export function heard(client: HostClient, event: HostEventName, wanted: number): Promise<unknown[]> {
  const payloads: unknown[] = [];
  return new Promise((resolve) => {
    const stop = client.on(event, (payload) => {
      payloads.push(payload);
      if (payloads.length < wanted) return;
      stop();
      resolve(payloads);
    });
  });
}

export const clients = ({ first, second }: OpenedStation) => [createHostClient(first), createHostClient(second)] as const;
