/**
 * From rules to the days of a place: generate, then what a day off does, then what happens where two meet. Every day that was dropped
 * or moved stands in the answer with its reason, as data; nothing vanishes. Frozen days of the rota are given in and never touched.
 */
import { type LocalDate } from '../../kernel/time.ts';
import { type Calendar, dayKind, type DayKind, isOpen, isWorked } from './calendar.ts';
import { dateOf, type DayNumber, dayOf } from './day-number.ts';
import { generate, type Missing } from './generate.ts';
import type { Recurrence } from './recurrence-rule.ts';

/** A rule with its name: `id` is the record's, and tells rules apart in the answer. A rule runs from its first day to its last. */
export type NamedRule = { readonly id: string; readonly rule: Recurrence; readonly from?: LocalDate; readonly to?: LocalDate | null };

/** Why a day came to lie elsewhere. `taken`: the day was another's. */
export type MovedReason = Extract<DayKind, 'weekend' | 'holiday'> | 'taken';

/** One rule's part in a day: the day that its pattern named, and why it is not that day itself (null: it is). */
export type Origin = { readonly rule: string; readonly named: LocalDate; readonly moved: MovedReason | null };

/** A day with a shift. `open`: the notice of a provisional year may still move it. */
export type Occurrence = { readonly on: LocalDate; readonly origins: readonly Origin[]; readonly open: boolean };

/**
 * Why a named day has no shift. `weekend` and `holiday`: the rule skips them. `too_far`: no workday within the rule's reach. `taken`:
 * another has the day. `next_period`: it was moved beyond the last day asked for, and belongs there.
 */
export type DroppedReason = 'weekend' | 'holiday' | 'too_far' | 'taken' | 'next_period';
export type Dropped = { readonly rule: string; readonly named: LocalDate; readonly reason: DroppedReason };

export type Schedule = {
  /** in order of days */
  readonly days: readonly Occurrence[];
  readonly dropped: readonly Dropped[];
  readonly missing: readonly (Missing & { readonly rule: string })[];
};

type Step = { readonly id: string; readonly rule: Recurrence; readonly order: number; readonly named: DayNumber; readonly on: DayNumber; readonly moved: MovedReason | null };

/**
 * The days of one place. Days that stay where they were named are placed first, then the moved ones in order of the day they were named
 * for, then of the rules: a day that was moved never pushes away one that is where it belongs.
 * @param rules all rules of the place; what they name before `from` and is moved into the stretch belongs to it
 * @param taken days of frozen shifts at the place
 */
export function scheduleOf(rules: readonly NamedRule[], calendar: Calendar, from: LocalDate, until: LocalDate, taken: readonly LocalDate[] = []): Schedule {
  const [first, last] = [dayOf(from), dayOf(until)];
  const dropped: Dropped[] = [];
  const missing: (Missing & { rule: string })[] = [];
  const steps: Step[] = [];
  for (const [order, { id, rule, ...runs }] of rules.entries()) {
    const begin = Math.max(first - rule.maxRoll, runs.from === undefined ? -Infinity : dayOf(runs.from));
    const end = Math.min(last, runs.to === undefined || runs.to === null ? Infinity : dayOf(runs.to));
    if (begin > end) continue;
    const generated = generate(rule.pattern, begin, end);
    missing.push(...generated.missing.filter(({ month }) => month >= from).map((one) => ({ ...one, rule: id })));
    for (const named of generated.days) {
      const step = afterHoliday(rule, calendar, named);
      if ('reason' in step) {
        if (named >= first) dropped.push({ rule: id, named: dateOf(named), reason: step.reason });
      } else if (step.on >= first) steps.push({ id, rule, order, named, ...step });
    }
  }
  const days = settle(steps, calendar, new Set(taken.map(dayOf)), dropped);
  for (const [on, origins] of days) {
    if (on <= last) continue;
    dropped.push(...origins.map(({ rule, named }) => ({ rule, named, reason: 'next_period' as const })));
    days.delete(on);
  }
  const keeps = new Set(rules.filter(({ rule }) => rule.holiday === 'keep').map(({ id }) => id));
  return {
    days: [...days.entries()].sort(([a], [b]) => a - b).map(([on, origins]) => ({
      on: dateOf(on),
      origins,
      open: origins.some(({ rule, named }) => !keeps.has(rule) && (isOpen(calendar, on) || isOpen(calendar, dayOf(named)))),
    })),
    dropped: dropped.sort((a, b) => (a.named < b.named ? -1 : a.named > b.named ? 1 : 0)),
    missing,
  };
}

function afterHoliday(rule: Recurrence, calendar: Calendar, named: DayNumber): { readonly on: DayNumber; readonly moved: MovedReason | null } | { readonly reason: DroppedReason } {
  const kind = dayKind(calendar, named);
  if (rule.holiday === 'keep' || kind === 'workday' || kind === 'make_up') return { on: named, moved: null };
  if (rule.holiday === 'skip') return { reason: kind };
  const on = nextGood(rule, calendar, named, named, () => true);
  return on === null ? { reason: 'too_far' } : { on, moved: kind };
}

/** The first good day after one, within the rule's reach of the day it was named for. */
function nextGood(rule: Recurrence, calendar: Calendar, named: DayNumber, after: DayNumber, free: (day: DayNumber) => boolean): DayNumber | null {
  for (let day = after + 1; day <= named + rule.maxRoll; day++) {
    if (!free(day)) continue;
    // Whoever meets on holidays too meets on any day.
    if (rule.holiday === 'keep') return day;
    if (isWorked(calendar, day) && (rule.rollOntoMakeUp || dayKind(calendar, day) !== 'make_up')) return day;
  }
  return null;
}

/** Steps onto days, each rule after its own policy. */
function settle(steps: readonly Step[], calendar: Calendar, frozen: ReadonlySet<DayNumber>, dropped: Dropped[]): Map<DayNumber, Origin[]> {
  const days = new Map<DayNumber, Origin[]>();
  const byDay = (a: Step, b: Step) => a.named - b.named || a.order - b.order;
  const inTurn = [...steps.filter(({ moved }) => moved === null).sort(byDay), ...steps.filter(({ moved }) => moved !== null).sort(byDay)];
  for (const { id, rule, named, on, moved } of inTurn) {
    const there = days.get(on);
    const origin = { rule: id, named: dateOf(named), moved };
    if (there === undefined && !frozen.has(on)) days.set(on, [origin]);
    else if (rule.collide === 'merge') days.set(on, [...(there ?? []), origin]);
    else {
      const next = rule.collide === 'skip' ? null : nextGood(rule, calendar, named, on, (day) => !days.has(day) && !frozen.has(day));
      if (next === null) dropped.push({ rule: id, named: dateOf(named), reason: rule.collide === 'skip' ? 'taken' : 'too_far' });
      else days.set(next, [{ ...origin, moved: moved ?? 'taken' }]);
    }
  }
  return days;
}
