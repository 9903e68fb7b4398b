/**
 * A sheet of paper: on screen a preview with a bar below it, on the printer (and as PDF) the sheet alone. Several children
 * are several pages, each with its number on it. A preview that is wider than its place is shown smaller, never cut.
 * No margin boxes and no page counters of CSS: both engines break pages alike without them.
 */
import { Children, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
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
  /** the sheet itself, or its pages, in millimetres and points */
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
  const pages = Children.toArray(children);
  const zoom = useZoom(ground, width);
  useScrollStop(ground);
  useEffect(() => {
    const style = document.createElement('style');
    style.textContent = `@page { size: ${width}mm ${height}mm; margin: ${margin}mm; }`;
    document.head.append(style);
    document.body.dataset['printing'] = 'sheet';
    // its pages say their numbers themselves: nobody needs to add them below
    document.body.dataset['pages'] = pages.length > 1 ? 'numbered' : 'one';
    const before = document.title;
    document.title = title;
    return () => {
      style.remove();
      delete document.body.dataset['printing'];
      delete document.body.dataset['pages'];
      document.title = before;
    };
  }, [width, height, margin, title, pages.length]);
  return (
    <div className={styles.preview}>
      <div ref={ground} className={styles.ground}>
        {pages.map((page, index) => (
          <article key={index} className={styles.sheet} aria-label={pages.length > 1 ? `${title} ${index + 1}/${pages.length}` : title} style={{ width: `${width}mm`, minHeight: `${height}mm`, padding: `${margin}mm`, zoom }}>
            {page}
          </article>
        ))}
      </div>
      {createPortal(
        <div className={styles.printed}>
          {pages.map((page, index) => (
            <div key={index} className={styles.page}>
              {page}
            </div>
          ))}
        </div>,
        document.body,
      )}
      <ActionBar left={left} right={actions} />
    </div>
  );
}

const pxPerMm = 96 / 25.4;

/** How much smaller a sheet is shown where its place is narrow; paper itself never changes. */
function useZoom(ground: RefObject<HTMLElement | null>, width: number): number {
  const [zoom, setZoom] = useState(1);
  useLayoutEffect(() => {
    const element = ground.current;
    if (element === null) return undefined;
    const look = (): void => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      const room = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - 2;
      setZoom(Math.max(0.2, Math.min(1, Math.floor((room / (width * pxPerMm)) * 100) / 100)));
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [ground, width]);
  return zoom;
}
