/** The tree as an indented book table. One stop for the keyboard: ↑ ↓ Home End mark a place, Enter corrects it. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type Place, placesBelow } from '../../../../shared/deputies/place.ts';
import type { PlaceRow } from '../../../../shared/deputies/place-tree.ts';
import type { Usage } from '../../../db/store.ts';
import { formatCount } from '../../../text/format.ts';
import { useWords } from '../../../text/use-words.ts';
import { BookTable } from '../../../ui/BookTable.tsx';
import { hashOf } from '../../../ui/route.ts';
import styles from './places.module.css';

export type PlaceTableProps = {
  readonly rows: readonly PlaceRow[];
  readonly marked: number;
  readonly places: ReadonlyMap<string, Place>;
  readonly usage: Usage;
  /** that the usage is of */
  readonly year: number;
  /** others are read only and say whose they are */
  readonly isOurs: (place: Place) => boolean;
  readonly onMark: (row: number) => void;
  readonly onOpen: () => void;
};

const rowId = (row: number): string => `place-row-${row}`;

export function PlaceTable({ rows, marked, places, usage, year, isOurs, onMark, onOpen }: PlaceTableProps) {
  const text = useWords().settings.places;
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => table.current?.focus(), []);
  useEffect(() => {
    document.getElementById(rowId(marked))?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  const press = (event: KeyboardEvent): void => {
    if (event.target !== table.current || event.ctrlKey || event.altKey || event.shiftKey) return;
    const to = { ArrowDown: marked + 1, ArrowUp: marked - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (event.key === 'Enter') onOpen();
    else if (to !== undefined) onMark(Math.min(rows.length - 1, Math.max(0, to)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // The ledger narrowed to a place shows what lies below it too; so does the figure that opens it.
  const countBelow = (id: string): number => [...placesBelow(places, id)].reduce((sum, below) => sum + (usage.places[below] ?? 0), 0);
  return (
    <BookTable
      caption={text.title}
      tree={{ ref: table, activeId: rowId(marked), label: text.title, onKeyDown: press }}
      head={
        <tr>
          <th scope="col">{text.name}</th>
          <th scope="col">{text.level}</th>
          <th scope="col" className={styles.figure}>
            {text.thisYear}
          </th>
        </tr>
      }
    >
      {rows.map(({ place, depth }, index) => (
        <tr key={place.id} id={rowId(index)} aria-level={depth + 1} aria-selected={index === marked} onClick={() => onMark(index)} onDoubleClick={onOpen}>
          <td style={{ paddingLeft: `${0.75 + depth * 1.5}rem` }}>
            {place.name}
            {!isOurs(place) && <span className={styles.foreign}>{text.county}</span>}
          </td>
          <td>{text.levels[place.level]}</td>
          <td className={styles.figure}>
            <Figure count={countBelow(place.id)} place={place.id} year={year} />
          </td>
        </tr>
      ))}
    </BookTable>
  );
}

/** A figure opens what it counts. */
function Figure({ count, place, year }: { readonly count: number; readonly place: string; readonly year: number }) {
  if (count === 0) return <span className={styles.zero}>0</span>;
  return (
    <a tabIndex={-1} href={hashOf({ page: 'ledger', find: { place, year: String(year) } })}>
      {formatCount(count)}
    </a>
  );
}
