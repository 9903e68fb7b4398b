/**
 * Matters of the ledger as a table for Excel: every column of the book, nobody's name or telephone. Contact data is not
 * among the arguments, so it cannot get in.
 */
import { namedIn } from '../reception/confidential.ts';
import type { Issue } from '../reception/issue.ts';
import type { Cell, Table } from './cell.ts';

/** Columns in the order of the book. */
export const ledgerColumns = [
  'number', 'on', 'time', 'where', 'place', 'deputies', 'helpers', 'visitor', 'people', 'words', 'summary', 'category', 'nature', 'channel', 'level',
  'handling', 'units', 'result', 'rating', 'stage', 'confidential', 'fromPaper', 'source',
] as const;
export type LedgerColumn = (typeof ledgerColumns)[number];

const widths: Readonly<Record<LedgerColumn, number>> = {
  number: 18, on: 12, time: 14, where: 16, helpers: 20, confidential: 8, fromPaper: 8, place: 22, deputies: 16, visitor: 18, people: 6, words: 60, summary: 36, category: 20, nature: 8, channel: 10, level: 8,
  handling: 16, units: 28, result: 40, rating: 10, stage: 10, source: 24,
};

/** Words and names that the table needs: heads, choices in words, ids as names. */
export type LedgerTableWords = {
  readonly sheet: string;
  readonly heads: Readonly<Record<LedgerColumn, string>>;
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

/** @param issues in the order in which they were shown */
export function ledgerTable(issues: readonly Issue[], words: LedgerTableWords): Table {
  const heads = ledgerColumns.map((column) => text(words.heads[column]));
  return {
    name: words.sheet,
    rows: [heads, ...issues.map((issue) => ledgerColumns.map((column) => cellOf(issue, column, words)))],
    widths: ledgerColumns.map((column) => widths[column]),
  };
}

function cellOf(issue: Issue, column: LedgerColumn, words: LedgerTableWords): Cell {
  const named = namedIn(issue);
  switch (column) {
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
