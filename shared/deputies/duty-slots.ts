/** From the days that duty rules and the calendar name to the slots that a rota plans: one a day and place, with what it asks of those who sit. */
import type { Schedule } from './calendar/recurrence.ts';
import type { DutyKind, DutyRule } from './duty-rule.ts';
import type { RecordId } from '../kernel/ids.ts';
import type { Slot } from './shift.ts';

const before: readonly DutyKind[] = ['leader', 'theme', 'ordinary'];

/**
 * Slots in order of day and place.
 * Where several rules of a place meet on one day it is one shift: the leader's day speaks before the themed one, that before the
 * ordinary one; the most seats that any of them asks for.
 * @param schedules by place, see schedulesOf
 */
export function slotsOf(rota: RecordId, rules: readonly DutyRule[], schedules: ReadonlyMap<string, Schedule>): readonly Slot[] {
  const byId = new Map<string, DutyRule>(rules.map((rule) => [rule.id, rule]));
  const slots = [...schedules].flatMap(([place, { days }]) => days.flatMap(({ on, origins }): Slot[] => {
    const there = origins.flatMap(({ rule }) => byId.get(rule) ?? []).sort((a, b) => before.indexOf(a.kind) - before.indexOf(b.kind) || (a.id < b.id ? -1 : 1));
    const [first] = there;
    if (first === undefined) return [];
    const { id, kind, theme, levels, professions } = first;
    return [{
      rota, on, place, rule: id, kind, theme, seats: Math.max(...there.map(({ seats }) => seats)),
      levels: [...levels], groups: [], professions: [...professions], topics: theme === '' ? [] : [theme],
    }];
  }));
  return slots.sort((a, b) => (a.on !== b.on ? (a.on < b.on ? -1 : 1) : a.place < b.place ? -1 : 1));
}
