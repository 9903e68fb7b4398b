/**
 * One row of an old ledger as a matter, or the reasons why it cannot be one. Nothing written is lost: what fits no field
 * is kept as a line under the name of its old column, except columns a person left out.
 */
import type { JsonObject } from '../../kernel/json.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { CarriedOver, Channel, Nature } from '../issue.ts';
import type { Level } from '../outcome.ts';
import type { LedgerField } from './fields.ts';
import { type Known, matchCategory, matchDeputy, matchPlace, type PlaceMatch } from './match.ts';
import { type Choice, readChannel, readLevel, readNature, readRating } from './read-choice.ts';
import { type CountProblem, readCount } from './read-count.ts';
import { type DateProblem, readDate } from './read-date.ts';
import { readPeople, readUnits } from './read-names.ts';
import { carriedOver } from './read-outcome.ts';
import { readVisitor } from './read-visitor.ts';
import { type Cell, plain, saysNothing, textOf } from './sheet.ts';

export type RowProblemCode = DateProblem | CountProblem | 'words_empty' | 'words_too_long' | 'visitor_too_long' | 'phone_too_long';

/** Why a row is not imported: which field, what was written there. */
export type RowProblem = { readonly field: LedgerField; readonly problem: RowProblemCode; readonly written: string };

/** A row as it will be registered. */
export type OldMatter = {
  readonly on: LocalDate;
  readonly words: string;
  readonly summary: string;
  readonly category: string;
  readonly nature: Nature | null;
  readonly channel: Channel | null;
  readonly level: Level | null;
  readonly people: number | null;
  readonly deputies: readonly string[];
  readonly visitor: string;
  /** contact data: never logged, never in a key, sealed before it leaves the page */
  readonly contact: { readonly name: string; readonly phone: string } | null;
  readonly anonymous: boolean;
  /** the station as it was written, and the place it was taken for */
  readonly station: { readonly written: string } & PlaceMatch;
  readonly carried: CarriedOver | null;
  /** what found no field: old column and what it said */
  readonly kept: readonly { readonly head: string; readonly text: string }[];
};

/** A row, the heads of its columns and what it is read against. */
export type RowSource = {
  readonly cell: (field: LedgerField) => Cell;
  readonly head: (field: LedgerField) => string;
  readonly date1904: boolean;
};

export type ReadContext = { readonly today: LocalDate; readonly known: Known; readonly categoryChoices: Readonly<Record<string, string>> };

export type ReadRow = { readonly ok: true; readonly matter: OldMatter; readonly content: JsonObject } | { readonly ok: false; readonly problems: readonly RowProblem[] };

const longestWords = 20_000;
const longestResult = 2000;
const longestContact = 60;
const summaryLength = 60;

/**
 * @param source cells by field, whatever column they stand in
 * @returns every reason at once, so that a row is corrected once
 */
export function readRow(source: RowSource, context: ReadContext): ReadRow {
  const text = (field: LedgerField) => textOf(source.cell(field));
  const on = readDate(source.cell('on'), context.today, source.date1904);
  const count = readCount(source.cell('people'));
  const visitor = readVisitor(text('visitor'));
  const phone = saysNothing(text('phone')) ? '' : text('phone');
  const words = text('words');

  const problems: RowProblem[] = [];
  const objection = (field: LedgerField, problem: RowProblemCode) => problems.push({ field, problem, written: text(field) });
  if (!on.ok) objection('on', on.problem);
  if (words === '') objection('words', 'words_empty');
  if (words.length > longestWords) objection('words', 'words_too_long');
  if (!count.ok) objection('people', count.problem);
  if (visitor.kind === 'named' && visitor.name.length > longestContact) objection('visitor', 'visitor_too_long');
  if (phone.length > longestContact) objection('phone', 'phone_too_long');
  if (!on.ok || !count.ok || problems.length > 0) return { ok: false, problems };

  const kept: { head: string; text: string }[] = [];
  const keep = (field: LedgerField, rest: string = text(field)) => { if (rest !== '') kept.push({ head: source.head(field), text: rest.slice(0, 2000) }); };
  const choice = <T extends string>(field: LedgerField, read: (written: string) => Choice<T>): T | null => {
    const value = read(text(field));
    if (value === 'unknown') keep(field);
    return value === 'unknown' ? null : value;
  };

  if (count.value.about) keep('people');
  const names = readPeople(text('deputies'));
  const deputies = names.map((name) => matchDeputy(name, context.known.deputies) ?? name.slice(0, 80));
  if (deputies.length > 12 || names.some((name) => name.length > 80)) keep('deputies');
  const units = readUnits(text('units'));
  if (units.length > 12 || units.some((unit) => unit.length > 100)) keep('units');
  const [handling, result] = [saysNothing(text('handling')) ? '' : text('handling'), saysNothing(text('result')) ? '' : text('result')];
  if (handling.length > 100) keep('handling');
  if (result.length > longestResult) keep('result', result.slice(longestResult));
  const category = categoryOf(text('category'), context);
  if (category.length > 60) keep('category');
  const stationName = saysNothing(text('place')) ? '' : text('place');
  const matter: OldMatter = {
    on: on.value,
    words,
    summary: summaryOf(text('summary'), words),
    category: category.slice(0, 60),
    nature: choice('nature', readNature),
    channel: choice('channel', readChannel),
    level: choice('level', readLevel),
    people: count.value.people,
    deputies: [...new Set(deputies)].slice(0, 12),
    visitor: visitor.kind === 'described' ? visitor.visitor : '',
    contact: visitor.kind === 'named' || phone !== '' ? { name: visitor.kind === 'named' ? visitor.name : '', phone } : null,
    anonymous: visitor.kind === 'anonymous',
    station: { written: stationName, ...(stationName === '' ? { place: '', how: 'unknown' } : matchPlace(stationName, context.known.places)) },
    carried: carriedOver({
      handling: handling.slice(0, 100),
      units: units.map((unit) => unit.slice(0, 100)).slice(0, 12),
      result: result.slice(0, longestResult),
      rating: choice('rating', readRating),
    }),
    kept,
  };
  keep('remark', saysNothing(text('remark')) ? '' : text('remark'));
  return { ok: true, matter, content: contentOf(matter, text) };
}

/** A known category, the one a person chose for this old name, or the old name as it is. */
function categoryOf(written: string, context: ReadContext): string {
  if (saysNothing(written)) return '';
  return context.categoryChoices[written] ?? matchCategory(written, context.known.categories) ?? written;
}

/** One line for lists: the ledger's own, else the first sentence of the visitor's words. */
function summaryOf(written: string, words: string): string {
  const line = (saysNothing(written) ? words : written).replace(/\s+/g, ' ').trim();
  if (line.length <= summaryLength) return line;
  const sentence = /^[^。！？!?；;]{4,59}[。！？!?；;]/.exec(line)?.[0];
  return sentence === undefined ? `${[...line].slice(0, summaryLength - 2).join('')}…` : sentence.slice(0, -1);
}

/** What tells rows apart, independent of how the file stored a day or a number, and of what the station knows today. */
function contentOf(matter: OldMatter, text: (field: LedgerField) => string): JsonObject {
  const written = (field: LedgerField) => plain(text(field));
  return {
    on: matter.on,
    words: plain(matter.words),
    place: written('place'),
    deputies: written('deputies'),
    visitor: plain(matter.visitor),
    people: matter.people,
    category: written('category'),
    level: written('level'),
    handling: written('handling'),
    units: written('units'),
    result: written('result'),
    rating: written('rating'),
  };
}
