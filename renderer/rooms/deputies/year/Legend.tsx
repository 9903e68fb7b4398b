/** What the marks of a year mean, each with its word. */
import { useYearWords } from '../../../text/use-year-words.ts';
import styles from './year.module.css';

export function Legend({ provisional }: { readonly provisional: boolean }) {
  const { legend } = useYearWords();
  const marks: readonly (readonly [string, string])[] = [
    [`${styles.shift}`, legend.shift],
    [`${styles.shift} ${styles.several}`, legend.several],
    ...(provisional ? [[`${styles.open}`, legend.open] as const] : []),
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
