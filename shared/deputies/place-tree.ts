/** Places in the order of their tree, as lists show them: each below the one it belongs to. */
import type { Place, PlaceLevel } from './place.ts';

/** `depth` is 0 at the root. */
export type PlaceRow = { readonly place: Place; readonly depth: number };

/** Every place once: siblings in the order they were added, a place whose parent is unknown or in a loop last, at the root. */
export function placeTree(places: ReadonlyMap<string, Place>): readonly PlaceRow[] {
  const below = new Map<string, Place[]>();
  for (const place of places.values()) below.set(place.parent, [...(below.get(place.parent) ?? []), place]);
  const rows: PlaceRow[] = [];
  const seen = new Set<string>();
  const walk = (parent: string, depth: number): void => {
    for (const place of below.get(parent) ?? []) {
      if (seen.has(place.id)) continue;
      seen.add(place.id);
      rows.push({ place, depth });
      walk(place.id, depth + 1);
    }
  };
  walk('', 0);
  for (const place of places.values()) {
    if (seen.has(place.id)) continue;
    seen.add(place.id);
    rows.push({ place, depth: 0 });
    walk(place.id, 1);
  }
  return rows;
}

const below: Readonly<Record<PlaceLevel, PlaceLevel>> = { town: 'central_station', central_station: 'area_station', area_station: 'village', point: 'village', village: 'point' };

/** What is most often added below a place of this level. @param level null at the root @param there levels that exist: a town has one central station */
export function nextLevel(level: PlaceLevel | null, there: readonly PlaceLevel[]): PlaceLevel {
  if (level === null) return 'town';
  return below[level] === 'central_station' && there.includes('central_station') ? 'area_station' : below[level];
}
