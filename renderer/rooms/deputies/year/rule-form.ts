/** The form of a rule as it is typed, and the rule that it says. What a field does not say is named, so that the form can point at it. */
import { readDayOfYear, readDaysOfYear } from '../../../../shared/deputies/calendar/notice-text.ts';
import { type Pattern, PatternSchema, type Recurrence } from '../../../../shared/deputies/calendar/recurrence-rule.ts';
import { endingsOf, readDaysOfMonth } from '../../../../shared/deputies/calendar/typed-days.ts';
import type { DutyKind, DutyRule } from '../../../../shared/deputies/duty-rule.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { readTypedTime } from '../../../../shared/reception/typed-time.ts';
import type { YearWords } from '../../../text/use-year-words.ts';
import { monthChoice } from './rule-words.ts';

export type RuleForm = {
  readonly place: string | null;
  readonly pattern: Pattern['kind'];
  readonly weekday: number;
  readonly every: number | null;
  readonly anchor: string;
  readonly nth: readonly number[];
  readonly weeks: readonly number[];
  readonly scheme: 'row' | 'full' | 'major';
  readonly start: 0 | 1;
  readonly days: string;
  readonly lunarDays: string;
  readonly months: 'all' | 'odd' | 'even' | 'own';
  readonly ownMonths: readonly number[];
  readonly overflow: 'skip' | 'last_day';
  readonly leap: 'both' | 'skip' | 'only';
  readonly cycle: number | null;
  readonly dates: string;
  readonly holiday: Recurrence['holiday'];
  /** somebody chose it; until then it follows the pattern */
  readonly holidayChosen: boolean;
  readonly maxRoll: number | null;
  readonly onto: boolean;
  readonly collide: Recurrence['collide'];
  readonly seats: number | null;
  readonly kind: DutyKind;
  readonly theme: string;
  readonly professions: string;
  readonly hoursFrom: string;
  readonly hoursUntil: string;
  readonly from: string;
};

export type RuleField = 'place' | 'anchor' | 'nth' | 'weeks' | 'days' | 'lunarDays' | 'ownMonths' | 'dates' | 'hours' | 'from';
export type RuleFields = Omit<DutyRule, 'id' | 'conflicts'>;
/** `wrong`: the first field that says nothing a rule can be made of. */
export type SaidRule = { readonly recurrence: Recurrence | null; readonly fields: RuleFields | null; readonly wrong: RuleField | null };

const monthsOf: Readonly<Record<'all' | 'odd' | 'even', readonly number[] | null>> = { all: null, odd: [1, 3, 5, 7, 9, 11], even: [2, 4, 6, 8, 10, 12] };

/** A new rule: the 15th of each month, as most stations have it. */
export function newForm(place: string | null, year: number): RuleForm {
  return {
    place, pattern: 'month_day', weekday: 3, every: 1, anchor: `${year}-01-06`, nth: [2, 4], weeks: [2, 4], scheme: 'row', start: 1, days: '15', lunarDays: '', months: 'all', ownMonths: [], overflow: 'skip', leap: 'both',
    cycle: 5, dates: '', holiday: 'roll', holidayChosen: false, maxRoll: 10, onto: true, collide: 'merge', seats: 2, kind: 'ordinary', theme: '', professions: '', hoursFrom: '8:30', hoursUntil: '11:30', from: `${year}-01-01`,
  };
}

/** @param text joins lists in the words of the language */
export function formOf(text: YearWords, rule: DutyRule, year: number): RuleForm {
  const { pattern } = rule.rule;
  const months = 'months' in pattern ? pattern.months : null;
  const blank = newForm(rule.place, year);
  const daysText = (days: readonly number[], last: 30 | 31): string => {
    const endings = endingsOf(days, last);
    return endings === null ? text.joined(days.map(String)) : text.endingWord(endings);
  };
  return {
    ...blank,
    pattern: pattern.kind,
    ...('weekday' in pattern ? { weekday: pattern.weekday } : {}),
    ...(pattern.kind === 'weekly' ? { every: pattern.every, anchor: pattern.anchor ?? blank.anchor } : {}),
    ...(pattern.kind === 'nth_weekday' ? { nth: pattern.nth } : {}),
    ...(pattern.kind === 'week_of_month' ? { weeks: pattern.weeks, scheme: pattern.scheme, start: pattern.start } : {}),
    ...(pattern.kind === 'month_day' ? { days: daysText(pattern.days, 31), overflow: pattern.overflow } : {}),
    ...(pattern.kind === 'lunar_day' ? { lunarDays: daysText(pattern.days, 30), overflow: pattern.overflow, leap: pattern.leapMonth } : {}),
    ...(pattern.kind === 'cycle' ? { cycle: pattern.days, anchor: pattern.anchor } : {}),
    ...(pattern.kind === 'dates' ? { dates: text.joined(pattern.dates) } : {}),
    months: monthChoice(months),
    ownMonths: months ?? [],
    holiday: rule.rule.holiday,
    holidayChosen: true,
    maxRoll: rule.rule.maxRoll,
    onto: rule.rule.rollOntoMakeUp,
    collide: rule.rule.collide,
    seats: rule.seats,
    kind: rule.kind,
    theme: rule.theme,
    professions: text.joined(rule.professions),
    hoursFrom: rule.hours.from.replace(/^0/, ''),
    hoursUntil: rule.hours.until.replace(/^0/, ''),
    from: rule.from,
  };
}

/** What the form says. @param year of days typed without one @param to kept from the rule that is changed */
export function saidRule(form: RuleForm, year: number, to: LocalDate | null): SaidRule {
  const said = patternOf(form, year);
  const recurrence: Recurrence | null = 'wrong' in said ? null : { pattern: said.pattern, holiday: form.holiday, maxRoll: form.maxRoll ?? 10, rollOntoMakeUp: form.onto, collide: form.collide };
  const from = readDayOfYear(form.from, year);
  const [begins, ends] = [readTypedTime(form.hoursFrom), readTypedTime(form.hoursUntil)];
  const wrong: RuleField | null = form.place === null ? 'place' : 'wrong' in said ? said.wrong : !begins || !ends || begins >= ends ? 'hours' : from === null ? 'from' : null;
  if (wrong !== null || recurrence === null || form.place === null || from === null || !begins || !ends) return { recurrence, fields: null, wrong };
  const professions = [...new Set(form.professions.split(/[、，,；;\s]+/).filter((one) => one !== ''))].slice(0, 12);
  return {
    recurrence,
    wrong: null,
    fields: {
      place: form.place, rule: recurrence, seats: form.seats ?? 2, kind: form.kind, theme: form.kind === 'theme' ? form.theme.trim() : '', professions: form.kind === 'theme' ? professions : [], levels: [],
      hours: { from: begins, until: ends }, from, to,
    },
  };
}

function patternOf(form: RuleForm, year: number): { readonly pattern: Pattern } | { readonly wrong: RuleField } {
  const months = form.months === 'own' ? [...form.ownMonths].sort((a, b) => a - b) : monthsOf[form.months];
  if (form.months === 'own' && form.ownMonths.length === 0) return { wrong: 'ownMonths' };
  const anchor = readDayOfYear(form.anchor, year);
  const checked = (wrong: RuleField, pattern: unknown): { readonly pattern: Pattern } | { readonly wrong: RuleField } => {
    const parsed = PatternSchema.safeParse(pattern);
    return parsed.success ? { pattern: parsed.data } : { wrong };
  };
  switch (form.pattern) {
    case 'weekly':
      return checked('anchor', { kind: 'weekly', weekday: form.weekday, every: form.every ?? 1, anchor: (form.every ?? 1) === 1 ? null : anchor });
    case 'nth_weekday':
      return checked('nth', { kind: 'nth_weekday', nth: form.nth, weekday: form.weekday, months });
    case 'week_of_month':
      return checked('weeks', { kind: 'week_of_month', weeks: form.weeks, weekday: form.weekday, scheme: form.scheme, start: form.start, months });
    case 'month_day':
      return checked('days', { kind: 'month_day', days: readDaysOfMonth(form.days, 31), overflow: form.overflow, months });
    case 'lunar_day':
      return checked('lunarDays', { kind: 'lunar_day', days: readDaysOfMonth(form.lunarDays, 30), overflow: form.overflow, leapMonth: form.leap, months });
    case 'cycle':
      return checked('anchor', { kind: 'cycle', days: form.cycle ?? 0, anchor });
    case 'dates':
      return checked('dates', { kind: 'dates', dates: readDaysOfYear(form.dates, year) ?? [] });
  }
}
