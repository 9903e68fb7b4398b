/** A station's page: what is in the next bundle, the stick, earlier ones with their receipts. Ctrl+Enter writes. */
import { useCallback, useState } from 'react';
import type { Joined } from '../../../shared/sync/contract.ts';
import { useStore } from '../../db/use-store.ts';
import { useWords } from '../../text/use-words.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { navigate } from '../../ui/route.ts';
import { BundleInside } from './BundleInside.tsx';
import { BundleSteps } from './BundleSteps.tsx';
import { CarryingSaid } from './CarryingSaid.tsx';
import { ChooseBundle } from './ChooseBundle.tsx';
import { EarlierBundles } from './EarlierBundles.tsx';
import { StickFacts } from './StickFacts.tsx';
import { useBundles } from './use-bundles.ts';
import { useCarrying } from './use-carrying.ts';
import { usePreview } from './use-preview.ts';
import { type ReceiptOnStick, receiptOn, useReceiptsOnSticks } from './use-receipts-on-sticks.ts';
import { useSticks } from './use-sticks.ts';
import styles from './backup.module.css';

export function StationBundle({ joined }: { readonly joined: Joined }) {
  const words = useWords().backup;
  const text = words.bundle;
  const { sync } = useStore();
  const self = `${joined.station}-${joined.device}`;
  const { sticks, look } = useSticks();
  const { bundles, ask } = useBundles();
  const { inside, problem } = usePreview(joined.office);
  const [chosen, setChosen] = useState(0);
  const onDone = useCallback(() => void Promise.all([look(), ask()]), [look, ask]);
  const fileOf = (number: number): string => words.fileOut(self, String(number));
  const carrying = useCarrying(joined.office, fileOf, onDone);
  const { busy, said } = carrying;
  useReceiptsOnSticks(sticks, self, bundles, busy === null, carrying.read);

  const plugged = sticks ?? [];
  const stick = plugged[chosen % Math.max(1, plugged.length)] ?? null;
  const number = bundles?.next[joined.office] ?? 1;
  const receipt = stick === null || bundles === null ? null : receiptOn(stick, self, bundles);
  const ready = inside !== null && bundles !== null;
  return (
    <Page
      head={<PageHead title={text.title} count={text.text(String(number))} countBelow />}
      bar={
        <>
          <CarryingSaid said={said} read={carrying.read} />
          <ActionBar
            left={
              <Button
                kind="link"
                onPress={() => {
                  sync.syncNow();
                  navigate({ page: 'settings', section: 'county' });
                }}
              >
                {text.online}
              </Button>
            }
            right={
              <>
                {plugged.length > 1 && <Button onPress={() => setChosen(chosen + 1)}>{text.other}</Button>}
                {plugged.length === 0 && (
                  <Button disabled={!ready || sticks === null} busy={busy === 'writing'} onPress={() => void carrying.save()}>
                    {text.saveFile}
                  </Button>
                )}
                <Button kind="primary" keys="Ctrl+Enter" disabled={!ready || stick === null} busy={busy !== null} onPress={() => stick !== null && void carrying.write(stick)}>
                  {text.writeTo}
                </Button>
              </>
            }
          />
        </>
      }
    >
      <BundleSteps at={stepOf(stick !== null, (inside?.events ?? 0) > 0, carrying)} />
      <div className={styles.columns}>
        <BundleInside inside={inside} problem={problem} />
        <div>
          <StickFacts
            stick={stick}
            file={fileOf(number)}
            onIt={<OnIt receipt={receipt} />}
            choose={
              <ChooseBundle label={text.chooseLabel} onFile={(file) => void carrying.readFile(file)}>
                {text.choose}
              </ChooseBundle>
            }
          />
          {bundles !== null && <EarlierBundles made={bundles.made.filter(({ to }) => to === joined.office)} />}
        </div>
      </div>
    </Page>
  );
}

/** Where one stands, from 1. Written and read back happen in one act. */
function stepOf(isPlugged: boolean, hasNews: boolean, { said, busy }: Pick<ReturnType<typeof useCarrying>, 'said' | 'busy'>): number {
  if (busy === 'writing') return 3;
  if (said?.said === 'written' || said?.said === 'saved') return 4;
  if (said?.said === 'read' && !hasNews) return 6;
  return isPlugged ? 2 : 1;
}

function OnIt({ receipt }: { readonly receipt: ReceiptOnStick | null }) {
  const words = useWords().backup;
  if (receipt === null) return words.bundle.nothingOnIt;
  return `${words.bundle.receiptOnIt(String(receipt.bundle.number))}${receipt.isRead ? `${words.comma}${words.bundle.receiptRead}` : ''}`;
}
