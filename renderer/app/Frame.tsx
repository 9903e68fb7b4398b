/** The signed-in station: navigation at the left, the page beside it, and the keys that act everywhere. */
import { useEffect, useState } from 'react';
import type { OpenedStore } from '../db/open-store.ts';
import { useWords } from '../text/use-words.ts';
import { focusSearch } from '../ui/SearchField.tsx';
import { useKey } from '../ui/keys.ts';
import { announce } from '../ui/LiveRegion.tsx';
import { loadPinyin } from '../ui/pinyin.ts';
import { hashOf, navigate, type Route, useRoute } from '../ui/route.ts';
import { saveNow } from '../ui/save-now.ts';
import { SkipLinks } from '../ui/SkipLinks.tsx';
import { useStation } from '../ui/station-context.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { HelpOverlay } from './help/HelpOverlay.tsx';
import { HostGoneNotice } from './HostGoneNotice.tsx';
import { Nav } from './Nav.tsx';
import { CurrentPage } from './CurrentPage.tsx';
import { pageAt } from './page-at.ts';
import { PracticeOffer } from './practice/PracticeOffer.tsx';
import { PracticeStrip } from './practice/PracticeStrip.tsx';
import { RebuiltNotice } from './RebuiltNotice.tsx';
import styles from './Frame.module.css';

export type FrameProps = {
  readonly rebuilt: OpenedStore['rebuilt'];
  readonly hostGone: boolean;
  /** ends the offer to practise; without it none is made */
  readonly offer?: () => void;
};

export function Frame({ rebuilt, hostGone, offer }: FrameProps) {
  const words = useWords().app;
  const { lock, station } = useStation();
  const route = pageAt(useRoute(), station.party);
  const [help, setHelp] = useState(false);
  useKey('F1', () => setHelp(true));
  useKey(station.party === 'station' ? 'F2' : null, () => navigate({ page: 'register' }));
  useKey(station.party === 'station' ? 'F9' : null, () => navigate({ page: 'today', take: true }));
  useKey('F3', () => {
    focusSearch('F3');
    navigate({ page: 'ledger' });
  });
  useKey('F8', lock, { always: true });
  useKey('Ctrl+S', () => {
    void saveNow().then((saved) => {
      if (saved) announce(words.savedAll);
    });
  });
  // While the host is surely there: the first finder may open when it is gone.
  useEffect(() => void loadPinyin(), []);
  return (
    <div className={isAlone(route) ? styles.alone : styles.frame}>
      <SkipLinks links={[{ to: 'page', label: words.skipNav }]} />
      {isAlone(route) ? null : <Nav onHelp={() => setHelp(true)} rebuilt={rebuilt} />}
      <main id="page" tabIndex={-1} className={styles.page} aria-label={words.content}>
        {station.practice === true ? <PracticeStrip /> : offer !== undefined && !isAlone(route) && <PracticeOffer onClose={offer} />}
        {hostGone && <HostGoneNotice />}
        <RebuiltNotice rebuilt={rebuilt} />
        <div className={styles.room}>
          <ErrorBoundary of={hashOf(route)}>
            <CurrentPage route={route} />
          </ErrorBoundary>
        </div>
      </main>
      <HelpOverlay open={help} onClose={() => setHelp(false)} />
    </div>
  );
}

/** The windows of a sitting have no navigation: they run on a wall, or in front of a teller. */
function isAlone(route: Route): boolean {
  return route.page === 'sitting' && route.id !== undefined;
}
