/** The county that this office has joined: its id and its server's address; null while it has none or the host is asked. */
import { useEffect, useState } from 'react';
import type { Joined } from '../../../shared/sync/contract.ts';
import { useHost } from '../../host/use-host.ts';

/** @returns undefined while the host is asked */
export function useJoined(): Joined | null | undefined {
  const host = useHost();
  const [joined, setJoined] = useState<Joined | null | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    const look = (): void => {
      void host.sync.county({}).then((answer) => {
        if (!gone && answer.ok) setJoined(answer.value.joined);
      });
    };
    look();
    const end = host.on('sync.changed', look);
    return () => {
      gone = true;
      end();
    };
  }, [host]);
  return joined;
}
