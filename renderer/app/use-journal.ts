/** How the journal is: asked at the start, after every entry, and when damage is found. Null when the host does not say. */
import { useEffect, useState } from 'react';
import type { JournalState } from '../../shared/backup/contract.ts';
import { useHost } from '../host/use-host.ts';

export type JournalView = { readonly state: 'asking' } | { readonly state: 'unknown' } | { readonly state: 'known'; readonly journal: JournalState };

/** Appends come in hundreds during an import; the corner needs no more than this many milliseconds' precision. */
const rhythmMs = 1000;

export function useJournal(): JournalView {
  const host = useHost();
  const [view, setView] = useState<JournalView>({ state: 'asking' });
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const ask = async (): Promise<void> => {
      const answer = await host.backup.journal({});
      if (!gone) setView(answer.ok ? { state: 'known', journal: answer.value } : { state: 'unknown' });
    };
    const later = (): void => {
      timer ??= setTimeout(() => {
        timer = null;
        void ask();
      }, rhythmMs);
    };
    void ask();
    const ends = [host.on('backup.appended', later), host.on('backup.damaged', later)];
    return () => {
      gone = true;
      if (timer !== null) clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [host]);
  return view;
}
