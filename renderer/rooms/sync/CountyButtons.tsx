/** What can be done about the line, once a county is joined: sync now, pause or go on, only small records. */
import { useState } from 'react';
import type { SyncChoices } from '../../../shared/sync/contract.ts';
import { useStore } from '../../db/use-store.ts';
import { problemText } from '../../text/problem-text.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { useSyncWords } from './use-sync-words.ts';
import type { CountyState } from './use-county.ts';

export type CountyButtonsProps = { readonly choices: SyncChoices; readonly choose: CountyState['choose'] };

export function CountyButtons({ choices, choose }: CountyButtonsProps) {
  const words = useWords();
  const { panel } = useSyncWords();
  const store = useStore();
  const [failed, setFailed] = useState<string | null>(null);
  const change = async (next: SyncChoices): Promise<void> => {
    const done = await choose(next);
    setFailed(done.ok ? null : panel.choiceFailed(problemText(words, done.problem, done.facts)));
  };
  return (
    <>
      {!choices.paused && (
        <Button size="small" onPress={store.sync.syncNow}>
          {panel.syncNow}
        </Button>
      )}
      <Button size="small" onPress={() => void change({ ...choices, paused: !choices.paused })}>
        {choices.paused ? panel.resume : panel.pause}
      </Button>
      <Button size="small" onPress={() => void change({ ...choices, smallOnly: !choices.smallOnly })}>
        {choices.smallOnly ? panel.everything : panel.onlySmall}
      </Button>
      {failed !== null && <Problem>{failed}</Problem>}
    </>
  );
}
