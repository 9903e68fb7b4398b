/** What the marks of a year mean, each with its word. */
import { useYearWords } from '../../../text/use-year-words.ts';
import styles from './year.module.css';

/** @param props.open some day may still be moved: by this year's missing notice, or by the next one's */
export function Legend({ provisional, open }: { readonly provisional: boolean; readonly open: boolean }) {
  const { legend } = useYearWords();
  const marks: readonly (readonly [string, string])[] = [
    [`${styles.shift}`, legend.shift],
    [`${styles.shift} ${styles.several}`, legend.several],
    ...(open ? [[`${styles.open}`, legend.open] as const] : []),
    [`${styles.holiday}`, legend.holiday],
    ...(provisional ? [] : [[`${styles.make_up}`, legend.makeUp] as const]),
    [`${styles.weekend}`, legend.weekend],
  ];
  return (
    <ul className={styles.legend}>
      {marks.map(([look, word]) => (
        <li key={word}>
          <span className={`${styles.day} ${look}`} aria-hidden="true">
            <span>8</span>
          </span>
          {word}
        </li>
      ))}
    </ul>
  );
}
