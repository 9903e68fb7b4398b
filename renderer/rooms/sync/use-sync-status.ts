/** Sync as it is now, and how many matters wait for a choice: what the corner, the panel and the pages show. */
import { useStore } from '../../db/use-store.ts';
import { useLiveQuery } from '../../db/use-live-query.ts';
import type { SyncStatus } from '../../db/sync/sync.ts';

/** What waits for somebody beside the line itself: conflicts, and what a person left at this station. */
export type Aside = { readonly conflicts: number; readonly kept: number };

export function useAside(): Aside {
  return { conflicts: useConflictCount(), kept: useKeptCount() };
}

/** null until the store has said it */
export function useSyncStatus(): SyncStatus | null {
  const store = useStore();
  const live = useLiveQuery(() => store.sync.status, [store]);
  return live.state === 'ready' ? live.value : null;
}

export function useConflictCount(): number {
  const store = useStore();
  const live = useLiveQuery(() => store.conflicts(), [store]);
  return live.state === 'ready' ? live.value.length : 0;
}

function useKeptCount(): number {
  const store = useStore();
  const live = useLiveQuery(() => store.sync.refusals, [store]);
  return live.state === 'ready' ? live.value.filter(({ state }) => state === 'kept_here').length : 0;
}
