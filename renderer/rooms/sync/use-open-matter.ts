/** One matter as it changes, folded; null when this computer does not have it. */
import { map } from 'rxjs';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { foldRecord } from '../../../shared/kernel/record/fold.ts';
import type { FoldedRecord } from '../../../shared/kernel/record/kind.ts';
import { type Issue, issueKind, type IssueStage, readIssue } from '../../../shared/reception/issue.ts';
import { type Live, useLiveQuery } from '../../db/use-live-query.ts';
import { useStore } from '../../db/use-store.ts';

export type OpenMatter = { readonly issue: Issue; readonly folded: FoldedRecord<IssueStage> };

export function useOpenMatter(id: RecordId): Live<OpenMatter | null> {
  const store = useStore();
  return useLiveQuery(
    () =>
      store.record(id).pipe(
        map((document) => {
          if (document === null) return null;
          const folded = foldRecord(issueKind, document.id, document.events);
          const issue = readIssue(folded);
          return issue === null ? null : { issue, folded };
        }),
      ),
    [store, id],
  );
}
