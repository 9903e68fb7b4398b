/** Content and, beside it behind a hairline, what accompanies it. In a narrow page the second comes below the first. */
import type { ReactNode } from 'react';
import styles from './TwoColumn.module.css';

export type TwoColumnProps = {
  readonly main: ReactNode;
  readonly side: ReactNode;
  /** for readers */
  readonly sideLabel?: string;
};

export function TwoColumn({ main, side, sideLabel }: TwoColumnProps) {
  return (
    <div className={styles.columns}>
      <div className={styles.main}>{main}</div>
      <aside className={styles.side} aria-label={sideLabel}>
        {side}
      </aside>
    </div>
  );
}
