/** The green square and its sentence: what was written is on this disk. Green says nothing else here. */
import type { ReactNode } from 'react';
import styles from './OnDisk.module.css';

export function OnDisk({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.onDisk}>
      <span className={styles.square} aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
