/**
 * The rows that were not understood, as a table to correct and import again: the original columns, then why.
 * Identity numbers are not copied into a second file.
 */
import type { Layout } from './layout.ts';
import type { RejectedRow } from './plan.ts';
import type { RowProblem } from './read-row.ts';
import { type Cell, emptyCell, type Sheet, textCell } from './sheet.ts';

export type RejectedWords = {
  /** head of the last column but one: why */
  readonly why: string;
  /** head of the last column: where the row stood */
  readonly where: string;
  readonly reason: (problem: RowProblem) => string;
  readonly place: (sheetName: string, row: number) => string;
};

export type RejectedTable = { readonly name: string; readonly rows: readonly (readonly Cell[])[] };

/** One table a sheet that has such rows, under the sheet's own heads. */
export function rejectedTables(workbook: readonly Sheet[], layout: Layout, rejected: readonly RejectedRow[], words: RejectedWords): RejectedTable[] {
  const tables: RejectedTable[] = [];
  for (const part of layout.sheets) {
    const sheet = workbook[part.sheet];
    const mine = rejected.filter((row) => row.sheet === part.sheet);
    if (sheet === undefined || mine.length === 0) continue;
    const columns = part.keys.flatMap((key, at) => {
      const column = layout.columns.find((candidate) => candidate.key === key);
      return column === undefined || column.locked === 'ours' ? [] : [{ column, at }];
    });
    const heads = [...columns.map(({ column }) => textCell(column.head)), textCell(words.why), textCell(words.where)];
    const rows = mine.map(({ row, problems }) => {
      const cells = sheet.rows[row - 1] ?? [];
      return [
        ...columns.map(({ column, at }) => (column.locked === 'identity' ? emptyCell : (cells[at] ?? emptyCell))),
        textCell(problems.map(words.reason).join('；')),
        textCell(words.place(sheet.name, row)),
      ];
    });
    tables.push({ name: sheet.name, rows: [heads, ...rows] });
  }
  return tables;
}
