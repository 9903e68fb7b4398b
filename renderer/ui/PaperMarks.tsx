/** What paper forms are made of: a box with or without a tick, a line for a pen, a ring for the stamp. */
import type { ReactNode } from 'react';
import styles from './PaperMarks.module.css';

export function Tick({ on, children }: { readonly on: boolean; readonly children: ReactNode }) {
  return (
    <span className={styles.tick}>
      <svg viewBox="0 0 16 16" role="img" aria-label={on ? '✓' : '□'}>
        <rect x="1" y="1" width="14" height="14" fill="none" stroke="#000" strokeWidth="1.3" />
        {on && <path d="M3.6 8.4 6.8 11.6 12.6 4.4" fill="none" stroke="#000" strokeWidth="2" />}
      </svg>
      {children}
    </span>
  );
}

/** @param props.mm how long the line is; what is known stands on it */
export function Pen({ mm, children }: { readonly mm: number; readonly children?: ReactNode }) {
  return (
    <span className={styles.pen} style={{ minWidth: `${mm}mm` }}>
      {children}
    </span>
  );
}

export function Stamp({ lines }: { readonly lines: readonly string[] }) {
  return (
    <span className={styles.stamp}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}
