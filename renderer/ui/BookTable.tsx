/** 三线表, the table of books: 2 px above and below, 1 px under the head, hairlines between rows, no vertical lines. */
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import styles from './BookTable.module.css';

export type BookTableProps = {
  /** read first by readers; not shown */
  readonly caption: string;
  /** `<tr>` of `<th scope="col">` */
  readonly head: ReactNode;
  /** `<tr>`s; `aria-selected` marks the row that is open; class `row` is not needed */
  readonly children: ReactNode;
  /** 34 px rows for long tables */
  readonly dense?: boolean;
  /** cells hold sentences: spaced like running text, broken where they must */
  readonly prose?: boolean;
  /** rows are a tree (`aria-level`), or with role `grid` a plain list, that is one stop for the keyboard */
  readonly tree?: { readonly role?: 'grid'; readonly ref: RefObject<HTMLTableElement | null>; readonly label: string; readonly activeId: string | undefined; readonly onKeyDown: (event: KeyboardEvent) => void };
};

export function BookTable({ caption, head, children, dense = false, prose = false, tree }: BookTableProps) {
  const keyboard = tree === undefined ? {} : { ref: tree.ref, role: tree.role ?? 'treegrid', tabIndex: 0, 'aria-label': tree.label, 'aria-activedescendant': tree.activeId, onKeyDown: tree.onKeyDown };
  return (
    <table {...keyboard} className={`${styles.table} ${dense ? styles.dense : ''} ${prose ? styles.prose : ''}`}>
      <caption className="for-readers">{caption}</caption>
      <thead>{head}</thead>
      <tbody>{children}</tbody>
    </table>
  );
}
