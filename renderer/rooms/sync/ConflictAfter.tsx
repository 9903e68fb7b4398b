/** What follows from the choice, and what had merged by itself. */
import type { FoldedRecord } from '../../../shared/kernel/record/kind.ts';
import { useStaff } from '../../db/use-people-and-places.ts';
import { formatList } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { mergedBeside } from './conflict-sides.ts';
import type { MatterWords } from './matter-words.ts';
import styles from './conflict.module.css';

export type ConflictAfterProps = {
  readonly folded: FoldedRecord;
  readonly label: string;
  /** the choice in words; null while there is none */
  readonly value: string | null;
  /** the values that were not chosen */
  readonly rest: readonly string[];
  readonly matterWords: MatterWords;
};

export function ConflictAfter({ folded, label, value, rest, matterWords }: ConflictAfterProps) {
  const words = useWords();
  const { conflict, history } = words.reception;
  const language = useLanguage();
  const staff = useStaff();
  const merged = mergedBeside(folded);
  return (
    <div className={styles.two}>
      <section>
        <h3 className={styles.sectionTitle}>{conflict.after}</h3>
        <ul className={styles.dashed}>
          {value !== null && <li>{conflict.afterValue(label, value)}</li>}
          {value !== null ? rest.map((other) => <li key={other}>{conflict.afterOther(other)}</li>) : <li>{words.sync.conflicts.afterEither}</li>}
          <li>{words.sync.conflicts.undo}</li>
        </ul>
      </section>
      {merged.length > 0 && (
        <section>
          <h3 className={styles.sectionTitle}>
            {conflict.merged(merged.reduce((sum, { fields }) => sum + fields.length, 0))} <small>{conflict.mergedNote}</small>
          </h3>
          <ul className={styles.dashed}>
            {merged.map(({ event, fields }) => (
              <li key={event.id}>
                {conflict.mergedLine(
                  staff.get(event.by.staff)?.name ?? history.unknownPerson,
                  formatList(fields.map((field) => words.sync.conflicts.mergedTo(matterWords.fieldLabel(field), matterWords.valueWords(field, folded.fields[field]) || conflict.empty)), language),
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
