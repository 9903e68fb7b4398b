/** The county by stick: carried from a station, taken in at the office; or a way to the joining card, without which there is no key. */
import { type ReactNode, useEffect, useState } from 'react';
import type { Joined } from '../../../shared/sync/contract.ts';
import { useHost } from '../../host/use-host.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { navigate } from '../../ui/route.ts';
import { OfficeBundles } from './OfficeBundles.tsx';
import { StationBundle } from './StationBundle.tsx';

/** @param settings puts a station's page among the settings, of which it is a part */
export function BundlePage({ settings }: { readonly settings: (page: ReactNode) => ReactNode }) {
  const host = useHost();
  const text = useWords().backup;
  const [joined, setJoined] = useState<Joined | null | 'asking'>('asking');
  useEffect(() => {
    let gone = false;
    const ask = (): void => {
      void host.sync.county({}).then((answer) => {
        if (!gone && answer.ok) setJoined(answer.value.joined);
      });
    };
    ask();
    const end = host.on('sync.changed', ask);
    return () => {
      gone = true;
      end();
    };
  }, [host]);
  if (joined === 'asking') return null;
  if (joined?.party === 'office') return <OfficeBundles joined={joined} />;
  if (joined !== null) return settings(<StationBundle joined={joined} />);
  return settings(
    <Page head={<PageHead title={text.bundle.title} />}>
      <EmptyState
        title={text.notJoined}
        text={text.notJoinedText}
        actions={
          <Button kind="primary" keys="Ctrl+Enter" onPress={() => navigate({ page: 'settings', section: 'county' })}>
            {text.join}
          </Button>
        }
      />
    </Page>,
  );
}
