/**
 * A reception day (接待日): its hours and who is on duty. Each computer of a station may begin a record of the day without
 * seeing the others'; all of them together are the day, and what was said last of a person counts.
 */
import { z } from 'zod';
import { byClock } from '../kernel/record/history.ts';
import type { EventDefinition, FoldedRecord, RecordKind } from '../kernel/record/kind.ts';
import { type LocalDate, LocalDateSchema } from '../kernel/time.ts';
import { helperRoles } from './issue.ts';

/** HH:MM of the station's day. */
const ClockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const dutyRoles = ['deputy', ...helperRoles] as const;
export type DutyRole = (typeof dutyRoles)[number];

const OpenedSchema = z.strictObject({ on: LocalDateSchema });
const who = z.string().trim().min(1).max(80);
/** 在岗: the whole of what is known of one person's presence. */
export const PresentSchema = z.strictObject({
  /** id of a deputy's record, or a name where no register knows it */
  who,
  as: z.enum(dutyRoles),
  came: ClockSchema,
  /** empty while still here */
  went: z.union([ClockSchema, z.literal('')]),
});
export type Present = z.infer<typeof PresentSchema>;
/** Was not here: entered by mistake. */
const AbsentSchema = z.strictObject({ who, as: z.enum(dutyRoles) });
/** 接待时间. */
export const HoursSchema = z.strictObject({ from: ClockSchema, until: ClockSchema });
export type Hours = z.infer<typeof HoursSchema>;

type DayStage = 'open';
const both = ['clerk', 'station_head'] as const;

const opened: EventDefinition<DayStage, z.infer<typeof OpenedSchema>> = { v: 1, schema: OpenedSchema, roles: both, begins: true, sets: (data) => data, stage: () => 'open' };
// No fields: two computers that say two things of one person are no conflict for a person to settle, the later word stands.
const present: EventDefinition<DayStage, Present> = { v: 1, schema: PresentSchema, roles: both, undoable: true };
const absent: EventDefinition<DayStage, z.infer<typeof AbsentSchema>> = { v: 1, schema: AbsentSchema, roles: both, undoable: true };
const hours: EventDefinition<DayStage, Hours> = { v: 1, schema: HoursSchema, roles: both, undoable: true };

export const dayKind: RecordKind<DayStage> = {
  kind: 'day',
  stages: ['open'],
  ended: [],
  events: { 'day.opened': opened, 'day.present': present, 'day.absent': absent, 'day.hours': hours },
  card: (folded) => ({ place: '', on: readOn(folded) ?? '1970-01-01', due: '', show: { ...folded.fields }, search: '' }),
};

function readOn(folded: FoldedRecord): LocalDate | null {
  const on = LocalDateSchema.safeParse(folded.fields['on']);
  return on.success ? on.data : null;
}

/** Who is on duty on one day, in the order they came. */
export type DutyDay = { readonly hours: Hours | null; readonly deputies: readonly Present[]; readonly helpers: readonly Present[] };

/** @param records all records of one day */
export function readDay(records: readonly FoldedRecord[]): DutyDay {
  const said = records.flatMap(({ history }) => history.filter(({ status }) => status === 'applied')).sort((a, b) => byClock(a.event, b.event));
  const people = new Map<string, Present>();
  let last: Hours | null = null;
  for (const { event, data } of said) {
    if (event.type === 'day.present') {
      const one = data as unknown as Present;
      people.set(keyOf(one), one);
    } else if (event.type === 'day.absent') people.delete(keyOf(data as unknown as Present));
    else if (event.type === 'day.hours') last = data as unknown as Hours;
  }
  const all = [...people.values()].sort((a, b) => (a.came < b.came ? -1 : a.came > b.came ? 1 : 0));
  return { hours: last, deputies: all.filter(({ as }) => as === 'deputy'), helpers: all.filter(({ as }) => as !== 'deputy') };
}

/** A helper whose role was chosen wrongly is still the same helper. */
function keyOf({ who: name, as }: Pick<Present, 'who' | 'as'>): string {
  return `${as === 'deputy' ? 'deputy' : 'helper'} ${name}`;
}

/** Who is here now: what a registration begins with. */
export function hereNow(day: DutyDay): { readonly deputies: readonly string[]; readonly helpers: readonly { readonly name: string; readonly role: Exclude<DutyRole, 'deputy'> }[] } {
  return {
    deputies: day.deputies.filter(({ went }) => went === '').map((one) => one.who),
    helpers: day.helpers.filter(({ went }) => went === '').flatMap((one) => (one.as === 'deputy' ? [] : [{ name: one.who, role: one.as }])),
  };
}

/** The how-manieth reception day of its year a day is: days before it on which somebody was on duty or hours were set, and itself. */
export function nthDayOfYear(on: LocalDate, records: readonly FoldedRecord[]): number {
  const year = on.slice(0, 4);
  const held = records.filter(({ history }) => history.some(({ event, status }) => status === 'applied' && event.type !== 'day.opened'));
  const days = new Set(held.map(readOn).filter((day) => day !== null && day.startsWith(year) && day < on));
  return days.size + 1;
}
