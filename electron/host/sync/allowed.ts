/**
 * Which requests are carried to the county. A page that was taken over must not reach with this computer's account what
 * sync does not need: no design document, no `_security`, no `_local`, no replication, no other database.
 */
import type { z } from 'zod';
import { officeDatabase, referenceDatabase, stationDatabase } from '../../../shared/county/names.ts';
import type { ExchangeSchema, Joined } from '../../../shared/sync/contract.ts';

export type ExchangeInput = z.output<typeof ExchangeSchema>;

/** What a path is, without its query, and how it may be asked. The colon of an id may come encoded. */
const allowedPaths: readonly { readonly path: RegExp; readonly methods: readonly ExchangeInput['method'][] }[] = [
  { path: /^$/, methods: ['GET'] },
  { path: /^_changes$/, methods: ['GET', 'POST'] },
  { path: /^_(all_docs|bulk_docs|bulk_get)$/, methods: ['POST'] },
  { path: /^((status|card)(:|%3[Aa])[A-Z][A-Z0-9]{1,7}-[A-Z]|county(:|%3[Aa])info)$/, methods: ['GET', 'PUT'] },
];

/** Printable ASCII without space, quote, backslash, angle brackets, `#` and `?`: nothing that could end a request line or a path. */
const queryPattern = /^[!$%&'()*+,\-./0-9:;=@A-Z[\]_a-z{}~]*$/;

/** @returns true for a database that this party of this county works with */
export function isOurDatabase(joined: Joined, db: string): boolean {
  const { county, station, party } = joined;
  if (party === 'office') return db.startsWith(`lx-${county}-`);
  return db === stationDatabase(county, station) || db === referenceDatabase(county);
}

/** @returns true when the request may be carried; a GET has no body, and only the office carries for others */
export function isAllowed(joined: Joined, { db, path, method, body, as }: ExchangeInput): boolean {
  if (!isOurDatabase(joined, db)) return false;
  if (as === 'carrier' && joined.party !== 'office') return false;
  if (method === 'GET' && body !== null) return false;
  const cut = path.indexOf('?');
  const bare = cut === -1 ? path : path.slice(0, cut);
  if (!queryPattern.test(cut === -1 ? '' : path.slice(cut + 1))) return false;
  return allowedPaths.some((allowed) => allowed.path.test(bare) && allowed.methods.includes(method));
}

/** The database in which this computer says how it is. */
export function ownDatabase({ county, station, office }: { readonly county: string; readonly station: string; readonly office: string }): string {
  return station === office ? officeDatabase(county) : stationDatabase(county, station);
}
