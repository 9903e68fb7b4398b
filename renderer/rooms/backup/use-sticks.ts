/** Sticks that are plugged in, asked again every few seconds while a page shows them. */
import { useCallback, useEffect, useState } from 'react';
import type { Stick } from '../../../shared/backup/bundle-contract.ts';
import { useHost } from '../../host/use-host.ts';

/** Quick enough for somebody who has just plugged one in; Windows starts a program for each question. */
const everyMs = 3000;

export type Sticks = { /** null until the host has said */ readonly sticks: readonly Stick[] | null; readonly look: () => Promise<void> };

export function useSticks(): Sticks {
  const host = useHost();
  const [sticks, setSticks] = useState<readonly Stick[] | null>(null);
  const look = useCallback(async () => {
    const answer = await host.backup.sticks({});
    if (answer.ok) setSticks((before) => (JSON.stringify(before) === JSON.stringify(answer.value.sticks) ? before : answer.value.sticks));
  }, [host]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const again = (): void => {
      void look().finally(() => {
        if (!gone) timer = setTimeout(again, everyMs);
      });
    };
    again();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [look]);
  return { sticks, look };
}
