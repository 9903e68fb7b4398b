/** Settings, 县里: joining a county, or the one that is joined. */
import { useState } from 'react';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { JoinedPage } from './JoinedPage.tsx';
import { JoinPage } from './JoinPage.tsx';
import { useSyncWords } from './use-sync-words.ts';
import { useCounty } from './use-county.ts';

export function CountySection() {
  const text = useSyncWords().joined;
  const state = useCounty();
  const [again, setAgain] = useState(false);
  const { county } = state;
  if (county === null) return <Page head={<PageHead title={text.title} />}>{null}</Page>;
  if (county.joined !== null && !again) return <JoinedPage joined={county.joined} choices={county.choices} choose={state.choose} ask={state.ask} onAgain={() => setAgain(true)} />;
  return (
    <JoinPage
      again={county.joined !== null}
      onJoined={() => {
        setAgain(false);
        void state.ask();
      }}
      onBack={() => setAgain(false)}
    />
  );
}
