/** How often categories, places and deputies were used: live, for finders and lists. */
import type { Usage } from './store.ts';
import { useLiveQuery } from './use-live-query.ts';
import { useStore } from './use-store.ts';

const noUsage: Usage = { categories: {}, places: {}, deputies: {}, units: {} };

export function useUsage(year: number): Usage {
  const store = useStore();
  const live = useLiveQuery(() => store.usage(year), [store, year]);
  return live.state === 'ready' ? live.value : noUsage;
}
