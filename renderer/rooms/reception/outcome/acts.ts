/** What this part writes beside the decision itself: telling, filing, endorsing, revising a draft. Each act is one event. */
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import type { JsonObject } from '../../../../shared/kernel/json.ts';
import type { Told } from '../../../../shared/reception/issue.ts';
import type { SuggestionFields } from '../../../../shared/suggestions/suggestion.ts';
import type { Store } from '../../../db/store.ts';

type Committed = ReturnType<Store['commit']>;

export function noteTold(store: Store, id: RecordId, told: Told): Committed {
  return act(store, id, 'issue.told', { ...told, note: told.note.trim() });
}

/** 归档: closes the matter where nothing is left to be handled. */
export function fileIssue(store: Store, id: RecordId, box: string): Committed {
  return act(store, id, 'issue.filed', { box: box.trim() });
}

/** 领导批示: only the station head's. */
export function endorseIssue(store: Store, id: RecordId, text: string): Committed {
  return act(store, id, 'issue.endorsed', { text: text.trim() });
}

/** @param set only the fields that change */
export function reviseSuggestion(store: Store, id: RecordId, set: Partial<SuggestionFields>): Committed {
  return act(store, id, 'suggestion.revised', { set: set as JsonObject });
}

function act(store: Store, record: RecordId, type: string, data: JsonObject): Committed {
  return store.commit([{ record, events: [{ type, data }] }]);
}
