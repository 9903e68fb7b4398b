/** Spreadsheets as the page asks for them: read a chosen file, make a new one. The work is done in a worker. */
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Sheet } from '../../shared/reception/old-ledger/sheet.ts';
import type { CountingTable } from '../../shared/reports/formula-cell.ts';
import type { SpreadsheetAnswer, SpreadsheetJob } from './spreadsheet-worker.ts';
import { largestFileBytes, type WorkbookProblem } from './workbook-problems.ts';

/** @param file as a person chose or dropped it; a stick that was pulled out meanwhile is `file_unreadable`, a reader that did not start or broke down `reader_failed` */
export async function readSpreadsheet(file: Blob): Promise<Result<Sheet[], WorkbookProblem>> {
  if (file.size > largestFileBytes) return err('file_too_large', { bytes: file.size, most: largestFileBytes });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return err('file_unreadable');
  }
  const answer = await run({ kind: 'read', bytes });
  return answer?.kind === 'read' ? answer.result : err('reader_failed');
}

/** @returns the bytes of an XLSX file; `not_written` when the writer did not start or memory did not last */
export async function makeSpreadsheet(tables: readonly CountingTable[]): Promise<Result<Uint8Array, 'not_written'>> {
  const answer = await run({ kind: 'write', tables });
  return answer?.kind === 'written' ? ok(answer.bytes) : err('not_written');
}

/** @returns null when the worker broke down */
function run(job: SpreadsheetJob): Promise<SpreadsheetAnswer | null> {
  const worker = new Worker(new URL('./spreadsheet-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<SpreadsheetAnswer | null>((resolve) => {
    worker.addEventListener('message', (event: MessageEvent<SpreadsheetAnswer>) => resolve(event.data));
    worker.addEventListener('error', () => resolve(null));
    worker.addEventListener('messageerror', () => resolve(null));
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}
