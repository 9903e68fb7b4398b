/** Four questions, seven ways, what the chosen one asks for; beside them what the matter still lacks. Nothing is decided by itself. */
import { useState } from 'react';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import type { ProblemFacts } from '../../../../shared/kernel/result.ts';
import { decidedOf, type Decision, missingIn, newDecision, standingOutcome } from '../../../../shared/reception/decision.ts';
import type { Decided } from '../../../../shared/reception/outcome.ts';
import type { Suggestion } from '../../../../shared/suggestions/suggestion.ts';
import { decideIssue } from '../../../db/decide.ts';
import type { OpenIssue } from '../../../db/use-issue.ts';
import { useStore } from '../../../db/use-store.ts';
import { useUsage } from '../../../db/use-usage.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useWords } from '../../../text/use-words.ts';
import { ActionBar } from '../../../ui/ActionBar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { announce } from '../../../ui/LiveRegion.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { ProblemBar } from '../../../ui/ProblemBar.tsx';
import { navigate } from '../../../ui/route.ts';
import { TwoColumn } from '../../../ui/TwoColumn.tsx';
import { askedAtTheDesk } from '../asked-at-the-desk.ts';
import { CorrectDialog } from '../CorrectDialog.tsx';
import { enterGoesOn } from '../focus-next.ts';
import { noteJustRegistered } from '../just-registered.ts';
import { useRecordActs } from '../use-record-acts.ts';
import type { RoomNames } from '../use-names.ts';
import { actWords } from './act-words.ts';
import { decidedWords } from './decided-words.ts';
import { GateQuestions } from './GateQuestions.tsx';
import { keepDecision, keptDecision } from './kept-decisions.ts';
import { OutcomeDialogs } from './OutcomeDialogs.tsx';
import { OutcomeSide } from './OutcomeSide.tsx';
import { suggestionOf } from './suggestion-of.ts';
import { useFirstFocus, useInSight } from './use-first-focus.ts';
import { fieldIdOf, WayDetails } from './WayDetails.tsx';
import { Ways } from './Ways.tsx';
import styles from './outcome.module.css';

type OutcomeFormProps = { readonly id: RecordId; readonly open: OpenIssue; /** a draft whose decision was taken back: a suggestion goes on with it */ readonly unused: Suggestion | null; readonly names: RoomNames };

export function OutcomeForm({ id, open, unused, names }: OutcomeFormProps) {
  const store = useStore();
  const all = useWords();
  const acts = useRecordActs();
  const usage = useUsage(Number(names.today.slice(0, 4)));
  const { words } = names;
  const { act } = words.outcome;
  const { issue } = open;
  const [decision, setDecision] = useState<Decision>(() => keptDecision(id) ?? { ...newDecision(issue, names.today), ...(unused === null ? {} : { title: unused.title, deputy: unused.lead }), ...askedAtTheDesk(id) });
  const [into, setInto] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ readonly problem: string; readonly facts?: ProblemFacts } | null>(null);
  const chosen = standingOutcome(decision);
  const missing = missingIn(decision, names.today);
  const questions = useFirstFocus();
  const details = useInSight(chosen);
  const replaced = open.folded.conflicts.find(({ field }) => field === 'decided')?.options.map((option) => option.value as unknown as Decided) ?? [];
  const change = (part: Partial<Decision>): void => {
    setFailure(null);
    setDecision((before) => {
      const next = { ...before, ...part };
      keepDecision(id, next);
      return next;
    });
  };
  const decide = async (): Promise<void> => {
    if (busy || chosen === null) return;
    setAsked(true);
    const decided = decidedOf(decision, names.today, (unused?.id as RecordId | undefined) ?? store.newId('suggestion'));
    if (decided === null) {
      document.getElementById(fieldIdOf(missing[0] ?? 'lead'))?.focus();
      return;
    }
    setBusy(true);
    const done = await decideIssue(store, id, decided, suggestionOf(id, issue, decision), replaced);
    setBusy(false);
    if (!done.ok) {
      setFailure({ problem: done.problem, ...(done.facts === undefined ? {} : { facts: done.facts }) });
      return;
    }
    keepDecision(id, null);
    noteJustRegistered(null);
    announce(act.done(decidedWords({ ...names, matterNumber: (other) => (other === decision.into ? into : undefined) }, decided)));
    navigate({ page: 'ledger', id }, { replace: true });
  };
  const leave = (): void => navigate({ page: 'ledger', id });
  const bar = (
    <>
      {failure !== null && <ProblemBar title={act.failed(problemText(all, failure.problem, failure.facts))} kept={act.failedKept} />}
      <ActionBar
        left={
          <Button kind="link" onPress={() => acts.show('correct')}>
            {act.correct}
          </Button>
        }
        right={
          <>
            <Button keys="Esc" onPress={leave}>
              {act.later}
            </Button>
            <Button kind="primary" keys="Ctrl+Enter" onPress={() => void decide()} disabled={chosen === null} busy={busy} id="outcome-decide">
              {failure !== null ? act.again : actWords(names, decision, into)}
            </Button>
          </>
        }
      />
    </>
  );
  return (
    <Page head={<PageHead title={words.outcome.title} count={words.outcome.about(issue.number, [issue.visitor, ...(issue.people === null ? [] : [words.people(issue.people)])].filter((part) => part !== '').join(words.comma))} />} bar={bar} scroll={false}>
      <form ref={questions} className={styles.form} onSubmit={(event) => event.preventDefault()} onKeyDown={(event) => enterGoesOn(event, () => document.getElementById('outcome-decide')?.focus())}>
        <TwoColumn
          main={
            <>
              <h2 className={styles.summary}>{issue.summary}</h2>
              <p className={styles.words}>{words.quote(issue.words)}</p>
              <GateQuestions decision={decision} onChange={change} words={words} />
              <Ways decision={decision} onChange={change} words={words} />
              <div className={styles.details} ref={details}>
                <WayDetails
                  id={id}
                  issue={issue}
                  decision={decision}
                  onChange={change}
                  onInto={(other, number) => {
                    setInto(number);
                    change({ into: other });
                  }}
                  problems={asked ? missing : []}
                  names={names}
                  usage={usage}
                />
              </div>
            </>
          }
          sideLabel={words.outcome.list.title}
          side={<OutcomeSide id={id} open={open} acts={acts} names={names} decision={decision} onChange={change} />}
        />
      </form>
      {acts.form === 'correct' && <CorrectDialog id={id} open={open} acts={acts} names={names} />}
      <OutcomeDialogs id={id} open={open} acts={acts} names={names} />
    </Page>
  );
}
