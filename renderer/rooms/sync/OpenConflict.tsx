/**
 * One matter and the first place in it where two people wrote differently: their values side by side, a third way, nothing
 * preselected. 1 2 3 choose, Enter or Ctrl+Enter settles, the button names the choice.
 */
import { type ReactNode, useState } from 'react';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { canonicalJson, type JsonValue } from '../../../shared/kernel/json.ts';
import type { HardConflict } from '../../../shared/kernel/record/kind.ts';
import type { ProblemFacts } from '../../../shared/kernel/result.ts';
import { type IssueFields, issueKind } from '../../../shared/reception/issue.ts';
import { type CorrectableField, firstToSettle } from '../../../shared/reception/issue-history.ts';
import type { Decided } from '../../../shared/reception/outcome.ts';
import { settleDecision } from '../../db/decide.ts';
import { type OpenIssue, useIssue } from '../../db/use-issue.ts';
import { useStore } from '../../db/use-store.ts';
import { problemText } from '../../text/problem-text.ts';
import { useWords } from '../../text/use-words.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { useKey } from '../../ui/keys.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemBar } from '../../ui/ProblemBar.tsx';
import { hashOf, navigate } from '../../ui/route.ts';
import { useStation } from '../../ui/station-context.ts';
import { ConflictAfter } from './ConflictAfter.tsx';
import { ConflictCards, otherFieldId } from './ConflictCards.tsx';
import { type Side, sidesOf, valueBefore } from './conflict-sides.ts';
import type { MatterWords } from './matter-words.ts';
import { settleConflict } from './settle.ts';
import styles from './conflict.module.css';

export type OpenConflictProps = { readonly id: RecordId; readonly head: ReactNode; readonly matterWords: MatterWords };

export function OpenConflict({ id, head, matterWords }: OpenConflictProps) {
  const live = useIssue(id);
  const open = live.state === 'ready' ? live.value : null;
  const conflict = open === null ? undefined : firstToSettle(open.folded.conflicts);
  if (open === null || conflict === undefined) return <Page head={head}>{null}</Page>;
  return <OneField key={conflict.field} id={id} open={open} conflict={conflict} head={head} matterWords={matterWords} />;
}

type OneFieldProps = OpenConflictProps & { readonly open: OpenIssue; readonly conflict: HardConflict };

/** What is chosen: a side, or the third way with its own value. */
function chosenValue(sides: readonly Side[], chosen: number | null, other: IssueFields, field: CorrectableField): JsonValue | undefined {
  if (chosen === null) return undefined;
  return chosen === sides.length ? other[field] : sides[chosen]?.value;
}

function OneField({ id, open, conflict, head, matterWords }: OneFieldProps) {
  const words = useWords();
  const text = words.sync.conflicts;
  const shared = words.reception.conflict;
  const store = useStore();
  const { session } = useStation();
  const { folded, issue } = open;
  const field = conflict.field as CorrectableField;
  // A third decision is made where decisions are made.
  const isDecision = conflict.field === 'decided';
  const label = matterWords.fieldLabel(field);
  const sides = sidesOf(conflict);
  const [chosen, setChosen] = useState<number | null>(null);
  const [other, setOther] = useState<IssueFields>(issue);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ readonly problem: string; readonly facts?: ProblemFacts } | null>(null);
  const said = (value: JsonValue | undefined): string => matterWords.valueWords(field, value) || shared.empty;
  const value = isDecision && chosen === sides.length ? undefined : chosenValue(sides, chosen, other, field);
  const mayChoose = issueKind.events['issue.settled']?.roles.includes(session.role) === true;
  const ready = mayChoose && value !== undefined && (field !== 'summary' || matterWords.valueWords(field, value).trim() !== '');
  const before = valueBefore(folded, conflict);
  const beforeWords = before.known ? (said(before.value) === shared.empty ? shared.beforeEmpty : shared.before(said(before.value))) : '';

  const settle = async (): Promise<void> => {
    if (!ready) return;
    setBusy(true);
    const done = await (isDecision ? settleDecision(store, id, value as unknown as Decided, rest.map((side) => side.value as unknown as Decided)) : settleConflict(store, id, field, value));
    setBusy(false);
    setFailure(done.ok ? null : done);
    if (done.ok) announce(text.saved(said(value)));
  };
  useKey('Enter', () => void settle(), { enabled: ready && !busy });

  const rest = sides.filter((side) => value === undefined || canonicalJson(side.value) !== canonicalJson(value));
  return (
    <Page
      head={head}
      bar={
        <>
          {failure !== null && <ProblemBar title={text.failed(problemText(words, failure.problem, failure.facts))} kept={text.failedKept} />}
          <ActionBar
            left={
              <Button kind="link" onPress={() => navigate({ page: 'ledger' })}>
                {text.later}
              </Button>
            }
            right={
              <Button kind="primary" keys="Ctrl+Enter" disabled={!ready} busy={busy} onPress={() => void settle()}>
                {ready ? shared.settle(said(value)) : shared.chooseFirst}
              </Button>
            }
          />
        </>
      }
    >
      <article className={styles.matterBody}>
        <p className={styles.recordNumber}>
          <a href={hashOf({ page: 'ledger', id })}>{issue.number}</a>
        </p>
        <h2 className={styles.recordTitle}>{issue.summary}</h2>
        <p className={styles.sentence}>
          {shared.unseen}
          {words.sync.between}
          {text.what}
          <b>{label}</b>
          {folded.conflicts.length > 1 ? text.more(String(folded.conflicts.length)) : words.sync.full}
          {words.sync.between}
          {beforeWords}
        </p>
        {!mayChoose && <p className={styles.sentence}>{text.onlyStation}</p>}
        <ConflictCards label={label} sides={sides} chosen={chosen} onChoose={setChosen} said={said} other={isDecision ? <a id={otherFieldId} href={hashOf({ page: 'outcome', id })}>{words.reception.outcome.pane.conflict}</a> : matterWords.fieldInput(field, other, (part) => setOther({ ...other, ...part }), otherFieldId)} />
        <ConflictAfter folded={folded} label={label} value={ready ? said(value) : null} rest={rest.map((side) => said(side.value))} matterWords={matterWords} />
      </article>
    </Page>
  );
}
