/**
 * A sheet of paper: on screen a preview with a bar below it, on the printer (and as PDF) the sheet alone.
 * No margin boxes and no page counters of CSS: both engines break pages alike without them.
 */
import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { ActionBar } from './ActionBar.tsx';
import { useScrollStop } from './use-scroll-stop.ts';
import styles from './PrintSheet.module.css';

export type Paper = 'A4' | 'A5' | 'A3';

export type PrintSheetProps = {
  readonly paper: Paper;
  readonly landscape?: boolean;
  /** for readers and for the name of a PDF */
  readonly title: string;
  /** the sheet itself, in millimetres and points */
  readonly children: ReactNode;
  readonly left?: ReactNode;
  readonly actions?: ReactNode;
};

const sizes: Readonly<Record<Paper, readonly [number, number]>> = { A5: [148, 210], A4: [210, 297], A3: [297, 420] };
const margins: Readonly<Record<Paper, number>> = { A5: 13, A4: 17, A3: 14 };

export function PrintSheet({ paper, landscape = false, title, children, left, actions }: PrintSheetProps) {
  const [short, long] = sizes[paper];
  const [width, height] = landscape ? [long, short] : [short, long];
  const margin = margins[paper];
  const ground = useRef<HTMLDivElement>(null);
  useScrollStop(ground);
  useEffect(() => {
    const style = document.createElement('style');
    style.textContent = `@page { size: ${width}mm ${height}mm; margin: ${margin}mm; }`;
    document.head.append(style);
    document.body.dataset['printing'] = 'sheet';
    const before = document.title;
    document.title = title;
    return () => {
      style.remove();
      delete document.body.dataset['printing'];
      document.title = before;
    };
  }, [width, height, margin, title]);
  return (
    <div className={styles.preview}>
      <div ref={ground} className={styles.ground}>
        <article className={styles.sheet} aria-label={title} style={{ width: `${width}mm`, minHeight: `${height}mm`, padding: `${margin}mm` }}>
          {children}
        </article>
      </div>
      {createPortal(<div className={styles.printed}>{children}</div>, document.body)}
      <ActionBar left={left} right={actions} />
    </div>
  );
}
