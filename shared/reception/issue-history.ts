/**
 * Reading an issue's history: what each event changed and from what, who took which event back, what may be taken back.
 * Sentences about it are made elsewhere (renderer/rooms/reception/history-lines.ts).
 */
import { canonicalJson, type JsonObject, type JsonValue } from '../kernel/json.ts';
import type { EventId } from '../kernel/record/event.ts';
import { undoneType } from '../kernel/record/fold.ts';
import type { AppliedEvent, HardConflict } from '../kernel/record/kind.ts';
import type { Role } from '../kernel/roles.ts';
import { type Issue, type IssueFields, issueKind, namedHelpers } from './issue.ts';

/** `from` is undefined where nothing was known before. */
export type FieldChange = { readonly field: string; readonly from: JsonValue | undefined; readonly to: JsonValue };

/** The changes of every event that sets fields, against what stood just before it. Undone and contested events say what they would change, and change nothing. */
export function changesIn(history: readonly AppliedEvent[]): ReadonlyMap<EventId, readonly FieldChange[]> {
  const standing: Record<string, JsonValue> = {};
  const changes = new Map<EventId, FieldChange[]>();
  for (const { event, data, status } of history) {
    const sets = data === null ? undefined : issueKind.events[event.type]?.sets?.(data);
    if (sets === undefined) continue;
    const made: FieldChange[] = [];
    for (const [field, to] of Object.entries(sets)) {
      if (to === undefined) continue;
      const from = standing[field];
      if (from === undefined || canonicalJson(from) !== canonicalJson(to)) made.push({ field, from, to });
      if (status === 'applied') standing[field] = to;
    }
    changes.set(event.id, made);
  }
  return changes;
}

/** A text in an event's data; empty where there is none. */
export function textIn(data: JsonObject | null, key: string): string {
  const value = data?.[key];
  return typeof value === 'string' ? value : '';
}

/** The event that took each undone event back. */
export function takenBackBy(history: readonly AppliedEvent[]): ReadonlyMap<EventId, AppliedEvent> {
  const by = new Map<EventId, AppliedEvent>();
  for (const entry of history) {
    const target = entry.event.data['target'];
    if (entry.event.type === undoneType && entry.status === 'applied' && typeof target === 'string') by.set(target, entry);
  }
  return by;
}

/** What "undo the last step" takes back: the latest act that stands and that this role may undo; null when there is none. */
export function lastUndoable(history: readonly AppliedEvent[], role: Role): AppliedEvent | null {
  const mayUndo = (type: string): boolean => {
    const definition = issueKind.events[type];
    return definition?.undoable === true && definition.roles.includes(role);
  };
  return history.filter((entry) => entry.status === 'applied' && mayUndo(entry.event.type)).at(-1) ?? null;
}

/** Conflicts are settled one by one; a decision comes first, because it brings its competence with it. */
export function firstToSettle(conflicts: readonly HardConflict[]): HardConflict | undefined {
  return conflicts.find(({ field }) => field === 'decided') ?? conflicts[0];
}

/** Fields a person may correct, in the order of the form. The words are not among them: they are locked. */
export const correctableFields = ['summary', 'category', 'nature', 'channel', 'place', 'people', 'deputies', 'level', 'visitor', 'confidential', 'from', 'until', 'where', 'helpers'] as const satisfies readonly (keyof IssueFields)[];
export type CorrectableField = (typeof correctableFields)[number];

/** Only what differs: one correction is one event that holds nothing else. Empty when nothing was changed. */
export function correctionOf(issue: Issue, edited: IssueFields): Partial<IssueFields> {
  const set: Record<string, JsonValue> = {};
  for (const field of correctableFields) {
    const value: JsonValue = field === 'helpers' ? namedHelpers(edited.helpers ?? []) : (edited[field] ?? unfilled(field));
    if (canonicalJson(value) !== canonicalJson(issue[field] ?? unfilled(field))) set[field] = value;
  }
  return set as Partial<IssueFields>;
}

/** What a field that a registration may leave out counts as, where it was left out. */
function unfilled(field: CorrectableField): JsonValue {
  if (field === 'confidential') return false;
  if (field === 'helpers') return [];
  return field === 'from' || field === 'until' || field === 'where' ? '' : null;
}
