/** A word in a frame. `dashed` means provisional, `ink` is trouble or the chosen, `green` is on disk or announced. */
import type { ReactNode } from 'react';
import styles from './Tag.module.css';

export function Tag({ tone = 'plain', children }: { readonly tone?: 'plain' | 'ink' | 'dashed' | 'green'; readonly children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}
