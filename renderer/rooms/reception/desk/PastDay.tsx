/** A day that is over, looked back at: who came and what was registered, as its figures count it. Nothing is written here any more. */
import { useEffect, useRef, useState } from 'react';
import { countDay } from '../../../../shared/reception/day-count.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { formatWeekday } from '../../../text/format.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { navigate, useRoute } from '../../../ui/route.ts';
import { useStation } from '../../../ui/station-context.ts';
import { useNames } from '../use-names.ts';
import { deskRows, type Narrowed, narrowedTo } from './desk-rows.ts';
import { QueueCounts } from './QueueCounts.tsx';
import { QueueTable } from './QueueTable.tsx';
import { useQueue } from './use-day.ts';
import styles from './desk.module.css';

export function PastDay({ on }: { readonly on: LocalDate }) {
  const names = useNames();
  const words = useWords().desk.queue;
  const { station } = useStation();
  const route = useRoute();
  const only = route.page === 'today' ? route.only : undefined;
  const live = useQueue(on);
  const [narrowed, setNarrowed] = useState<Narrowed>(only ?? 'all');
  useEffect(() => setNarrowed(only ?? 'all'), [only]);
  const [chosen, setChosen] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const queue = live.state === 'ready' ? live.value : null;
  const isThere = queue !== null;
  useEffect(() => {
    if (isThere) table.current?.focus({ preventScroll: true });
  }, [isThere]);
  if (live.state === 'problem') return <p role="alert">{words.problem}</p>;
  if (queue === null) return null;
  const every = deskRows(queue, []);
  const rows = narrowedTo(every, narrowed);
  const open = (at: number): void => {
    const matter = rows[at]?.matters[0];
    if (matter !== undefined) navigate({ page: 'ledger', id: matter.id });
  };
  const back = (
    <>
      <Button onPress={() => navigate({ page: 'sheet', sheet: 'day', on })}>{words.past.sheet}</Button>
      <Button keys="Esc" onPress={() => navigate({ page: 'today' })}>
        {words.past.back}
      </Button>
    </>
  );
  return (
    <Page head={<PageHead title={names.day(on)} count={formatWeekday(on, names.language)} right={back} />}>
      <section className={styles.section} aria-labelledby="past-queue">
        <div className={styles.titleLine}>
          <h2 className={styles.title} id="past-queue">
            {words.past.title}
          </h2>
          {every.length > 0 && <QueueCounts count={countDay(queue.visits, queue.matters)} narrowed={narrowed} onNarrow={setNarrowed} />}
        </div>
        <QueueTable past rows={rows} cursor={Math.max(0, rows.findIndex(({ id }) => id === chosen))} device={station.device} names={names} tableRef={table} onMove={(at) => setChosen(rows[at]?.id ?? null)} onOpen={open} />
      </section>
    </Page>
  );
}
