/** The host, for pages. */
import { createContext, useContext } from 'react';
import type { HostClient } from '../../shared/contract/client.ts';
import { invariant } from '../../shared/kernel/result.ts';

export const HostContext = createContext<HostClient | null>(null);

export function useHost(): HostClient {
  const host = useContext(HostContext);
  invariant(host !== null, 'BUG: no host above this component');
  return host;
}
