/** The draft of a suggestion as it changes; null while it has not come to this computer. */
import { map, of } from 'rxjs';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { foldRecord } from '../../../../shared/kernel/record/fold.ts';
import { readSuggestion, type Suggestion, suggestionKind } from '../../../../shared/suggestions/suggestion.ts';
import { useLiveQuery } from '../../../db/use-live-query.ts';
import { useStore } from '../../../db/use-store.ts';

export function useSuggestion(id: RecordId | null): Suggestion | null {
  const store = useStore();
  const live = useLiveQuery(() => (id === null ? of(null) : store.record(id).pipe(map((document) => (document === null ? null : readSuggestion(foldRecord(suggestionKind, id, document.events)))))), [store, id]);
  return live.state === 'ready' ? live.value : null;
}
