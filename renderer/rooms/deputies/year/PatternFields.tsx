/** The fields of a pattern: which days a rule names. Each kind has its own few. */
import { leapMonths, overflows, weekSchemes } from '../../../../shared/deputies/calendar/recurrence-rule.ts';
import { useYearWords } from '../../../text/use-year-words.ts';
import { CheckField } from '../../../ui/CheckField.tsx';
import { FormRow, noteIdOf } from '../../../ui/FormRow.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { RuleField, RuleForm } from './rule-form.ts';
import styles from './year.module.css';

type PatternFieldsProps = { readonly form: RuleForm; readonly wrong: RuleField | null; readonly onChange: (set: Partial<RuleForm>) => void };

const kinds = ['month_day', 'weekly', 'nth_weekday', 'week_of_month', 'lunar_day', 'cycle', 'dates'] as const;
/** Monday first, as a week on the wall. */
const week = ['1', '2', '3', '4', '5', '6', '0'] as const;

export function PatternFields({ form, wrong, onChange }: PatternFieldsProps) {
  const text = useYearWords().form;
  const market = (kind: RuleForm['pattern']) => kind === 'lunar_day' || kind === 'cycle';
  const { pattern } = form;
  const toggled = (list: readonly number[], one: number, on: boolean): readonly number[] => (on ? [...list, one].sort((a, b) => (a === -1 ? 9 : a) - (b === -1 ? 9 : b)) : list.filter((other) => other !== one));
  return (
    <>
      <FormRow label={text.pattern} fieldId="rule-pattern">
        <Select
          id="rule-pattern"
          value={pattern}
          options={kinds.map((value) => ({ value, label: text.patterns[value] }))}
          width={16}
          onChange={(kind) => onChange({ pattern: kind, ...(form.holidayChosen ? {} : { holiday: market(kind) ? 'keep' : 'roll' }) })}
        />
      </FormRow>
      {(pattern === 'weekly' || pattern === 'nth_weekday' || pattern === 'week_of_month') && (
        <FormRow label={text.weekday}>
          <Segments label={text.weekday} value={String(form.weekday) as (typeof week)[number]} options={week.map((value) => ({ value, label: text.weekdays[Number(value)] ?? '' }))} onChange={(value) => onChange({ weekday: Number(value) })} />
        </FormRow>
      )}
      {pattern === 'weekly' && (
        <FormRow label={text.every} fieldId="rule-every" hint={text.everyHint}>
          <NumberField id="rule-every" value={form.every} min={1} max={52} describedBy={noteIdOf('rule-every')} onChange={(every) => onChange({ every })} />
        </FormRow>
      )}
      {pattern === 'nth_weekday' && (
        <FormRow label={text.nth} {...(wrong === 'nth' ? { problem: text.daysBad } : {})}>
          <span className={styles.checks}>
            {([1, 2, 3, 4, 5, -1] as const).map((nth, index) => (
              <CheckField key={nth} {...(index === 0 ? { id: 'rule-nth' } : {})} checked={form.nth.includes(nth)} onChange={(on) => onChange({ nth: toggled(form.nth, nth, on) })}>
                {text.nthNames[nth]}
              </CheckField>
            ))}
          </span>
        </FormRow>
      )}
      {pattern === 'week_of_month' && (
        <>
          <FormRow label={text.weeks} {...(wrong === 'weeks' ? { problem: text.daysBad } : {})}>
            <span className={styles.checks}>
              {([1, 2, 3, 4, 5] as const).map((one, index) => (
                <CheckField key={one} {...(index === 0 ? { id: 'rule-weeks' } : {})} checked={form.weeks.includes(one)} onChange={(on) => onChange({ weeks: toggled(form.weeks, one, on) })}>
                  {text.nthNames[one]}
                </CheckField>
              ))}
            </span>
          </FormRow>
          <FormRow label={text.scheme}>
            <Segments label={text.scheme} value={form.scheme} options={weekSchemes.map((value) => ({ value, label: text.schemes[value] }))} onChange={(scheme) => onChange({ scheme })} />
          </FormRow>
          <FormRow label={text.start}>
            <Segments<'1' | '0'> label={text.start} value={form.start === 1 ? '1' : '0'} options={(['1', '0'] as const).map((value) => ({ value, label: text.starts[value] }))} onChange={(value) => onChange({ start: value === '1' ? 1 : 0 })} />
          </FormRow>
        </>
      )}
      {pattern === 'month_day' && (
        <FormRow label={text.days} fieldId="rule-days" {...(wrong === 'days' ? { problem: text.daysBad } : { hint: text.daysHint })}>
          <TextField id="rule-days" value={form.days} maxLength={120} invalid={wrong === 'days'} describedBy={noteIdOf('rule-days')} onChange={(days) => onChange({ days })} />
        </FormRow>
      )}
      {pattern === 'lunar_day' && (
        <FormRow label={text.days} fieldId="rule-lunarDays" {...(wrong === 'lunarDays' ? { problem: text.daysBad } : { hint: text.lunarHint })}>
          <TextField id="rule-lunarDays" value={form.lunarDays} maxLength={120} invalid={wrong === 'lunarDays'} describedBy={noteIdOf('rule-lunarDays')} onChange={(lunarDays) => onChange({ lunarDays })} />
        </FormRow>
      )}
      {(pattern === 'month_day' || pattern === 'lunar_day') && (
        <FormRow label={text.overflow}>
          <Segments label={text.overflow} value={form.overflow} options={overflows.map((value) => ({ value, label: text.overflows[value] }))} onChange={(overflow) => onChange({ overflow })} />
        </FormRow>
      )}
      {pattern === 'lunar_day' && (
        <FormRow label={text.leap}>
          <Segments label={text.leap} value={form.leap} options={leapMonths.map((value) => ({ value, label: text.leaps[value] }))} onChange={(leap) => onChange({ leap })} />
        </FormRow>
      )}
      {pattern === 'cycle' && (
        <FormRow label={text.cycle} fieldId="rule-cycle">
          <NumberField id="rule-cycle" value={form.cycle} min={2} max={366} onChange={(cycle) => onChange({ cycle })} />
        </FormRow>
      )}
      {(pattern === 'cycle' || (pattern === 'weekly' && (form.every ?? 1) > 1)) && (
        <FormRow label={text.anchor} fieldId="rule-anchor" {...(wrong === 'anchor' ? { problem: text.anchorBad } : {})}>
          <TextField id="rule-anchor" value={form.anchor} width={10} invalid={wrong === 'anchor'} describedBy={noteIdOf('rule-anchor')} onChange={(anchor) => onChange({ anchor })} />
        </FormRow>
      )}
      {pattern === 'dates' && (
        <FormRow label={text.dates} fieldId="rule-dates" {...(wrong === 'dates' ? { problem: text.datesBad } : { hint: text.datesHint })}>
          <TextField id="rule-dates" value={form.dates} maxLength={2000} invalid={wrong === 'dates'} describedBy={noteIdOf('rule-dates')} onChange={(dates) => onChange({ dates })} />
        </FormRow>
      )}
      {(pattern === 'month_day' || pattern === 'nth_weekday' || pattern === 'week_of_month' || pattern === 'lunar_day') && (
        <FormRow label={text.months}>
          <Segments label={text.months} value={form.months} options={(['all', 'odd', 'even', 'own'] as const).map((value) => ({ value, label: text.monthChoices[value] }))} onChange={(months) => onChange({ months })} />
          {form.months === 'own' && (
            <span className={styles.checks}>
              {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
                <CheckField key={month} {...(month === 1 ? { id: 'rule-ownMonths' } : {})} checked={form.ownMonths.includes(month)} onChange={(on) => onChange({ ownMonths: toggled(form.ownMonths, month, on) })}>
                  {month}
                </CheckField>
              ))}
            </span>
          )}
        </FormRow>
      )}
    </>
  );
}
