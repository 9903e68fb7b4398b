/** 保管期限: the years, the matters whose contacts are older, and destroying these together. */
import { useState } from 'react';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import type { Retention } from '../../../../shared/reception/retention.ts';
import type { LedgerPage } from '../../../db/store.ts';
import { useStore } from '../../../db/use-store.ts';
import { formatCount } from '../../../text/format.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useWords } from '../../../text/use-words.ts';
import { BookTable } from '../../../ui/BookTable.tsx';
import { Button } from '../../../ui/Button.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { ProblemBar } from '../../../ui/ProblemBar.tsx';
import { hashOf } from '../../../ui/route.ts';
import { useStation } from '../../../ui/station-context.ts';
import { useLedger } from '../queries.ts';
import { useNames } from '../use-names.ts';
import { EraseManyDialog } from './EraseManyDialog.tsx';
import { oldContacts, useRetention } from './use-retention.ts';
import styles from './contacts.module.css';

/** Rows that are shown; the sentence counts all. */
const shownRows = 5;

export function RetentionPart({ today }: { readonly today: LocalDate }) {
  const { retention, save } = useRetention();
  if (retention === null) return null;
  return <KnownRetention today={today} retention={retention} save={save} />;
}

function KnownRetention({ today, retention, save }: { readonly today: LocalDate; readonly retention: Retention; readonly save: (retention: Retention) => Promise<string | null> }) {
  const all = useWords();
  const { keep, old } = all.contacts;
  const store = useStore();
  const isHead = useStation().session.role === 'station_head';
  const [years, setYears] = useState<number | null>(retention.years);
  const [problem, setProblem] = useState<string | null>(null);
  const [erasing, setErasing] = useState<readonly RecordId[] | null>(null);
  const filter = oldContacts(today, retention);
  const live = useLedger(filter, { offset: 0, limit: shownRows });
  const found = live.state === 'ready' && live.value.complete ? live.value : null;
  const leave = (): void => {
    if (years === null) setYears(retention.years);
    else if (years !== retention.years) void save({ ...retention, years }).then(setProblem);
  };
  const openErasing = (): void => void store.ledgerAll(filter).then((rows) => setErasing(rows.map(({ id }) => id)));
  return (
    <section className={styles.part} aria-labelledby="contacts-keep">
      <h2 className={styles.heading} id="contacts-keep">
        {keep.title}
      </h2>
      <p className={styles.sentence}>
        <label htmlFor="contacts-years">{keep.before}</label>
        {isHead ? <NumberField id="contacts-years" value={years} onChange={setYears} onLeave={leave} min={1} max={30} width={3.5} /> : <b>{retention.years}</b>}
        <span>{keep.after}</span>
        {!isHead && <span className={styles.quiet}>{keep.headOnly}</span>}
      </p>
      {problem !== null && <ProblemBar title={keep.failed(problemText(all, problem))} />}
      {found !== null && (
        <div className={styles.sentence} role="status">
          <span>{found.total === 0 ? old.none : old.count(formatCount(found.total))}</span>
          {found.total > 0 && isHead && <Button onPress={openErasing}>{old.erase}</Button>}
        </div>
      )}
      {found !== null && found.total > 0 && <OldTable page={found} />}
      {erasing !== null && <EraseManyDialog ids={erasing} onClose={() => setErasing(null)} />}
    </section>
  );
}

function OldTable({ page }: { readonly page: LedgerPage }) {
  const { old } = useWords().contacts;
  const names = useNames();
  return (
    <>
      <BookTable
        caption={old.caption}
        head={
          <tr>
            <th scope="col" className={styles.number}>{old.number}</th>
            <th scope="col" className={styles.when}>{old.over}</th>
            <th scope="col">{old.summary}</th>
          </tr>
        }
      >
        {page.rows.map((row) => (
          <tr key={row.id}>
            <td>
              <a href={hashOf({ page: 'ledger', id: row.id })}>{row.show.number}</a>
            </td>
            <td>{row.show.over === undefined ? '' : names.day(row.show.over)}</td>
            <td>{row.show.summary}</td>
          </tr>
        ))}
      </BookTable>
      {page.total > page.rows.length && <p className={styles.quiet}>{old.more(formatCount(page.total - page.rows.length))}</p>}
    </>
  );
}
