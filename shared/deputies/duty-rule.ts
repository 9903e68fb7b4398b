/**
 * A duty rule (值班规则): when a place receives, and what such a day asks of those who sit. Its days are never stored: they are what the
 * rule and the calendar say together, until the rota plans them.
 */
import { z } from 'zod';
import { RecordIdSchema, type RecordId } from '../kernel/ids.ts';
import type { EventDefinition, FoldedRecord, RecordKind } from '../kernel/record/kind.ts';
import { type LocalDate, LocalDateSchema } from '../kernel/time.ts';
import type { Calendar } from './calendar/calendar.ts';
import { type NamedRule, type Schedule, scheduleOf } from './calendar/recurrence.ts';
import { RecurrenceSchema } from './calendar/recurrence-rule.ts';
import { mandateLevels } from './deputy.ts';

/** 平常接待日, 领导接待日, 主题接待日. */
export const dutyKinds = ['ordinary', 'leader', 'theme'] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** HH:MM of the station's day. */
const ClockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const DutyRuleFieldsSchema = z.strictObject({
  place: RecordIdSchema,
  rule: RecurrenceSchema,
  /** deputies at least, i.e. seats of the shift */
  seats: z.number().int().min(1).max(12),
  kind: z.enum(dutyKinds),
  /** 主题, e.g. 开学安全; empty without one */
  theme: z.string().trim().max(60),
  /** any one of these professions suits the theme; empty: everybody */
  professions: z.array(z.string().trim().min(1).max(40)).max(12),
  /** any one of these mandates is required; empty: any deputy */
  levels: z.array(z.enum(mandateLevels)).max(5),
  hours: z.strictObject({ from: ClockSchema, until: ClockSchema }).refine(({ from, until }) => from < until),
  from: LocalDateSchema,
  /** last day; null while it runs */
  to: LocalDateSchema.nullable(),
});
type DutyRuleFields = z.infer<typeof DutyRuleFieldsSchema>;

const CorrectedSchema = z.strictObject({ set: DutyRuleFieldsSchema.partial() });
/** 停用: the last day that it names; days before stay as they are. */
const StoppedSchema = z.strictObject({ to: LocalDateSchema, reason: z.string().trim().max(200) });

const both = ['clerk', 'station_head'] as const;
type DutyRuleStage = 'running';

const added: EventDefinition<DutyRuleStage, DutyRuleFields> = { v: 1, schema: DutyRuleFieldsSchema, roles: both, begins: true, undoable: true, sets: (data) => data, stage: () => 'running' };
const corrected: EventDefinition<DutyRuleStage, z.infer<typeof CorrectedSchema>> = { v: 1, schema: CorrectedSchema, roles: both, undoable: true, sets: (data) => data.set as DutyRuleFields };
const stopped: EventDefinition<DutyRuleStage, z.infer<typeof StoppedSchema>> = { v: 1, schema: StoppedSchema, roles: both, undoable: true, sets: ({ to }) => ({ to }) };

export const dutyRuleKind: RecordKind<DutyRuleStage> = {
  kind: 'dutyrule',
  stages: ['running'],
  ended: [],
  events: { 'dutyrule.added': added, 'dutyrule.corrected': corrected, 'dutyrule.stopped': stopped },
  card: (folded) => {
    const place = RecordIdSchema.safeParse(folded.fields['place']);
    return { place: place.success ? place.data : '', on: readDutyRule(folded)?.from ?? '1970-01-01', due: '', show: {}, search: '' };
  },
};

/** A rule as pages and the rota read it. `conflicts`: fields that two people set differently. */
export type DutyRule = DutyRuleFields & { readonly id: RecordId; readonly conflicts: readonly string[] };

/** @returns null while it has not begun, or was taken back */
export function readDutyRule(folded: FoldedRecord): DutyRule | null {
  const fields = DutyRuleFieldsSchema.safeParse(folded.fields);
  return folded.stage !== null && fields.success ? { id: folded.id, ...fields.data, conflicts: folded.conflicts.map(({ field }) => field) } : null;
}

/** The rule in the shape of the calendar's. */
export function namedRule({ id, rule, from, to }: DutyRule): NamedRule {
  return { id, rule, from, to };
}

/**
 * The days of every place that has rules, by place. Rules of one place meet in the order of their ids: of their making, the same on
 * every computer. @param taken days of frozen shifts, by place
 */
export function schedulesOf(rules: readonly DutyRule[], calendar: Calendar, from: LocalDate, until: LocalDate, taken: ReadonlyMap<string, readonly LocalDate[]> = new Map()): Map<string, Schedule> {
  const byPlace = new Map<string, DutyRule[]>();
  for (const rule of [...rules].sort((a, b) => (a.id < b.id ? -1 : 1))) byPlace.set(rule.place, [...(byPlace.get(rule.place) ?? []), rule]);
  return new Map([...byPlace].map(([place, there]) => [place, scheduleOf(there.map(namedRule), calendar, from, until, taken.get(place) ?? [])]));
}

/** A day of a place that another calendar would put elsewhere. Null: it would not be there at all. */
export type MovedByCalendar = { readonly place: string; readonly rule: string; readonly named: LocalDate; readonly before: LocalDate | null; readonly after: LocalDate | null };

/** What another calendar (a notice just typed) would change of the days that rules name: proposals for people, in order of days. */
export function changesBetween(before: ReadonlyMap<string, Schedule>, after: ReadonlyMap<string, Schedule>): MovedByCalendar[] {
  const changes: MovedByCalendar[] = [];
  for (const place of new Set([...before.keys(), ...after.keys()])) {
    const [was, willBe] = [landings(before.get(place)), landings(after.get(place))];
    for (const key of new Set([...was.keys(), ...willBe.keys()])) {
      const [from, to] = [was.get(key) ?? null, willBe.get(key) ?? null];
      const [rule = '', named = ''] = key.split(' ');
      if (from !== to) changes.push({ place, rule, named, before: from, after: to });
    }
  }
  return changes.sort((a, b) => (a.named < b.named ? -1 : a.named > b.named ? 1 : a.place < b.place ? -1 : 1));
}

/** Where each named day of each rule lies. */
function landings(schedule: Schedule | undefined): Map<string, LocalDate> {
  return new Map(schedule?.days.flatMap(({ on, origins }) => origins.map(({ rule, named }) => [`${rule} ${named}`, on] as const)) ?? []);
}
