/**
 * What a kind of record is made of: its event types, each with the schema of its data, upcasters for past versions and
 * a step of the state. Kinds are data; fold.ts runs them.
 */
import type { z } from 'zod';
import type { JsonObject, JsonValue } from '../json.ts';
import type { RecordKindName } from '../ids.ts';
import type { Role } from '../roles.ts';
import type { LocalDate } from '../time.ts';
import type { Event } from './event.ts';

/** Fields that people fill and correct. Each is a register: concurrent, different values are a hard conflict. */
export type Fields = Readonly<Record<string, JsonValue>>;

/** Why an event was not applied: it is kept and shown as contested, never dropped. */
export type ContestedReason =
  | 'malformed'
  | 'not_begun'
  | 'begun_twice'
  | 'already_ended'
  | 'unknown_target'
  | 'not_undoable'
  | 'role_not_allowed';

export type EventDefinition<Stage extends string, Data = JsonObject> = {
  /** present version of the data */
  readonly v: number;
  readonly schema: z.ZodType<Data>;
  /** `upcasters[n]` lifts data of version n to n + 1 */
  readonly upcasters?: Readonly<Record<number, (data: JsonObject) => JsonObject>>;
  readonly roles: readonly Role[];
  readonly begins?: boolean;
  /** may begin what has begun: its id comes from its content, so two computers without a line begin the same record */
  readonly again?: boolean;
  readonly undoable?: boolean;
  /** allowed also when the record has ended: what the law asks for whatever became of it */
  readonly afterEnd?: boolean;
  /** fields that the event sets */
  readonly sets?: (data: Data) => Fields;
  /** stage the record is in afterwards, when the event changes it */
  readonly stage?: (data: Data, stage: Stage | null) => Stage | null;
};

export type RecordKind<Stage extends string> = {
  readonly kind: RecordKindName;
  readonly stages: readonly Stage[];
  /** stages after which nothing but an undo is allowed */
  readonly ended: readonly Stage[];
  // Data of one type never meets data of another: the schema of a type's own definition parses it first.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly events: Readonly<Record<string, EventDefinition<Stage, any>>>;
  /** what lists, indexes and search need, computed from a fold */
  readonly card: (folded: FoldedRecord<Stage>) => Card;
};

/** Derived from the history, stored only so that lists need no fold. Never trusted from the wire. */
export type Card = {
  readonly place: string;
  readonly on: LocalDate;
  readonly due: LocalDate | '';
  /** what a row of a list shows */
  readonly show: JsonObject;
  /** everything that search reads, in lower case; empty where nobody searches */
  readonly search: string;
};

/** An event as a reader sees it, in the record's one order. */
export type AppliedEvent = {
  readonly event: Event;
  /** data lifted to the present version; null when it could not be read */
  readonly data: JsonObject | null;
  /** `undone` by a later event; `unknown` was written by a newer version of the app */
  readonly status: 'applied' | 'undone' | 'contested' | 'unknown';
  readonly reason?: ContestedReason;
};

/** Two or more people set one field without seeing each other, to different values. A person must choose. */
export type HardConflict = {
  readonly field: string;
  readonly options: readonly { readonly event: Event; readonly value: JsonValue }[];
};

/** People changed different fields without seeing each other; it merged by itself, and says so. */
export type SoftMerge = { readonly event: Event; readonly fields: readonly string[] };

export type FoldedRecord<Stage extends string = string> = {
  readonly id: string;
  readonly stage: Stage | null;
  readonly fields: Fields;
  readonly history: readonly AppliedEvent[];
  readonly conflicts: readonly HardConflict[];
  readonly merged: readonly SoftMerge[];
  readonly heads: readonly string[];
};
