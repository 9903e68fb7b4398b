/**
 * A file of a spreadsheet program as sheets of plain cells: XLSX, XLS, ET of WPS, ODS, tables saved as web pages, CSV.
 * Runs in a worker; SheetJS is known here and in write-workbook.ts only.
 */
import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { parseCsv, separatorOf } from '../../shared/reception/old-ledger/csv.ts';
import { type Cell, cleanText, emptyCell, isEmptyRow, type Sheet, textCell } from '../../shared/reception/old-ledger/sheet.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { decodeText } from './decode-text.ts';
import { largestFileBytes, mostRows, type WorkbookProblem } from './workbook-problems.ts';

export function readWorkbook(bytes: Uint8Array): Result<Sheet[], WorkbookProblem> {
  if (bytes.length === 0) return err('file_empty');
  if (bytes.length > largestFileBytes) return err('file_too_large');
  const sheets = isPacked(bytes) || isMarkup(bytes) ? readPacked(bytes) : readPlain(bytes);
  if (!sheets.ok) return sheets;
  if (sheets.value.some((sheet) => sheet.rows.length > mostRows)) return err('file_too_large');
  return sheets.value.every((sheet) => sheet.rows.every(isEmptyRow)) ? err('file_empty') : sheets;
}

/** ZIP (XLSX, ODS) or compound file (XLS, ET, anything under a password). */
function isPacked(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0);
}

/** Old web systems export a page and call it .xls. */
function isMarkup(bytes: Uint8Array): boolean {
  return /^\s*<(?:!doctype|html|table|\?xml|meta|head|style)/i.test(decodeText(bytes.subarray(0, 200)).text.replace(/^\uFEFF/, ''));
}

function readPlain(bytes: Uint8Array): Result<Sheet[], WorkbookProblem> {
  const { text, encoding } = decodeText(bytes);
  // No table as text holds a zero: a picture, a PDF or a program was chosen.
  if (text.includes('\u0000') || (encoding === 'gb18030' && text.includes('\uFFFD')) || text.startsWith('%PDF')) return err('file_not_a_table');
  return ok([{ name: '', rows: parseCsv(text, separatorOf(text)).map((row) => row.map(textCell)), date1904: false }]);
}

function readPacked(bytes: Uint8Array): Result<Sheet[], WorkbookProblem> {
  if (isEncrypted(bytes)) return err('file_encrypted');
  let workbook: WorkBook;
  try {
    workbook = read(bytes, { type: 'array', dense: true, cellNF: true, cellText: true, cellFormula: false, cellHTML: false, raw: true, sheetRows: mostRows + 1 });
  } catch (error) {
    return err(problemOf(error instanceof Error ? error.message : '', bytes));
  }
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return ok(workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    return sheet === undefined ? [] : [{ name: cleanText(name), rows: rowsOf(sheet, date1904), date1904 }];
  }));
}

/** An archive that begins like a workbook and cannot be opened was cut or damaged; any other was never a table. */
function problemOf(message: string, bytes: Uint8Array): WorkbookProblem {
  if (/password|encrypt/i.test(message)) return 'file_encrypted';
  const head = latin(bytes.subarray(0, 4096));
  if (/zip|bad|corrupt|end of|invalid/i.test(message) && /\[Content_Types\]\.xml|_rels\/|docProps\/|xl\//.test(head)) return 'file_damaged';
  return /unsupported|unrecognized|could not find workbook|cannot find/i.test(message) ? 'file_not_a_table' : 'file_damaged';
}

/** Office puts a locked workbook into a compound file as the stream EncryptedPackage, its name in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && latin(bytes).includes([...'EncryptedPackage'].join('\0'));
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function rowsOf(sheet: WorkSheet, date1904: boolean): Cell[][] {
  const data = (sheet['!data'] ?? []) as ((CellObject | undefined)[] | undefined)[];
  const rows = Array.from(data, (row) => Array.from(row ?? [], (cell) => cellOf(cell, date1904)));
  fillMergedDown(sheet, rows);
  return rows;
}

/** A day written once beside the five matters of that day holds for all five: old ledgers merge such cells. */
function fillMergedDown(sheet: WorkSheet, rows: Cell[][]): void {
  for (const { s, e } of sheet['!merges'] ?? []) {
    const first = rows[s.r]?.[s.c];
    if (first === undefined || first.kind === 'empty') continue;
    for (let r = s.r + 1; r <= e.r; r++) {
      const row = rows[r];
      // A merge that reaches below the last matter must not make rows of nothing but a day.
      if (row === undefined || isEmptyRow(row)) continue;
      row[s.c] = first;
    }
  }
}

function cellOf(cell: CellObject | undefined, date1904: boolean): Cell {
  if (cell === undefined || cell.v === undefined) return emptyCell;
  if (cell.t === 's' && typeof cell.v === 'string') return textCell(cell.v);
  if (cell.t !== 'n' || typeof cell.v !== 'number') return textCell(cell.w ?? String(cell.v));
  const shown = cleanText(cell.w ?? String(cell.v));
  if (cell.z !== undefined && SSF.is_date(String(cell.z)) && cell.v >= 1) return dateCell(cell.v, shown, date1904);
  return { kind: 'number', text: Number.isInteger(cell.v) && !/[^\d.,E+-]/.test(shown) ? String(cell.v) : shown, value: cell.v };
}

function dateCell(serial: number, shown: string, date1904: boolean): Cell {
  const { y, m, d } = SSF.parse_date_code(serial, { date1904 }) as { y: number; m: number; d: number };
  const date = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return { kind: 'date', text: shown === '' ? date : shown, date };
}
