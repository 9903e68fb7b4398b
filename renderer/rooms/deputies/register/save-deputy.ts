/** Everything the register writes. Each act is one event of one record; what answers ok is on disk. */
import type { Deputy } from '../../../../shared/deputies/deputy.ts';
import type { ImportedDeputy } from '../../../../shared/deputies/roll-import.ts';
import type { RollDeputy } from '../../../../shared/deputies/roll-deputy.ts';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { canonicalJson, type JsonObject } from '../../../../shared/kernel/json.ts';
import { ok, type Result } from '../../../../shared/kernel/result.ts';
import type { CommitProblem, Store } from '../../../db/store.ts';

export type Saved = Promise<Result<unknown, CommitProblem>>;
export type DeputyForm = Omit<Deputy, 'id' | 'mandates'>;

export function writeEvent(store: Store, record: RecordId, type: string, data: object): Saved {
  return store.commit([{ record, events: [{ type, data: data as JsonObject }] }]);
}

/** @param record made once by the form, so that storing again after a failure is the same deputy */
export function addDeputy(store: Store, record: RecordId, deputy: Omit<Deputy, 'id'>): Saved {
  return writeEvent(store, record, 'deputy.added', deputy);
}

/** Only what differs is written. A field that two people set differently is set again even where it looks the same: that settles it. */
export function correctDeputy(store: Store, deputy: RollDeputy, form: DeputyForm): Saved {
  const set = Object.fromEntries(Object.entries(form).filter(([field, value]) => deputy.conflictsOfFields.includes(field) || canonicalJson(value) !== canonicalJson(deputy[field as keyof DeputyForm] ?? [])));
  return Object.keys(set).length === 0 ? Promise.resolve(ok({})) : writeEvent(store, deputy.id, 'deputy.corrected', { set });
}

/** One commit: all of them are on disk, or none. */
export function importDeputies(store: Store, rows: readonly ImportedDeputy[]): Saved {
  return store.commit(rows.map(({ deputy }) => ({ record: store.newId('deputy'), events: [{ type: 'deputy.added', data: deputy as unknown as JsonObject }] })));
}
