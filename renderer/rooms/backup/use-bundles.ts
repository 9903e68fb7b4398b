/** Earlier bundles and their receipts, as the host remembers them. */
import { useCallback, useEffect, useState } from 'react';
import type { OutputOf, StationContract } from '../../../shared/contract/index.ts';
import { useHost } from '../../host/use-host.ts';

export type Bundles = OutputOf<StationContract['backup']['bundles']>;

/** `bundles`: null until the host has said. */
export function useBundles(): { readonly bundles: Bundles | null; readonly ask: () => Promise<void> } {
  const host = useHost();
  const [bundles, setBundles] = useState<Bundles | null>(null);
  const ask = useCallback(async () => {
    const answer = await host.backup.bundles({});
    if (answer.ok) setBundles(answer.value);
  }, [host]);
  useEffect(() => void ask(), [ask]);
  return { bundles, ask };
}
