/** Sheet by sheet what became of the rows, and the sum that closes. Every figure opens its rows. */
import { useState } from 'react';
import { formatCount } from '../../../text/format.ts';
import { useWords } from '../../../text/use-words.ts';
import { BookTable } from '../../../ui/BookTable.tsx';
import type { Running } from './import-session.ts';
import { type RowsChoice, RowsDialog } from './RowsDialog.tsx';
import styles from './import.module.css';

type Figures = { readonly all: number; readonly done: number; readonly left: number; readonly known: number; readonly rejected: number };

/** Figures of one sheet, or of all. */
export function figuresOf({ plan, done }: Running, sheet: number | null): Figures {
  const mine = (row: { readonly sheet: number }) => sheet === null || row.sheet === sheet;
  const readable = plan.readable.filter(mine);
  const known = readable.filter((row) => plan.known.has(row.key)).length;
  const imported = readable.filter((row) => done.has(row.key)).length;
  const rejected = plan.rejected.filter(mine).length;
  return { all: readable.length + rejected, done: imported, left: readable.length - known - imported, known, rejected };
}

export function SheetTotals({ state, left }: { readonly state: Running; readonly left: boolean }) {
  const words = useWords().exchange;
  const { heads, sum } = words.run;
  const [open, setOpen] = useState<RowsChoice | null>(null);
  const { plan } = state;
  const columns: readonly (keyof Figures)[] = left ? ['all', 'done', 'left', 'known', 'rejected'] : ['all', 'done', 'known', 'rejected'];
  const headOf = { all: heads.rows, done: left ? heads.done : heads.doneAll, left: heads.left, known: heads.known, rejected: heads.rejected };
  const sheets = plan.layout.sheets.map(({ sheet }) => sheet);
  const row = (sheet: number | null, name: string) => {
    const figures = figuresOf(state, sheet);
    return (
      <tr key={sheet ?? 'sum'} className={sheet === null ? styles.sum : ''}>
        <th scope="row" className={styles.rowHead}>{name}</th>
        {columns.map((column) => (
          <td key={column}>
            {figures[column] === 0 ? <span className={styles.zero}>0</span> : <button type="button" className={styles.number} onClick={() => setOpen({ which: column, sheet })}>{formatCount(figures[column])}</button>}
          </td>
        ))}
      </tr>
    );
  };
  return (
    <div className={styles.figures}>
      <BookTable caption={heads.sheet} head={<tr><th scope="col">{heads.sheet}</th>{columns.map((column) => <th key={column} scope="col">{headOf[column]}</th>)}</tr>}>
        {sheets.map((sheet) => row(sheet, plan.file.workbook[sheet]?.name || plan.file.name))}
        {row(null, sum)}
      </BookTable>
      <RowsDialog choice={open} plan={plan} done={state.done} onClose={() => setOpen(null)} />
    </div>
  );
}
