/**
 * 附近相似: which earlier matters resemble one that is being written. Nearby means the same place, one above it or one below; alike
 * means pairs of neighbouring characters in common with the earlier summary, rare ones counting for more, and the category.
 * Pure; the ledger index beside the store runs it over all matters.
 */
import type { LocalDate } from '../kernel/time.ts';

/** What is known of a matter while it is being written. */
export type Sought = {
  /** words and summary */
  readonly text: string;
  readonly category: string;
  /** id of its place, or empty */
  readonly place: string;
  /** ids of the places above and below it */
  readonly around: readonly string[];
  readonly today: LocalDate;
};

/** What is looked at of an earlier matter. */
export type Earlier = { readonly place: string; readonly category: string; readonly on: LocalDate };

/** At most so many are offered. */
export const mostSimilar = 3;
const leastScore = 0.34;

/** Pairs of neighbouring characters, each once: only within Han, letters and digits, never over punctuation. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  let before = '';
  for (const character of text.toLowerCase()) {
    const isWord = saysSomething(character.codePointAt(0) ?? 0);
    if (isWord && before !== '') pairs.add(before + character);
    before = isWord ? character : '';
  }
  return pairs;
}

/** Digits, letters, Han with all its extensions. */
function saysSomething(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x20000 && code <= 0x323af);
}

/** How much a pair says: one that stands in every matter says next to nothing; a small ledger proves little. @param inMatters in how many of `all` it stands */
export function weightOf(inMatters: number, all: number): number {
  return Math.log((all + 20) / (inMatters + 1));
}

/**
 * How alike an earlier matter is.
 * @param common pairs in common
 * @param share their weight, as a part of the weight of all pairs of the earlier summary, 0 to 1
 * @returns null when it is not to be offered; else the higher the more alike
 */
export function likeness(sought: Sought, around: ReadonlySet<string>, earlier: Earlier, common: number, share: number): number | null {
  const isHere = sought.place !== '' && earlier.place === sought.place;
  const isNear = isHere || (sought.place !== '' && around.has(earlier.place));
  // Elsewhere it may be alike, and is another matter. Where a place is not known, the words decide.
  if (!isNear && sought.place !== '' && earlier.place !== '') return null;
  if (common < 2 && !isNear) return null;
  const kind = categoryLikeness(sought.category, earlier.category);
  if (common < 2 && kind === 0) return null;
  const yearsPast = Math.max(0, Number(sought.today.slice(0, 4)) - Number(earlier.on.slice(0, 4)) - 1);
  const score = (common < 2 ? 0 : 2 * share) + (isHere ? 0.3 : isNear ? 0.2 : 0) + kind - Math.min(0.2, 0.03 * yearsPast);
  return score < leastScore ? null : score;
}

function categoryLikeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 0.25;
  // Called for every matter of the ledger: nothing is cut into pieces for it.
  const end = a.indexOf('/');
  const parent = end < 0 ? a : a.slice(0, end);
  return b.startsWith(parent) && (b.length === parent.length || b[parent.length] === '/') ? 0.15 : 0;
}
