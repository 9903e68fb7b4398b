/** What a person should know about the columns before importing: names found and not found, categories that are new. */
import type { Deputy } from '../../deputies/deputy.ts';
import type { Rating } from '../issue.ts';
import type { LedgerField } from './fields.ts';
import { columnFor } from './layout.ts';
import { matchCategory, matchDeputy, matchPlace } from './match.ts';
import type { PlanParts } from './plan.ts';
import { readLevel, readRating } from './read-choice.ts';
import { readPeople, readUnits } from './read-names.ts';
import { readVisitor } from './read-visitor.ts';
import { isEmptyRow, plain, saysNothing, textOf } from './sheet.ts';

export type Findings = {
  readonly places: { readonly exact: readonly string[]; readonly near: readonly { readonly written: string; readonly place: string }[]; readonly unknown: readonly string[] };
  readonly deputies: { readonly known: readonly string[]; readonly unknown: readonly string[] };
  /** categories as written; `fresh` are those the station does not have */
  readonly categories: { readonly all: readonly string[]; readonly fresh: readonly string[] };
  /** ratings in other words than the three, and what they were taken for */
  readonly ratings: readonly { readonly written: string; readonly rating: Rating }[];
  readonly unknownRatings: readonly string[];
  readonly unknownLevels: readonly string[];
  readonly units: readonly string[];
  readonly visitors: { readonly named: number; readonly described: number };
};

const plainRatings = new Set(['满意', '基本满意', '不满意']);

/** Gathered from what is written in the mapped columns, each different text once. */
export function findingsOf(parts: PlanParts): Findings {
  const { known } = parts;
  const stations = writtenIn(parts, 'place').map((written) => ({ written, ...matchPlace(written, known.places) }));
  const people = [...new Set(writtenIn(parts, 'deputies').flatMap(readPeople))];
  const categories = writtenIn(parts, 'category');
  const ratings = writtenIn(parts, 'rating').map((written) => ({ written, rating: readRating(written) }));
  const visitors = writtenIn(parts, 'visitor').map(readVisitor);
  return {
    places: {
      exact: stations.filter(({ how }) => how === 'exact').map(({ written }) => written),
      near: stations.filter(({ how }) => how === 'near').map(({ written, place }) => ({ written, place })),
      unknown: stations.filter(({ how }) => how === 'unknown').map(({ written }) => written),
    },
    deputies: splitDeputies(people, known.deputies),
    categories: { all: categories, fresh: categories.filter((written) => matchCategory(written, known.categories) === null) },
    ratings: ratings.flatMap(({ written, rating }) => (rating === null || rating === 'unknown' || plainRatings.has(plain(written)) ? [] : [{ written, rating }])),
    unknownRatings: ratings.filter(({ rating }) => rating === 'unknown').map(({ written }) => written),
    unknownLevels: writtenIn(parts, 'level').filter((written) => readLevel(written) === 'unknown'),
    units: [...new Set(writtenIn(parts, 'units').flatMap(readUnits))],
    visitors: { named: visitors.filter(({ kind }) => kind === 'named').length, described: visitors.filter(({ kind }) => kind === 'described').length },
  };
}

function splitDeputies(people: readonly string[], deputies: readonly Deputy[]): Findings['deputies'] {
  const isKnown = (name: string) => matchDeputy(name, deputies) !== null;
  return { known: people.filter(isKnown), unknown: people.filter((name) => !isKnown(name)) };
}

/** Different things written in a column, in order of first appearance. */
function writtenIn({ workbook, layout, mapping }: PlanParts, field: LedgerField): string[] {
  const found = new Set<string>();
  for (const sheet of layout.sheets) {
    const at = columnFor(sheet, mapping, field);
    if (at < 0) continue;
    for (const [index, row] of (workbook[sheet.sheet]?.rows ?? []).entries()) {
      if (index <= sheet.headRow || isEmptyRow(row)) continue;
      const text = textOf(row[at]);
      if (!saysNothing(text)) found.add(text);
    }
  }
  return [...found];
}
