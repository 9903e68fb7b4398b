/**
 * Matters of the ledger as a table for Excel: every column of the book. Whether contact data was left is said; the data itself
 * gets in only when it is handed over, each look noted before, and never of a matter for which secrecy was asked.
 */
import { namedIn } from '../reception/confidential.ts';
import type { Issue } from '../reception/issue.ts';
import type { Cell, Table } from './cell.ts';

/** Columns in the order of the book. */
export const ledgerColumns = [
  'number', 'on', 'time', 'where', 'place', 'deputies', 'helpers', 'visitor', 'contact', 'people', 'words', 'summary', 'category', 'nature', 'channel', 'level',
  'handling', 'units', 'result', 'rating', 'stage', 'confidential', 'fromPaper', 'source',
] as const;
export type LedgerColumn = (typeof ledgerColumns)[number];
/** Beside `contact`, when contact data was asked for. */
export const contactColumns = ['name', 'phone'] as const;
type Column = LedgerColumn | (typeof contactColumns)[number];

/** What was seen of a visitor's contact data; `elsewhere`: it lies on another computer or cannot be opened here. */
export type SeenContact = { readonly name: string; readonly phone: string } | 'elsewhere';

const widths: Readonly<Record<Column, number>> = {
  number: 18, on: 12, time: 14, where: 16, helpers: 20, confidential: 8, fromPaper: 8, place: 22, deputies: 16, visitor: 18, contact: 12, name: 12, phone: 18, people: 6, words: 60, summary: 36, category: 20, nature: 8, channel: 10, level: 8,
  handling: 16, units: 28, result: 40, rating: 10, stage: 10, source: 24,
};

/** Words and names that the table needs: heads, choices in words, ids as names. */
export type LedgerTableWords = {
  readonly sheet: string;
  readonly heads: Readonly<Record<Column, string>>;
  readonly contact: (value: Issue['contact']) => string;
  /** contact data that is not on this computer */
  readonly elsewhere: string;
  readonly nature: (value: NonNullable<Issue['nature']>) => string;
  readonly channel: (value: NonNullable<Issue['channel']>) => string;
  readonly level: (value: NonNullable<Issue['level']>) => string;
  readonly rating: (value: NonNullable<Issue['rating']>) => string;
  readonly stage: (value: Issue['stage']) => string;
  readonly place: (id: string) => string;
  /** an old ledger knows deputies by name only: a value that is no id is the name */
  readonly deputy: (idOrName: string) => string;
  readonly helper: (helper: NonNullable<Issue['helpers']>[number]) => string;
  /** instead of names, where the visitor asked for secrecy */
  readonly withheld: string;
  readonly yes: string;
  readonly source: (file: string, row: number) => string;
};

/**
 * @param issues in the order in which they were shown
 * @param seen contact data by the number of its matter; absent: it was not asked for, and there are no columns for it
 */
export function ledgerTable(issues: readonly Issue[], words: LedgerTableWords, seen?: ReadonlyMap<string, SeenContact>): Table {
  const columns: readonly Column[] = seen === undefined ? ledgerColumns : ledgerColumns.flatMap((column): Column[] => (column === 'contact' ? [column, ...contactColumns] : [column]));
  return {
    name: words.sheet,
    rows: [columns.map((column) => text(words.heads[column])), ...issues.map((issue) => columns.map((column) => cellOf(issue, column, words, seen)))],
    widths: columns.map((column) => widths[column]),
  };
}

/** True where contact data may be handed over: it is kept, no secrecy was asked for, and the matter still stands. */
export function mayBeSeen({ contact, confidential, stage }: Pick<Issue, 'contact' | 'confidential' | 'stage'>): boolean {
  return contact === 'kept' && confidential !== true && stage !== 'withdrawn';
}

function contactCell(issue: Issue, which: 'name' | 'phone', words: LedgerTableWords, seen: ReadonlyMap<string, SeenContact> | undefined): Cell {
  if (issue.contact === 'erased') return text(words.contact('erased'));
  if (issue.contact === 'kept' && issue.confidential === true) return text(words.withheld);
  const found = mayBeSeen(issue) ? seen?.get(issue.number) : undefined;
  return text(found === undefined ? '' : found === 'elsewhere' ? words.elsewhere : found[which]);
}

function cellOf(issue: Issue, column: Column, words: LedgerTableWords, seen: ReadonlyMap<string, SeenContact> | undefined): Cell {
  const named = namedIn(issue);
  switch (column) {
    case 'contact':
      return text(words.contact(issue.contact));
    case 'name':
    case 'phone':
      return contactCell(issue, column, words, seen);
    case 'number':
    case 'words':
    case 'summary':
    case 'category':
      return text(issue[column]);
    case 'visitor':
      return text(named.withheld ? words.withheld : named.visitor);
    case 'helpers':
      return text(named.withheld ? '' : named.helpers.map(words.helper).join('；'));
    case 'time':
      return text([issue.from ?? '', issue.until ?? ''].filter((time) => time !== '').join('—'));
    case 'where':
      return text(issue.where ?? '');
    case 'confidential':
    case 'fromPaper':
      return text(issue[column] === true ? words.yes : '');
    case 'on':
      return { kind: 'date', text: issue.on, date: issue.on };
    case 'place':
      return text(issue.place === '' ? '' : words.place(issue.place));
    case 'deputies':
      return text(named.withheld ? words.withheld : named.deputies.map(words.deputy).join('；'));
    case 'people':
      return issue.people === null ? { kind: 'empty' } : { kind: 'number', text: String(issue.people), value: issue.people };
    case 'nature':
      return text(issue.nature === null ? '' : words.nature(issue.nature));
    case 'channel':
      return text(issue.channel === null ? '' : words.channel(issue.channel));
    case 'level':
      return text(issue.level === null ? '' : words.level(issue.level));
    case 'handling':
      return text(issue.handling ?? '');
    case 'units':
      return text((issue.units ?? []).join('；'));
    case 'result':
      return text(issue.result ?? '');
    case 'rating':
      return text(issue.rating == null ? '' : words.rating(issue.rating));
    case 'stage':
      return text(words.stage(issue.stage));
    case 'source':
      return text(issue.imported === null ? '' : words.source(issue.imported.file, issue.imported.row));
  }
}

function text(value: string): Cell {
  return value === '' ? { kind: 'empty' } : { kind: 'text', text: value };
}
