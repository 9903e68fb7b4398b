/** What a county is made of on its server: databases with who may enter, accounts with their roles. Pure; names come from shared/county/names.ts. */
import {
  accountOf, carrierAccount, carrierRole, type CountyId, deviceRole, memberRole, officeDatabase, officeRole, referenceDatabase, stationDatabase, stationRole,
} from '../../../shared/county/names.ts';
import type { StationCode } from '../../../shared/kernel/ids.ts';

/** Which county: what its `county:info` says, without its key. */
export type County = {
  readonly county: CountyId;
  readonly name: string;
  /** the code under which the county office itself writes */
  readonly office: StationCode;
  readonly practice: boolean;
};

/** CouchDB's `_security`: members read and write, within the rules; admins change design documents. */
export type Security = {
  readonly admins: { readonly names: readonly string[]; readonly roles: readonly string[] };
  readonly members: { readonly names: readonly string[]; readonly roles: readonly string[] };
};
export type Database = { readonly name: string; readonly security: Security };

/** Names of everything of this county start so. */
export const countyPrefix = (county: CountyId): string => `lx-${county}-`;

/** Only the server's admin is admin of a database; who enters is told by role, never by name. */
const enteredBy = (roles: readonly string[]): Security => ({ admins: { names: [], roles: ['_admin'] }, members: { names: [], roles } });

/** @returns the databases that a county with these stations has, those of the county itself first */
export function databasesOf(county: CountyId, stations: readonly StationCode[]): Database[] {
  return [
    { name: referenceDatabase(county), security: enteredBy([memberRole(county)]) },
    { name: officeDatabase(county), security: enteredBy([officeRole(county)]) },
    ...stations.map((station) => ({
      name: stationDatabase(county, station),
      security: enteredBy([stationRole(county, station), officeRole(county), carrierRole(county)]),
    })),
  ];
}

/** One account of a computer: at a station, or (its station is the office's code) at the county office. */
export function rolesOfDevice({ county, office }: Pick<County, 'county' | 'office'>, station: StationCode, letter: string): string[] {
  const device = deviceRole(county, `${station}-${letter}`);
  return [memberRole(county), station === office ? officeRole(county) : stationRole(county, station), device];
}

/** The carrier's account: what lifts events of others. */
export const rolesOfCarrier = (county: CountyId): string[] => [memberRole(county), carrierRole(county)];

/** @returns the roles that an account of this county must have by its name; null when the name is none of ours */
export function rolesByName(of: Pick<County, 'county' | 'office'>, account: string): string[] | null {
  if (account === carrierAccount(of.county)) return rolesOfCarrier(of.county);
  const device = deviceOfAccount(of.county, account);
  return device === null ? null : rolesOfDevice(of, device.station, device.letter);
}

/** The computer of an account's name, e.g. lx-chenggu-jy01-a. */
export function deviceOfAccount(county: CountyId, account: string): { readonly station: StationCode; readonly letter: string } | null {
  const [, station, letter] = /^([a-z][a-z0-9]{1,7})-([a-z])$/.exec(account.startsWith(countyPrefix(county)) ? account.slice(countyPrefix(county).length) : '') ?? [];
  if (station === undefined || letter === undefined) return null;
  const device = { station: station.toUpperCase(), letter: letter.toUpperCase() };
  return accountOf(county, `${device.station}-${device.letter}`) === account ? device : null;
}
