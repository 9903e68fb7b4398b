/** The people, computers and documents of a county that the vectors write with. Two stations, JY01 and SC02; the office is CG00. */
import { createHash } from 'node:crypto';
import type { DeviceStatus } from '../../../shared/county/documents.ts';
import { carrierRole, type CountyId, deviceRole, memberRole, officeRole, stationRole } from '../../../shared/county/names.ts';
import type { RecordId, RecordKindName } from '../../../shared/kernel/ids.ts';
import type { JsonObject } from '../../../shared/kernel/json.ts';
import { type Author, type Event, type EventBody, sealEvent } from '../../../shared/kernel/record/event.ts';
import { headsOf } from '../../../shared/kernel/record/history.ts';
import { toInstant } from '../../../shared/kernel/time.ts';

export type Doc = { readonly [key: string]: unknown };

const person = (station: string, role: Author['role'], letter: string): Author => ({ staff: `staff:${station}:01JCQ0000000000000000000S1`, role, device: `${station}-${letter}` });

/** Who acts. */
export const people = {
  clerkA: person('JY01', 'clerk', 'A'),
  headA: person('JY01', 'station_head', 'A'),
  clerkB: person('JY01', 'clerk', 'B'),
  neighbour: person('SC02', 'clerk', 'A'),
  office: person('CG00', 'county_clerk', 'A'),
  officeB: person('CG00', 'county_clerk', 'B'),
} as const;

/** Accounts of CouchDB by the roles they have, as provisioning gives them. */
export const accountsOf = (county: CountyId) => {
  const station = (code: string, letter: string) => [memberRole(county), stationRole(county, code), deviceRole(county, `${code}-${letter}`)];
  const office = (letter: string) => [memberRole(county), officeRole(county), deviceRole(county, `CG00-${letter}`)];
  return {
    'JY01-A': station('JY01', 'A'),
    'JY01-B': station('JY01', 'B'),
    'SC02-A': station('SC02', 'A'),
    'CG00-A': office('A'),
    'CG00-B': office('B'),
    carrier: [memberRole(county), carrierRole(county)],
    admin: ['_admin'],
    /** of the same names, in another county */
    foreign: [memberRole('elsewhere'), stationRole('elsewhere', 'JY01'), officeRole('elsewhere'), carrierRole('elsewhere'), deviceRole('elsewhere', 'JY01-A')],
    nobody: [],
  } as const satisfies Record<string, readonly string[]>;
};
export type AccountName = keyof ReturnType<typeof accountsOf>;

/** Documents written at a moment. Each id is new, so that all of them can lie in one database. */
export function newWriter(now: number) {
  let made = 0;
  const hourAgo = now - 3_600_000;

  function id(kind: RecordKindName | 'unheard', station = 'JY01'): RecordId {
    made += 1;
    return `${kind}:${station}:01JCQ${String(made).padStart(21, '0')}`;
  }

  type Change = { readonly at?: number; readonly hlc?: string; readonly v?: number };

  function event(record: RecordId, by: Author, type: string, data: JsonObject, before: readonly Event[] = [], change: Change = {}): Event {
    const at = change.at ?? hourAgo + before.length * 1000;
    const body: EventBody = { type, v: change.v ?? 1, at: toInstant(at), hlc: change.hlc ?? `${String(at).padStart(13, '0')}-0000`, by, after: headsOf(before), data };
    return sealEvent(record, body);
  }

  return {
    id,
    event,
    /** a matter that a clerk at JY01-A has registered */
    matter(record = id('issue')): { readonly record: RecordId; readonly events: readonly Event[] } {
      return { record, events: [event(record, people.clerkA, 'issue.registered', { number: 'JY01-2026-A-0001', summary: '河湾西村桥梁加装护栏', words: '村口的桥没有护栏。' })] };
    },
    addendum: (record: RecordId, by: Author, before: readonly Event[], text = '补充：已到现场看过𠮷', change: Change = {}) => event(record, by, 'issue.addendum', { text }, before, change),
    note: (record: RecordId, by: Author, before: readonly Event[]) => event(record, by, 'issue.county_note', { text: '请抓紧办理' }, before),
    status: (device: string, by: DeviceStatus['by'] = 'line', change: Doc = {}): Doc => ({
      _id: `status:${device}`, v: 1, device, at: toInstant(now), unsent: 0, unsentBytes: 0, refused: 0, conflicts: 0, version: '0.1.0', backupAt: null, skewMs: -120, days: ['2026-11-22'], by, ...change,
    }),
    info: (county: string, change: Doc = {}): Doc => ({ _id: 'county:info', v: 1, county, name: '城固县人大常委会', office: 'CG00', key: '0123456789abcdef0123456789abcdef', practice: false, ...change }),
    card: (device: string, change: Doc = {}): Doc => ({
      _id: `card:${device}`, v: 1, device, stationName: '桔园镇中心联络站', issuedAt: toInstant(hourAgo), issuedBy: '李文静', revokedAt: null, seed: 'q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k', ...change,
    }),
    chunk(bytes: Uint8Array, station = 'JY01', change: Doc = {}): Doc {
      return { _id: `chunk:${station}:${createHash('sha256').update(bytes).digest('hex')}`, v: 1, data: Buffer.from(bytes).toString('base64'), ...change };
    },
  };
}

/** A record on the wire. */
export const wire = (record: string, events: readonly unknown[], change: Doc = {}): Doc => ({ _id: record, v: 1, events, ...change });
