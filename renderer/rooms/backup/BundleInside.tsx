/** What goes into the bundle, row by row; what holds for every bundle; what happens once it is there. */
import { formatBytes, formatCount, formatDayTime } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { BookTable } from '../../ui/BookTable.tsx';
import { useToday } from '../../ui/clock.ts';
import { Problem } from '../../ui/Problem.tsx';
import { bundleProblemText, type Failed } from './problem-words.ts';
import { rowNumber, rowStep } from './inside-words.ts';
import type { Inside } from './use-preview.ts';
import styles from './backup.module.css';

export function BundleInside({ inside, problem }: { readonly inside: Inside | null; readonly problem: Failed | null }) {
  const words = useWords();
  const text = words.backup.bundle;
  const language = useLanguage();
  const today = useToday();
  const count = formatCount(inside?.events ?? 0);
  return (
    <div>
      <section>
        <h2 className={styles.sectionTitle}>
          {text.inside} <small>{inside === null ? (problem === null ? text.counting : null) : inside.events === 0 ? null : text.total(count, inside.attachments === 0 ? '' : formatCount(inside.attachments), formatBytes(inside.bytes))}</small>
        </h2>
        {problem !== null && <Problem>{bundleProblemText(words, problem)}</Problem>}
        {inside?.events === 0 && <p className={styles.text}>{text.nothing}</p>}
        {inside !== null && inside.events > 0 && (
          <div className={styles.figures}>
            <BookTable
              caption={text.inside}
              head={
                <tr>
                  <th scope="col">{text.columns.when}</th>
                  <th scope="col">{text.columns.number}</th>
                  <th scope="col">{text.columns.step}</th>
                  <th scope="col">{text.columns.size}</th>
                </tr>
              }
            >
              {inside.rows.map((row) => (
                <tr key={row.event.id}>
                  <td className={styles.still}>{formatDayTime(row.event.at, today, language)}</td>
                  <td className={styles.still}>{rowNumber(row, words)}</td>
                  <td>{rowStep(row, words)}</td>
                  <td className={styles.still}>{formatBytes(row.bytes)}</td>
                </tr>
              ))}
            </BookTable>
            {inside.events > inside.rows.length && <p className={styles.text}>{text.more(formatCount(inside.events - inside.rows.length))}</p>}
            {inside.left > 0 && <p className={styles.text}>{text.left(formatCount(inside.left))}</p>}
          </div>
        )}
        {inside !== null && inside.pieceBytesLeft > 0 && <p className={styles.text}>{text.piecesLeft(formatBytes(inside.pieceBytesLeft))}</p>}
      </section>
      <ul className={styles.dashed}>
        {text.promises.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <section>
        <h2 className={styles.sectionTitle}>{text.after}</h2>
        <ol className={styles.after}>
          {text.afterSteps(count).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </section>
    </div>
  );
}
