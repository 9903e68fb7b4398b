/** The rows that were not understood as a file of their own, each with its reason: to be corrected and imported again. */
import { err, ok, type Result } from '../../../../shared/kernel/result.ts';
import type { Layout } from '../../../../shared/reception/old-ledger/layout.ts';
import type { RejectedRow } from '../../../../shared/reception/old-ledger/plan.ts';
import { rejectedTables } from '../../../../shared/reception/old-ledger/rejected-table.ts';
import { safeFileName, saveFile, xlsxType } from '../../../files/save-file.ts';
import { makeSpreadsheet } from '../../../files/spreadsheet.ts';
import type { Words } from '../../../text/catalogue.ts';
import type { ChosenFile } from './import-session.ts';

/** Wide enough for a date and for a sentence; the person makes the rest wider. */
const columnWidth = 16;
const reasonWidth = 40;

/** @returns the name under which the file was handed over */
export async function saveRejected(file: ChosenFile, layout: Layout, rejected: readonly RejectedRow[], words: Words['exchange']): Promise<Result<string, 'not_written'>> {
  const tables = rejectedTables(file.workbook, layout, rejected, {
    why: words.rejectedFile.why,
    where: words.rejectedFile.where,
    reason: ({ field, problem }) => words.rejectedFile.reason(words.fields[field], words.reasons[problem]),
    place: (sheet, row) => words.plan.where(sheet, row),
  });
  const made = await makeSpreadsheet(tables.map(({ name, rows }) => ({ name, rows, widths: (rows[0] ?? []).map((_, at, heads) => (at === heads.length - 2 ? reasonWidth : columnWidth)) })));
  if (!made.ok) return err(made.problem);
  const name = `${safeFileName(words.rejectedFile.name(file.name.replace(/\.[^.]+$/, ''), rejected.length))}.xlsx`;
  saveFile(name, made.value, xlsxType);
  return ok(name);
}
