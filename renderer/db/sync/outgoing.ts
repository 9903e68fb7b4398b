/**
 * What of a record goes to the county: on top of what the county has, the events that its author may lift, and no others.
 * Pure. (A union pushed by one author is refused when the winner there lacks another's event; everybody lifts his own.)
 */
import type { WireRecord } from '../../../shared/county/documents.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Event, EventId } from '../../../shared/kernel/record/event.ts';
import type { Remote } from './sync-state.ts';

export type Outgoing = {
  /** the document, and its JSON */
  readonly document: WireRecord;
  readonly text: string;
  /** every event in it */
  readonly events: readonly EventId[];
  /** those that the county lacks */
  readonly fresh: readonly EventId[];
};

export type OutgoingOptions = {
  /** null: nothing of the record is known to be there */
  readonly remote: Remote | null;
  /** events that were refused: they stay here and hold nothing up */
  readonly refused: ReadonlySet<EventId>;
  readonly mayLift: (event: Event) => boolean;
};

/** @returns null when the county has all that may be sent */
export function outgoingOf(id: RecordId, history: readonly Event[], { remote, refused, mayLift }: OutgoingOptions): Outgoing | null {
  const there = new Set(remote?.events ?? []);
  const sent = history.filter((event) => there.has(event.id) || (mayLift(event) && !refused.has(event.id)));
  const fresh = sent.filter((event) => !there.has(event.id)).map((event) => event.id);
  if (fresh.length === 0) return null;
  const document: WireRecord = { _id: id, ...(remote === null ? {} : { _rev: remote.rev }), v: 1, events: sent };
  return { document, text: JSON.stringify(document), events: sent.map((event) => event.id), fresh };
}
