/** The desk: which day it is, what was registered today and by whom received, what is half written. */
import { useMemo, useRef } from 'react';
import type { LedgerRow } from '../../db/store.ts';
import { formatWeekday } from '../../text/format.ts';
import { lunarDay } from '../../text/lunar.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Portrait } from '../../ui/Portrait.tsx';
import { navigate } from '../../ui/route.ts';
import { useScrollStop } from '../../ui/use-scroll-stop.ts';
import { DraftList } from './DraftList.tsx';
import { everything, toFilter } from './ledger-filter.ts';
import { useDrafts, useLedger } from './queries.ts';
import { TodayTable } from './TodayTable.tsx';
import { type RoomNames, useNames } from './use-names.ts';
import { deputyName } from './value-words.ts';
import pageStyles from '../../ui/Page.module.css';
import styles from './today.module.css';

/** More matters in a day than any station has seen. */
const dayLimit = 200;

export function TodayPage() {
  const names = useNames();
  const { words, today } = names;
  const filter = useMemo(() => ({ ...toFilter(everything, today, new Map()), from: today, to: today }), [today]);
  const live = useLedger(filter, { offset: 0, limit: dayLimit });
  const { drafts } = useDrafts();
  const rows = live.state === 'ready' ? live.value.rows : [];
  const body = useRef<HTMLDivElement>(null);
  useScrollStop(body);
  const isQuiet = live.state === 'ready' && rows.length === 0 && drafts?.length === 0;
  return (
    <div className={pageStyles.page}>
      <TodayHead names={names} />
      <div className={styles.body} ref={body}>
        {live.state === 'problem' && <p role="alert">{words.today.problem}</p>}
        {isQuiet && <EmptyState title={words.today.nothingTitle} text={words.today.nothingText} />}
        {rows.length > 0 && <Deputies rows={rows} names={names} />}
        {rows.length > 0 && <TodayTable rows={rows} names={names} />}
        {drafts !== null && drafts.length > 0 && <DraftList drafts={drafts} names={names} />}
      </div>
    </div>
  );
}

function TodayHead({ names }: { readonly names: RoomNames }) {
  const { words, today, language } = names;
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  return (
    <header className={styles.head}>
      <div className={styles.date}>
        <span className={styles.day} aria-hidden="true">
          {day}
        </span>
        <div>
          <h1 className={styles.month}>
            <span className="for-readers">{`${words.today.title} ${day} `}</span>
            {words.today.dateHead(year, month, formatWeekday(today, language))}
          </h1>
          <p className={styles.lunar}>{lunarDay(today, language)}</p>
        </div>
      </div>
      <Button kind="primary" size="large" keys="F2" bindKey={false} onPress={() => navigate({ page: 'register' })}>
        {words.today.register}
      </Button>
    </header>
  );
}

/** Deputies noted in today's matters, in the order in which they first received somebody. */
function Deputies({ rows, names }: { readonly rows: readonly LedgerRow[]; readonly names: RoomNames }) {
  const { words } = names;
  const ids = [...new Set([...rows].reverse().flatMap((row) => row.show.deputies))];
  if (ids.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="today-deputies">
      <h2 className={styles.title} id="today-deputies">
        {words.today.deputies}
        <small>{words.today.deputiesCount(ids.length)}</small>
      </h2>
      <ul className={styles.people}>
        {ids.map((id) => {
          const name = deputyName(names, id);
          const deputy = names.deputies.get(id);
          return (
            <li key={id} className={styles.person}>
              <Portrait name={name} />
              <span>
                <b>{name}</b>
                <span>{deputy?.profession ?? ''}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
