/** Numbers of other matters that a history names, as they come: 另一件 until then. */
import { combineLatest, map, of } from 'rxjs';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { useLiveQuery } from '../../../db/use-live-query.ts';
import { useStore } from '../../../db/use-store.ts';

const none: ReadonlyMap<string, string> = new Map<string, string>();

export function useMatterNumbers(ids: readonly RecordId[]): ReadonlyMap<string, string> {
  const store = useStore();
  const live = useLiveQuery(() => {
    if (ids.length === 0) return of(none);
    return combineLatest(ids.map((id) => store.record(id))).pipe(map((documents) => numbersOf(documents)));
  }, [store, ids.join()]);
  return live.state === 'ready' ? live.value : none;
}

function numbersOf(documents: readonly ({ readonly id: string; readonly show: Readonly<Record<string, unknown>> } | null)[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  for (const document of documents) {
    const number = document?.show['number'];
    if (document !== null && typeof number === 'string') numbers.set(document.id, number);
  }
  return numbers;
}
