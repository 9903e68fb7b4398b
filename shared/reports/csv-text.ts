/** A table as CSV text that spreadsheets open with the right letters: BOM, CRLF, quotes where needed, formulas disarmed. */
import type { Cell, Table } from './cell.ts';
import { disarmed } from './spreadsheet-safe.ts';

/** @returns text to be written as UTF-8; begins with a byte order mark, without which Excel reads GBK */
export function csvText(table: Table): string {
  return `\uFEFF${table.rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

function field(cell: Cell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return quoted(disarmed(cell.text));
    case 'number':
      return String(cell.value);
    case 'date':
      return cell.date;
  }
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
