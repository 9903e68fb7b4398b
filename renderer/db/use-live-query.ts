/** The only reader hook: a value of the store that follows its changes. */
import { useEffect, useState } from 'react';
import type { Observable } from 'rxjs';

export type Live<T> = { readonly state: 'loading' } | { readonly state: 'ready'; readonly value: T } | { readonly state: 'problem' };

/**
 * @param start opens the query; called again when one of `key` changes
 * @returns the last value while a changed query is being answered, so that lists do not flicker
 */
export function useLiveQuery<T>(start: () => Observable<T>, key: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  useEffect(() => {
    const subscription = start().subscribe({
      next: (value) => setLive({ state: 'ready', value }),
      error: () => setLive({ state: 'problem' }),
    });
    return () => subscription.unsubscribe();
    // The caller names what the query depends on; `start` itself is new at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, key);
  return live;
}
