/** What the rules read from the rest of the house. In the text for CouchDB it stands as one literal. */
import { kinds } from '../../kinds.ts';
import { futureToleranceMs, mostDocumentChars, mostEventChars, mostEvents } from '../documents.ts';

export type RuleData = {
  readonly mostDocumentChars: number;
  readonly mostEvents: number;
  readonly mostEventChars: number;
  /** bytes of one chunk of an attachment */
  readonly mostChunkBytes: number;
  /** levels of objects and lists in an event's data; whoever reads it recursively must not run out of stack */
  readonly mostLevels: number;
  readonly futureToleranceMs: number;
  /** which roles may write which type of event, by kind of record */
  readonly types: { readonly [kind: string]: { readonly [type: string]: readonly string[] } };
};

export const ruleData: RuleData = {
  mostDocumentChars,
  mostEvents,
  mostEventChars,
  mostChunkBytes: 65_536,
  mostLevels: 12,
  futureToleranceMs,
  types: Object.fromEntries(
    Object.entries(kinds).map(([kind, { events }]) => [kind, Object.fromEntries(Object.entries(events).map(([type, { roles }]) => [type, [...roles]]))]),
  ),
};
