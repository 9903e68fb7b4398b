/** Beside the queue: what is due or overdue, and who waits to be told. Each row opens its matter. */
import { daysBetween } from '../../../../shared/kernel/time.ts';
import { useWords } from '../../../text/use-words.ts';
import { hashOf } from '../../../ui/route.ts';
import { Due } from '../LedgerRow.tsx';
import { shortNumber } from '../short-number.ts';
import type { RoomNames } from '../use-names.ts';
import { useDue, useUntold } from './use-day.ts';
import styles from './desk.module.css';

export function DueSide({ names }: { readonly names: RoomNames }) {
  const words = useWords().desk;
  const due = useDue(names.today);
  const untold = useUntold();
  if (due.length === 0 && untold.length === 0) return <p className={styles.quiet}>{words.nothingDue}</p>;
  return (
    <>
      {due.length > 0 && (
        <section className={styles.section} aria-labelledby="today-due">
          <div className={styles.titleLine}>
            <h2 className={styles.title} id="today-due">
              {words.due.title}
            </h2>
            <p className={styles.counts}>{words.due.counts(due.length)}</p>
          </div>
          <ul className={styles.dueList}>
            {due.map((matter) => (
              <li key={matter.id}>
                <span className={styles.dueTag}>
                  <Due days={daysBetween(names.today, matter.due)} words={names.words.ledger} />
                </span>
                <span className={styles.dueText}>
                  <a href={hashOf({ page: 'ledger', id: matter.id })}>{matter.summary}</a>
                  <span title={words.due.until(names.day(matter.due))}>{words.due.line(matter.lead, names.shortDay(matter.handedOn))}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {untold.length > 0 && (
        <section className={styles.section} aria-labelledby="today-untold">
          <div className={styles.titleLine}>
            <h2 className={styles.title} id="today-untold">
              {words.untold.title}
            </h2>
            <p className={styles.counts}>{words.untold.counts(untold.length)}</p>
          </div>
          <ul className={styles.dueList}>
            {untold.map((matter) => (
              <li key={matter.id}>
                <span className={styles.dueText}>
                  <a href={hashOf({ page: 'ledger', id: matter.id })}>{matter.show.summary}</a>
                  <span>{words.untold.line(shortNumber(matter.show.number))}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
