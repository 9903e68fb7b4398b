/**
 * The history of one record as a graph: its one order, its heads, who saw what, and the union of two histories.
 * Union is commutative, associative and idempotent, so stations, windows and USB sticks cannot overwrite each other.
 */
import { canonicalJson } from '../json.ts';
import type { Event, EventId } from './event.ts';

/** Union of two histories, in canonical order. Each event is there once, whatever the order of merging. */
export function mergeHistories(a: readonly Event[], b: readonly Event[]): Event[] {
  const byId = new Map<EventId, Event>();
  for (const event of [...a, ...b]) {
    const known = byId.get(event.id);
    // Two events of one id cannot both be intact. Taking the smaller text keeps union commutative until isIntact has its say.
    if (known === undefined || (known !== event && canonicalJson(event) < canonicalJson(known))) byId.set(event.id, event);
  }
  return [...byId.values()].sort(byClock);
}

/** Events of `events` that `known` lacks. */
export function newEvents(known: readonly Event[], events: readonly Event[]): Event[] {
  const ids = new Set(known.map((event) => event.id));
  return events.filter((event) => !ids.has(event.id));
}

/** Events that no other event follows, sorted by id: what the next event comes after. */
export function headsOf(events: readonly Event[]): EventId[] {
  const followed = new Set(events.flatMap((event) => event.after));
  return events.map((event) => event.id).filter((id) => !followed.has(id)).sort();
}

/** Earlier clock first, then smaller id: total, and the same on every machine. */
export function byClock(a: Event, b: Event): number {
  if (a.hlc !== b.hlc) return a.hlc < b.hlc ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * Every event after all events it follows; among the ready ones the earlier clock first. Total: events that follow an
 * unknown event (it is still on its way) or, by forgery, each other, are put where their clock says.
 */
export function inOrder(events: readonly Event[]): Event[] {
  const sorted = [...events].sort(byClock);
  if (clocksAgreeWithGraph(sorted)) return sorted;
  const waiting = new Map(sorted.map((event) => [event.id, event]));
  const ordered: Event[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].find((event) => event.after.every((id) => !waiting.has(id)));
    const next = ready ?? [...waiting.values()][0];
    if (next === undefined) break;
    waiting.delete(next.id);
    ordered.push(next);
  }
  return ordered;
}

/** Honest histories: a child's clock is always later than its parents', so the sort alone is the order. */
function clocksAgreeWithGraph(sorted: readonly Event[]): boolean {
  const place = new Map(sorted.map((event, index) => [event.id, index]));
  return sorted.every((event, index) => event.after.every((id) => (place.get(id) ?? -1) < index));
}

/** Who saw what: `saw(later, earlier)` is true when the author of `later` had `earlier` before his eyes. */
export type Ancestry = { readonly saw: (later: EventId, earlier: EventId) => boolean };

/** @param ordered events as `inOrder` gives them */
export function ancestryOf(ordered: readonly Event[]): Ancestry {
  const ancestors = new Map<EventId, Set<EventId>>();
  for (const event of ordered) {
    const mine = new Set<EventId>();
    for (const parent of event.after) {
      mine.add(parent);
      for (const older of ancestors.get(parent) ?? []) mine.add(older);
    }
    ancestors.set(event.id, mine);
  }
  return { saw: (later, earlier) => ancestors.get(later)?.has(earlier) ?? false };
}
