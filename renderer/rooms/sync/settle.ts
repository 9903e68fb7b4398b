/** What this room writes: a person's choice between values that two computers set without seeing each other. */
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { JsonValue } from '../../../shared/kernel/json.ts';
import type { Store } from '../../db/store.ts';

/** One event; when it answers ok it is on disk. */
export function settleConflict(store: Store, record: RecordId, field: string, value: JsonValue): ReturnType<Store['commit']> {
  return store.commit([{ record, events: [{ type: 'issue.settled', data: { set: { [field]: value }, reason: '' } }] }]);
}
