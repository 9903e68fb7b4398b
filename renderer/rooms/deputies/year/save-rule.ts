/** Writing rules and notices down: a new record, or a correction that holds only what changed. */
import type { EnteredNotice, EnteredYear } from '../../../../shared/deputies/calendar-year.ts';
import { calendarIdOf } from '../../../../shared/deputies/calendar-year.ts';
import type { DutyRule } from '../../../../shared/deputies/duty-rule.ts';
import type { StationCode } from '../../../../shared/kernel/ids.ts';
import { canonicalJson, type JsonObject, type JsonValue } from '../../../../shared/kernel/json.ts';
import { ok, type Result } from '../../../../shared/kernel/result.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import type { CommitProblem, Store } from '../../../db/store.ts';
import type { RuleFields } from './rule-form.ts';

export type Saved = Promise<Result<unknown, CommitProblem>>;

/** @param corrects null adds */
export function saveRule(store: Store, fields: RuleFields, corrects: DutyRule | null): Saved {
  if (corrects === null) return store.commit([{ record: store.newId('dutyrule'), events: [{ type: 'dutyrule.added', data: fields as unknown as JsonObject }] }]);
  const set = changed(fields, corrects, corrects.conflicts);
  if (Object.keys(set).length === 0) return Promise.resolve(ok({}));
  return store.commit([{ record: corrects.id, events: [{ type: 'dutyrule.corrected', data: { set } }] }]);
}

/** @param to last day that the rule names */
export function stopRule(store: Store, rule: DutyRule, to: LocalDate, reason: string): Saved {
  return store.commit([{ record: rule.id, events: [{ type: 'dutyrule.stopped', data: { to, reason: reason.trim() } }] }]);
}

/** @param known what this station entered for the year before; null enters it */
export function saveNotice(store: Store, station: StationCode, notice: EnteredNotice, known: EnteredYear | null): Saved {
  if (known === null) return store.commit([{ record: calendarIdOf(station, notice.year), events: [{ type: 'calendar.entered', data: notice as unknown as JsonObject }] }]);
  const { year: _year, ...fields } = notice;
  const set = changed(fields, known, known.conflicts);
  if (Object.keys(set).length === 0) return Promise.resolve(ok({}));
  return store.commit([{ record: known.id, events: [{ type: 'calendar.corrected', data: { set } }] }]);
}

/** A field that two people set differently is set again even where it looks the same: that settles it. */
function changed(fields: object, before: object, conflicts: readonly string[]): JsonObject {
  const entries = Object.entries(fields) as [string, JsonValue][];
  return Object.fromEntries(entries.filter(([name, value]) => conflicts.includes(name) || canonicalJson(value) !== canonicalJson((before as Record<string, JsonValue>)[name] ?? null)));
}
