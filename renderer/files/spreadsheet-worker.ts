/** Reads and writes spreadsheets beside the page, so that the page stays awake. One job, then it is ended. */
import type { Sheet } from '../../shared/reception/old-ledger/sheet.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import type { CountingTable } from '../../shared/reports/formula-cell.ts';
import { readWorkbook } from './read-workbook.ts';
import { mostUnfoldedBytes, type WorkbookProblem } from './workbook-problems.ts';
import { writeWorkbook } from './write-workbook.ts';
import { unfoldsWithin } from './zip-size.ts';

export type SpreadsheetJob = { readonly kind: 'read'; readonly bytes: Uint8Array } | { readonly kind: 'write'; readonly tables: readonly CountingTable[] };
export type SpreadsheetAnswer = { readonly kind: 'read'; readonly result: Result<Sheet[], WorkbookProblem> } | { readonly kind: 'written'; readonly bytes: Uint8Array };

self.addEventListener('message', (event: MessageEvent<SpreadsheetJob>) => {
  // What is thrown here ends the job as one that broke down.
  void answerTo(event.data).then((answer) => self.postMessage(answer), (error: unknown) => setTimeout(() => { throw error; }));
});

async function answerTo(job: SpreadsheetJob): Promise<SpreadsheetAnswer> {
  return job.kind === 'read' ? { kind: 'read', result: await read(job.bytes) } : { kind: 'written', bytes: writeWorkbook(job.tables) };
}

/** The reader unfolds a workbook whole: one that would fill the memory does not get that far. */
async function read(bytes: Uint8Array): Promise<Result<Sheet[], WorkbookProblem>> {
  return (await unfoldsWithin(bytes, mostUnfoldedBytes)) ? readWorkbook(bytes) : err('file_too_large', { most: mostUnfoldedBytes });
}
