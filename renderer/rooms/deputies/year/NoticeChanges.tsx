/** What a notice would change of the days that rules name: proposals, each with where it lay and where it would lie. */
import type { MovedByCalendar } from '../../../../shared/deputies/duty-rule.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { useYearWords } from '../../../text/use-year-words.ts';
import styles from './year.module.css';

type NoticeChangesProps = { readonly changes: readonly MovedByCalendar[]; readonly nameOf: (place: string) => string; readonly day: (on: LocalDate) => string };

export function NoticeChanges({ changes, nameOf, day }: NoticeChangesProps) {
  const text = useYearWords().notice;
  return (
    <section className={styles.section}>
      <h2 className={styles.sectionTitle}>{changes.length === 0 ? text.changesNone : text.changesTitle(changes.length)}</h2>
      {changes.length > 0 && (
        <>
          <ul className={styles.lines}>
            {changes.map(({ place, rule, named, before, after }) => (
              <li key={`${place} ${rule} ${named}`}>
                <span>{nameOf(place)}</span>
                <span>{text.change(before === null ? null : day(before), after === null ? null : day(after))}</span>
              </li>
            ))}
          </ul>
          <p className={styles.note}>{text.changesNote}</p>
        </>
      )}
    </section>
  );
}
