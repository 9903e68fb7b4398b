/** 定单: the page of the decision at the desk, for one matter. A matter that is decided already is not decided again here. */
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { mattersNamedIn } from '../../../../shared/reception/ties.ts';
import { useIssue } from '../../../db/use-issue.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { navigate } from '../../../ui/route.ts';
import { useNames } from '../use-names.ts';
import { OutcomeForm } from './OutcomeForm.tsx';
import { useUnusedDraft } from './use-unused-draft.ts';
import { useMatterNumbers } from './use-matter-numbers.ts';

export function OutcomePage({ id }: { readonly id: RecordId }) {
  const live = useIssue(id);
  const names = useNames();
  const { record, outcome } = names.words;
  const open = live.state === 'ready' ? live.value : null;
  const numbers = useMatterNumbers(open === null ? [] : mattersNamedIn(open.folded.history));
  const back = (): void => navigate({ page: 'ledger', id });
  const unused = useUnusedDraft(open);
  if (live.state === 'loading' || unused === undefined) return null;
  if (open === null) {
    return (
      <Page>
        <EmptyState title={record.notFound} text={record.notFoundText} actions={<Button keys="Esc" onPress={back}>{record.close}</Button>} />
      </Page>
    );
  }
  // Two decisions that did not see each other may be replaced by a third.
  const isOpen = open.issue.stage === 'registered' || open.folded.conflicts.some(({ field }) => field === 'decided');
  if (!isOpen) {
    return (
      <Page>
        <EmptyState title={outcome.closed.title} text={outcome.closed.text} actions={<Button kind="primary" keys="Esc" onPress={back}>{outcome.closed.open}</Button>} />
      </Page>
    );
  }
  return <OutcomeForm key={id} id={id} open={open} unused={unused} names={{ ...names, matterNumber: (other) => numbers.get(other) }} />;
}
