/** The first rows that were not understood, why, and the button that saves them all to be corrected. */
import { useState } from 'react';
import type { Layout } from '../../../../shared/reception/old-ledger/layout.ts';
import type { RejectedRow } from '../../../../shared/reception/old-ledger/plan.ts';
import { useWords } from '../../../text/use-words.ts';
import { BookTable } from '../../../ui/BookTable.tsx';
import { Button } from '../../../ui/Button.tsx';
import { announce } from '../../../ui/LiveRegion.tsx';
import type { ChosenFile } from './import-session.ts';
import { saveRejected } from './save-rejected.ts';
import { sheetNameOf } from './sheet-names.ts';
import styles from './import.module.css';

type RejectedTableProps = { readonly rows: readonly RejectedRow[]; readonly file: ChosenFile; readonly layout: Layout };

const shownRows = 5;

export function RejectedTable({ rows, file, layout }: RejectedTableProps) {
  const words = useWords().exchange;
  const text = words.plan;
  const [failed, setFailed] = useState(false);
  const save = async () => {
    const saved = await saveRejected(file, layout, rows, words);
    setFailed(!saved.ok);
    if (saved.ok) announce(words.export.exported(saved.value));
  };
  if (rows.length === 0) return <p className={styles.second}>{text.rejectedNone}</p>;
  return (
    <section className={styles.block}>
      <div className={styles.blockHead}>
        <h2>{text.rejectedTitle(rows.length)}</h2>
        <span className={styles.second}>{failed ? words.rejectedFile.notSaved : text.rejectedCount(Math.min(shownRows, rows.length), rows.length)}</span>
        <span className={styles.push}><Button size="small" onPress={() => void save()}>{text.saveRejected(rows.length)}</Button></span>
      </div>
      <BookTable dense caption={text.rejectedTitle(rows.length)} head={<tr><th scope="col">{text.rejectedHeads.where}</th><th scope="col">{text.rejectedHeads.written}</th><th scope="col">{text.rejectedHeads.why}</th></tr>}>
        {rows.slice(0, shownRows).map((row) => (
          <tr key={`${row.sheet} ${row.row}`}>
            <td className={styles.day}>{text.where(sheetNameOf(file, row.sheet), row.row)}</td>
            <td className={styles.cut}>{row.problems.map((problem) => writtenIn(problem.field, problem.written, words.empty)).join(words.pause)}</td>
            <td className={styles.why}>{row.problems.map((problem) => words.reasons[problem.problem]).join(words.comma)}</td>
          </tr>
        ))}
      </BookTable>
    </section>
  );
}

/** What stood in the cell; contact data is not repeated on the screen. */
export function writtenIn(field: string, written: string, empty: string): string {
  if (written === '') return empty;
  return field === 'phone' || field === 'visitor' ? '…' : written;
}
