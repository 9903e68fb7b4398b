/** Which county this computer has joined, what was chosen about the line, and the acts that change either. */
import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Joined, SyncChoices } from '../../../shared/sync/contract.ts';
import { useHost } from '../../host/use-host.ts';

export type County = { readonly joined: Joined | null; readonly choices: SyncChoices };

export type CountyState = {
  /** null while the host is asked */
  readonly county: County | null;
  readonly ask: () => Promise<void>;
  readonly choose: (choices: SyncChoices) => Promise<Result<unknown, string>>;
};

export function useCounty(): CountyState {
  const host = useHost();
  const [county, setCounty] = useState<County | null>(null);
  const ask = useCallback(async () => {
    const answer = await host.sync.county({});
    if (answer.ok) setCounty(answer.value);
  }, [host]);
  useEffect(() => {
    let gone = false;
    const look = (): void => {
      void host.sync.county({}).then((answer) => {
        if (!gone && answer.ok) setCounty(answer.value);
      });
    };
    look();
    const end = host.on('sync.changed', look);
    return () => {
      gone = true;
      end();
    };
  }, [host]);
  const choose = useCallback(
    async (choices: SyncChoices) => {
      const done = await host.sync.choose({ choices });
      if (done.ok) setCounty((before) => (before === null ? before : { ...before, choices }));
      return done;
    },
    [host],
  );
  return { county, ask, choose };
}
