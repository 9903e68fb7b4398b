/**
 * The ledger as a book table that holds 100,000 rows: one row height, only the rows in sight are there. One stop for the
 * keyboard; ↑ ↓ PgUp PgDn Home End move, Enter opens; Space marks, with Shift a stretch, Ctrl+A everything found.
 */
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { LedgerPage, SortColumn } from '../../db/store.ts';
import { useStation } from '../../ui/station-context.ts';
import { type ChoosableColumn, type ColumnName, layoutOf } from './ledger-columns.ts';
import type { LedgerChoice } from './ledger-filter.ts';
import { LedgerHead } from './LedgerHead.tsx';
import { LedgerRow } from './LedgerRow.tsx';
import type { LedgerMarks } from './use-ledger-marks.ts';
import type { RoomNames } from './use-names.ts';
import { pageRows, scrollTo, type View, type Window, windowFor } from './virtual-window.ts';
import styles from './ledger.module.css';

export type LedgerTableProps = {
  readonly page: LedgerPage;
  readonly cursor: number;
  /** px, at the text size in use */
  readonly rowHeight: number;
  /** show the year with each date: the list spans several */
  readonly withYear: boolean;
  readonly columns: readonly ChoosableColumn[];
  readonly sort: LedgerChoice['sort'];
  readonly marks: LedgerMarks;
  readonly names: RoomNames;
  readonly tableRef: RefObject<HTMLTableElement | null>;
  readonly onWindow: (window: Window) => void;
  readonly onMove: (row: number) => void;
  readonly onOpen: (row: number) => void;
  readonly onSort: (by: SortColumn) => void;
  /** chosen columns for which there is no room */
  readonly onHidden: (columns: readonly ColumnName[]) => void;
};

const headRem = 2.25;
/** px of a row where a rem has 16 */
const baseRowHeight = 38;

export function LedgerTable({ page, cursor, rowHeight, withYear, columns, sort, marks, names, tableRef, onWindow, onMove, onOpen, onSort, onHidden }: LedgerTableProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [{ height, width }, setSize] = useState({ height: 0, width: 0 });
  const { words } = names;
  const atOffice = useStation().station.party === 'office';
  const layout = layoutOf(columns, (width * baseRowHeight) / (16 * rowHeight), { withYear, withStation: atOffice, language: names.language });
  const hidden = layout.hidden.join();
  useLayoutEffect(() => {
    onHidden(layout.hidden);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- named by its text
  }, [hidden]);
  const headHeight = (headRem / 2.375) * rowHeight;
  const view = (): View => ({ scrollTop: frame.current?.scrollTop ?? 0, height: Math.max(rowHeight, (frame.current?.clientHeight ?? 0) - headHeight), rowHeight, total: page.total });

  const askWindow = (): void => onWindow(windowFor(view()));
  const latest = useRef(askWindow);
  useLayoutEffect(() => {
    latest.current = askWindow;
  });
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measured = new ResizeObserver(() => {
      setSize({ height: element.clientHeight, width: element.clientWidth });
      latest.current();
    });
    measured.observe(element);
    return () => measured.disconnect();
  }, []);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null || height === 0) return;
    element.scrollTop = scrollTo(cursor, view());
    // With large text the list as a whole scrolls too.
    element.scrollIntoView({ block: 'nearest' });
    latest.current();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- follows the cursor and the size, not every scroll
  }, [cursor, rowHeight, height === 0]);

  const mark = (at: number, how: 'toggle' | 'extend'): void => {
    const row = page.rows[at - page.offset];
    if (how === 'extend') marks.extend(cursor, at);
    else if (row !== undefined) marks.toggle(at, row.id);
  };

  /** Shift marks on the way; Ctrl+A, Space and Esc are about the marks alone. @returns true when it was one of these */
  const pressForMarks = ({ key, ctrlKey, shiftKey }: KeyboardEvent): boolean => {
    if (ctrlKey && key.toLowerCase() === 'a' && !shiftKey) marks.all();
    else if (ctrlKey) return false;
    else if (key === ' ' && !shiftKey) mark(cursor, 'toggle');
    else if (key === 'Escape' && marks.ids.size > 0) marks.clear();
    else return false;
    return true;
  };

  const press = (event: KeyboardEvent): void => {
    // A head's button has keys of its own.
    if (event.altKey || page.total === 0 || event.target !== event.currentTarget) return;
    const last = page.total - 1;
    const jump = pageRows(view());
    const to = { ArrowDown: cursor + 1, ArrowUp: cursor - 1, PageDown: cursor + jump, PageUp: cursor - jump, Home: 0, End: last }[event.key];
    if (pressForMarks(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.ctrlKey) return;
    if (event.key === 'Enter' && !event.shiftKey) onOpen(cursor);
    else if (to !== undefined) {
      const row = Math.min(last, Math.max(0, to));
      if (event.shiftKey) marks.extend(cursor, row);
      onMove(row);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const end = Math.min(page.total, page.offset + page.rows.length);
  return (
    <div className={styles.frame} ref={frame} onScroll={askWindow}>
      <table
        className={marks.ids.size > 0 ? `${styles.table} ${styles.marking}` : styles.table}
        role="grid"
        ref={tableRef}
        tabIndex={0}
        aria-label={words.ledger.list}
        aria-rowcount={page.total + 1}
        aria-multiselectable="true"
        aria-activedescendant={page.rows[cursor - page.offset] === undefined ? undefined : `ledger-row-${cursor}`}
        onKeyDown={press}
      >
        <LedgerHead layout={layout} sort={sort} names={names} onSort={onSort} />
        <tbody>
          <Spacer height={page.offset * rowHeight} columns={layout.columns.length} />
          {page.rows.map((row, index) => {
            const at = page.offset + index;
            return <LedgerRow key={row.id} row={row} at={at} columns={layout.columns} isCursor={at === cursor} isMarked={marks.ids.has(row.id)} someMarked={marks.ids.size > 0} withYear={withYear} names={names} onOpen={onOpen} onMark={mark} />;
          })}
          <Spacer height={(page.total - end) * rowHeight} columns={layout.columns.length} />
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className={styles.spacer} aria-hidden="true">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
