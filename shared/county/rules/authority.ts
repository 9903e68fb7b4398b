/**
 * Authority: may this account write this document on top of that one? One rule for every database of a county.
 * ES5 only: this file is copied into the text that CouchDB runs.
 */
import type { Refused } from '../refusal.ts';
import { sha256OfBase64 } from './event-id.ts';
import { historyObjection } from './history.ts';
import { ruleData } from './rule-data.ts';
import { nameOf, refuse, shapeOf } from './shape.ts';
import type { Loose, Named, UserCtx } from './shaped.ts';
import { hasOwn, isListed, isObject } from './values.ts';

/** Which database of which county this is. `station` is null in the other two. */
export type Where = { readonly county: string; readonly station: string | null; readonly part: 'station' | 'reference' | 'office' };

/** What the roles of an account say, in one county and database. */
export type Account = {
  readonly member: boolean;
  readonly office: boolean;
  readonly carrier: boolean;
  /** does this account write for this computer? */
  readonly isDevice: (device: string) => boolean;
  /** does it write for a computer of this station? */
  readonly isOf: (station: string) => boolean;
};

/**
 * The whole rule.
 * @param newDoc as CouchDB gives it to a rule; nothing is assumed about it
 * @param oldDoc what it is written on top of; null when nothing is there
 * @param now the county's clock, milliseconds since 1970 UTC
 * @returns null when the write is allowed
 */
export function check(newDoc: unknown, oldDoc: unknown, userCtx: UserCtx, now: number): Refused | null {
  const admin = isListed('_admin', userCtx.roles);
  if (isObject(newDoc)) {
    // Only who administers the server prunes; people take back by an event.
    if (newDoc['_deleted'] === true) return admin ? null : refuse('deleted', null, '');
    if (admin && typeof newDoc['_id'] === 'string' && newDoc['_id'].charAt(0) === '_') return null;
  }
  const misshapen = shapeOf(newDoc);
  if (misshapen !== null || admin) return misshapen;
  const doc = newDoc as Loose;
  const old = isObject(oldDoc) ? oldDoc : null;
  const where = whereOf(userCtx.db);
  if (where === null) return refuse('not_a_member', null, '');
  const account = accountOf(where, userCtx.roles);
  if (!account.office && !(where.part === 'station' && (account.member || account.carrier))) return refuse('not_a_member', null, '');
  // What CouchDB calls new_edits: false writes past the newest revision and would make leaves at will.
  if (old === null ? doc['_rev'] !== undefined : doc['_rev'] !== old['_rev']) return refuse('not_an_edit', null, '');
  const name = nameOf(doc['_id']) as Named;
  if (!belongs(name, where, account)) return refuse('wrong_station', null, '');
  const standing = old !== null && old['_deleted'] !== true ? old : null;
  if (name.type === 'record') return historyObjection(doc, standing, name, account, now);
  return smallObjection(doc, standing, name, account, where, now);
}

/** Reads the name of a database, see ../names.ts. @returns null for one that is none of ours */
export function whereOf(db: unknown): Where | null {
  const match = typeof db === 'string' ? /^lx-([a-z][a-z0-9]{1,11})-(?:station-([a-z][a-z0-9]{1,7})|(reference)|(office))$/.exec(db) : null;
  if (match === null) return null;
  const station = match[2] === undefined || match[2] === '' ? null : match[2].toUpperCase();
  return { county: match[1] as string, station: station, part: station !== null ? 'station' : match[3] === 'reference' ? 'reference' : 'office' };
}

function accountOf(where: Where, roles: readonly string[]): Account {
  const prefix = 'lx:' + where.county + ':';
  const has = function (role: string): boolean {
    return isListed(prefix + role, roles);
  };
  return {
    member: where.station !== null && has('station:' + where.station),
    office: has('office'),
    carrier: has('carrier'),
    isDevice: function (device) {
      return has('device:' + device);
    },
    isOf: function (station) {
      const start = prefix + 'device:' + station + '-';
      for (let i = 0; i < roles.length; i++) if ((roles[i] as string).slice(0, -1) === start) return true;
      return false;
    },
  };
}

/** Does a document of this name lie in this database? Which code is the office's, its computers' roles say. */
function belongs(name: Named, where: Where, account: Account): boolean {
  if (name.type === 'info') return where.part === 'reference';
  if (name.type === 'card') return where.part === 'office';
  if (where.part === 'station' && name.kind !== 'station') return name.station === where.station;
  const part = name.kind === 'station' || name.type === 'status' ? 'office' : 'reference';
  return where.part === part && (account.carrier || account.isOf(name.station as string));
}

function smallObjection(doc: Loose, old: Loose | null, name: Named, account: Account, where: Where, now: number): Refused | null {
  if (name.type === 'status') {
    if (!account.carrier && !account.isDevice(name.device as string)) return refuse('not_author', null, '');
    return Date.parse(doc['at'] as string) > now + ruleData.futureToleranceMs ? refuse('future_clock', null, String(now)) : null;
  }
  if (name.type === 'chunk') {
    if (old !== null) return refuse('history_cut', null, '');
    return sha256OfBase64(doc['data'] as string) === name.hash ? null : refuse('altered', null, '');
  }
  return name.type === 'info' ? infoObjection(doc, old, account, where) : null;
}

/** Which county this is stays for ever, but for its name: stations know it by its key. */
function infoObjection(doc: Loose, old: Loose | null, account: Account, where: Where): Refused | null {
  if (doc['county'] !== where.county || !(account.carrier || account.isOf(doc['office'] as string))) return refuse('wrong_station', null, '');
  if (old === null) return null;
  const lasting = ['office', 'key', 'practice'];
  for (let i = 0; i < lasting.length; i++) {
    const key = lasting[i] as string;
    if (!hasOwn(old, key) || old[key] !== doc[key]) return refuse('history_cut', null, key);
  }
  return null;
}
