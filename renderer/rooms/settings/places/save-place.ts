/** Writing a place down: a new record, or a correction that holds only what changed. */
import type { Place, PlaceLevel } from '../../../../shared/deputies/place.ts';
import { ok, type Result } from '../../../../shared/kernel/result.ts';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import type { CommitProblem, Store } from '../../../db/store.ts';

export type PlaceFields = { readonly name: string; readonly level: PlaceLevel; readonly parent: string };

/** @param corrects null adds */
export async function savePlace(store: Store, fields: PlaceFields, corrects: Place | null): Promise<Result<unknown, CommitProblem>> {
  if (corrects === null) return store.commit([{ record: store.newId('place'), events: [{ type: 'place.added', data: { ...fields } }] }]);
  const set: Partial<Record<keyof PlaceFields, string>> = {};
  for (const field of ['name', 'level', 'parent'] as const) if (fields[field] !== corrects[field]) set[field] = fields[field];
  if (Object.keys(set).length === 0) return ok({});
  return store.commit([{ record: corrects.id as RecordId, events: [{ type: 'place.corrected', data: { set } }] }]);
}
