/** A town with three stations and their rules of reception days, for the tests of the year. */
import { recurrenceOf } from '../../../shared/deputies/calendar/recurrence-rule.ts';
import { type RecordId } from '../../../shared/kernel/ids.ts';
import type { JsonObject } from '../../../shared/kernel/json.ts';
import type { Store } from '../../../renderer/db/store.ts';

/** @returns ids of the places by name */
export async function addRules(store: Store): Promise<Readonly<Record<'桔园镇' | '河湾片区站' | '杨家营联络点', RecordId>>> {
  const ids = { 桔园镇: store.newId('place'), 河湾片区站: store.newId('place'), 杨家营联络点: store.newId('place') };
  const place = (name: keyof typeof ids, level: string, parent: string) => ({ record: ids[name], events: [{ type: 'place.added', data: { name, level, parent } }] });
  const rule = (of: keyof typeof ids, recurrence: ReturnType<typeof recurrenceOf>, more: JsonObject = {}) => ({
    record: store.newId('dutyrule'),
    events: [{ type: 'dutyrule.added', data: { place: ids[of], rule: recurrence as unknown as JsonObject, seats: 2, kind: 'ordinary', theme: '', professions: [], levels: [], hours: { from: '08:30', until: '11:30' }, from: '2026-01-01', to: null, ...more } }],
  });
  const answer = await store.commit([
    place('桔园镇', 'town', ''),
    place('河湾片区站', 'area_station', ids.桔园镇),
    place('杨家营联络点', 'point', ids.河湾片区站),
    rule('桔园镇', recurrenceOf({ kind: 'week_of_month', weeks: [2, 4], weekday: 4, scheme: 'row', start: 1, months: null })),
    rule('河湾片区站', recurrenceOf({ kind: 'month_day', days: [5, 15], overflow: 'skip', months: null }), { seats: 3 }),
    rule('河湾片区站', recurrenceOf({ kind: 'weekly', weekday: 1, every: 2, anchor: '2027-01-04' }, { holiday: 'skip' }), { kind: 'theme', theme: '开学安全', professions: ['教师'] }),
    rule('杨家营联络点', recurrenceOf({ kind: 'lunar_day', days: [5, 15, 25], overflow: 'skip', leapMonth: 'both', months: null })),
  ]);
  if (!answer.ok) throw new Error(answer.problem);
  return ids;
}
