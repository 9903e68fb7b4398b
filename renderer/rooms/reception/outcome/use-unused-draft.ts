/**
 * 未用的草稿: a suggestion's draft whose decision was taken back. It is kept, because somebody may have worked on it; a new decision for a
 * suggestion goes on with it instead of drafting a second one.
 */
import { map, type Observable, of } from 'rxjs';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { foldRecord } from '../../../../shared/kernel/record/fold.ts';
import { unusedDraftOf } from '../../../../shared/reception/ties.ts';
import { readSuggestion, type Suggestion, suggestionKind } from '../../../../shared/suggestions/suggestion.ts';
import { useLiveQuery } from '../../../db/use-live-query.ts';
import type { Store } from '../../../db/store.ts';
import { useStore } from '../../../db/use-store.ts';
import type { OpenIssue } from '../../../db/use-issue.ts';

/** @returns null when there is none on this computer, undefined while it is being looked for */
export function useUnusedDraft(open: OpenIssue | null): Suggestion | null | undefined {
  const store = useStore();
  const id = open === null ? null : unusedDraftOf(open.issue, open.folded.history);
  const live = useLiveQuery(() => found(store, id), [store, id]);
  if (id === null) return null;
  // The last answer may still be about another one.
  return live.state === 'ready' && live.value.id === id ? live.value.draft : live.state === 'problem' ? null : undefined;
}

type Found = { readonly id: RecordId | null; readonly draft: Suggestion | null };

function found(store: Store, id: RecordId | null): Observable<Found> {
  if (id === null) return of({ id, draft: null });
  return store.record(id).pipe(map((document) => ({ id, draft: document === null ? null : readSuggestion(foldRecord(suggestionKind, id, document.events)) })));
}
