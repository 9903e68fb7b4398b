/** The hard rules: may this person take this seat. Each is a filter over data; none knows the plan. */
import type { LocalDate } from '../../kernel/time.ts';
import type { DaySpan, RotaDeputy, RotaRule, RotaSeat } from './problem.ts';

/** The rules a seat and a person can break by themselves, in the order of rotaRules; `taken` needs the plan and is not among them. */
type FilterRule = Exclude<RotaRule, 'taken'>;

const filters: readonly (readonly [FilterRule, (seat: RotaSeat, deputy: RotaDeputy) => boolean])[] = [
  ['place', (seat, deputy) => deputy.places.includes(seat.place)],
  ['level', (seat, deputy) => seat.levels.length === 0 || deputy.mandates.some((mandate) => seat.levels.includes(mandate.level))],
  ['group', (seat, deputy) => meets(seat.groups, deputy.groups)],
  ['profession', (seat, deputy) => meets(seat.professions, deputy.professions)],
  ['mandate', hasMandateThatDay],
  ['leave', (seat, deputy) => !deputy.leave.some((span) => covers(span, seat.on))],
  ['weekday', (seat, deputy) => !deputy.notWeekdays.includes(weekday(seat.on))],
  ['conflict', (seat, deputy) => !seat.topics.some((topic) => deputy.conflicts.includes(topic))],
];

/** The first rule, in the order of rotaRules, that keeps a person from a seat; null where none does. */
export function barOf(seat: RotaSeat, deputy: RotaDeputy): FilterRule | null {
  for (const [rule, holds] of filters) if (!holds(seat, deputy)) return rule;
  return null;
}

/** Every rule that keeps a person from a seat, in the order of rotaRules. */
export function barsOf(seat: RotaSeat, deputy: RotaDeputy): FilterRule[] {
  return filters.filter(([, holds]) => !holds(seat, deputy)).map(([rule]) => rule);
}

/** Days since 1970-01-01. */
export function dayNumber(date: LocalDate): number {
  return Math.round(Date.parse(date) / 86_400_000);
}

/** Where a level is asked for, it is a mandate of that level that must be valid on the day: an ended one does not help. */
function hasMandateThatDay(seat: RotaSeat, deputy: RotaDeputy): boolean {
  return deputy.mandates.some((mandate) => (seat.levels.length === 0 || seat.levels.includes(mandate.level)) && covers(mandate, seat.on));
}

function meets(asked: readonly string[], there: readonly string[]): boolean {
  return asked.length === 0 || asked.some((one) => there.includes(one));
}

function covers(span: DaySpan, on: LocalDate): boolean {
  return span.from <= on && (span.to === null || on <= span.to);
}

/** 0 Sunday … 6 Saturday; 1970-01-01 was a Thursday. */
function weekday(on: LocalDate): number {
  return (((dayNumber(on) + 4) % 7) + 7) % 7;
}
