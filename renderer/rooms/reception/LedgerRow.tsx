/** One matter as a row of the ledger. */
import type { MouseEvent } from 'react';
import { stationOf } from '../../../shared/kernel/ids.ts';
import { daysBetween } from '../../../shared/kernel/time.ts';
import type { LedgerRow as Row } from '../../db/store.ts';
import { formatDayInColumn } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import { DueTag } from '../../ui/DueTag.tsx';
import type { ColumnName } from './ledger-columns.ts';
import { shortNumber } from './short-number.ts';
import { StageMark } from './StageMark.tsx';
import type { RoomNames } from './use-names.ts';
import { deputyName, placeName, stationName } from './value-words.ts';
import styles from './ledger.module.css';

export type LedgerRowProps = {
  readonly row: Row;
  readonly at: number;
  readonly columns: readonly ColumnName[];
  /** the list stands on it */
  readonly isCursor: boolean;
  readonly isMarked: boolean;
  /** some rows are marked: they are what is selected, not the one the list stands on */
  readonly someMarked: boolean;
  readonly withYear: boolean;
  readonly names: RoomNames;
  readonly onOpen: (row: number) => void;
  readonly onMark: (row: number, how: 'toggle' | 'extend') => void;
};

export function LedgerRow({ row, at, columns, isCursor, isMarked, someMarked, withYear, names, onOpen, onMark }: LedgerRowProps) {
  const { marks } = useWords().ledger;
  const press = (event: MouseEvent): void => {
    if (event.shiftKey) onMark(at, 'extend');
    else if (event.ctrlKey || event.metaKey) onMark(at, 'toggle');
    else onOpen(at);
  };
  const look = [styles.row, isCursor ? styles.selected : '', isMarked ? styles.marked : ''].filter(Boolean).join(' ');
  return (
    <tr id={`ledger-row-${at}`} aria-rowindex={at + 2} aria-selected={someMarked ? isMarked : isCursor} className={look} onClick={press}>
      {columns.map((column) => (
        <td key={column} {...(column === 'summary' ? { title: row.show.summary } : column === 'people' ? { className: styles.right } : {})}>
          {column === 'number' && (
            <span
              className={styles.box}
              title={marks.mark(row.show.number)}
              aria-hidden="true"
              onClick={(event) => {
                event.stopPropagation();
                onMark(at, event.shiftKey ? 'extend' : 'toggle');
              }}
            />
          )}
          <Cell row={row} column={column} withYear={withYear} names={names} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ row, column, withYear, names }: Pick<LedgerRowProps, 'row' | 'withYear' | 'names'> & { readonly column: ColumnName }) {
  const { words } = names;
  const { show } = row;
  switch (column) {
    case 'number':
      return shortNumber(show.number);
    case 'station':
      return stationName(names, stationOf(row.id));
    case 'on':
      return formatDayInColumn(row.on, names.language, withYear ? { year: 'always' } : { year: 'other', today: names.today });
    case 'place':
      return placeName(names, row.place);
    case 'summary':
      return (
        <>
          {show.conflict && <span className={styles.clash}>{words.ledger.twoEdits}</span>}
          {show.summary}
        </>
      );
    case 'category':
      return show.category;
    case 'nature':
      return show.nature === '' ? '' : words.natures[show.nature];
    case 'channel':
      return show.channel === '' ? '' : words.channels[show.channel];
    case 'people':
      return show.people === 0 ? '' : show.people;
    case 'deputies':
      return show.confidential === true ? words.registering.withheld : show.deputies.map((deputy) => deputyName(names, deputy)).join(words.listComma);
    case 'units':
      return (show.units ?? []).join(words.listComma);
    case 'stage':
      return <StageMark stage={row.stage} words={words} />;
    case 'due':
      return row.due === '' ? null : <Due days={daysBetween(names.today, row.due)} words={words.ledger} />;
  }
}

/** Near begins ten days before. */
export function Due({ days, words }: { readonly days: number; readonly words: RoomNames['words']['ledger'] }) {
  if (days < 0) return <DueTag tone="passed">{words.daysLate(-days)}</DueTag>;
  if (days === 0) return <DueTag tone="near">{words.dueToday}</DueTag>;
  return <DueTag tone={days <= 10 ? 'near' : 'far'}>{words.daysLeft(days)}</DueTag>;
}
