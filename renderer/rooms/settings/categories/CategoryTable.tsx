/** The list in use as an indented book table. One stop for the keyboard: ↑ ↓ mark, Enter corrects, Ctrl with ↑ ↓ moves, Delete drops. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type CategoryRow, isBelow } from '../../../../shared/reception/category-list.ts';
import type { Usage } from '../../../db/store.ts';
import { formatCount } from '../../../text/format.ts';
import { useWords } from '../../../text/use-words.ts';
import { BookTable } from '../../../ui/BookTable.tsx';
import { hashOf } from '../../../ui/route.ts';
import styles from './categories.module.css';

export type CategoryTableProps = {
  readonly rows: readonly CategoryRow[];
  readonly marked: number;
  readonly usage: Usage;
  /** that the usage is of */
  readonly year: number;
  readonly onMark: (row: number) => void;
  readonly onOpen: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDrop: () => void;
};

const rowId = (row: number): string => `category-row-${row}`;

export function CategoryTable({ rows, marked, usage, year, onMark, onOpen, onMove, onDrop }: CategoryTableProps) {
  const text = useWords().categories;
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => table.current?.focus(), []);
  useEffect(() => {
    document.getElementById(rowId(marked))?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  const press = (event: KeyboardEvent): void => {
    if (event.target !== table.current || event.altKey || event.shiftKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const to = step === null ? { Home: 0, End: rows.length - 1 }[event.key] : marked + step;
    if (event.ctrlKey && step !== null) onMove(step);
    else if (event.ctrlKey) return;
    else if (event.key === 'Enter') onOpen();
    else if (event.key === 'Delete') onDrop();
    else if (to !== undefined) onMark(Math.min(rows.length - 1, Math.max(0, to)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <BookTable
      caption={text.title}
      tree={{ ref: table, activeId: rowId(marked), label: text.title, onKeyDown: press }}
      head={
        <tr>
          <th scope="col">{text.name}</th>
          <th scope="col" className={styles.figure}>
            {text.thisYear}
          </th>
        </tr>
      }
    >
      {rows.map(({ category, depth, label, ours }, index) => (
        <tr key={category.id} id={rowId(index)} aria-level={depth + 1} aria-selected={index === marked} onClick={() => onMark(index)} onDoubleClick={onOpen}>
          <td style={{ paddingLeft: `${0.75 + depth * 1.5}rem` }}>
            {label}
            {!ours && <span className={styles.note}>{text.county}</span>}
            {category.also.length > 0 && <span className={styles.note}>{text.also(category.also.join(text.comma))}</span>}
          </td>
          <td className={styles.figure}>
            <CategoryFigure name={category.name} usage={usage} year={year} />
          </td>
        </tr>
      ))}
    </BookTable>
  );
}

/** Matters of the year, those of subcategories too. A figure opens what it counts. */
export function CategoryFigure({ name, usage, year, tabbed = false }: { readonly name: string; readonly usage: Usage; readonly year: number; readonly tabbed?: boolean }) {
  const count = Object.entries(usage.categories).reduce((sum, [other, n]) => (other === name || isBelow(other, name) ? sum + n : sum), 0);
  if (count === 0) return <span className={styles.zero}>0</span>;
  return (
    <a {...(tabbed ? {} : { tabIndex: -1 })} href={hashOf({ page: 'ledger', find: { category: name, year: String(year) } })}>
      {formatCount(count)}
    </a>
  );
}
