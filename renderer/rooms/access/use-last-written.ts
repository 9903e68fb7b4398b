/** When the journal was last written, for people who want to know before they sign in. */
import { useEffect, useState } from 'react';
import type { Instant } from '../../../shared/kernel/time.ts';
import { useHost } from '../../host/use-host.ts';

export type LastWritten = { readonly state: 'asking' } | { readonly state: 'unknown' } | { readonly state: 'known'; readonly at: Instant | null };

export function useLastWritten(): LastWritten {
  const host = useHost();
  const [last, setLast] = useState<LastWritten>({ state: 'asking' });
  useEffect(() => {
    let gone = false;
    void host.backup.journal({}).then((answer) => {
      if (!gone) setLast(answer.ok ? { state: 'known', at: answer.value.lastWrittenAt } : { state: 'unknown' });
    });
    return () => {
      gone = true;
    };
  }, [host]);
  return last;
}
