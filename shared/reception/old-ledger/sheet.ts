/**
 * A table of an old ledger as any program may have written it: cells with their text, numbers and days.
 * How the file was stored (XLSX, XLS, CSV) is known to renderer/spreadsheet only.
 */
import type { Cell } from '../../reports/cell.ts';

export type { Cell } from '../../reports/cell.ts';

export type Sheet = {
  readonly name: string;
  /** in the order of the file; empty rows stay, so that row numbers are those a person sees */
  readonly rows: readonly (readonly Cell[])[];
  /** days are counted from 1904, as old Macintosh workbooks do */
  readonly date1904: boolean;
};

export const emptyCell: Cell = { kind: 'empty' };

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
// Control characters have no place in a record; tab and line breaks do.
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** Text that canonical JSON accepts: without lone surrogates and control characters, line breaks as \n, no blanks around. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(loneSurrogate, '\uFFFD').replace(control, '').trim();
}

/** @returns an empty cell for text of nothing but blanks */
export function textCell(text: string): Cell {
  const clean = cleanText(text);
  return clean === '' ? emptyCell : { kind: 'text', text: clean };
}

/** What a person read in the cell; empty for an empty one. */
export function textOf(cell: Cell | undefined): string {
  return cell === undefined || cell.kind === 'empty' ? '' : cell.text;
}

/** True for a row without anything in it: not a row of the ledger, and not counted as one. */
export function isEmptyRow(row: readonly Cell[]): boolean {
  return row.every((cell) => cell.kind === 'empty');
}

/** Full-width letters and digits as half-width, blanks removed: how written words are compared. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

const nothing = new Set(['', '无', '没有', '空', '(空)', '不详', '未填', '未知', '暂无', '-', '--', '—', '——', '–', '/', '\\', '、', '.', '。', '…', '……', 'null']);

/** True for the many ways in which people write that there is nothing to write: 无, —, /, 不详. */
export function saysNothing(text: string): boolean {
  return nothing.has(plain(text).toLowerCase()) || nothing.has(text.trim());
}
