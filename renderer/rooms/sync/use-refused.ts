/** What the county refused, live, each with its record: what waits for a person, and what was kept here. */
import { combineLatest, map, type Observable, of, switchMap } from 'rxjs';
import type { RecordDocument } from '../../../shared/kernel/record/document.ts';
import type { Store } from '../../db/store.ts';
import { type Live, useLiveQuery } from '../../db/use-live-query.ts';
import { useStore } from '../../db/use-store.ts';
import type { Refusal } from '../../db/sync/sync.ts';
import { type RefusedItem, refusedItem } from './refused-items.ts';

/** `hidden`: how many wait beside those that are listed. */
export type Refused = { readonly waiting: readonly RefusedItem[]; readonly kept: readonly RefusedItem[]; readonly hidden: number };

/** More rows nobody reads; as they are answered, the next ones come. */
const mostListed = 200;

export function useRefused(): Live<Refused> {
  const store = useStore();
  return useLiveQuery(() => refusedOf(store), [store]);
}

function refusedOf(store: Store): Observable<Refused> {
  return store.sync.refusals.pipe(
    switchMap((refusals) => {
      const waiting = refusals.filter((refusal) => refusal.state === 'waiting');
      const kept = refusals.filter((refusal) => refusal.state === 'kept_here').slice(0, mostListed);
      const listed = waiting.slice(0, mostListed);
      const hidden = waiting.length - listed.length;
      return documentsOf(store, [...listed, ...kept]).pipe(
        map((documents) => {
          const withRecord = (refusal: Refusal): RefusedItem => refusedItem(refusal, documents.get(refusal.record) ?? null);
          return { waiting: asWritten(listed.map(withRecord)), kept: asWritten(kept.map(withRecord)), hidden };
        }),
      );
    }),
  );
}

function documentsOf(store: Store, refusals: readonly Refusal[]): Observable<ReadonlyMap<string, RecordDocument | null>> {
  const ids = [...new Set(refusals.map((refusal) => refusal.record))];
  if (ids.length === 0) return of(new Map<string, RecordDocument | null>());
  return combineLatest(ids.map((id) => store.record(id))).pipe(map((documents) => new Map(ids.map((id, index) => [id, documents[index] ?? null]))));
}

/** A registration before its addendum; what is about a whole record comes last. */
function asWritten(items: readonly RefusedItem[]): readonly RefusedItem[] {
  const key = ({ event, refusal }: RefusedItem): string => event?.hlc ?? `9${refusal.at}`;
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
