/** Joining a county: the card, what it says, one try of the connection, what will be sent. Nothing is sent before the button. */
import { useState } from 'react';
import type { ProblemFacts } from '../../../shared/kernel/result.ts';
import { problemText } from '../../text/problem-text.ts';
import { useWords } from '../../text/use-words.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { ProblemBar } from '../../ui/ProblemBar.tsx';
import { navigate } from '../../ui/route.ts';
import { CardChecks } from './CardChecks.tsx';
import { CardFactsList } from './CardFactsList.tsx';
import { CardField } from './CardField.tsx';
import { WhatIsSent } from './WhatIsSent.tsx';
import { useSyncWords } from './use-sync-words.ts';
import { mayJoin, useJoining } from './use-joining.ts';
import styles from './join.module.css';

export type JoinPageProps = {
  /** a county is joined: this card takes the place of the one in use */
  readonly again: boolean;
  readonly onJoined: () => void;
  /** leaves the joined county as it is */
  readonly onBack: () => void;
};

export function JoinPage({ again, onJoined, onBack }: JoinPageProps) {
  const words = useWords();
  const text = useSyncWords().join;
  const joining = useJoining();
  const { reading, trying } = joining;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ readonly problem: string; readonly facts?: ProblemFacts } | null>(null);
  const ready = mayJoin(reading, trying);
  const join = async (smallOnly: boolean): Promise<void> => {
    setBusy(true);
    const done = await joining.join(smallOnly);
    setBusy(false);
    setFailure(done.ok ? null : done);
    if (!done.ok) return;
    announce(text.joined(done.value.countyName));
    onJoined();
  };
  return (
    <Page
      head={<PageHead title={again ? text.againTitle : text.title} count={again ? text.againText : text.text} countBelow />}
      bar={
        <>
          {failure !== null && <ProblemBar title={text.failed(text.problem[failure.problem] ?? problemText(words, failure.problem, failure.facts))} kept={text.kept} />}
          <ActionBar
            left={
              <Button kind="link" onPress={again ? onBack : () => navigate({ page: 'today' })}>
                {again ? text.notAgain : text.not}
              </Button>
            }
            right={
              <>
                <Button disabled={!ready} busy={busy} onPress={() => void join(true)}>
                  {text.small}
                </Button>
                <Button kind="primary" keys="Ctrl+Enter" disabled={!ready} busy={busy} onPress={() => void join(false)}>
                  {again ? text.goAgain : text.go}
                </Button>
              </>
            }
          />
        </>
      }
    >
      <div className={styles.columns}>
        <div>
          <CardField text={joining.text} onText={joining.setText} reading={reading} />
          {reading.state === 'good' && <CardFactsList facts={reading.facts} />}
          {reading.state === 'good' && <CardChecks facts={reading.facts} trying={trying} onTryAgain={joining.tryAgain} />}
        </div>
        <WhatIsSent />
      </div>
    </Page>
  );
}
