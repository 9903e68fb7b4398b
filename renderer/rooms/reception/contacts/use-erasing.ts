/** Destroying many contacts with one reason: one event a matter, so that stopping leaves each either destroyed or untouched. */
import { useCallback, useRef, useState } from 'react';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { useStore } from '../../../db/use-store.ts';
import { useHost } from '../../../host/use-host.ts';
import { eraseContact } from './contact-acts.ts';

export type Erasing =
  | { readonly step: 'asking' }
  | { readonly step: 'working'; readonly done: number; readonly total: number }
  | { readonly step: 'stopped'; readonly done: number; readonly total: number; readonly problem: string | null }
  | { readonly step: 'done'; readonly done: number };

export type ErasingMany = { readonly state: Erasing; readonly start: (ids: readonly RecordId[], reason: string) => void; readonly stop: () => void };

export function useErasing(): ErasingMany {
  const host = useHost();
  const store = useStore();
  const [state, setState] = useState<Erasing>({ step: 'asking' });
  const stopped = useRef(false);
  const start = useCallback(
    (ids: readonly RecordId[], reason: string) => {
      stopped.current = false;
      void (async () => {
        const total = ids.length;
        for (const [done, id] of ids.entries()) {
          setState({ step: 'working', done, total });
          if (stopped.current) return setState({ step: 'stopped', done, total, problem: null });
          const erased = await eraseContact(host, store, id, reason);
          if (!erased.ok) return setState({ step: 'stopped', done, total, problem: erased.problem });
        }
        setState({ step: 'done', done: total });
      })();
    },
    [host, store],
  );
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  return { state, start, stop };
}
