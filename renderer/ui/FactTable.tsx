/** Facts as a book's table: in each row what it is, then how it is in words. */
import type { ReactNode } from 'react';
import { BookTable } from './BookTable.tsx';

export type FactTableProps = {
  /** read first by readers; not shown */
  readonly caption: string;
  readonly heads: readonly string[];
  /** a cell for each head; the first names the fact */
  readonly rows: readonly (readonly [string, ...ReactNode[]])[];
};

export function FactTable({ caption, heads, rows }: FactTableProps) {
  return (
    <BookTable
      prose
      caption={caption}
      head={
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      }
    >
      {rows.map((cells) => (
        <tr key={cells[0]}>
          {heads.map((head, column) => (
            <td key={head}>{cells[column]}</td>
          ))}
        </tr>
      ))}
    </BookTable>
  );
}
