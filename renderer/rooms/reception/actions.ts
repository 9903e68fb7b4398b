/**
 * Everything this room writes. Each act is one event of one record; what answers ok is on disk.
 * Registering twice is the same act: the draft's id is the record's id, and its number is reserved once.
 */
import { firstValueFrom } from 'rxjs';
import type { Sealed } from '../../../shared/backup/journal-entry.ts';
import type { HostClient } from '../../../shared/contract/client.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { JsonObject, JsonValue } from '../../../shared/kernel/json.ts';
import { undoneType } from '../../../shared/kernel/record/fold.ts';
import { err, ok, type ProblemFacts, type Result } from '../../../shared/kernel/result.ts';
import { type Instant, toInstant } from '../../../shared/kernel/time.ts';
import { attachmentsOf, type DraftForm, registeredOf } from '../../../shared/reception/draft-form.ts';
import type { IssueFields } from '../../../shared/reception/issue.ts';
import { linkedBack } from '../../db/decide.ts';
import { type Contact, sealContact } from '../../db/seal-contact.ts';
import type { CommitProblem, Store } from '../../db/store.ts';

/** A draft as the form keeps it: `contact` is already sealed. */
export type WrittenDraft = { readonly id: RecordId; readonly startedAt: Instant; readonly form: DraftForm; readonly contact: Sealed | null };

export type SaveProblem = CommitProblem | 'no_key';

/** Puts a draft on this disk. */
export async function saveDraft(store: Store, draft: WrittenDraft): Promise<Result<{ savedAt: Instant }, SaveProblem>> {
  const { id, startedAt, form, contact } = draft;
  return store.saveDraft({ id, startedAt, form: form as unknown as JsonObject, contact });
}

/** Seals what the visitor left; null when that is nothing. */
export async function sealIfGiven(host: HostClient, id: RecordId, contact: Contact): Promise<Result<Sealed | null, SaveProblem>> {
  return contact.name.trim() === '' && contact.phone.trim() === '' ? ok(null) : sealContact(host, id, contact);
}

/**
 * Registers a draft and ends it. Safe to call again after any failure: the number is kept in the draft before anything
 * is committed, and a draft whose record exists already is only tidied away.
 * @returns the draft with its number also when it fails, so that the form goes on with the same one
 */
export async function registerIssue(host: HostClient, store: Store, draft: WrittenDraft): Promise<Result<{ number: string }, SaveProblem> & { readonly draft: WrittenDraft }> {
  const finished = await registeredNumber(store, draft.id);
  if (finished !== null) {
    await endDraft(host, draft.id);
    return { ...ok({ number: finished }), draft };
  }
  const numbered = await withNumber(host, draft);
  if (!numbered.ok) return { ...numbered, draft };
  const { draft: ready, number } = numbered.value;
  const kept = await saveDraft(store, ready);
  if (!kept.ok) return { ...kept, draft: ready };
  const data = registeredOf(ready.form, number, ready.contact !== null, { opened: ready.startedAt, now: toInstant(Date.now()) });
  const committed = await store.commit([
    {
      record: ready.id,
      events: [
        { type: 'issue.registered', data: data as unknown as JsonObject },
        ...ready.form.links.map((to) => ({ type: 'issue.linked', data: { to } as JsonObject })),
        ...attachmentsOf(ready.form).map((attachment) => ({ type: 'issue.attached', data: { attachment } as JsonObject })),
      ],
      ...(ready.contact === null || ready.form.anonymous ? {} : { contact: ready.contact }),
    },
    ...(await linkedBack(store, ready.id, ready.form.links)),
  ]);
  if (!committed.ok) return { ...committed, draft: ready };
  await endDraft(host, ready.id);
  return { ...ok({ number }), draft: ready };
}

/** The number of the matter that a draft has become, or null. */
export async function registeredNumber(store: Store, id: RecordId): Promise<string | null> {
  const document = await firstValueFrom(store.record(id));
  const number = document?.stage === '' ? undefined : document?.show['number'];
  return typeof number === 'string' ? number : null;
}

/** A number belongs to the year of the reception, so a form moved to another year takes another. */
async function withNumber(host: HostClient, draft: WrittenDraft): Promise<Result<{ draft: WrittenDraft; number: string }, SaveProblem>> {
  const year = Number(draft.form.on.slice(0, 4));
  const known = draft.form.number;
  if (known?.split('-')[1] === String(year)) return ok({ draft, number: known });
  const reserved = await host.reception.reserveNumbers({ year, count: 1 });
  if (!reserved.ok) return reserved;
  const number = reserved.value.numbers[0];
  if (number === undefined) return err('defect');
  return ok({ draft: { ...draft, form: { ...draft.form, number } }, number });
}

/** The record has the contact data's key now. A draft that stays behind is tidied away when drafts are listed next. */
async function endDraft(host: HostClient, id: RecordId): Promise<void> {
  await host.reception.discardDraft({ id, keepKey: true });
}

/** Ends a draft that will not be registered, with the key of its contact data. */
export function discardDraft(host: HostClient, id: RecordId): Promise<Result<object, 'disk_failed' | SaveProblem>> {
  return host.reception.discardDraft({ id, keepKey: false });
}

type Committed = Promise<Result<{ at: Instant }, CommitProblem>>;

/** @param set only the fields that change */
export function correctIssue(store: Store, id: RecordId, set: Partial<IssueFields>, reason: string): Committed {
  return act(store, id, 'issue.corrected', { set: set as JsonObject, reason: reason.trim() });
}

export function addAddendum(store: Store, id: RecordId, text: string): Committed {
  return act(store, id, 'issue.addendum', { text: text.trim() });
}

/** 县里意见: only at the county office. */
export function addCountyNote(store: Store, id: RecordId, text: string): Committed {
  return act(store, id, 'issue.county_note', { text: text.trim() });
}

export function undoEvent(store: Store, id: RecordId, target: string): Committed {
  return act(store, id, undoneType, { target });
}

/** A person chose between values that two computers set without seeing each other. */
export function settleConflict(store: Store, id: RecordId, field: string, value: JsonValue, reason: string): Committed {
  return act(store, id, 'issue.settled', { set: { [field]: value }, reason: reason.trim() });
}

export function withdrawIssue(store: Store, id: RecordId, reason: string): Committed {
  return act(store, id, 'issue.withdrawn', { reason: reason.trim() });
}

function act(store: Store, record: RecordId, type: string, data: JsonObject): Committed {
  return store.commit([{ record, events: [{ type, data }] }]);
}

export type Failure = { readonly problem: string; readonly facts?: ProblemFacts };
