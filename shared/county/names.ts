/**
 * Names of everything of a county on its CouchDB. One database a station, one of reference data that every station reads,
 * one of the office's own. The database that a record belongs to follows from its id for ever.
 */
import { z } from 'zod';
import { type DeviceId, kindOf, type RecordId, type StationCode, stationOf } from '../kernel/ids.ts';

/** Two to twelve small letters and digits, e.g. chenggu. Part of every database name. */
export const CountyIdSchema = z.string().regex(/^[a-z][a-z0-9]{1,11}$/);
export type CountyId = z.infer<typeof CountyIdSchema>;

export const databaseNamePattern = /^lx-[a-z][a-z0-9]{1,11}-(station-[a-z][a-z0-9]{1,7}|reference|office)$/;

/** What one station knows: read and written by its computers and the office. */
export const stationDatabase = (county: CountyId, station: StationCode): string => `lx-${county}-station-${station.toLowerCase()}`;
/** Places, deputies, units, rules: the office writes, every station reads. */
export const referenceDatabase = (county: CountyId): string => `lx-${county}-reference`;
/** What is the county office's own: its register of stations, cards given out. */
export const officeDatabase = (county: CountyId): string => `lx-${county}-office`;

/** @returns the code of the station whose database this is; null for any other database */
export function stationOfDatabase(county: CountyId, database: string): StationCode | null {
  const start = stationDatabase(county, '');
  return database.startsWith(start) ? database.slice(start.length).toUpperCase() : null;
}

/** One account a computer, revocable by itself: lx-chenggu-jy01-a. */
export const accountOf = (county: CountyId, device: DeviceId): string => `lx-${county}-${device.toLowerCase()}`;
/** The county's account that lifts events of others: from sticks, and of authors who are gone. */
export const carrierAccount = (county: CountyId): string => `lx-${county}-carrier`;

/** The county office. Roles of CouchDB accounts are what a rule reads from `userCtx.roles`. */
export const officeRole = (county: CountyId): string => `lx:${county}:office`;
/** May read and write the database of its station. */
export const stationRole = (county: CountyId, station: StationCode): string => `lx:${county}:station:${station}`;
/** Every account of the county: may read the reference data */
export const memberRole = (county: CountyId): string => `lx:${county}:member`;
/** Is this computer: its new events may be written by this account. */
export const deviceRole = (county: CountyId, device: DeviceId): string => `lx:${county}:device:${device}`;
/** May add intact events of others. */
export const carrierRole = (county: CountyId): string => `lx:${county}:carrier`;

/** @param office the station code that the county office itself writes under */
export function databaseOfRecord(county: CountyId, office: StationCode, record: RecordId): string {
  if (kindOf(record) === 'station') return officeDatabase(county);
  const station = stationOf(record);
  return station === office ? referenceDatabase(county) : stationDatabase(county, station);
}
