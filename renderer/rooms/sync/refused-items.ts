/** What was refused, with the record it is about: which step it is, who wrote it and when. Pure. */
import { kindOf, type RecordId } from '../../../shared/kernel/ids.ts';
import type { RecordDocument } from '../../../shared/kernel/record/document.ts';
import type { Event } from '../../../shared/kernel/record/event.ts';
import { type Instant, toInstant } from '../../../shared/kernel/time.ts';
import { textIn } from '../../../shared/reception/issue-history.ts';
import type { Refusal } from '../../db/sync/sync.ts';
import type { Words } from '../../text/catalogue.ts';

export type RefusedItem = {
  readonly refusal: Refusal;
  /** null where the record is not in this computer's store */
  readonly document: RecordDocument | null;
  /** null for a whole record, and for an event that this computer does not have */
  readonly event: Event | null;
};

export function refusedItem(refusal: Refusal, document: RecordDocument | null): RefusedItem {
  return { refusal, document, event: document?.events.find((event) => event.id === refusal.event) ?? null };
}

/** Its cause lies in this computer or its account, not in the record: one act answers all of them. */
const causeOfComputer: ReadonlySet<Refusal['code']> = new Set(['future_clock', 'not_a_member']);

/** What one act answers together: the same cause at this computer, or the same cause in the same record. */
export function answeredTogether(items: readonly RefusedItem[], open: RefusedItem): readonly RefusedItem[] {
  const { code, record } = open.refusal;
  return items.filter(({ refusal }) => refusal.code === code && (causeOfComputer.has(code) || refusal.record === record));
}

/** A-0005 is enough where the station and the year are plain; records without a number are called by their kind. */
export function itemNumber({ document, refusal }: RefusedItem, words: Words['sync']): string {
  const number = document?.show['number'];
  if (typeof number === 'string') return number.split('-').slice(-2).join('-');
  const kind = kindOf(refusal.record);
  return kind === null ? words.refused.kindUnknown : words.refused.kinds[kind];
}

export function fullNumber(item: RefusedItem, words: Words['sync']): string {
  const number = item.document?.show['number'];
  return typeof number === 'string' ? number : `${itemNumber(item, words)} ${shortId(item.refusal.record)}`;
}

/** The end of an id is enough to find it, and short enough to say. */
export function shortId(id: RecordId): string {
  return id.slice(-6);
}

/** What the record is called. */
export function itemTitle({ document }: RefusedItem): string {
  const summary = document?.show['summary'] ?? document?.show['name'];
  return typeof summary === 'string' ? summary : '';
}

/** When the county refused, by the county's clock where that is known. */
export function returnedAt({ refusal }: RefusedItem): Instant {
  const countyMs = refusal.code === 'future_clock' ? Number(refusal.detail) : Number.NaN;
  return countyMs > 0 ? toInstant(countyMs) : refusal.at;
}

/** The step without anybody's words: 补记. */
export function stepName({ event, refusal }: RefusedItem, words: Words['sync']): string {
  if (refusal.pieces !== undefined) return words.refused.attachment;
  if (refusal.event === null) return words.refused.wholeRecord;
  if (event === null) return words.refused.gone;
  const step = event.type.slice(event.type.indexOf('.') + 1);
  return (Object.hasOwn(words.refused.steps, step) ? words.refused.steps[step] : undefined) ?? words.refused.stepOther;
}

/** What the step says: the matter of a registration, the text of an addendum. Empty where the name says enough. */
export function stepText(item: RefusedItem): string {
  if (item.event?.type === 'issue.addendum') return textIn(item.event.data, 'text');
  return item.event === null || item.event.after.length === 0 ? itemTitle(item) : '';
}
