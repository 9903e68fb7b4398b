/** Beside the decision: the checklist, the proposed handling, and the facts that go with it. */
import { type Decision, standingOutcome } from '../../../../shared/reception/decision.ts';
import { checklistOf } from '../../../../shared/reception/checklist.ts';
import { textIn } from '../../../../shared/reception/issue-history.ts';
import { Button } from '../../../ui/Button.tsx';
import { useStation } from '../../../ui/station-context.ts';
import { TextArea } from '../../../ui/TextArea.tsx';
import type { RecordDialogProps } from '../RecordActions.tsx';
import { valueWords } from '../value-words.ts';
import { Checklist } from './Checklist.tsx';
import { Fact } from './RecordDecision.tsx';
import styles from './outcome.module.css';

type OutcomeSideProps = RecordDialogProps & { readonly decision: Decision; readonly onChange: (part: Partial<Decision>) => void };

export function OutcomeSide({ open, acts, names, decision, onChange }: OutcomeSideProps) {
  const { outcome } = names.words;
  const { issue, folded } = open;
  const { session } = useStation();
  const missing = 4 - checklistOf(issue, folded.history).done;
  const endorsement = folded.history.filter((entry) => entry.status === 'applied' && entry.event.type === 'issue.endorsed').at(-1);
  return (
    <>
      <Checklist open={open} acts={acts} names={names} heading={2} />
      {missing > 0 && <p className={styles.after}>{outcome.list.after(missing)}</p>}
      <label className={styles.opinionLabel} htmlFor="outcome-opinion">
        {outcome.details.opinion}
      </label>
      <TextArea id="outcome-opinion" value={decision.opinion} onChange={(opinion) => onChange({ opinion })} rows={2} maxLength={1000} placeholder={outcome.details.opinionHint} />
      <dl className={styles.facts}>
        <Fact label={outcome.facts.deputies}>{valueWords(names, 'deputies', issue.deputies) || names.words.record.unknown}</Fact>
        <Fact label={outcome.facts.endorsed}>
          <span className={styles.endorsed}>
            {endorsement === undefined ? outcome.facts.notEndorsed : outcome.facts.endorsedBy(textIn(endorsement.data, 'text'), names.staffName(endorsement.event.by.staff) ?? names.words.history.unknownPerson, names.dayTime(endorsement.event.at))}
            {session.role === 'station_head' && (
              <Button size="small" onPress={() => acts.show('endorse')}>
                {outcome.endorse.open}
              </Button>
            )}
          </span>
        </Fact>
        {standingOutcome(decision) === 'handed' && <Fact label={outcome.facts.due}>{outcome.facts.dueFrom(names.shortDay(names.today), names.shortDay(decision.due))}</Fact>}
        <Fact label={outcome.facts.contact}>{issue.contact === 'kept' ? outcome.facts.contactKept : outcome.facts.contactNone}</Fact>
      </dl>
    </>
  );
}
