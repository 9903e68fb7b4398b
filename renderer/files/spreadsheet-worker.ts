/** Reads and writes spreadsheets beside the page, so that the page stays awake. One job, then it is ended. */
import type { Sheet } from '../../shared/reception/old-ledger/sheet.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Table } from '../../shared/reports/cell.ts';
import { readWorkbook } from './read-workbook.ts';
import type { WorkbookProblem } from './workbook-problems.ts';
import { writeWorkbook } from './write-workbook.ts';

export type SpreadsheetJob = { readonly kind: 'read'; readonly bytes: Uint8Array } | { readonly kind: 'write'; readonly tables: readonly Table[] };
export type SpreadsheetAnswer = { readonly kind: 'read'; readonly result: Result<Sheet[], WorkbookProblem> } | { readonly kind: 'written'; readonly bytes: Uint8Array };

self.addEventListener('message', (event: MessageEvent<SpreadsheetJob>) => {
  const job = event.data;
  const answer: SpreadsheetAnswer = job.kind === 'read' ? { kind: 'read', result: readWorkbook(job.bytes) } : { kind: 'written', bytes: writeWorkbook(job.tables) };
  self.postMessage(answer);
});
