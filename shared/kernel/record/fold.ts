/**
 * The fold: a record's history becomes what a screen shows. Total: no union of histories makes it throw, no event is
 * dropped; what is not allowed at its place in the merged order is kept as contested.
 */
import { canonicalJson, type JsonObject, type JsonValue } from '../json.ts';
import type { RecordId } from '../ids.ts';
import { type Event, type EventId } from './event.ts';
import { type Ancestry, ancestryOf, byClock, headsOf, inOrder } from './history.ts';
import type { AppliedEvent, ContestedReason, EventDefinition, Fields, FoldedRecord, HardConflict, RecordKind, SoftMerge } from './kind.ts';

/** The one event type that every kind has: takes back an earlier event of the same record. Itself undoable. */
export const undoneType = 'record.undone';

/**
 * Everything a screen shows of a record: stage, fields, the history with what became of each event, conflicts, merges.
 * @param events in any order, each once (see mergeHistories)
 */
export function foldRecord<Stage extends string>(kind: RecordKind<Stage>, id: RecordId, events: readonly Event[]): FoldedRecord<Stage> {
  const ordered = inOrder(events);
  const ancestry = ancestryOf(ordered);
  const undone = undoneEvents(kind, ordered, ancestry);
  const registers = new Map<string, Assignment[]>();
  const history: AppliedEvent[] = [];
  let stage: Stage | null = null;
  let begun = false;

  for (const event of ordered) {
    const definition = definitionOf(kind, event.type);
    if (event.type === undoneType) {
      history.push(readUndo(kind, event, ordered, ancestry, undone));
      continue;
    }
    if (definition === undefined || event.v > definition.v) {
      history.push({ event, data: null, status: 'unknown' });
      continue;
    }
    const data = readData(definition, event);
    if (data === null) {
      history.push({ event, data, status: 'contested', reason: 'malformed' });
      continue;
    }
    if (undone.has(event.id)) {
      history.push({ event, data, status: 'undone' });
      continue;
    }
    const objection = objectionTo(kind, definition, event, stage, begun);
    if (objection !== null) {
      history.push({ event, data, status: 'contested', reason: objection });
      continue;
    }
    begun = true;
    stage = definition.stage?.(data, stage) ?? stage;
    assign(registers, ancestry, event, definition.sets?.(data) ?? {});
    history.push({ event, data, status: 'applied' });
  }
  return { id, stage, fields: valuesOf(registers), history, conflicts: conflictsOf(registers), merged: mergesOf(registers, ancestry), heads: headsOf(events) };
}

/** Lifts an event's data to the present version and reads it. @returns null when it does not fit */
export function readData<Stage extends string>(definition: EventDefinition<Stage>, event: Event): JsonObject | null {
  let data: JsonObject = event.data;
  try {
    for (let version = event.v; version < definition.v; version++) data = definition.upcasters?.[version]?.(data) ?? data;
  } catch {
    return null; // an upcaster met data it was never written for
  }
  const parsed = definition.schema.safeParse(data);
  return parsed.success ? parsed.data : null;
}

function definitionOf<Stage extends string>(kind: RecordKind<Stage>, type: string): EventDefinition<Stage> | undefined {
  return Object.hasOwn(kind.events, type) ? kind.events[type] : undefined;
}

function objectionTo<Stage extends string>(
  kind: RecordKind<Stage>,
  definition: EventDefinition<Stage>,
  event: Event,
  stage: Stage | null,
  begun: boolean,
): ContestedReason | null {
  if (!definition.roles.includes(event.by.role)) return 'role_not_allowed';
  if (definition.begins === true && (!begun || definition.again !== true)) return begun ? 'begun_twice' : null;
  if (!begun) return 'not_begun';
  return stage !== null && kind.ended.includes(stage) && definition.afterEnd !== true ? 'already_ended' : null;
}

/**
 * Events that are taken back. Walked from the last to the first, so an undo that was itself undone has no effect.
 */
function undoneEvents<Stage extends string>(kind: RecordKind<Stage>, ordered: readonly Event[], ancestry: Ancestry): Set<EventId> {
  const undone = new Set<EventId>();
  for (const event of [...ordered].reverse()) {
    if (event.type !== undoneType || undone.has(event.id)) continue;
    const target = targetOf(event);
    if (undoObjection(kind, event, target, ordered, ancestry) === null && target !== null) undone.add(target);
  }
  return undone;
}

function readUndo<Stage extends string>(
  kind: RecordKind<Stage>,
  event: Event,
  ordered: readonly Event[],
  ancestry: Ancestry,
  undone: ReadonlySet<EventId>,
): AppliedEvent {
  const reason = undoObjection(kind, event, targetOf(event), ordered, ancestry);
  if (reason !== null) return { event, data: event.data, status: 'contested', reason };
  return { event, data: event.data, status: undone.has(event.id) ? 'undone' : 'applied' };
}

function undoObjection<Stage extends string>(
  kind: RecordKind<Stage>,
  event: Event,
  target: EventId | null,
  ordered: readonly Event[],
  ancestry: Ancestry,
): ContestedReason | null {
  if (target === null) return 'malformed';
  const found = ordered.find((other) => other.id === target);
  if (found === undefined || !ancestry.saw(event.id, target)) return 'unknown_target';
  const thing = undoneThing(found, ordered);
  const definition = thing === null ? undefined : definitionOf(kind, thing.type);
  if (definition?.undoable !== true) return 'not_undoable';
  return definition.roles.includes(event.by.role) ? null : 'role_not_allowed';
}

/** What an undo is about in the end. Taking back an undo does the thing again, so it needs the same right. @returns null for a forged ring */
function undoneThing(event: Event, ordered: readonly Event[]): Event | null {
  const passed = new Set<EventId>();
  let thing: Event | undefined = event;
  while (thing !== undefined && thing.type === undoneType && !passed.has(thing.id)) {
    passed.add(thing.id);
    const target = targetOf(thing);
    thing = ordered.find((other) => other.id === target);
  }
  return thing === undefined || thing.type === undoneType ? null : thing;
}

function targetOf(event: Event): EventId | null {
  const target = event.data['target'];
  return typeof target === 'string' ? target : null;
}

type Assignment = { readonly event: Event; readonly value: JsonValue };

/** An assignment replaces those its author saw, and stands beside those he did not. */
function assign(registers: Map<string, Assignment[]>, ancestry: Ancestry, event: Event, fields: Fields): void {
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const standing = (registers.get(field) ?? []).filter((other) => !ancestry.saw(event.id, other.event.id));
    registers.set(field, [...standing, { event, value }]);
  }
}

/** The later clock is shown until a person has chosen. */
function valuesOf(registers: ReadonlyMap<string, readonly Assignment[]>): Fields {
  const fields: Record<string, JsonValue> = {};
  for (const [field, standing] of registers) {
    const last = [...standing].sort((a, b) => byClock(a.event, b.event)).at(-1);
    if (last !== undefined) fields[field] = last.value;
  }
  return fields;
}

function conflictsOf(registers: ReadonlyMap<string, readonly Assignment[]>): HardConflict[] {
  const conflicts: HardConflict[] = [];
  for (const [field, standing] of registers) {
    const different = new Set(standing.map((assignment) => canonicalJson(assignment.value)));
    if (different.size > 1) conflicts.push({ field, options: [...standing].sort((a, b) => byClock(a.event, b.event)) });
  }
  return conflicts;
}

/** Standing assignments whose authors did not see each other and which touch different fields. */
function mergesOf(registers: ReadonlyMap<string, readonly Assignment[]>, ancestry: Ancestry): SoftMerge[] {
  const fieldsOf = new Map<Event, string[]>();
  for (const [field, standing] of registers) {
    for (const { event } of standing) fieldsOf.set(event, [...(fieldsOf.get(event) ?? []), field]);
  }
  const events = [...fieldsOf.keys()];
  const apart = (a: Event, b: Event) => a !== b && !ancestry.saw(a.id, b.id) && !ancestry.saw(b.id, a.id);
  return events
    .filter((event) => events.some((other) => apart(event, other)))
    .sort(byClock)
    .map((event) => ({ event, fields: (fieldsOf.get(event) ?? []).sort() }));
}
