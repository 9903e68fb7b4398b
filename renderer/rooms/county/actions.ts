/** Everything this room writes. Each act is one event of one record; what answers ok is on disk. */
import type { Call, StationEntry, StationEntryFields } from '../../../shared/county/station.ts';
import type { Deputy } from '../../../shared/deputies/deputy.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { JsonObject } from '../../../shared/kernel/json.ts';
import { undoneType } from '../../../shared/kernel/record/fold.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CommitProblem, Store } from '../../db/store.ts';

type Committed = Promise<Result<unknown, CommitProblem>>;

/** @param record made once by the form, so that storing again after a failure is the same station */
export function enterStation(store: Store, record: RecordId, fields: StationEntryFields): Committed {
  return act(store, record, 'station.entered', { ...fields });
}

/** Only what differs is written. */
export function correctStation(store: Store, entry: StationEntry, fields: Omit<StationEntryFields, 'code'>): Committed {
  const set: Record<string, string> = {};
  for (const field of ['name', 'head', 'telephone'] as const) if (fields[field] !== entry[field]) set[field] = fields[field];
  return Object.keys(set).length === 0 ? Promise.resolve(ok({})) : act(store, entry.id, 'station.corrected', { set });
}

/** 记一次电话 */
export function noteCall(store: Store, record: RecordId, call: Call): Committed {
  return act(store, record, 'station.called', { ...call });
}

export function removeStation(store: Store, record: RecordId): Committed {
  return act(store, record, 'station.removed', {});
}

export function undoEvent(store: Store, record: RecordId, target: string): Committed {
  return act(store, record, undoneType, { target });
}

function act(store: Store, record: RecordId, type: string, data: JsonObject): Committed {
  return store.commit([{ record, events: [{ type, data }] }]);
}

export type NewDeputy = Pick<Deputy, 'name' | 'profession' | 'mandates'>;

/** @param record made once by the form */
export function addDeputy(store: Store, record: RecordId, deputy: NewDeputy): Committed {
  return act(store, record, 'deputy.added', { ...deputy, places: [], groups: [] });
}

/** Only what differs is written. */
export function correctDeputy(store: Store, deputy: Deputy, fields: Pick<Deputy, 'name' | 'profession'>): Committed {
  const set: Record<string, string> = {};
  for (const field of ['name', 'profession'] as const) if (fields[field] !== deputy[field]) set[field] = fields[field];
  return Object.keys(set).length === 0 ? Promise.resolve(ok({})) : act(store, deputy.id, 'deputy.corrected', { set });
}
