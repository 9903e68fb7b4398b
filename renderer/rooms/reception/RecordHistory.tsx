/** 过程: every event of a matter, its day once, its time, what happened in words, who and at which computer. */
import type { FoldedRecord } from '../../../shared/kernel/record/kind.ts';
import type { IssueStage } from '../../../shared/reception/issue.ts';
import { formatTime } from '../../text/format.ts';
import { useStation } from '../../ui/station-context.ts';
import { historyLines } from './history-lines.ts';
import { UndoButton } from './UndoButton.tsx';
import type { RecordActs } from './use-record-acts.ts';
import type { RoomNames } from './use-names.ts';
import styles from './record.module.css';

type RecordHistoryProps = { readonly folded: FoldedRecord<IssueStage>; readonly acts: RecordActs; readonly names: RoomNames };

export function RecordHistory({ folded, acts, names }: RecordHistoryProps) {
  const lines = historyLines(folded, { ...names, mayNotName: useStation().station.party === 'office' });
  const { words } = names;
  return (
    <section className={styles.section} aria-labelledby="record-history">
      <div className={styles.titleLine}>
        <h3 className={styles.sectionTitle} id="record-history">
          {words.record.history}
          <small>{words.record.historyCount(lines.length)}</small>
        </h3>
        <UndoButton folded={folded} acts={acts} names={names} />
      </div>
      <ol className={styles.history}>
        {lines.map((line, index) => (
          <li key={line.id}>
            <time dateTime={line.date}>{lines[index - 1]?.date === line.date ? '' : names.shortDay(line.date)}</time>
            <time dateTime={line.at}>{formatTime(line.at)}</time>
            <div className={styles.what}>
              {line.what.map((sentence) => (
                <p key={sentence} className={line.struck ? styles.struck : undefined}>
                  {sentence}
                </p>
              ))}
              {line.text !== '' && <p className={line.struck ? `${styles.added} ${styles.struck}` : styles.added}>{line.text}</p>}
              {line.note !== '' && <p>{line.note}</p>}
              <p className={styles.who}>{line.who}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
