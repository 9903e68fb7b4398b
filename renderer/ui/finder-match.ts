/**
 * How a finder understands what is typed: Han as part of the name, whole pinyin, initials, or any mixture from left to
 * right: `道路`, `daolu`, `dljt`, `daoljt` all find 道路交通.
 */
import { readLookUpCode } from '../../shared/reception/receipt.ts';
import type { Syllable } from './pinyin.ts';

export type FinderOption<T extends string> = {
  readonly value: T;
  readonly label: string;
  /** names above it: 桔园镇, 河湾 */
  readonly path?: readonly string[];
  /** at the right: 今年4件 */
  readonly note?: string;
  /** eight characters printed on a card: typed or scanned, they find this one alone */
  readonly code?: string;
};

export type Match =
  | { readonly kind: 'all' }
  | { readonly kind: 'han'; readonly from: number; readonly length: number }
  /** `letters[i]`: how many letters of syllable i were typed */
  | { readonly kind: 'pinyin'; readonly from: number; readonly letters: readonly number[] };

/** Spaces and apostrophes are what input methods put between syllables. */
export function normalQuery(typed: string): string {
  return typed.trim().toLowerCase().replace(/[\s'’]/g, '').replace(/ü/g, 'v');
}

function sameLetter(syllable: string, typed: string): boolean {
  return syllable === typed || (syllable === 'v' && typed === 'u');
}

function prefixLength(plain: string, query: string, at: number): number {
  let length = 0;
  while (length < plain.length && at + length < query.length && sameLetter(plain[length] ?? '', query[at + length] ?? '')) length += 1;
  return length;
}

/** Letters taken from each syllable on from `index` so that the query is used up; null when it does not fit. */
function take(syllables: readonly Syllable[], index: number, query: string, at: number): number[] | null {
  if (at >= query.length) return [];
  const syllable = syllables[index];
  if (syllable === undefined) return null;
  if (syllable.plain === '') {
    const rest = take(syllables, index + 1, query, at);
    return rest === null ? null : [0, ...rest];
  }
  for (let length = prefixLength(syllable.plain, query, at); length > 0; length--) {
    const rest = take(syllables, index + 1, query, at + length);
    if (rest !== null) return [length, ...rest];
  }
  return null;
}

/** @param syllables of `text`, null while the dictionary is loading */
export function matchText(text: string, syllables: readonly Syllable[] | null, query: string): Match | null {
  if (query === '') return { kind: 'all' };
  const from = text.toLowerCase().replace(/\s/g, ' ').indexOf(query);
  if (from >= 0) return { kind: 'han', from, length: query.length };
  if (syllables === null) return null;
  for (let start = 0; start < syllables.length; start++) {
    if (syllables[start]?.plain === '') continue;
    const letters = take(syllables, start, query, 0);
    if (letters !== null) return { kind: 'pinyin', from: start, letters };
  }
  return null;
}

export type Found<T extends string> = { readonly option: FinderOption<T>; readonly text: string; readonly syllables: readonly Syllable[] | null; readonly match: Match };

/** The whole name as it is shown and searched. */
export function textOf<T extends string>(option: FinderOption<T>, separator: string): string {
  return [...(option.path ?? []), ...option.label.split('/')].join(` ${separator} `);
}

/**
 * Options that fit, in the order they came (most used first): those where the match begins a name before those where it is
 * inside one. The way out stays last and is always there.
 */
export function findOptions<T extends string>(
  options: readonly FinderOption<T>[],
  typed: string,
  parts: { readonly separator: string; readonly syllablesOf: (text: string) => readonly Syllable[] | null; readonly wayOut?: T },
): Found<T>[] {
  const query = normalQuery(typed);
  const code = readLookUpCode(typed);
  const begins: Found<T>[] = [];
  const inside: Found<T>[] = [];
  const last: Found<T>[] = [];
  for (const option of options) {
    const text = textOf(option, parts.separator);
    const syllables = parts.syllablesOf(text);
    const match = code !== null && option.code === code ? { kind: 'all' as const } : matchText(text, syllables, query);
    if (option.value === parts.wayOut) last.push({ option, text, syllables, match: match ?? { kind: 'all' } });
    else if (match !== null) (startsName(match, text, option.label) ? begins : inside).push({ option, text, syllables, match });
  }
  return [...begins, ...inside, ...last];
}

function startsName(match: Match, text: string, label: string): boolean {
  return match.kind === 'all' || match.from === 0 || match.from === text.length - label.length;
}
