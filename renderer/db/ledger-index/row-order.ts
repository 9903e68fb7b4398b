/**
 * The ledger sorted by one of its columns. Every matter gets its rank once for a sort; any answer is then put in order by
 * ranks alone, so that another filter under the same sort compares nothing again.
 */
import { issueStages } from '../../../shared/reception/issue.ts';
import type { LedgerSort } from '../store.ts';
import type { Entry } from './sorted-blocks.ts';

/** What stands for nothing comes last, whichever way the column runs. */
const nothing = '';

/**
 * Gives every entry its rank under a sort: 0 is the first row. Equal values stand newest first, both ways.
 * @param entries all of them, newest first
 */
export function rankAll(entries: readonly Entry[], sort: LedgerSort): void {
  switch (sort.by) {
    case 'on':
      return entries.forEach((entry, at) => (entry.rank = sort.down ? at : entries.length - 1 - at));
    case 'number':
      return rankNumbers(entries, sort.down);
    case 'place': {
      const order = new Map((sort.places ?? []).map((id, at) => [id, at]));
      // A place that the register does not know comes after those it knows.
      return rankValues(entries, sort.down, ({ row }) => row.place, (a, b) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size));
    }
    case 'category':
      return rankValues(entries, sort.down, ({ row }) => row.show.category, new Intl.Collator('zh').compare);
    case 'stage':
      return rankValues(entries, sort.down, ({ row }) => row.stage, (a, b) => stageOrder.indexOf(a) - stageOrder.indexOf(b));
    case 'due':
      return rankValues(entries, sort.down, ({ row }) => row.due, (a, b) => (a < b ? -1 : 1));
  }
}

const stageOrder: readonly string[] = issueStages;

/**
 * Some of the entries in the order of their ranks.
 * @param found newest first
 * @param all how many there are: ranks are below it
 */
export function inRank(found: readonly Entry[], all: number): Entry[] {
  // A few are sorted; many are laid into the place they have among all, which compares nothing.
  if (found.length * fewOfAll < all) return [...found].sort((a, b) => a.rank - b.rank);
  const places = new Array<Entry | undefined>(all);
  for (const entry of found) places[entry.rank] = entry;
  return places.filter((entry) => entry !== undefined);
}

const fewOfAll = 16;

/** Many matters share few values: these are sorted, and the matters dealt out to them in one run. */
function rankValues(entries: readonly Entry[], down: boolean, valueOf: (entry: Entry) => string, compare: (a: string, b: string) => number): void {
  const numbers = new Map<string, number>([[nothing, 0]]);
  const kinds = Uint32Array.from(entries, (entry) => numberOf(numbers, valueOf(entry)));
  const counts = new Uint32Array(numbers.size);
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  const values = [...numbers.keys()].filter((value) => value !== nothing).sort((a, b) => (down ? compare(b, a) : compare(a, b)));
  const next = new Uint32Array(numbers.size);
  let start = 0;
  for (const value of [...values, nothing]) {
    const kind = numbers.get(value) ?? 0;
    next[kind] = start;
    start += counts[kind] ?? 0;
  }
  for (const [at, entry] of entries.entries()) {
    const kind = kinds[at] ?? 0;
    entry.rank = next[kind] ?? 0;
    next[kind] = entry.rank + 1;
  }
}

function numberOf(numbers: Map<string, number>, value: string): number {
  const known = numbers.get(value);
  if (known !== undefined) return known;
  numbers.set(value, numbers.size);
  return numbers.size - 1;
}

/** Digits of a sequence at most, as IssueNumberSchema has them. */
const longestSequence = 1_000_000;
/** More matters than a county has; with the sequence and 8,000 computers and years it is still a whole number. */
const mostEntries = 2 ** 20;

/** JY01-2024-A-0022 by station, year, letter and sequence: the tenthousandth comes after the 9999th. */
function rankNumbers(entries: readonly Entry[], down: boolean): void {
  const numbers = new Map<string, number>();
  let last = { name: ' ', number: 0 };
  const series = Uint32Array.from(entries, ({ row: { show } }) => {
    // Neighbours mostly are of one series: its name is not cut out and looked up for each.
    if (!show.number.startsWith(last.name) || show.number.includes('-', last.name.length)) {
      const name = show.number.slice(0, show.number.lastIndexOf('-') + 1);
      last = { name, number: numberOf(numbers, name) };
    }
    return last.number;
  });
  const places = new Uint32Array(numbers.size);
  for (const [place, name] of [...numbers.keys()].sort().entries()) places[numbers.get(name) ?? 0] = place;
  // Number and entry in one figure, which sorts without a comparison of ours.
  const keys = Float64Array.from(entries, ({ row }, at) => ((places[series[at] ?? 0] ?? 0) * longestSequence + sequenceOf(row.show.number)) * mostEntries + at).sort();
  for (const [place, key] of keys.entries()) {
    const entry = entries[key % mostEntries];
    if (entry !== undefined) entry.rank = down ? keys.length - 1 - place : place;
  }
}

/** The digits at the end as a number. */
function sequenceOf(number: string): number {
  let sequence = 0;
  for (let at = number.length - 1, worth = 1; at >= 0 && worth < longestSequence; at--, worth *= 10) {
    const digit = number.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    sequence += digit * worth;
  }
  return sequence;
}
