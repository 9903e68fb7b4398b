/** How this office's county and its server are reached; null while it has joined none. */
import { useCallback, useEffect, useState } from 'react';
import type { KnownServer } from '../../../shared/county/contract.ts';
import { useHost } from '../../host/use-host.ts';

export type OfficeServer = {
  /** undefined while the host is asked */
  readonly server: KnownServer | null | undefined;
  /** after an act that may have named another address */
  readonly ask: () => Promise<void>;
};

export function useServer(): OfficeServer {
  const host = useHost();
  const [server, setServer] = useState<KnownServer | null | undefined>(undefined);
  const look = useCallback(async (): Promise<KnownServer | null | undefined> => {
    const county = await host.sync.county({});
    if (!county.ok) return undefined;
    if (county.value.joined === null) return null;
    const known = await host.county.server({});
    return known.ok ? known.value.server : undefined;
  }, [host]);
  const ask = useCallback(async () => {
    const found = await look();
    if (found !== undefined) setServer(found);
  }, [look]);
  useEffect(() => {
    let gone = false;
    const again = (): void => {
      void look().then((found) => {
        if (!gone && found !== undefined) setServer(found);
      });
    };
    again();
    const end = host.on('sync.changed', again);
    return () => {
      gone = true;
      end();
    };
  }, [host, look]);
  return { server, ask };
}
