/** A place where nothing is yet: what will be here, one first step in red, one other way. */
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

export type EmptyStateProps = {
  readonly title: string;
  readonly text: ReactNode;
  readonly actions?: ReactNode;
  /** a second, quieter sentence below the actions */
  readonly note?: ReactNode;
};

export function EmptyState({ title, text, actions, note }: EmptyStateProps) {
  return (
    <section className={styles.outer}>
      <div className={styles.inner}>
        <h2 className={styles.title}>{title}</h2>
        <div className={styles.text}>{text}</div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        {note !== undefined && <p className={styles.note}>{note}</p>}
      </div>
    </section>
  );
}
