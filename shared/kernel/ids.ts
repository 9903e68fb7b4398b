/**
 * Identifiers: ASCII, sortable by creation, made from a clock and randomness that the caller brings.
 * A record's id names its kind and its station for ever: `issue:JY01:01K8…`.
 */
import { z } from 'zod';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Two to eight capitals and digits, given by the county, e.g. JY01. */
export const StationCodeSchema = z.string().regex(/^[A-Z][A-Z0-9]{1,7}$/);
export type StationCode = z.infer<typeof StationCodeSchema>;

/** One capital letter a computer, so that two computers of one station number without asking each other. */
export const DeviceLetterSchema = z.string().regex(/^[A-Z]$/);
export type DeviceLetter = z.infer<typeof DeviceLetterSchema>;

/** Station and letter together, e.g. `JY01-A`. */
export const DeviceIdSchema = z.string().regex(/^[A-Z][A-Z0-9]{1,7}-[A-Z]$/);
export type DeviceId = z.infer<typeof DeviceIdSchema>;

export const recordKinds = ['issue', 'place', 'deputy', 'staff', 'station', 'suggestion', 'visit', 'day', 'category', 'rota', 'shift', 'leave', 'swap', 'activity', 'calendar', 'dutyrule', 'sitting'] as const;
export type RecordKindName = (typeof recordKinds)[number];

export const RecordIdSchema = z.string().regex(/^[a-z]{3,16}:[A-Z][A-Z0-9]{1,7}:[0-9A-HJKMNP-TV-Z]{26}$/);
export type RecordId = z.infer<typeof RecordIdSchema>;

/** What ids are made from. Passed in, never imported: rules stay repeatable. */
export type IdSource = {
  /** milliseconds since 1970 UTC */
  readonly now: () => number;
  /** `count` random bytes, each 0 to 255 */
  readonly randomBytes: (count: number) => Uint8Array;
};

/** 26 characters: 10 of time, 16 of randomness (80 bits). Format: ULID. */
export function newUlid(source: IdSource): string {
  let time = source.now();
  let head = '';
  for (let i = 0; i < 10; i++) {
    head = crockford.charAt(time % 32) + head;
    time = Math.floor(time / 32);
  }
  let tail = '';
  for (const byte of source.randomBytes(16)) tail += crockford.charAt(byte % 32);
  return head + tail;
}

/** A new record's id: its kind and station, then a ULID. */
export function newRecordId(kind: RecordKindName, station: StationCode, source: IdSource): RecordId {
  return `${kind}:${station}:${newUlid(source)}`;
}

/** The kind that an id names. @returns null for a kind this version does not know */
export function kindOf(id: RecordId): RecordKindName | null {
  const kind = id.slice(0, id.indexOf(':'));
  return (recordKinds as readonly string[]).includes(kind) ? (kind as RecordKindName) : null;
}

/** The code of the station, or of the office, whose computer this is: JY01 of JY01-A. */
export function stationOfDevice(device: DeviceId): StationCode {
  return device.split('-')[0] ?? '';
}

/** The code of the station that made the record. A record never changes its station. */
export function stationOf(id: RecordId): StationCode {
  return id.split(':')[1] ?? '';
}
