/** What the finders of the form offer: most used this year first, with the count at the right. */
import { type Place, placePath } from '../../../shared/deputies/place.ts';
import { placeTree } from '../../../shared/deputies/place-tree.ts';
import { categoryList } from '../../../shared/reception/category-list.ts';
import type { Usage } from '../../db/store.ts';
import type { FinderOption } from '../../ui/Finder.tsx';
import type { CategoryNames, Names } from './value-words.ts';

/** To filter by: what is offered, and every word that a matter of this year has. @param current stays in the list even when no list knows it */
export function categoryOptions(names: Names, usage: Usage, current: string): FinderOption<string>[] {
  return asOptions(names, usage, [...listIn(names).offered, ...Object.keys(usage.categories)], current);
}

/** To choose from: what is offered, and what old ledgers brought; nothing that was renamed or dropped. */
export function categoriesToChoose(names: Names, usage: Usage, current: string): FinderOption<string>[] {
  return asOptions(names, usage, chosenFrom(listIn(names), usage), current);
}

/** @returns each once, those of the list first */
export function chosenFrom({ offered, former }: CategoryNames, usage: Usage): readonly string[] {
  return [...new Set([...offered, ...Object.keys(usage.categories).filter((name) => !former.has(name))])];
}

function asOptions(names: Names, usage: Usage, categories: readonly string[], current: string): FinderOption<string>[] {
  const all = new Set<string>([...categories, ...(current === '' ? [] : [current])]);
  return byUse([...all], usage.categories).map((category) => ({ value: category, label: category, ...used(names, usage.categories[category]) }));
}

function listIn({ categories }: Names): CategoryNames {
  return categories ?? categoryList([], '');
}

export function placeOptions(names: Names, usage: Usage): FinderOption<string>[] {
  const places = [...names.places.values()];
  return byUse(places.map((place) => place.id), usage.places).map((id) => {
    const path = placePath(names.places, id);
    return { value: id, label: path.at(-1) ?? '', path: path.slice(0, -1), ...used(names, usage.places[id]) };
  });
}

/** The register of deputies, and names that matters of late mention without a register knowing them. */
export function deputyOptions(names: Names, usage: Usage): FinderOption<string>[] {
  const all = new Set<string>([...names.deputies.keys(), ...Object.keys(usage.deputies).filter((name) => !name.startsWith('deputy:'))]);
  return byUse([...all], usage.deputies).map((value) => {
    const deputy = names.deputies.get(value);
    if (deputy === undefined) return { value, label: value, note: names.words.register.usedBefore };
    return { value, label: deputy.name, code: value.slice(-8), ...(deputy.profession === '' ? {} : { note: deputy.profession }) };
  });
}

/** Places as an indented tree, for a filter. */
export function indentedPlaces(places: ReadonlyMap<string, Place>): readonly { readonly id: string; readonly label: string }[] {
  return placeTree(places).map(({ place, depth }) => ({ id: place.id, label: `${'　'.repeat(depth)}${place.name}` }));
}

function byUse(values: readonly string[], use: Readonly<Record<string, number>>): string[] {
  return [...values].sort((a, b) => (use[b] ?? 0) - (use[a] ?? 0));
}

function used(names: Names, count: number | undefined): { readonly note?: string } {
  return count === undefined || count === 0 ? {} : { note: names.words.register.usedThisYear(count) };
}
