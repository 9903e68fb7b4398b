/** The places of the station as a tree: town, stations, points, villages. One adds below the marked one, or corrects it. */
import { useState } from 'react';
import { placeTree } from '../../../../shared/deputies/place-tree.ts';
import { useUsage } from '../../../db/use-usage.ts';
import { usePlaces } from '../../../db/use-people-and-places.ts';
import { formatCount } from '../../../text/format.ts';
import { useWords } from '../../../text/use-words.ts';
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

export function PlacesSection() {
  const text = useWords().settings.places;
  const places = usePlaces();
  const year = Number(useToday().slice(0, 4));
  const usage = useUsage(year);
  const [marked, setMarked] = useState(0);
  const [open, setOpen] = useState<'add' | 'top' | 'correct' | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const rows = placeTree(places);
  const at = rows[Math.min(marked, rows.length - 1)]?.place ?? null;
  const add = (
    <Button kind="primary" keys="Ctrl+Enter" onPress={() => setOpen('add')}>
      {at === null ? text.addFirst : text.addBelow(at.name)}
    </Button>
  );
  return (
    <Page
      head={<PageHead title={text.title} count={rows.length === 0 ? text.none : text.count(formatCount(rows.length))} countBelow />}
      bar={
        rows.length > 0 && (
          <ActionBar
            left={said !== null && <OnDisk>{said}</OnDisk>}
            right={
              <>
                <Button onPress={() => setOpen('correct')}>{text.correct}</Button>
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
        <PlaceTable rows={rows} marked={Math.min(marked, rows.length - 1)} places={places} usage={usage} year={year} onMark={setMarked} onOpen={() => setOpen('correct')} />
      )}
      {rows.length > 0 && rows.length < 4 && <p className={styles.note}>{text.firstText}</p>}
      {(open === 'add' || open === 'top') && <PlaceDialog places={places} below={open === 'top' ? null : at} onClose={() => setOpen(null)} onSaved={(name) => setSaid(text.added(name))} />}
      {open === 'correct' && at !== null && (
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
