/** The fields of the registration form, in the order in which a matter is told. */
import type { DraftForm, FormProblem } from '../../../shared/reception/draft-form.ts';
import { proposeSummary } from '../../../shared/reception/draft-form.ts';
import type { CorrectableField } from '../../../shared/reception/issue-history.ts';
import type { Contact } from '../../db/seal-contact.ts';
import type { Usage } from '../../db/store.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { FormRow, InlineLabel, noteIdOf, Together } from '../../ui/FormRow.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { ContactFields } from './ContactFields.tsx';
import { DayField } from './DayField.tsx';
import { IssueFieldInput, PlacesLink } from './IssueFieldInput.tsx';
import { TimeField } from './TimeField.tsx';
import { fieldLabel } from './value-words.ts';
import type { RoomNames } from './use-names.ts';
import { WordsField } from './WordsField.tsx';
import styles from './register.module.css';

export type RegisterFieldsProps = {
  readonly form: DraftForm;
  readonly change: (part: Partial<DraftForm>) => void;
  readonly contact: Contact;
  readonly changeContact: (part: Partial<Contact>) => void;
  readonly contactLost: boolean;
  /** from when until when, as it would be registered now where nothing is written */
  readonly proposedTimes: { readonly from: string; readonly until: string };
  readonly leave: () => void;
  readonly problems: readonly FormProblem[];
  readonly unsavedFrom: number | null;
  readonly disabled: boolean;
  readonly names: RoomNames;
  readonly usage: Usage;
};

export function RegisterFields(props: RegisterFieldsProps) {
  const { form, change, leave, problems, unsavedFrom, disabled, names, usage } = props;
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
      <FormRow label={fieldLabel(names, 'litigated')}>
        <span className={styles.question}>{words.registering.asked}</span>
        <Segments<'no' | 'yes'>
          id="register-litigated"
          label={words.registering.asked}
          value={form.litigated === null ? null : form.litigated ? 'yes' : 'no'}
          options={[{ value: 'no', label: words.registering.answers.no }, { value: 'yes', label: words.registering.answers.yes }]}
          disabled={disabled}
          onChange={(answer) => change({ litigated: answer === 'yes' })}
          onEmpty={() => change({ litigated: null })}
          onLeave={leave}
        />
      </FormRow>
      <VisitorRow {...props} />
      <WhenRow {...props} />
      <FormRow {...row('where')}>{input('where', { placeholder: words.registering.wherePlaceholder })}</FormRow>
      <FormRow {...group('helpers')}>{input('helpers')}</FormRow>
    </>
  );
}

/** Who came: told without identity, and what lies apart; whether lists may name anybody. */
function VisitorRow({ form, change, contact, changeContact, contactLost, leave, disabled, names, usage }: RegisterFieldsProps) {
  const { words } = names;
  return (
    <FormRow label={fieldLabel(names, 'visitor')}>
      <label className="for-readers" htmlFor="register-visitor">
        {words.register.visitorLabel}
      </label>
      <IssueFieldInput field="visitor" fields={form} onChange={change} onLeave={leave} id="register-visitor" names={names} usage={usage} disabled={disabled} placeholder={words.registering.visitorPlaceholder} />
      <ContactFields
        contact={contact}
        anonymous={form.anonymous}
        lost={contactLost}
        disabled={disabled}
        onContact={changeContact}
        onAnonymous={(anonymous) => {
          if (anonymous) changeContact({ name: '', phone: '' });
          change({ anonymous });
        }}
        onLeave={leave}
        words={words}
      />
      <IssueFieldInput field="confidential" fields={form} onChange={change} onLeave={leave} id="register-confidential" names={names} usage={usage} disabled={disabled} />
      {form.confidential && <span className={styles.hint}>{words.registering.confidentialNote}</span>}
    </FormRow>
  );
}

/** The day, from when until when, and whether a form filled by pen is keyed in. */
function WhenRow({ form, change, proposedTimes, leave, problems, disabled, names }: RegisterFieldsProps) {
  const { words } = names;
  const text = words.registering;
  const problem = problems.find(({ field }) => field === 'on' || field === 'until');
  const said = problem === undefined ? undefined : words.register.problems[problem.field][problem.code];
  const describedBy = noteIdOf('register-on');
  const time = (field: 'from' | 'until') => (
    <TimeField
      id={`register-${field}`}
      label={fieldLabel(names, field)}
      value={form[field]}
      placeholder={proposedTimes[field] === '' ? text.timeExample : proposedTimes[field]}
      invalid={problem?.field === field}
      disabled={disabled}
      onChange={(value) => change({ [field]: value })}
      onLeave={leave}
    />
  );
  return (
    <FormRow label={fieldLabel(names, 'on')} fieldId="register-on" {...(said === undefined ? {} : { problem: said })}>
      <DayField id="register-on" value={form.on} today={names.today} onChange={(on) => change({ on })} onLeave={leave} describedBy={describedBy} invalid={problem?.field === 'on'} />
      <Together>
        {time('from')}
        <span aria-hidden="true">{text.dash}</span>
        {time('until')}
      </Together>
      <CheckField id="register-from-paper" checked={form.fromPaper} disabled={disabled} onChange={(fromPaper) => change({ fromPaper })}>
        {text.fromPaper}
      </CheckField>
    </FormRow>
  );
}
