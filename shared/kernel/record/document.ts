/**
 * The document that the store keeps of a record: its events, and what is derived from them because lists are indexed by it.
 * The schema of the store never changes version: what evolves are event types. Derived fields are refolded, never believed.
 */
import type { JsonObject } from '../json.ts';
import type { RecordId } from '../ids.ts';
import type { LocalDate } from '../time.ts';
import { type Hlc, timeOf } from './clock.ts';
import type { Event } from './event.ts';
import { foldRecord } from './fold.ts';
import { mergeHistories } from './history.ts';
import type { FoldedRecord, RecordKind } from './kind.ts';

export type RecordDocument = {
  readonly id: RecordId;
  readonly kind: string;
  /** id of the place the record belongs to, or empty */
  readonly place: string;
  /** empty until the record has begun */
  readonly stage: string;
  readonly on: LocalDate;
  /** empty when nothing is due */
  readonly due: LocalDate | '';
  /** newest first when read upwards: the store never walks an index backwards */
  readonly order: string;
  readonly touched: Hlc;
  readonly show: JsonObject;
  /** everything that search reads, in lower case */
  readonly search: string;
  readonly events: readonly Event[];
};

/** Folds a history into its document. The same events give the same document on every machine. */
export function documentOf<Stage extends string>(kind: RecordKind<Stage>, id: RecordId, events: readonly Event[]): RecordDocument {
  const history = mergeHistories([], events);
  const folded = foldRecord(kind, id, history);
  const card = kind.card(folded);
  const touched = history.reduce((last, event) => (event.hlc > last ? event.hlc : last), '0000000000000-0000');
  return {
    id,
    kind: kind.kind,
    place: card.place,
    stage: folded.stage ?? '',
    on: card.on,
    due: card.due,
    order: orderKey(card.on, history[0]?.hlc ?? '0000000000000-0000'),
    touched,
    show: card.show,
    search: card.search,
    events: history,
  };
}

/**
 * Sorts ascending as newest first: nines' complement of the day, then of the moment the record began.
 * @param on the day the record is about
 */
export function orderKey(on: LocalDate, began: Hlc): string {
  const day = Number(on.replaceAll('-', ''));
  return String(99_999_999 - day).padStart(8, '0') + String(9_999_999_999_999 - timeOf(began)).padStart(13, '0');
}

/** The place of a conflict or a contested event in lists: a matter that needs a person's eye. */
export function needsAPerson(folded: FoldedRecord): boolean {
  return folded.conflicts.length > 0 || folded.history.some((entry) => entry.status === 'contested');
}
