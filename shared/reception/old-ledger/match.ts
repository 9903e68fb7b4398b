/**
 * Names in an old ledger against what the station knows: places, deputies, categories.
 * An exact name first; then the one whose core is contained; two equally good answers are none.
 */
import type { Deputy } from '../../deputies/deputy.ts';
import type { Place } from '../../deputies/place.ts';
import { bareName } from './read-names.ts';
import { plain } from './sheet.ts';

/** What the station knows, gathered once for a whole import. */
export type Known = {
  readonly places: readonly Place[];
  readonly deputies: readonly Deputy[];
  /** categories in use and those the station begins with */
  readonly categories: readonly string[];
};

export type PlaceMatch = { readonly place: string; readonly how: 'exact' | 'near' | 'unknown' };

/** Words that every station's name has: what is left tells the stations apart. */
const facility = /人大|代表|联络|议政|选民|工作|接待|[站点室]$/g;

/** 城固县桔园镇代表中心联络站 → 城固县桔园镇中心 */
function core(name: string): string {
  return plain(name).replace(facility, '').replace(/[站点室]$/, '');
}

/**
 * A place by the name that the ledger gives it.
 * @returns `near` when the core of one place's name is in the written name, or the other way round; the longest core wins
 */
export function matchPlace(written: string, places: readonly Place[]): PlaceMatch {
  const name = plain(written);
  const exact = places.filter((place) => plain(place.name) === name);
  if (exact.length > 0) return exact.length === 1 && exact[0] !== undefined ? { place: exact[0].id, how: 'exact' } : { place: '', how: 'unknown' };
  const wanted = core(written);
  if (wanted.length < 2) return { place: '', how: 'unknown' };
  const nameOf = new Map(places.map((place) => [place.id, place.name]));
  const overlaps = places.flatMap((place) => {
    const own = core(place.name);
    // 中心联络站 is told apart by the place above it: 桔园镇 and 中心 together are longer than 桔园镇 alone.
    const full = core(nameOf.get(place.parent) ?? '') + own;
    const overlap = Math.max(own.length >= 2 && wanted.includes(own) ? own.length : 0, full.length >= 2 && wanted.includes(full) ? full.length : 0, own.includes(wanted) ? wanted.length : 0);
    return overlap === 0 ? [] : [{ place, overlap }];
  });
  const longest = Math.max(0, ...overlaps.map(({ overlap }) => overlap));
  const best = overlaps.filter(({ overlap }) => overlap === longest).map(({ place }) => place);
  // 学府 names a village and its station alike; the column is one of stations.
  const stations = best.length > 1 ? best.filter((place) => place.level !== 'village' && place.level !== 'town') : best;
  return stations.length === 1 && stations[0] !== undefined ? { place: stations[0].id, how: 'near' } : { place: '', how: 'unknown' };
}

/** @returns the deputy's id, or null for a name nobody or more than one bears */
export function matchDeputy(written: string, deputies: readonly Deputy[]): string | null {
  const name = plain(bareName(written));
  const found = deputies.filter((deputy) => plain(deputy.name) === name);
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/**
 * A category as the station writes it: 桥梁护栏 is 道路交通/桥梁护栏 when only one category ends so.
 * @returns null for one that is not known: it is kept as it was written
 */
export function matchCategory(written: string, categories: readonly string[]): string | null {
  const name = plain(written).replace(/[／>›-]/g, '/');
  const exact = categories.find((category) => plain(category) === name);
  if (exact !== undefined) return exact;
  const ends = categories.filter((category) => plain(category).endsWith(`/${name}`));
  return ends.length === 1 ? (ends[0] ?? null) : null;
}
