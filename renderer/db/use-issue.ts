/** One matter as it changes, folded. */
import { map } from 'rxjs';
import type { RecordId } from '../../shared/kernel/ids.ts';
import { foldRecord } from '../../shared/kernel/record/fold.ts';
import type { FoldedRecord } from '../../shared/kernel/record/kind.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import { type Issue, issueKind, type IssueStage, readIssue } from '../../shared/reception/issue.ts';
import { type Live, useLiveQuery } from './use-live-query.ts';
import { useStore } from './use-store.ts';

export type OpenIssue = { readonly issue: Issue; readonly folded: FoldedRecord<IssueStage>; readonly registeredAt: Instant };

/** Null when this computer does not have it. */
export function useIssue(id: RecordId): Live<OpenIssue | null> {
  const store = useStore();
  return useLiveQuery(
    () =>
      store.record(id).pipe(
        map((document) => {
          if (document === null) return null;
          const folded = foldRecord(issueKind, document.id, document.events);
          const issue = readIssue(folded);
          const first = folded.history.find((entry) => entry.event.type === 'issue.registered');
          return issue === null || first === undefined ? null : { issue, folded, registeredAt: first.event.at };
        }),
      ),
    [store, id],
  );
}
