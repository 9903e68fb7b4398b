/** Head of a page: title, one sentence that counts, and at the right what the page is for. */
import type { ReactNode } from 'react';
import styles from './PageHead.module.css';

export type PageHeadProps = {
  readonly title: ReactNode;
  /** a sentence; its numbers may be links */
  readonly count?: ReactNode;
  readonly right?: ReactNode;
  /** below the title instead of beside it, for longer sentences */
  readonly countBelow?: boolean;
};

export function PageHead({ title, count, right, countBelow = false }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <div className={countBelow ? styles.below : styles.beside}>
        <h1 className={styles.title}>{title}</h1>
        {count !== undefined && <p className={styles.count}>{count}</p>}
      </div>
      {right !== undefined && <div className={styles.right}>{right}</div>}
    </header>
  );
}
