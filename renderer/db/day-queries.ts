/** What a day needs, straight from the database's own indexes: what belongs to it, and what is due by it. */
import { map, type Observable } from 'rxjs';
import type { RecordKindName } from '../../shared/kernel/ids.ts';
import { orderKey, type RecordDocument } from '../../shared/kernel/record/document.ts';
import type { LocalDate } from '../../shared/kernel/time.ts';
import { type Collections, fromStored } from './collections.ts';

/** More than a person reads at a desk. */
const mostDue = 200;

/** The first digits of an order key are its day; the latest moment of the day has the smallest key. */
const digitsOfDay = 8;

/** Everything of a kind that belongs to one day, in the order it began; follows its changes. */
export function recordsOfDay(collections: Collections, kind: RecordKindName, on: LocalDate): Observable<readonly RecordDocument[]> {
  const day = orderKey(on, '0000000000000-0000').slice(0, digitsOfDay);
  return collections.records
    .find({ selector: { kind, order: { $gte: day, $lt: `${day}:` } }, sort: [{ order: 'asc' }] })
    .$.pipe(map((documents) => documents.map((document) => fromStored(document.toMutableJSON())).reverse()));
}

/** Matters due on or before a day, most urgent first; follows their changes. */
export function recordsDue(collections: Collections, until: LocalDate): Observable<readonly RecordDocument[]> {
  return collections.records
    .find({ selector: { kind: 'issue', due: { $gt: '', $lte: until } }, sort: [{ due: 'asc' }], limit: mostDue })
    .$.pipe(map((documents) => documents.map((document) => fromStored(document.toMutableJSON()))));
}
