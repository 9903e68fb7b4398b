/** When the disk is full, how many bytes are left: the sentence about it is only useful with the figure. */
import { useEffect, useState } from 'react';
import { useHost } from '../../host/use-host.ts';
import type { Trouble } from './SaveProblem.tsx';

export function useFreeBytes(trouble: Trouble | null): Trouble | null {
  const host = useHost();
  const [free, setFree] = useState<number | null>(null);
  const asks = trouble !== null && trouble.problem === 'disk_full' && trouble.facts?.['freeBytes'] === undefined;
  useEffect(() => {
    if (!asks) return undefined;
    let live = true;
    void host.settings.disk({}).then((answer) => {
      if (live && answer.ok) setFree(answer.value.freeBytes);
    });
    return () => {
      live = false;
    };
  }, [host, asks]);
  return trouble === null || !asks || free === null ? trouble : { ...trouble, facts: { ...trouble.facts, freeBytes: free } };
}
