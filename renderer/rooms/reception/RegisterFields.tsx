/** The fields of the registration form, in the order in which a matter is told. */
import type { DraftForm, FormProblem } from '../../../shared/reception/draft-form.ts';
import { proposeSummary } from '../../../shared/reception/draft-form.ts';
import type { CorrectableField } from '../../../shared/reception/issue-history.ts';
import { FormRow, InlineLabel, noteIdOf, Together } from '../../ui/FormRow.tsx';
import type { Usage } from '../../db/store.ts';
import { DayField } from './DayField.tsx';
import { IssueFieldInput, PlacesLink } from './IssueFieldInput.tsx';
import { fieldLabel } from './value-words.ts';
import type { RoomNames } from './use-names.ts';
import { WordsField } from './WordsField.tsx';
import styles from './register.module.css';

export type RegisterFieldsProps = {
  readonly form: DraftForm;
  readonly change: (part: Partial<DraftForm>) => void;
  readonly leave: () => void;
  readonly problems: readonly FormProblem[];
  readonly unsavedFrom: number | null;
  readonly disabled: boolean;
  readonly names: RoomNames;
  readonly usage: Usage;
};

export function RegisterFields({ form, change, leave, problems, unsavedFrom, disabled, names, usage }: RegisterFieldsProps) {
  const { words } = names;
  const problemOf = (field: FormProblem['field']) => {
    const found = problems.find((problem) => problem.field === field);
    return found === undefined ? undefined : words.register.problems[field][found.code];
  };
  const row = (field: CorrectableField) => ({ label: fieldLabel(names, field), fieldId: `register-${field}` });
  const input = (field: CorrectableField, more: { placeholder?: string; suffix?: string; invalid?: boolean; describedBy?: string } = {}) => (
    <IssueFieldInput field={field} fields={form} onChange={change} onLeave={leave} id={`register-${field}`} names={names} usage={usage} disabled={disabled} {...more} />
  );
  const group = (field: CorrectableField) => ({ label: fieldLabel(names, field) });
  const proposal = proposeSummary(form.words);
  const proposed = form.summary.trim() === '' && proposal !== '';
  const wordsProblem = problemOf('words');
  const summaryProblem = problemOf('summary');
  const onProblem = problemOf('on');
  return (
    <>
      <FormRow label={fieldLabel(names, 'words')} fieldId="register-words" {...(wordsProblem === undefined ? {} : { problem: wordsProblem })}>
        <WordsField
          id="register-words"
          value={form.words}
          onChange={(text) => change({ words: text })}
          onLeave={leave}
          placeholder={words.register.wordsPlaceholder}
          describedBy={noteIdOf('register-words')}
          invalid={wordsProblem !== undefined}
          autoFocus
          unsavedFrom={unsavedFrom}
        />
      </FormRow>
      <FormRow {...row('summary')} {...(summaryProblem === undefined ? {} : { problem: summaryProblem })}>
        {input('summary', { placeholder: proposal, invalid: summaryProblem !== undefined, describedBy: noteIdOf('register-summary'), ...(proposed ? { suffix: words.register.summaryProposed } : {}) })}
      </FormRow>
      <FormRow {...row('category')}>{input('category')}</FormRow>
      <FormRow {...group('nature')}>{input('nature')}</FormRow>
      <FormRow {...group('channel')}>{input('channel')}</FormRow>
      <FormRow {...row('place')} {...(names.places.size === 0 ? { hint: <>{words.register.noPlaces}<PlacesLink words={words} /></> } : {})}>
        {input('place')}
        <Together>
          <InlineLabel fieldId="register-people">{fieldLabel(names, 'people')}</InlineLabel>
          {input('people')}
        </Together>
      </FormRow>
      <FormRow {...row('deputies')} {...(names.deputies.size === 0 && form.deputies.length === 0 ? { hint: words.register.noDeputies } : {})}>
        {input('deputies')}
        <Together>
          <InlineLabel>{fieldLabel(names, 'level')}</InlineLabel>
          {input('level')}
        </Together>
      </FormRow>
      <FormRow label={fieldLabel(names, 'on')} fieldId="register-on" {...(onProblem === undefined ? {} : { problem: onProblem })}>
        <DayField id="register-on" value={form.on} today={names.today} onChange={(on) => change({ on })} onLeave={leave} describedBy={onProblem === undefined ? 'register-on-hint' : noteIdOf('register-on')} invalid={onProblem !== undefined} />
        <span id="register-on-hint" className={styles.hint}>
          {words.register.onHint}
        </span>
      </FormRow>
    </>
  );
}

type VisitorFieldsProps = {
  readonly form: DraftForm;
  readonly change: (part: Partial<DraftForm>) => void;
  readonly leave: () => void;
  readonly disabled: boolean;
  readonly names: RoomNames;
  readonly usage: Usage;
};

/** Who came, told without identity. */
export function VisitorField({ form, change, leave, disabled, names, usage }: VisitorFieldsProps) {
  const id = 'register-visitor';
  return (
    <div>
      <label className={styles.small} htmlFor={id}>
        {names.words.register.visitorLabel}
      </label>
      <IssueFieldInput field="visitor" fields={form} onChange={change} onLeave={leave} id={id} names={names} usage={usage} disabled={disabled} placeholder={names.words.register.visitorHint} />
    </div>
  );
}
