/**
 * The county's rules as a table: who writes what on top of what, and what is said to it. Run on the compiled text here, and on
 * real servers by whoever has one (`tests/county`).
 */
import type { CountyId } from '../../../shared/county/names.ts';
import { accountsOf, newWriter } from './build-writes.ts';
import { oldRev, type Vector } from './vector.ts';
import { forgeryVectors } from './vectors-of-forgery.ts';
import { placeVectors } from './vectors-of-places.ts';
import { shapeVectors } from './vectors-of-shape.ts';
import { workVectors } from './vectors-of-work.ts';

/**
 * All vectors.
 * @param now the clock of the county that will judge them, milliseconds since 1970 UTC
 */
export function vectors(now: number, county: CountyId): Vector[] {
  const accounts = accountsOf(county);
  const writer = newWriter(now);
  return [workVectors, placeVectors, forgeryVectors, shapeVectors].flatMap((table) => table(now, county, writer)).map((row) => ({
    sent: 'edit',
    ...row,
    old: row.old == null ? null : { _rev: oldRev, ...row.old },
    roles: accounts[row.account],
  }));
}
