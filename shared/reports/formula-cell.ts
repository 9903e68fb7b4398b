/** Cells that the spreadsheet program computes by itself. Only we write formulas; text of people never becomes one (spreadsheet-safe.ts). */
import type { Cell } from './cell.ts';

/** `formula` without its `=`. No value stands beside it: whoever opens the workbook has it counted by their own program. */
export type FormulaCell = { readonly kind: 'formula'; readonly formula: string };

/** A table that may count. */
export type CountingTable = { readonly name: string; readonly rows: readonly (readonly (Cell | FormulaCell)[])[]; readonly widths: readonly number[] };
