/** Step 4 of an own station or a county office: the first person, and a PIN typed twice. */
import { useWords } from '../../../text/use-words.ts';
import { FormRow, noteIdOf } from '../../../ui/FormRow.tsx';
import { PinBoxes } from '../../../ui/PinBoxes.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Plan, PlanProblems } from './plan.ts';
import styles from './steps.module.css';

export type PersonStepProps = { readonly plan: Plan; readonly problems: PlanProblems; readonly onChange: (plan: Plan) => void };

export function PersonStep({ plan, problems, onChange }: PersonStepProps) {
  const { person, officePerson } = useWords().settings.first;
  const text = plan.which === 'office' ? { ...person, ...officePerson } : person;
  const problem = (field: 'person' | 'pin' | 'again') => (problems[field] === undefined ? {} : { problem: problems[field] });
  return (
    <div className={styles.form}>
      <FormRow label={text.name} fieldId="first-person" hint={text.nameHint} {...problem('person')}>
        <TextField id="first-person" value={plan.person} maxLength={40} autoFocus width={18} invalid={problems.person !== undefined} describedBy={noteIdOf('first-person')} onChange={(person) => onChange({ ...plan, person })} />
      </FormRow>
      <FormRow label={text.pin} fieldId="first-pin" hint={text.pinHint} {...problem('pin')}>
        <PinBoxes id="first-pin" value={plan.pin} invalid={problems.pin !== undefined} describedBy={noteIdOf('first-pin')} onChange={(pin) => onChange({ ...plan, pin })} />
      </FormRow>
      <FormRow label={text.again} fieldId="first-again" {...problem('again')}>
        <PinBoxes id="first-again" value={plan.again} invalid={problems.again !== undefined} describedBy={noteIdOf('first-again')} onChange={(again) => onChange({ ...plan, again })} />
      </FormRow>
    </div>
  );
}
