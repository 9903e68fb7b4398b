/** Places, deputies, staff and categories as pages need them: live, read from their records. */
import { map, type Observable } from 'rxjs';
import { readStaff, type Staff, staffKind } from '../../shared/access/staff.ts';
import { type Deputy, deputyKind, readDeputy } from '../../shared/deputies/deputy.ts';
import { type Place, placeKind, readPlace } from '../../shared/deputies/place.ts';
import type { RecordDocument } from '../../shared/kernel/record/document.ts';
import { type Category, categoryKind, readCategory } from '../../shared/reception/category.ts';
import { foldRecord } from '../../shared/kernel/record/fold.ts';
import type { FoldedRecord, RecordKind } from '../../shared/kernel/record/kind.ts';
import type { Store } from './store.ts';
import { useLiveQuery } from './use-live-query.ts';
import { useStore } from './use-store.ts';

export function usePlaces(): ReadonlyMap<string, Place> {
  return useAll(placesOf);
}

/** By name of record, in the order they were added. */
export function useDeputies(): readonly Deputy[] {
  return [...useAll(deputiesOf).values()];
}

export function useStaff(): ReadonlyMap<string, Staff> {
  return useAll(staffOf);
}

/** Ours and the county's, also dropped ones; category-list.ts makes the one list of them. */
export function useCategories(): ReadonlyMap<string, Category> {
  return useAll(categoriesOf);
}

export function placesOf(store: Store): Observable<ReadonlyMap<string, Place>> {
  return store.all('place').pipe(map((documents) => readAll(documents, placeKind, readPlace)));
}

export function deputiesOf(store: Store): Observable<ReadonlyMap<string, Deputy>> {
  return store.all('deputy').pipe(map((documents) => readAll(documents, deputyKind, readDeputy)));
}

export function categoriesOf(store: Store): Observable<ReadonlyMap<string, Category>> {
  return store.all('category').pipe(map((documents) => readAll(documents, categoryKind, readCategory)));
}

function staffOf(store: Store): Observable<ReadonlyMap<string, Staff>> {
  return store.all('staff').pipe(map((documents) => readAll(documents, staffKind, readStaff)));
}

const none: ReadonlyMap<string, never> = new Map<string, never>();

function useAll<T>(query: (store: Store) => Observable<ReadonlyMap<string, T>>): ReadonlyMap<string, T> {
  const store = useStore();
  const live = useLiveQuery(() => query(store), [store]);
  return live.state === 'ready' ? live.value : none;
}

function readAll<Stage extends string, T extends { readonly id: string }>(
  documents: readonly RecordDocument[],
  kind: RecordKind<Stage>,
  read: (folded: FoldedRecord<Stage>) => T | null,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const document of documents) {
    const value = read(foldRecord(kind, document.id, document.events));
    if (value !== null) found.set(value.id, value);
  }
  return found;
}
