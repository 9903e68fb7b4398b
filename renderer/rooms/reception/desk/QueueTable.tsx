/** Who came today and how far each is. One stop for the keyboard: ↑ ↓ Home End choose, Enter does what is next. */
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { formatTime } from '../../../text/format.ts';
import { useWords } from '../../../text/use-words.ts';
import { BookTable } from '../../../ui/BookTable.tsx';
import { pressInRows } from '../../../ui/row-keys.ts';
import { readDraftForm, summaryOf } from '../../../../shared/reception/draft-form.ts';
import { personsOfGroup } from '../../../../shared/reception/day-count.ts';
import { shortNumber } from '../short-number.ts';
import type { RoomNames } from '../use-names.ts';
import { useNow } from '../use-today.ts';
import { type DeskRow, minutesSince } from './desk-rows.ts';
import styles from './desk.module.css';

export type QueueTableProps = {
  readonly rows: readonly DeskRow[];
  readonly cursor: number;
  /** letter of this computer */
  readonly device: string;
  readonly names: RoomNames;
  readonly tableRef: RefObject<HTMLTableElement | null>;
  readonly onMove: (row: number) => void;
  readonly onOpen: (row: number) => void;
  /** a day that is over: nobody waits any more */
  readonly past?: boolean;
};

const rowId = (row: number): string => `queue-row-${row}`;

export function QueueTable({ rows, cursor, device, names, tableRef, onMove, onOpen, past = false }: QueueTableProps) {
  const words = useWords().desk.queue;
  const now = useNow();
  const marked = rows.length === 0 ? undefined : rowId(cursor);
  // Only a move scrolls: the desk opens at its top.
  const before = useRef(cursor);
  useEffect(() => {
    if (before.current !== cursor) document.getElementById(rowId(cursor))?.scrollIntoView({ block: 'nearest' });
    before.current = cursor;
  }, [cursor]);
  const press = (event: KeyboardEvent): void => pressInRows(event, { cursor, count: rows.length, onMove, onOpen });
  const { columns } = words;
  return (
    <BookTable
      caption={past ? words.past.title : words.title}
      tree={{ role: 'grid', ref: tableRef, label: past ? words.past.list : words.list, activeId: marked, onKeyDown: press }}
      head={
        <tr>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.came}</th>
          <th scope="col">{columns.visitor}</th>
          <th scope="col" className={styles.number}>
            {columns.people}
          </th>
          <th scope="col" className={styles.wide}>
            {columns.summary}
          </th>
          <th scope="col">{columns.state}</th>
        </tr>
      }
    >
      {rows.map((row, index) => (
        <Row key={row.id} row={row} id={rowId(index)} selected={index === cursor} now={now} device={device} past={past} names={names} onPick={() => onMove(index)} onOpen={() => onOpen(index)} />
      ))}
      {rows.length === 0 && (
        <tr>
          <td colSpan={6} className={styles.empty}>
            <b>{past ? words.past.none : words.none}</b>
            <span>{past ? words.past.noneText : words.noneText}</span>
          </td>
        </tr>
      )}
    </BookTable>
  );
}

type RowProps = { readonly row: DeskRow; readonly id: string; readonly selected: boolean; readonly now: number; readonly device: string; readonly past: boolean; readonly names: RoomNames; readonly onPick: () => void; readonly onOpen: () => void };

function Row({ row, id, selected, now, device, past, names, onPick, onOpen }: RowProps) {
  const { visit, matters } = row;
  const words = useWords().desk.queue;
  const came = visit?.arrivedAt ?? matters[0]?.registeredAt;
  const people = personsOfGroup(visit, matters);
  const said = saidOf(row, names);
  const isOver = past || row.state === 'done' || row.state === 'left';
  return (
    <tr id={id} aria-selected={selected} className={isOver ? styles.over : styles.open} onClick={onPick} onDoubleClick={onOpen}>
      <td className={styles.call}>{row.label}</td>
      <td className={styles.nowrap}>{came === undefined ? '' : formatTime(came)}</td>
      <td className={styles.visitor}>{visitorOf(row, words.withheld)}</td>
      <td className={styles.number}>{people ?? <span className={styles.quiet}>—</span>}</td>
      <td className={`${styles.cut} ${styles.wide}`} title={said}>
        {said === '' ? <span className={styles.quiet}>{words.notSaid}</span> : said}
      </td>
      <td className={row.state === 'writing' || row.state === 'receiving' ? styles.now : styles.state}>{(past && pastWords(row, words)) || stateWords(row, words, names, now, device)}</td>
    </tr>
  );
}

/** Of a group that asked for secrecy the queue says no more than the ledger does. */
function visitorOf({ visit, matters }: DeskRow, withheld: string): string {
  if (matters.some((matter) => matter.withheld)) return withheld;
  // As for its persons: what is registered says more than what was called out when the number was given.
  return [matters[0]?.visitor, visit?.visitor].find((said) => said !== undefined && said !== '') ?? '';
}

function saidOf({ draft, matters }: DeskRow, names: RoomNames): string {
  if (draft !== null) return summaryOf(readDraftForm(draft.form, names.today));
  return matters[0]?.summary ?? '';
}

function stateWords(row: DeskRow, words: ReturnType<typeof useWords>['desk']['queue'], names: RoomNames, now: number, device: string): string {
  const [matter] = row.matters;
  switch (row.state) {
    case 'writing':
      return words.writing;
    case 'receiving':
      return row.visit === null || row.visit.receivedAt === device ? words.receiving : words.receivingAt(row.visit.receivedAt);
    case 'waiting':
      return waitedWords(minutesSince(row.visit?.arrivedAt ?? '', now), words);
    case 'left':
      return words.left;
    case 'done': {
      const [stage, number] = [names.words.stages[matter?.stage ?? 'registered'], shortNumber(matter?.number ?? '')];
      return row.matters.length > 1 ? words.doneSeveral(stage, number, row.matters.length) : words.done(stage, number);
    }
  }
}

/** Of a day that is over: who was still waiting, or being received, when it ended. */
function pastWords({ state }: DeskRow, { past }: ReturnType<typeof useWords>['desk']['queue']): string {
  return state === 'waiting' ? past.never : state === 'receiving' ? past.unregistered : '';
}

function waitedWords(minutes: number, words: ReturnType<typeof useWords>['desk']['queue']): string {
  if (minutes === 0) return words.justCame;
  return words.waiting(minutes < 60 ? words.minutes(minutes) : words.hours(Math.floor(minutes / 60), minutes % 60));
}
