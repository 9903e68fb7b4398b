/** How rows are called when a workbook has several sheets; the one sheet of a CSV has no name. */
import type { ChosenFile } from './import-session.ts';

export function sheetNameOf(file: ChosenFile, sheet: number): string {
  return file.workbook.length > 1 ? (file.workbook[sheet]?.name ?? '') : '';
}
