/** A place (地点): the tree of stations, points and villages that matters and deputies belong to. */
import { z } from 'zod';
import { RecordIdSchema } from '../kernel/ids.ts';
import type { EventDefinition, FoldedRecord, RecordKind } from '../kernel/record/kind.ts';

export const placeLevels = ['town', 'central_station', 'area_station', 'point', 'village'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

const PlaceFieldsSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  level: z.enum(placeLevels),
  /** the place above, or empty at the root */
  parent: z.union([RecordIdSchema, z.literal('')]),
});
export type Place = z.infer<typeof PlaceFieldsSchema> & { readonly id: string };

const CorrectedSchema = z.strictObject({ set: PlaceFieldsSchema.partial() });
/** At a station, and at the county office for the reference data of all stations. */
const everybody = ['clerk', 'station_head', 'county_clerk'] as const;
type PlaceStage = 'open';

const added: EventDefinition<PlaceStage, z.infer<typeof PlaceFieldsSchema>> = {
  v: 1, schema: PlaceFieldsSchema, roles: everybody, begins: true, sets: (data) => data, stage: () => 'open',
};
const corrected: EventDefinition<PlaceStage, z.infer<typeof CorrectedSchema>> = {
  v: 1, schema: CorrectedSchema, roles: everybody, undoable: true, sets: (data) => data.set as z.infer<typeof PlaceFieldsSchema>,
};

export const placeKind: RecordKind<PlaceStage> = {
  kind: 'place',
  stages: ['open'],
  ended: [],
  events: { 'place.added': added, 'place.corrected': corrected },
  card: (folded) => ({ place: '', on: '1970-01-01', due: '', show: { ...folded.fields }, search: '' }),
};

/** @returns null while the place has not begun */
export function readPlace(folded: FoldedRecord): Place | null {
  const fields = PlaceFieldsSchema.safeParse(folded.fields);
  return fields.success ? { id: folded.id, ...fields.data } : null;
}

/** Names from the root down, e.g. 桔园镇 › 河湾 › 西村. A loop in the tree ends the walk. */
export function placePath(places: ReadonlyMap<string, Place>, id: string): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let place = places.get(id); place !== undefined && !seen.has(place.id); place = places.get(place.parent)) {
    seen.add(place.id);
    names.unshift(place.name);
  }
  return names;
}

/** The place and everything below it: what a filter by place means. */
export function placesBelow(places: ReadonlyMap<string, Place>, id: string): Set<string> {
  const below = new Set([id]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const place of places.values()) {
      if (below.has(place.parent) && !below.has(place.id)) {
        below.add(place.id);
        grown = true;
      }
    }
  }
  return below;
}
