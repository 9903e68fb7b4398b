/**
 * The places of the station as a tree: town, stations, points, villages. One adds below the marked one, or corrects it. The
 * county's places are read only here; the county office sees its own alone.
 */
import { useState } from 'react';
import type { Place } from '../../../../shared/deputies/place.ts';
import { placeTree } from '../../../../shared/deputies/place-tree.ts';
import { type StationCode, stationOf } from '../../../../shared/kernel/ids.ts';
import { localDateOf } from '../../../../shared/kernel/time.ts';
import { useLiveQuery } from '../../../db/use-live-query.ts';
import { useStore } from '../../../db/use-store.ts';
import { useUsage } from '../../../db/use-usage.ts';
import { usePlaces } from '../../../db/use-people-and-places.ts';
import { formatCount, formatDay } from '../../../text/format.ts';
import { useLanguage, useWords } from '../../../text/use-words.ts';
import { ActionBar } from '../../../ui/ActionBar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useToday } from '../../../ui/clock.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { OnDisk } from '../../../ui/OnDisk.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { PlaceTable } from './PlaceTable.tsx';
import styles from '../section.module.css';

export type PlacesSectionProps = {
  /** whose places may be changed: the code of this station or office; without it, all */
  readonly own?: StationCode;
  /** instead of the title of the section */
  readonly title?: string;
  /** `own` hides those of others: to the office every station's places are known */
  readonly shows?: 'all' | 'own';
};

export function PlacesSection({ own, title, shows = 'all' }: PlacesSectionProps) {
  const text = useWords().settings.places;
  const isOurs = (place: Place): boolean => own === undefined || stationOf(place.id) === own;
  const known = usePlaces();
  const places = shows === 'all' ? known : new Map([...known].filter(([, place]) => isOurs(place)));
  const year = Number(useToday().slice(0, 4));
  const usage = useUsage(year);
  const [marked, setMarked] = useState(0);
  const [open, setOpen] = useState<'add' | 'top' | 'correct' | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const rows = placeTree(places);
  const foreign = rows.filter(({ place }) => !isOurs(place)).length;
  const at = rows[Math.min(marked, rows.length - 1)]?.place ?? null;
  const add = (
    <Button kind="primary" keys="Ctrl+Enter" onPress={() => setOpen('add')}>
      {at === null ? text.addFirst : text.addBelow(at.name)}
    </Button>
  );
  return (
    <Page
      head={<PageHead title={title ?? text.title} count={rows.length === 0 ? text.none : text.count(formatCount(rows.length))} countBelow />}
      bar={
        rows.length > 0 && (
          <ActionBar
            left={said !== null && <OnDisk>{said}</OnDisk>}
            right={
              <>
                <Button disabled={at !== null && !isOurs(at)} onPress={() => setOpen('correct')}>
                  {text.correct}
                </Button>
                <Button onPress={() => setOpen('top')}>{text.addTop}</Button>
                {add}
              </>
            }
          />
        )
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={text.emptyTitle} text={text.emptyText} actions={add} />
      ) : (
        <PlaceTable rows={rows} marked={Math.min(marked, rows.length - 1)} places={places} usage={usage} year={year} isOurs={isOurs} onMark={setMarked} onOpen={() => at !== null && isOurs(at) && setOpen('correct')} />
      )}
      {foreign > 0 && <OfTheCounty count={foreign} />}
      {rows.length > 0 && rows.length < 4 && <p className={styles.note}>{text.firstText}</p>}
      {(open === 'add' || open === 'top') && <PlaceDialog places={places} below={open === 'top' ? null : at} onClose={() => setOpen(null)} onSaved={(name) => setSaid(text.added(name))} />}
      {open === 'correct' && at !== null && isOurs(at) && (
        <PlaceDialog
          places={places}
          corrects={at}
          below={null}
          onClose={() => setOpen(null)}
          onSaved={(name) => {
            setOpen(null);
            setSaid(text.corrected(name));
          }}
        />
      )}
    </Page>
  );
}

/** 县里的12个，11月15日收到，只能看。 */
function OfTheCounty({ count }: { readonly count: number }) {
  const text = useWords().settings.places;
  const language = useLanguage();
  const today = useToday();
  const store = useStore();
  const live = useLiveQuery(() => store.sync.status, [store]);
  const at = live.state === 'ready' ? live.value.referenceAt : null;
  return <p className={styles.note}>{text.ofCounty(formatCount(count), at === null ? '' : formatDay(localDateOf(at), language, { year: 'other', today }))}</p>;
}
