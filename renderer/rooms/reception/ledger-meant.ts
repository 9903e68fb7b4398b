/**
 * What a word typed into the search also means: deputies and places by name, pinyin or initials. They are looked up in the
 * registers as they stand now, so a person or place is found by its present name, and no name is copied into a matter.
 */
import type { Deputy } from '../../../shared/deputies/deputy.ts';
import { type Place, placesBelow } from '../../../shared/deputies/place.ts';
import { matchText } from '../../ui/finder-match.ts';
import type { Syllable } from '../../ui/pinyin.ts';

type Registers = {
  readonly deputies: ReadonlyMap<string, Deputy>;
  readonly places: ReadonlyMap<string, Place>;
  /** names of late that no register knows */
  readonly names: readonly string[];
  readonly syllablesOf: (text: string) => readonly Syllable[] | null;
};

/** One letter would mean half of the register. */
const fewestLetters = 2;

/** @returns ids and names by word, as a filter of the store has them; undefined when no word means any */
export function meantBy(text: string, { deputies, places, names, syllablesOf }: Registers): Readonly<Record<string, readonly string[]>> | undefined {
  const found: Record<string, readonly string[]> = {};
  for (const word of new Set(text.toLowerCase().split(/\s+/))) {
    const isLatin = /^[a-z]+$/.test(word);
    if (word === '' || (isLatin && word.length < fewestLetters)) continue;
    const fits = (name: string): boolean => matchText(name, isLatin ? syllablesOf(name) : null, word) !== null;
    const ids = new Set<string>();
    for (const [id, { name }] of deputies) if (fits(name)) ids.add(id);
    for (const name of names) if (fits(name)) ids.add(name);
    for (const [id, { name }] of places) if (fits(name)) for (const below of placesBelow(places, id)) ids.add(below);
    if (ids.size > 0) found[word] = [...ids];
  }
  return Object.keys(found).length === 0 ? undefined : found;
}
