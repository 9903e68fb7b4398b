/** What is wrong, beside its cause: reversed ink, octagon, words. Said to readers at once. */
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Problem.module.css';

export function Problem({ children, id }: { readonly children: ReactNode; readonly id?: string }) {
  return (
    <p className={styles.problem} role="alert" id={id}>
      <Icon name="stop" />
      <span>{children}</span>
    </p>
  );
}
