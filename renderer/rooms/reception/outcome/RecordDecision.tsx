/** In the pane: what was decided, who endorsed it, which other matters and which draft belong to it, and what is missing. */
import type { ReactNode } from 'react';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { textIn } from '../../../../shared/reception/issue-history.ts';
import { tiesOf } from '../../../../shared/reception/ties.ts';
import { Button } from '../../../ui/Button.tsx';
import { hashOf, navigate } from '../../../ui/route.ts';
import { useStation } from '../../../ui/station-context.ts';
import type { RecordDialogProps } from '../RecordActions.tsx';
import { deputyName } from '../value-words.ts';
import recordStyles from '../record.module.css';
import { Checklist } from './Checklist.tsx';
import { decidedWords, matterWords } from './decided-words.ts';
import { SuggestionDialog } from './SuggestionDialog.tsx';
import { useUnusedDraft } from './use-unused-draft.ts';
import { useSuggestion } from './use-suggestion.ts';
import styles from './outcome.module.css';

export function RecordDecision(props: RecordDialogProps) {
  const { id, open, acts, names } = props;
  const { issue, folded } = open;
  const { decided } = issue;
  const { pane } = names.words.outcome;
  const atOffice = useStation().station.party === 'office';
  const ties = tiesOf(issue, folded.history);
  const suggestion = useSuggestion(decided?.outcome === 'suggestion' ? decided.suggestion : null);
  const unused = useUnusedDraft(open) ?? null;
  const draft = suggestion ?? unused;
  // Nothing was decided since: the draft is one press from being used again.
  const goesOn = (): void => navigate({ page: 'outcome', id });
  const endorsements = folded.history.filter((entry) => entry.status === 'applied' && entry.event.type === 'issue.endorsed');
  const isBare = decided === undefined && endorsements.length === 0 && ties.linked.length === 0 && ties.tookIn.length === 0 && unused === null;
  if (isBare) return null;
  const matters = (ids: readonly RecordId[]) => (
    <span className={styles.links}>
      {ids.map((other) => (
        <a key={other} href={hashOf({ page: 'ledger', id: other })} aria-label={pane.goTo(matterWords(names, other))}>
          {matterWords(names, other)}
        </a>
      ))}
    </span>
  );
  return (
    <>
      <section className={recordStyles.section} aria-labelledby="record-decision">
        <h3 className={recordStyles.sectionTitle} id="record-decision">
          {pane.title}
        </h3>
        <dl className={styles.facts}>
          {decided !== undefined && decided.outcome !== 'merged' && <Fact label={pane.way}>{decidedWords({ ...names, day: names.shortDay }, decided)}</Fact>}
          {decided?.outcome === 'answered' && <Fact label={names.words.outcome.details.answer}>{decided.answer}</Fact>}
          {ties.into !== null && <Fact label={pane.into}>{matters([ties.into])}</Fact>}
          {decided !== undefined && decided.opinion !== '' && <Fact label={pane.opinion}>{decided.opinion}</Fact>}
          {endorsements.map((entry) => (
            <Fact key={entry.event.id} label={pane.endorsed}>
              {names.words.outcome.facts.endorsedBy(textIn(entry.data, 'text'), names.staffName(entry.event.by.staff) ?? names.words.history.unknownPerson, names.dayTime(entry.event.at))}
            </Fact>
          ))}
          {ties.tookIn.length > 0 && <Fact label={pane.tookIn}>{matters(ties.tookIn)}</Fact>}
          {ties.linked.length > 0 && <Fact label={pane.linked}>{matters(ties.linked)}</Fact>}
          {draft !== null && (
            <Fact label={pane.suggestion}>
              {draft.title}
              <span className={styles.draft}>
                <b>{suggestion === null ? pane.suggestionUnused : pane.suggestionDraft}</b>
                <span>{draft.lead === '' ? pane.noLead : deputyName(names, draft.lead)}</span>
                {!atOffice && suggestion === null && issue.stage === 'registered' && (
                  <Button size="small" onPress={goesOn}>
                    {pane.suggestionAgain}
                  </Button>
                )}
                {!atOffice && (suggestion !== null || issue.stage !== 'registered') && (
                  <Button size="small" onPress={() => acts.show('suggestion')}>
                    {pane.suggestionOpen}
                  </Button>
                )}
              </span>
            </Fact>
          )}
        </dl>
      </section>
      {decided !== undefined && issue.stage !== 'withdrawn' && (
        <div className={recordStyles.section}>
          <Checklist open={open} acts={acts} names={names} heading={3} />
        </div>
      )}
      {acts.form === 'suggestion' && draft !== null && <SuggestionDialog id={id} open={open} acts={acts} names={names} suggestion={draft} />}
    </>
  );
}

export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
