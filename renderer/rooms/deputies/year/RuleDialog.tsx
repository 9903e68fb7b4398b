/** A rule being written, with its days of the year beside it from the first key on. */
import { useState } from 'react';
import type { Calendar } from '../../../../shared/deputies/calendar/calendar.ts';
import { holidayPolicies, collidePolicies } from '../../../../shared/deputies/calendar/recurrence-rule.ts';
import { type DutyKind, dutyKinds, type DutyRule } from '../../../../shared/deputies/duty-rule.ts';
import { placePath } from '../../../../shared/deputies/place.ts';
import { usePlaces } from '../../../db/use-people-and-places.ts';
import { useStore } from '../../../db/use-store.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useLanguage, useWords } from '../../../text/use-words.ts';
import { useYearWords } from '../../../text/use-year-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckField } from '../../../ui/CheckField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Finder } from '../../../ui/Finder.tsx';
import { FormRow, noteIdOf } from '../../../ui/FormRow.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { PatternFields } from './PatternFields.tsx';
import { formOf, newForm, type RuleForm, saidRule } from './rule-form.ts';
import { RuleDays } from './RuleDays.tsx';
import { patternWords } from './rule-words.ts';
import { saveRule } from './save-rule.ts';
import styles from './year.module.css';

type RuleDialogProps = { readonly year: number; readonly calendar: Calendar; readonly corrects: DutyRule | null; readonly onClose: () => void; readonly onSaved: (rule: string) => void };

export function RuleDialog({ year, calendar, corrects, onClose, onSaved }: RuleDialogProps) {
  const words = useWords();
  const text = useYearWords();
  const language = useLanguage();
  const store = useStore();
  const places = usePlaces();
  // A station with one place need not choose it.
  const only = places.size === 1 ? ([...places.keys()][0] ?? null) : null;
  const [form, setForm] = useState<RuleForm>(() => (corrects === null ? newForm(null, year) : formOf(text, corrects, year)));
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const place = form.place ?? only;
  const said = saidRule({ ...form, place }, year, corrects?.to ?? null);
  const change = (set: Partial<RuleForm>): void => setForm((before) => ({ ...before, ...set }));
  const wrong = tried ? said.wrong : null;
  const options = [...places.values()].map((place) => ({ value: place.id, label: place.name, path: placePath(places, place.id).slice(0, -1) }));
  const save = async (): Promise<void> => {
    setTried(true);
    if (said.fields === null) {
      if (said.wrong !== null) document.getElementById(`rule-${said.wrong}`)?.focus();
      return;
    }
    setBusy(true);
    const answer = await saveRule(store, said.fields, corrects);
    setBusy(false);
    if (answer.ok) onSaved(patternWords(text, language, said.fields.rule.pattern));
    else setFailed(text.rules.failed(problemText(words, answer.problem, answer.facts)));
  };
  return (
    <Dialog
      open
      title={corrects === null ? text.form.addTitle : text.form.editTitle}
      width={66}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" bindKey={false} onPress={onClose}>
            {words.common.later}
          </Button>
          <Button kind="primary" keys="Ctrl+Enter" busy={busy} onPress={() => void save()}>
            {text.form.store}
          </Button>
        </>
      }
    >
      <div className={styles.sheet}>
      <div className={styles.form}>
        <div>
          <FormRow label={text.form.place} fieldId="rule-place" {...(wrong === 'place' ? { problem: text.form.placeMissing } : {})}>
            <Finder id="rule-place" value={place} options={options} separator="›" autoFocus invalid={wrong === 'place'} describedBy={noteIdOf('rule-place')} onChange={(chosen) => change({ place: chosen })} />
          </FormRow>
          <PatternFields form={form} wrong={wrong} onChange={change} />
          <FormRow label={text.form.holiday} {...((form.pattern === 'lunar_day' || form.pattern === 'cycle') && !form.holidayChosen ? { hint: text.form.marketNote } : {})}>
            <Segments label={text.form.holiday} value={form.holiday} options={holidayPolicies.map((value) => ({ value, label: text.form.holidayChoices[value] }))} onChange={(holiday) => change({ holiday, holidayChosen: true })} />
            {form.holiday === 'roll' && (
              <span className={styles.inline}>
                {text.form.reach}
                <NumberField id="rule-reach" label={text.form.reach} value={form.maxRoll} min={1} max={31} onChange={(maxRoll) => change({ maxRoll })} />
                {text.form.reachUnit}
              </span>
            )}
          </FormRow>
          {form.holiday === 'roll' && (
            <FormRow label="">
              <CheckField checked={form.onto} onChange={(onto) => change({ onto })}>
                {text.form.onto}
              </CheckField>
            </FormRow>
          )}
          <FormRow label={text.form.collide}>
            <Segments label={text.form.collide} value={form.collide} options={collidePolicies.map((value) => ({ value, label: text.form.collideChoices[value] }))} onChange={(collide) => change({ collide })} />
          </FormRow>
          <FormRow label={text.form.hours} fieldId="rule-hours" {...(wrong === 'hours' ? { problem: text.form.hoursBad } : {})}>
            <TextField id="rule-hours" value={form.hoursFrom} width={5} invalid={wrong === 'hours'} describedBy={noteIdOf('rule-hours')} onChange={(hoursFrom) => change({ hoursFrom })} />
            <span className={styles.inline}>
              {text.form.until}
              <TextField id="rule-until" label={text.form.until} value={form.hoursUntil} width={5} invalid={wrong === 'hours'} onChange={(hoursUntil) => change({ hoursUntil })} />
            </span>
            <span className={styles.inline}>
              <label htmlFor="rule-seats">{text.form.seats}</label>
              <NumberField id="rule-seats" value={form.seats} min={1} max={12} onChange={(seats) => change({ seats })} />
            </span>
          </FormRow>
          <FormRow label={text.form.kind}>
            <Segments<DutyKind> label={text.form.kind} value={form.kind} options={dutyKinds.map((value) => ({ value, label: text.form.kinds[value] }))} onChange={(kind) => change({ kind })} />
          </FormRow>
          {form.kind === 'theme' && (
            <>
              <FormRow label={text.form.theme} fieldId="rule-theme" hint={text.form.themeHint}>
                <TextField id="rule-theme" value={form.theme} maxLength={60} describedBy={noteIdOf('rule-theme')} onChange={(theme) => change({ theme })} />
              </FormRow>
              <FormRow label={text.form.professions} fieldId="rule-professions" hint={text.form.professionsHint}>
                <TextField id="rule-professions" value={form.professions} maxLength={200} describedBy={noteIdOf('rule-professions')} onChange={(professions) => change({ professions })} />
              </FormRow>
            </>
          )}
          <FormRow label={text.form.from} fieldId="rule-from" {...(wrong === 'from' ? { problem: text.rules.badDate } : {})}>
            <TextField id="rule-from" value={form.from} width={10} invalid={wrong === 'from'} describedBy={noteIdOf('rule-from')} onChange={(from) => change({ from })} />
          </FormRow>
          {failed !== null && <Problem>{failed}</Problem>}
        </div>
        <div className={styles.preview} aria-live="polite">
          {said.recurrence === null ? <p className={styles.note}>{text.form.previewWaits}</p> : <RuleDays named={{ id: 'preview', rule: said.recurrence, ...(said.fields === null ? {} : { from: said.fields.from, to: said.fields.to }) }} calendar={calendar} year={year} />}
        </div>
      </div>
      </div>
    </Dialog>
  );
}
