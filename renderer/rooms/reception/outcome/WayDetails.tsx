/** What the chosen way asks for besides: below the ways, only what belongs to it. */
import type { ReactNode } from 'react';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { addMonths } from '../../../../shared/kernel/time.ts';
import { type Decision, type DecisionProblem, standingOutcome } from '../../../../shared/reception/decision.ts';
import type { Issue } from '../../../../shared/reception/issue.ts';
import type { Usage } from '../../../db/store.ts';
import { Finder } from '../../../ui/Finder.tsx';
import { FormRow, InlineLabel, noteIdOf, Together } from '../../../ui/FormRow.tsx';
import { MultiFinder } from '../../../ui/MultiFinder.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { DayField } from '../DayField.tsx';
import { deputyOptions } from '../finder-options.ts';
import type { RoomNames } from '../use-names.ts';
import { MatterPicker } from './MatterPicker.tsx';
import { organOptions, unitOptions, villageOptions } from './unit-options.ts';
import styles from './outcome.module.css';

export type WayDetailsProps = {
  readonly id: RecordId;
  readonly issue: Issue;
  readonly decision: Decision;
  readonly onChange: (part: Partial<Decision>) => void;
  /** a matter was chosen to be merged into: its number goes onto the button */
  readonly onInto: (id: RecordId, number: string) => void;
  readonly problems: readonly DecisionProblem[];
  readonly names: RoomNames;
  readonly usage: Usage;
};

export function WayDetails(props: WayDetailsProps) {
  const { decision, onChange, problems, names, usage } = props;
  const { details, problems: said } = names.words.outcome;
  const row = (problem: DecisionProblem, label: string, children: ReactNode) => (
    <FormRow label={label} fieldId={fieldIdOf(problem)} {...(problems.includes(problem) ? { problem: said[problem] } : {})}>
      {children}
    </FormRow>
  );
  const field = (problem: DecisionProblem) => ({ id: fieldIdOf(problem), invalid: problems.includes(problem), describedBy: noteIdOf(fieldIdOf(problem)) });
  const named = (key: 'lead' | 'village' | 'channel') => ({ value: decision[key] === '' ? null : decision[key], onChange: (value: string | null) => onChange({ [key]: value ?? '' }), onName: (value: string) => onChange({ [key]: value.slice(0, longestUnit) }) });
  switch (standingOutcome(decision)) {
    case 'answered':
      return row('answer', details.answer, <TextArea {...field('answer')} rows={3} value={decision.answer} onChange={(answer) => onChange({ answer })} placeholder={details.answerHint} maxLength={2000} />);
    case 'handed': {
      const units = unitOptions(names, usage, [decision.lead, ...decision.assists]);
      return (
        <>
          {row(
            'lead',
            details.lead,
            <>
              <Finder {...field('lead')} {...named('lead')} options={units} placeholder={details.leadHint} />
              <Together>
                <InlineLabel fieldId="outcome-assists">{details.assists}</InlineLabel>
                <MultiFinder id="outcome-assists" values={decision.assists} options={units.filter((unit) => unit.value !== decision.lead)} onChange={(assists) => onChange({ assists: [...assists] })} fromName={(name) => name.slice(0, longestUnit)} max={8} />
              </Together>
            </>,
          )}
          {row('due', details.due, <><DayField {...field('due')} value={decision.due} today={addMonths(names.today, 12)} onChange={(due) => onChange({ due })} onLeave={() => undefined} /><span className={styles.quiet}>{details.dueHint}</span></>)}
        </>
      );
    }
    case 'village':
      return row('village', details.village, <Finder {...field('village')} {...named('village')} options={villageOptions(names, props.issue.place, decision.village)} />);
    case 'referred':
      return row('channel', details.channel, <Finder {...field('channel')} {...named('channel')} options={organOptions(names, decision.channel)} />);
    case 'merged':
      return row('into', details.merge, <MatterPicker id={props.id} issue={props.issue} value={decision.into} onChange={props.onInto} names={names} fieldId={fieldIdOf('into')} describedBy={noteIdOf(fieldIdOf('into'))} invalid={problems.includes('into')} />);
    case 'suggestion':
      return (
        <>
          {row('title', details.suggestionTitle, <TextField {...field('title')} value={decision.title} onChange={(title) => onChange({ title })} maxLength={200} />)}
          <FormRow label={details.suggestionLead} fieldId="outcome-deputy" hint={details.suggestionNote}>
            <Finder id="outcome-deputy" value={decision.deputy === '' ? null : decision.deputy} options={deputyOptions(names, usage)} onChange={(deputy) => onChange({ deputy: deputy ?? '' })} onName={(deputy) => onChange({ deputy: deputy.slice(0, longestUnit) })} />
          </FormRow>
        </>
      );
    case 'pooled':
      return <p className={styles.quiet}>{details.pooledNote}</p>;
    case null:
      return null;
  }
}

/** The record allows no more of a deputy's name, and a unit's is not longer. */
const longestUnit = 80;

export function fieldIdOf(problem: DecisionProblem): string {
  return `outcome-${problem}`;
}
