/** A page: head and bar stay, what is between scrolls. Its width is what narrow layouts are decided by. */
import { type ReactNode, useRef } from 'react';
import { useScrollStop } from './use-scroll-stop.ts';
import styles from './Page.module.css';

export type PageProps = {
  readonly head?: ReactNode;
  readonly bar?: ReactNode;
  readonly children: ReactNode;
  /** false: the content scrolls inside itself (lists, columns) */
  readonly scroll?: boolean;
};

export function Page({ head, bar, children, scroll = true }: PageProps) {
  const content = useRef<HTMLDivElement>(null);
  useScrollStop(content);
  return (
    <div className={styles.page}>
      {head}
      <div ref={content} className={scroll ? styles.scroll : styles.still}>{children}</div>
      {bar}
    </div>
  );
}
