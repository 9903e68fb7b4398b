/** The bar pinned to the bottom of what it acts on: paper at the left, the red button last at the right. */
import type { ReactNode } from 'react';
import styles from './ActionBar.module.css';

export function ActionBar({ left, right, label }: { readonly left?: ReactNode; readonly right?: ReactNode; readonly label?: string }) {
  return (
    <footer className={styles.bar} {...(label === undefined ? {} : { 'aria-label': label, role: 'group' })}>
      <div className={styles.side}>{left}</div>
      <div className={styles.side}>{right}</div>
    </footer>
  );
}
