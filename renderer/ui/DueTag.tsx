/** A due date in words: far is plain text, near is tinted, passed is solid. Amber means a date and nothing else. */
import type { ReactNode } from 'react';
import styles from './Tag.module.css';

export type DueTagProps = {
  readonly tone: 'far' | 'near' | 'passed';
  /** rule and dates, read on focus or hover */
  readonly why?: string;
  readonly children: ReactNode;
};

export function DueTag({ tone, why, children }: DueTagProps) {
  return (
    <span className={tone === 'far' ? styles.far : `${styles.tag} ${styles[tone]}`} title={why}>
      {children}
    </span>
  );
}
