/** Thirty days as thirty cells: filled is contact, empty is none, amber is a silence that has become too long. */
import type { LocalDate } from '../../../shared/kernel/time.ts';
import { addDays, localDateOf } from '../../../shared/kernel/time.ts';
import { formatCount, formatDay } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { type BoardRow, lastDays } from './board-rows.ts';
import styles from './county.module.css';

export function DayStrip({ row, today }: { readonly row: BoardRow; readonly today: LocalDate }) {
  const { station } = useWords().county;
  const language = useLanguage();
  const days = lastDays(row, today);
  const day = (date: LocalDate): string => formatDay(date, language, { year: 'never' });
  const silent = days.some((cell) => cell.is === 'silent') && row.lastContact !== null;
  const label = station.stripLabel(formatCount(days.filter((cell) => cell.is === 'contact').length));
  return (
    <div>
      <div className={styles.strip} role="img" aria-label={label}>
        {days.map((cell) => (
          <span key={cell.day} className={styles[cell.is]} title={day(cell.day)} />
        ))}
      </div>
      <p className={styles.stripFoot}>
        <span>{day(addDays(today, -29))}</span>
        {silent && <span>{station.since(day(localDateOf(row.lastContact ?? '')))}</span>}
        <span>{station.today}</span>
      </p>
    </div>
  );
}
