/** Trouble, at the bottom of what it happened to: what happened · what is kept · what to do. Never a code alone, never red text. */
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './ProblemBar.module.css';

export type ProblemBarProps = {
  readonly title: ReactNode;
  readonly kept?: ReactNode;
  readonly todo?: ReactNode;
  readonly actions?: ReactNode;
};

export function ProblemBar({ title, kept, todo, actions }: ProblemBarProps) {
  return (
    <section className={styles.bar} role="alert">
      <Icon name="stop" size={1.375} />
      <div className={styles.words}>
        <strong className={styles.title}>{title}</strong>
        {kept !== undefined && <p>{kept}</p>}
        {todo !== undefined && <p>{todo}</p>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
