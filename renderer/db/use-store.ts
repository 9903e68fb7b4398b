/** The store, for pages. */
import { createContext, useContext } from 'react';
import { invariant } from '../../shared/kernel/result.ts';
import type { Store } from './store.ts';

export const StoreContext = createContext<Store | null>(null);

export function useStore(): Store {
  const store = useContext(StoreContext);
  invariant(store !== null, 'BUG: no store above this component');
  return store;
}
