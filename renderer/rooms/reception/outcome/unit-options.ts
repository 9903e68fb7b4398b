/** What the finders of a decision offer: units that were used before, villages of the place, the usual organs. Pure. */
import { placePath } from '../../../../shared/deputies/place.ts';
import type { Usage } from '../../../db/store.ts';
import type { FinderOption } from '../../../ui/Finder.tsx';
import type { Names } from '../value-words.ts';

/** Most used first. @param current names that stay in the list although nobody used them before */
export function unitOptions(names: Names, usage: Usage, current: readonly string[]): FinderOption<string>[] {
  const used = Object.entries(usage.units).sort(([, a], [, b]) => b - a);
  const fresh = current.filter((unit) => unit !== '' && usage.units[unit] === undefined);
  return [...used.map(([unit, times]) => ({ value: unit, label: unit, note: names.words.outcome.details.unitUsed(times) })), ...[...new Set(fresh)].map(named)];
}

/** The committee of the matter's own village first, then of the others. A name is the place's with 村委会. */
export function villageOptions(names: Names, place: string, current: string): FinderOption<string>[] {
  const own = new Set(place === '' ? [] : placePath(names.places, place));
  const villages = [...names.places.values()].filter(({ level }) => level === 'village').map(({ name }) => name);
  const sorted = [...villages].sort((a, b) => Number(own.has(b)) - Number(own.has(a)));
  return withCurrent(sorted.map((name) => names.words.outcome.details.committee(name)), current);
}

export function organOptions(names: Names, current: string): FinderOption<string>[] {
  return withCurrent(names.words.outcome.details.organs, current);
}

function withCurrent(all: readonly string[], current: string): FinderOption<string>[] {
  return [...new Set([...all, ...(current === '' ? [] : [current])])].map(named);
}

function named(unit: string): FinderOption<string> {
  return { value: unit, label: unit };
}
