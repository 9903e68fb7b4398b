/**
 * The one list of categories: what the county and the station wrote, or the default list while nobody wrote any. Finders, filters
 * and the import read it; the settings show it in the order of its tree.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { type RecordId, type StationCode, stationOf } from '../kernel/ids.ts';
import { defaultCategories, otherCategory } from './categories.ts';
import type { Category } from './category.ts';

/** `depth` is 0 at the top; `label` what is said of it there: 桥梁护栏 below 道路交通. */
export type CategoryRow = { readonly category: Category; readonly depth: number; readonly label: string; readonly ours: boolean };

export type CategoryList = {
  /** nobody wrote a list: the default stands, and the first change takes it over */
  readonly isDefault: boolean;
  /** every category in use, parents before what belongs to them, 其他 last */
  readonly rows: readonly CategoryRow[];
  /** ours that are not offered any more */
  readonly dropped: readonly Category[];
  /** names to choose from, each once, 其他 always among them and last */
  readonly offered: readonly string[];
  /** names that matters may still have and nobody should choose any more: renamed or dropped */
  readonly former: ReadonlySet<string>;
};

/** Steps between ranks of the default list. */
const rankStep = 10;

/**
 * @param known categories of the store in any order
 * @param own code of this station or office
 * @param shows `own` leaves those of others out: the office knows every station's
 */
export function categoryList(known: Iterable<Category>, own: StationCode, shows: 'all' | 'own' = 'all'): CategoryList {
  const seen = [...known].filter(({ id }) => shows === 'all' || stationOf(id) === own);
  const isDefault = seen.length === 0;
  const all = isDefault ? defaultsOf(own) : seen;
  const rows = treeOf(all.filter(({ dropped }) => !dropped), own);
  const names = new Set(rows.map(({ category }) => category.name));
  names.delete(otherCategory);
  const former = new Set(all.flatMap(({ name, earlier, dropped }) => (dropped ? [name, ...earlier] : earlier)).filter((name) => !names.has(name) && name !== otherCategory));
  return {
    isDefault,
    rows,
    dropped: all.filter(({ id, dropped }) => dropped && stationOf(id) === own),
    offered: [...names, otherCategory],
    former,
  };
}

/** The default list as if the station had written it: the same ids on every computer of a station, so that taking it over twice makes one list. */
export function defaultsOf(station: StationCode): readonly Category[] {
  return defaultCategories.map((name, index) => ({
    id: `category:${station}:${idOf(name)}` satisfies RecordId, name, rank: (index + 1) * rankStep, dropped: false, earlier: [], also: [], drops: [],
  }));
}

/** 道路交通 of 道路交通/桥梁护栏; empty at the top. */
export function parentOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}

/** Does it belong to that category, at whatever depth? */
export function isBelow(name: string, parent: string): boolean {
  return name.startsWith(`${parent}/`);
}

/** No time, then randomness that is none: the name's hash. A changed order of the default list changes no id. */
function idOf(name: string): string {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return `0000000000${[...sha256(utf8ToBytes(name)).subarray(0, 16)].map((byte) => letters.charAt(byte % 32)).join('')}`;
}

function treeOf(categories: readonly Category[], own: StationCode): readonly CategoryRow[] {
  const names = new Set(categories.map(({ name }) => name));
  // What it belongs to may have been dropped, or never written: then it stands one higher, under its whole name.
  const holder = (name: string): string => {
    const parent = parentOf(name);
    return parent === '' || names.has(parent) ? parent : holder(parent);
  };
  const below = new Map<string, Category[]>();
  for (const category of categories) below.set(holder(category.name), [...(below.get(holder(category.name)) ?? []), category]);
  const rows: CategoryRow[] = [];
  const walked = new Set<string>();
  const walk = (parent: string, depth: number): void => {
    for (const category of [...(below.get(parent) ?? [])].sort(inOrder)) {
      rows.push({ category, depth, label: parent === '' ? category.name : category.name.slice(parent.length + 1), ours: stationOf(category.id) === own });
      // One name may stand twice, the county's and ours: what belongs to it stands once.
      if (!walked.has(category.name)) {
        walked.add(category.name);
        walk(category.name, depth + 1);
      }
    }
  };
  walk('', 0);
  return rows;
}

function inOrder(a: Category, b: Category): number {
  const last = Number(a.name === otherCategory) - Number(b.name === otherCategory);
  if (last !== 0) return last;
  if (a.rank !== b.rank) return a.rank - b.rank;
  return a.name < b.name || (a.name === b.name && a.id < b.id) ? -1 : 1;
}
