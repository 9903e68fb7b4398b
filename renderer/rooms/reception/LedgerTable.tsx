/**
 * The ledger as a book table that holds 100,000 rows: one row height, only the rows in sight are there. One stop for the
 * keyboard; ↑ ↓ PgUp PgDn Home End move, Enter opens.
 */
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { stationOf } from '../../../shared/kernel/ids.ts';
import { daysBetween } from '../../../shared/kernel/time.ts';
import type { LedgerPage, LedgerRow } from '../../db/store.ts';
import { formatDayInColumn } from '../../text/format.ts';
import { useStation } from '../../ui/station-context.ts';
import { DueTag } from '../../ui/DueTag.tsx';
import { shortNumber } from './short-number.ts';
import { StageMark } from './StageMark.tsx';
import type { RoomNames } from './use-names.ts';
import { placeName, stationName } from './value-words.ts';
import { pageRows, scrollTo, type View, type Window, windowFor } from './virtual-window.ts';
import styles from './ledger.module.css';

export type LedgerTableProps = {
  readonly page: LedgerPage;
  readonly cursor: number;
  /** px, at the text size in use */
  readonly rowHeight: number;
  /** show the year with each date: the list spans several */
  readonly withYear: boolean;
  readonly names: RoomNames;
  readonly tableRef: RefObject<HTMLTableElement | null>;
  readonly onWindow: (window: Window) => void;
  readonly onMove: (row: number) => void;
  readonly onOpen: (row: number) => void;
};

const headRem = 2.25;

export function LedgerTable({ page, cursor, rowHeight, withYear, names, tableRef, onWindow, onMove, onOpen }: LedgerTableProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  const { words } = names;
  const atOffice = useStation().station.party === 'office';
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
      setHeight(element.clientHeight);
      latest.current();
    });
    measured.observe(element);
    return () => measured.disconnect();
  }, []);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null || height === 0) return;
    element.scrollTop = scrollTo(cursor, view());
    latest.current();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- follows the cursor and the size, not every scroll
  }, [cursor, rowHeight, height === 0]);

  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.shiftKey || page.total === 0) return;
    const last = page.total - 1;
    const jump = pageRows(view());
    const to = { ArrowDown: cursor + 1, ArrowUp: cursor - 1, PageDown: cursor + jump, PageUp: cursor - jump, Home: 0, End: last }[event.key];
    if (event.key === 'Enter') onOpen(cursor);
    else if (to !== undefined) onMove(Math.min(last, Math.max(0, to)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const end = Math.min(page.total, page.offset + page.rows.length);
  return (
    <div className={styles.frame} ref={frame} onScroll={askWindow}>
      <table
        className={styles.table}
        role="grid"
        ref={tableRef}
        tabIndex={0}
        aria-label={words.ledger.list}
        aria-rowcount={page.total + 1}
        aria-activedescendant={page.rows[cursor - page.offset] === undefined ? undefined : `ledger-row-${cursor}`}
        onKeyDown={press}
      >
        <LedgerHead withYear={withYear} withStation={atOffice} names={names} />
        <tbody>
          <Spacer height={page.offset * rowHeight} />
          {page.rows.map((row, index) => {
            const at = page.offset + index;
            return <Row key={row.id} row={row} at={at} selected={at === cursor} withYear={withYear} withStation={atOffice} names={names} onOpen={onOpen} />;
          })}
          <Spacer height={(page.total - end) * rowHeight} />
        </tbody>
      </table>
    </div>
  );
}

/** The columns' names: also over an empty ledger, so that one learns them. */
export function LedgerHead({ withYear, withStation, names }: { readonly withYear: boolean; readonly withStation: boolean; readonly names: RoomNames }) {
  const { columns, newestFirst } = names.words.ledger;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={styles.number}>
          {columns.number}
        </th>
        {withStation && (
          <th scope="col" className={styles.station}>
            {columns.station}
          </th>
        )}
        <th scope="col" className={withYear ? styles.dateYear : styles.date} aria-sort="descending" title={newestFirst}>
          {columns.on} <span aria-hidden="true">↓</span>
        </th>
        <th scope="col" className={`${styles.place} ${styles.wide}`}>
          {columns.place}
        </th>
        <th scope="col">{columns.summary}</th>
        <th scope="col" className={`${styles.category} ${styles.wide}`}>
          {columns.category}
        </th>
        <th scope="col" className={styles.stage}>
          {columns.stage}
        </th>
        <th scope="col" className={withStation ? `${styles.due} ${styles.wide}` : styles.due}>
          {columns.due}
        </th>
      </tr>
    </thead>
  );
}

type RowProps = { readonly row: LedgerRow; readonly at: number; readonly selected: boolean; readonly withYear: boolean; readonly withStation: boolean; readonly names: RoomNames; readonly onOpen: (row: number) => void };

function Row({ row, at, selected, withYear, withStation, names, onOpen }: RowProps) {
  const { words } = names;
  return (
    <tr id={`ledger-row-${at}`} aria-rowindex={at + 2} aria-selected={selected} className={selected ? `${styles.row} ${styles.selected}` : styles.row} onClick={() => onOpen(at)}>
      <td className={styles.number}>{shortNumber(row.show.number)}</td>
      {withStation && <td className={styles.station}>{stationName(names, stationOf(row.id))}</td>}
      <td className={withYear ? styles.dateYear : styles.date}>{formatDayInColumn(row.on, names.language, withYear ? { year: 'always' } : { year: 'other', today: names.today })}</td>
      <td className={`${styles.place} ${styles.wide}`}>{placeName(names, row.place)}</td>
      <td title={row.show.summary}>
        {row.show.conflict && <span className={styles.clash}>{words.ledger.twoEdits}</span>}
        {row.show.summary}
      </td>
      <td className={`${styles.category} ${styles.wide}`}>{row.show.category}</td>
      <td className={styles.stage}>
        <StageMark stage={row.stage} words={words} />
      </td>
      <td className={withStation ? `${styles.due} ${styles.wide}` : styles.due}>{row.due !== '' && <Due days={daysBetween(names.today, row.due)} words={words.ledger} />}</td>
    </tr>
  );
}

/** Near begins ten days before. */
export function Due({ days, words }: { readonly days: number; readonly words: RoomNames['words']['ledger'] }) {
  if (days < 0) return <DueTag tone="passed">{words.daysLate(-days)}</DueTag>;
  if (days === 0) return <DueTag tone="near">{words.dueToday}</DueTag>;
  return <DueTag tone={days <= 10 ? 'near' : 'far'}>{words.daysLeft(days)}</DueTag>;
}

function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr className={styles.spacer} aria-hidden="true">
      <td colSpan={8} style={{ height }} />
    </tr>
  );
}
