/** The stations as a book table. One stop for the keyboard: ↑ ↓ Home End move, Enter opens the station beside it. */
import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { shortStationName } from '../../../shared/county/station-name.ts';
import { daysBetween, type Instant, type LocalDate, localDateOf } from '../../../shared/kernel/time.ts';
import type { Language } from '../../../shared/settings/station.ts';
import { formatAgo, formatCount, formatDayInColumn, formatDayTime } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import type { BoardRow } from './board-rows.ts';
import { NeedTags } from './NeedTags.tsx';
import styles from './county.module.css';
import { pressInRows } from '../../ui/row-keys.ts';

export type BoardTableProps = {
  readonly rows: readonly BoardRow[];
  readonly today: LocalDate;
  readonly cursor: number;
  readonly tableRef: RefObject<HTMLTableElement | null>;
  readonly onMove: (row: number) => void;
  readonly onOpen: (row: number) => void;
};

const rowId = (row: number): string => `station-row-${row}`;

export function BoardTable({ rows, today, cursor, tableRef, onMove, onOpen }: BoardTableProps) {
  const words = useWords().county.board;
  useEffect(() => {
    document.getElementById(rowId(cursor))?.scrollIntoView({ block: 'nearest' });
  }, [cursor]);
  const press = (event: KeyboardEvent): void => pressInRows(event, { cursor, count: rows.length, onMove, onOpen });
  return (
    <div className={styles.frame}>
      <table ref={tableRef} role="grid" tabIndex={0} className={styles.table} aria-label={words.list} aria-activedescendant={rows.length === 0 ? undefined : rowId(cursor)} onKeyDown={press}>
        <BoardHead />
        <tbody>
          {rows.map((row, index) => (
            <Row key={row.code} row={row} id={rowId(index)} today={today} selected={index === cursor} onOpen={() => onOpen(index)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The columns' names: also over an empty board, so that one learns them. */
export function BoardHead() {
  const { columns } = useWords().county.board;
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.name}>{columns.station}</th>
        <th scope="col" className={styles.contact}>{columns.contact}</th>
        <th scope="col" className={styles.figure}>{columns.unsent}</th>
        <th scope="col" className={`${styles.figure} ${styles.told}`}>{columns.refused}</th>
        <th scope="col" className={`${styles.figure} ${styles.told}`}>{columns.conflicts}</th>
        <th scope="col" className={`${styles.backup} ${styles.wide}`}>{columns.backup}</th>
        <th scope="col" className={`${styles.version} ${styles.wide}`}>{columns.version}</th>
        <th scope="col">{columns.needs}</th>
      </tr>
    </thead>
  );
}

type RowProps = { readonly row: BoardRow; readonly id: string; readonly today: LocalDate; readonly selected: boolean; readonly onOpen: () => void };

function Row({ row, id, today, selected, onOpen }: RowProps) {
  const words = useWords().county.board;
  const language = useLanguage();
  const known = row.lastContact !== null;
  return (
    <tr id={id} aria-selected={selected} className={`${selected ? styles.selected : ''} ${row.needs.length > 0 ? styles.needed : ''}`} onClick={onOpen}>
      <td className={styles.name} title={row.entry?.name}>
        {row.entry === null ? row.code : shortStationName(row.entry.name)}
      </td>
      <td>{row.lastContact === null ? words.never : row.by === 'stick' ? words.byStick(formatAgo(row.lastContact, today, language)) : formatDayTime(row.lastContact, today, language)}</td>
      <Figure count={row.unsent} known={known} />
      <Figure count={row.refused} known={known} told />
      <Figure count={row.conflicts} known={known} told />
      <td className={`${styles.backup} ${styles.wide}`}>{row.backupAt === null ? (known ? words.noBackup : words.nothing) : backupDay(row.backupAt, today, language)}</td>
      <td className={`${styles.version} ${styles.wide}`}>{row.version === '' ? words.nothing : row.version}</td>
      <td className={styles.tags}>
        <NeedTags needs={row.needs} />
      </td>
    </tr>
  );
}

/** 昨天, 11月5日; short months in English. */
function backupDay(at: Instant, today: LocalDate, language: Language): string {
  const day = localDateOf(at);
  return daysBetween(day, today) < 2 ? formatAgo(at, today, language) : formatDayInColumn(day, language, { year: 'other', today });
}

/** @param told a tag says it as well: gives way where there is little room */
function Figure({ count, known, told = false }: { readonly count: number; readonly known: boolean; readonly told?: boolean }) {
  const words = useWords().county.board;
  const look = `${styles.figure} ${known && count > 0 ? styles.some : styles.zero} ${told ? styles.told : ''}`;
  return <td className={look}>{known ? formatCount(count) : words.nothing}</td>;
}
