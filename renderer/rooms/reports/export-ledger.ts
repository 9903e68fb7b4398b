/**
 * What the ledger shows or what was marked there, as a file: XLSX or CSV, every column. Contact data comes only through a
 * reader that notes every look first; without one nobody's name or telephone is in the file.
 */
import { firstValueFrom } from 'rxjs';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { foldRecord } from '../../../shared/kernel/record/fold.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { placePath } from '../../../shared/deputies/place.ts';
import { type Issue, issueKind, readIssue } from '../../../shared/reception/issue.ts';
import { csvText } from '../../../shared/reports/csv-text.ts';
import { ledgerTable, type LedgerTableWords, mayBeSeen, type SeenContact } from '../../../shared/reports/ledger-table.ts';
import type { CommitProblem, LedgerFilter, LedgerRow, Store } from '../../db/store.ts';
import { deputiesOf, placesOf } from '../../db/use-people-and-places.ts';
import { csvType, safeFileName, saveFile, xlsxType } from '../../files/save-file.ts';
import { makeSpreadsheet } from '../../files/spreadsheet.ts';
import type { Words } from '../../text/catalogue.ts';

export type ExportFormat = 'xlsx' | 'csv';
export type ExportProblem = 'nothing_to_export' | 'not_written';

/** Looks at contact data, each look noted in its matter before. @param onProgress how many are done */
export type ReadContacts = (ids: readonly RecordId[], onProgress: (done: number) => void) => Promise<Result<ReadonlyMap<RecordId, SeenContact>, CommitProblem>>;

export type ExportParts = {
  readonly store: Store;
  readonly words: Words;
  readonly filter: LedgerFilter;
  /** only these of them; null or absent: all */
  readonly ids?: readonly RecordId[] | null;
  /** absent: contact data was not asked for */
  readonly contacts?: ReadContacts;
  /** short name of the station, for the name of the file */
  readonly station: string;
  /** what the list is narrowed to, in words: 2024年; empty for all */
  readonly scope: string;
  readonly format: ExportFormat;
  /** matters read so far and all; then, where contact data was asked for, looks so far and all */
  readonly onProgress?: (done: number, total: number, what: 'matters' | 'contacts') => void;
};

/** Records are read in runs, so that thousands do not stand in memory as queries at once. */
const runLength = 200;

type Read = { readonly id: RecordId; readonly issue: Issue };

/** @returns name of the file and how many matters are in it; the file is on its way to the person. A problem of a commit: a look could not be noted */
export async function exportLedger(parts: ExportParts): Promise<Result<{ name: string; rows: number }, ExportProblem | CommitProblem>> {
  const found = chosenOf(await parts.store.ledgerAll(parts.filter), parts.ids ?? null);
  if (found.length === 0) return err('nothing_to_export');
  const read = await readIssues(parts.store, found, parts.onProgress);
  const seen = parts.contacts === undefined ? null : await seenBy(parts.contacts, read, parts.onProgress);
  if (seen !== null && !seen.ok) return seen;
  const table = ledgerTable(read.map(({ issue }) => issue), await tableWords(parts.store, parts.words), ...(seen === null ? [] : [seen.value]));
  const { fileName, withContacts } = parts.words.exchange.export;
  const name = `${safeFileName([fileName(parts.station, parts.scope, read.length), ...(seen === null ? [] : [withContacts])].join('_'))}.${parts.format}`;
  if (parts.format === 'csv') {
    saveFile(name, csvText(table), csvType);
    return ok({ name, rows: read.length });
  }
  const file = await makeSpreadsheet([table]);
  if (!file.ok) return file;
  saveFile(name, file.value, xlsxType);
  return ok({ name, rows: read.length });
}

/** What was marked, in the order of the ledger; what the ledger no longer shows meanwhile comes after: what was said is what is written. */
function chosenOf(shown: readonly LedgerRow[], ids: readonly RecordId[] | null): RecordId[] {
  if (ids === null) return shown.map(({ id }) => id);
  const left = new Set(ids);
  const inOrder = shown.map(({ id }) => id).filter((id) => left.delete(id));
  return [...inOrder, ...left];
}

/** By the number of its matter, as the table asks for it. */
async function seenBy(look: ReadContacts, read: readonly Read[], onProgress: ExportParts['onProgress']): Promise<Result<ReadonlyMap<string, SeenContact>, CommitProblem>> {
  const wanted = read.filter(({ issue }) => mayBeSeen(issue));
  const seen = await look(wanted.map(({ id }) => id), (done) => onProgress?.(done, wanted.length, 'contacts'));
  if (!seen.ok) return seen;
  return ok(new Map(wanted.flatMap(({ id, issue }) => {
    const contact = seen.value.get(id);
    return contact === undefined ? [] : [[issue.number, contact] as const];
  })));
}

async function readIssues(store: Store, ids: readonly RecordId[], onProgress: ExportParts['onProgress']): Promise<Read[]> {
  const read: Read[] = [];
  for (let at = 0; at < ids.length; at += runLength) {
    const documents = await Promise.all(ids.slice(at, at + runLength).map((id) => firstValueFrom(store.record(id))));
    for (const document of documents) {
      const issue = document === null ? null : readIssue(foldRecord(issueKind, document.id, document.events));
      if (issue !== null && document !== null) read.push({ id: document.id, issue });
    }
    onProgress?.(Math.min(at + runLength, ids.length), ids.length, 'matters');
  }
  return read;
}

async function tableWords(store: Store, words: Words): Promise<LedgerTableWords> {
  const [places, deputies] = [await firstValueFrom(placesOf(store)), await firstValueFrom(deputiesOf(store))];
  const { natures, channels, levels, ratings, stages, record, registering } = words.reception;
  const { sheet, heads, source, contacts, elsewhere } = words.exchange.export;
  return {
    sheet,
    heads,
    source,
    contact: (value) => contacts[value],
    elsewhere,
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
