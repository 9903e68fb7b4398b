/**
 * What the ledger shows, as a file: XLSX or CSV, every column, nobody's name or telephone. Contact data is never read here.
 */
import { firstValueFrom } from 'rxjs';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { foldRecord } from '../../../shared/kernel/record/fold.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { placePath } from '../../../shared/deputies/place.ts';
import { type Issue, issueKind, readIssue } from '../../../shared/reception/issue.ts';
import { csvText } from '../../../shared/reports/csv-text.ts';
import { ledgerTable, type LedgerTableWords } from '../../../shared/reports/ledger-table.ts';
import type { LedgerFilter, Store } from '../../db/store.ts';
import { deputiesOf, placesOf } from '../../db/use-people-and-places.ts';
import { csvType, safeFileName, saveFile, xlsxType } from '../../files/save-file.ts';
import { makeSpreadsheet } from '../../files/spreadsheet.ts';
import type { Words } from '../../text/catalogue.ts';

export type ExportFormat = 'xlsx' | 'csv';
export type ExportProblem = 'nothing_to_export' | 'not_written';

export type ExportParts = {
  readonly store: Store;
  readonly words: Words;
  readonly filter: LedgerFilter;
  /** short name of the station, for the name of the file */
  readonly station: string;
  /** what the list is narrowed to, in words: 2024年; empty for all */
  readonly scope: string;
  readonly format: ExportFormat;
  /** matters read so far and all */
  readonly onProgress?: (done: number, total: number) => void;
};

/** Records are read in runs, so that thousands do not stand in memory as queries at once. */
const runLength = 200;

/** @returns name of the file and how many matters are in it; the file is on its way to the person */
export async function exportLedger(parts: ExportParts): Promise<Result<{ name: string; rows: number }, ExportProblem>> {
  const found = await parts.store.ledgerAll(parts.filter);
  if (found.length === 0) return err('nothing_to_export');
  const issues = await readIssues(parts.store, found.map((row) => row.id), parts.onProgress);
  const table = ledgerTable(issues, await tableWords(parts.store, parts.words));
  const name = `${safeFileName(parts.words.exchange.export.fileName(parts.station, parts.scope, issues.length))}.${parts.format}`;
  if (parts.format === 'csv') {
    saveFile(name, csvText(table), csvType);
    return ok({ name, rows: issues.length });
  }
  const file = await makeSpreadsheet([table]);
  if (!file.ok) return file;
  saveFile(name, file.value, xlsxType);
  return ok({ name, rows: issues.length });
}

async function readIssues(store: Store, ids: readonly RecordId[], onProgress: ExportParts['onProgress']): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (let at = 0; at < ids.length; at += runLength) {
    const documents = await Promise.all(ids.slice(at, at + runLength).map((id) => firstValueFrom(store.record(id))));
    for (const document of documents) {
      const issue = document === null ? null : readIssue(foldRecord(issueKind, document.id, document.events));
      if (issue !== null) issues.push(issue);
    }
    onProgress?.(Math.min(at + runLength, ids.length), ids.length);
  }
  return issues;
}

async function tableWords(store: Store, words: Words): Promise<LedgerTableWords> {
  const [places, deputies] = [await firstValueFrom(placesOf(store)), await firstValueFrom(deputiesOf(store))];
  const { natures, channels, levels, ratings, stages, record, registering } = words.reception;
  const { sheet, heads, source } = words.exchange.export;
  return {
    sheet,
    heads,
    source,
    nature: (value) => natures[value],
    channel: (value) => channels[value],
    level: (value) => levels[value],
    rating: (value) => ratings[value],
    stage: (value) => stages[value],
    place: (id) => placePath(places, id).join(' › '),
    helper: ({ name, role }) => registering.helperSaid(name, registering.helperRoles[role]),
    withheld: registering.withheld,
    yes: registering.yes,
    deputy: (value) => deputies.get(value)?.name ?? (value.startsWith('deputy:') ? record.unknown : value),
  };
}
