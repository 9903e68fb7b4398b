/** Journal and free space as the host sees them now; the journal again after every entry. */
import { useEffect, useState } from 'react';
import type { JournalState } from '../../../shared/backup/contract.ts';
import { useHost } from '../../host/use-host.ts';

export type DataState = { readonly journal: JournalState | null; readonly freeBytes: number | null };

export function useDataState(): DataState {
  const host = useHost();
  const [journal, setJournal] = useState<JournalState | null>(null);
  const [freeBytes, setFreeBytes] = useState<number | null>(null);
  useEffect(() => {
    let gone = false;
    const ask = (): void => {
      void host.backup.journal({}).then((answer) => {
        if (!gone) setJournal(answer.ok ? answer.value : null);
      });
      void host.settings.disk({}).then((answer) => {
        if (!gone) setFreeBytes(answer.ok ? answer.value.freeBytes : null);
      });
    };
    ask();
    const end = host.on('backup.appended', ask);
    return () => {
      gone = true;
      end();
    };
  }, [host]);
  return { journal, freeBytes };
}
