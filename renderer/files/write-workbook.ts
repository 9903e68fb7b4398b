/**
 * Tables as an XLSX file: text as text (never a formula), days as days, numbers as numbers, our own formulas as formulas.
 * Runs in a worker; SheetJS is known here and in read-workbook.ts only.
 */
import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import type { Cell } from '../../shared/reports/cell.ts';
import type { CountingTable, FormulaCell } from '../../shared/reports/formula-cell.ts';
import { daysBetween } from '../../shared/kernel/time.ts';
import { mustStayText, sheetName } from '../../shared/reports/spreadsheet-safe.ts';

/** Longest text that the format allows in a cell. */
const longestText = 32_767;

export function writeWorkbook(tables: readonly CountingTable[]): Uint8Array {
  const workbook = utils.book_new();
  const taken = new Set<string>();
  for (const table of tables) {
    const name = sheetName(table.name, taken);
    taken.add(name.toLowerCase());
    utils.book_append_sheet(workbook, sheetOf(table), name);
  }
  return new Uint8Array(write(workbook, { bookType: 'xlsx', type: 'array', compression: true, bookSST: true }) as ArrayBuffer);
}

function sheetOf({ rows, widths }: CountingTable): WorkSheet {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return {
    '!data': rows.map((row) => row.map(cellObject)),
    '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, rows.length - 1), c: columns - 1 } }),
    '!cols': widths.map((wch) => ({ wch })),
    '!autofilter': { ref: utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, rows.length - 1), c: columns - 1 } }) },
  } as WorkSheet;
}

function cellObject(cell: Cell | FormulaCell): CellObject | undefined {
  switch (cell.kind) {
    case 'empty':
      return undefined;
    case 'formula':
      return { t: 'n', f: cell.formula };
    case 'number':
      return { t: 'n', v: cell.value };
    case 'date':
      return { t: 'n', v: daysBetween('1899-12-30', cell.date), z: 'yyyy-mm-dd' };
    case 'text': {
      const v = cell.text.slice(0, longestText);
      // "@" keeps it text even when a person presses Enter in the cell.
      return mustStayText(v) ? { t: 's', v, z: '@' } : { t: 's', v };
    }
  }
}
