/**
 * When the program that writes to the disk is gone in the middle of work: noticed at the first save that does not arrive,
 * asked for every two seconds until it is back. What is in the window stays there meanwhile.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Session } from '../../shared/access/contract.ts';
import type { HostClient } from '../../shared/contract/client.ts';
import type { Store } from '../db/store.ts';

export const askAgainMs = 2000;

export type HostWatchParts = {
  readonly host: HostClient;
  /** null while it opens */
  readonly store: Store | null;
  /** it answers again, or a save was refused because nobody is signed in: it was started anew in between */
  readonly onAnswer: (session: Session | null) => void;
};

/** @returns whether the host is gone now, and a way to report that a call did not arrive */
export function useHostWatch({ host, store, onAnswer }: HostWatchParts): { readonly gone: boolean; readonly missed: (problem: string) => void } {
  const [gone, setGone] = useState(false);
  const latest = useRef(onAnswer);
  useEffect(() => {
    latest.current = onAnswer;
  });
  useEffect(() => {
    if (store === null) return undefined;
    const watching = store.saveState.subscribe((save) => {
      if (save.state !== 'failed') return;
      if (save.problem === 'host_unreachable') setGone(true);
      else if (save.problem === 'not_signed_in') latest.current(null);
    });
    return () => watching.unsubscribe();
  }, [store]);
  useEffect(() => {
    if (!gone) return undefined;
    const timer = setInterval(() => {
      void host.access.session({}).then((answer) => {
        if (!answer.ok) return;
        setGone(false);
        latest.current(answer.value.session);
      });
    }, askAgainMs);
    return () => clearInterval(timer);
  }, [gone, host]);
  const missed = useCallback((problem: string) => {
    if (problem === 'host_unreachable') setGone(true);
  }, []);
  return { gone, missed };
}
