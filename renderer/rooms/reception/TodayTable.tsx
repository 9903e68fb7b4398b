/** What was registered today. Groups (批) and persons (人次) are two counts and stay apart. */
import type { LedgerRow } from '../../db/store.ts';
import { formatTime } from '../../text/format.ts';
import { BookTable } from '../../ui/BookTable.tsx';
import { navigate } from '../../ui/route.ts';
import { shortNumber } from './short-number.ts';
import { StageMark } from './StageMark.tsx';
import { useRegisteredAt } from './queries.ts';
import type { RoomNames } from './use-names.ts';
import styles from './today.module.css';

export function TodayTable({ rows, names }: { readonly rows: readonly LedgerRow[]; readonly names: RoomNames }) {
  const { words } = names;
  const { columns } = words.today;
  const times = useRegisteredAt(rows.map((row) => row.id));
  const people = rows.reduce((sum, row) => sum + row.show.people, 0);
  const uncounted = rows.filter((row) => row.show.people === 0).length;
  return (
    <section className={styles.section} aria-labelledby="today-registered">
      <h2 className={styles.title} id="today-registered">
        {words.today.registered}
        <small>{uncounted === 0 ? words.today.counts(rows.length, people) : words.today.countsUnknownPeople(rows.length, people, uncounted)}</small>
      </h2>
      <BookTable
        caption={words.today.registered}
        head={
          <tr>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.time}</th>
            <th scope="col" className={styles.visitorColumn}>
              {columns.visitor}
            </th>
            <th scope="col" className={styles.number}>
              {columns.people}
            </th>
            <th scope="col">{columns.summary}</th>
            <th scope="col">{columns.stage}</th>
          </tr>
        }
      >
        {rows.map((row) => {
          const at = times.get(row.id);
          const open = (): void => navigate({ page: 'ledger', id: row.id });
          return (
            <tr key={row.id} className={styles.table} onClick={open}>
              <td className={styles.nowrap}>
                <button type="button" className={styles.open} onClick={open} aria-label={words.ledger.openRow(row.show.number)}>
                  {shortNumber(row.show.number)}
                </button>
              </td>
              <td className={styles.nowrap}>{at === undefined || at === '' ? '' : formatTime(at)}</td>
              <td className={styles.visitorColumn}>{row.show.visitor}</td>
              <td className={styles.number}>{row.show.people === 0 ? <span className={styles.zero}>—</span> : row.show.people}</td>
              <td className={styles.cut} title={row.show.summary}>
                {row.show.summary}
              </td>
              <td className={styles.nowrap}>
                <StageMark stage={row.stage} words={words} />
              </td>
            </tr>
          );
        })}
      </BookTable>
    </section>
  );
}
