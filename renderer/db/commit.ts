/**
 * The only writer: parse → authorise → journal (host, fsync) → database. The network is never on this path.
 * Commits of one window run one after the other, so each sees the heads that the last one left.
 */
import { BehaviorSubject, type Observable } from 'rxjs';
import type { JournalEntry } from '../../shared/backup/journal-entry.ts';
import type { HostClient } from '../../shared/contract/client.ts';
import { kindOf, type RecordId } from '../../shared/kernel/ids.ts';
import { tick } from '../../shared/kernel/record/clock.ts';
import { type Author, type Event, sealEvent } from '../../shared/kernel/record/event.ts';
import { foldRecord, undoneType } from '../../shared/kernel/record/fold.ts';
import { headsOf } from '../../shared/kernel/record/history.ts';
import { type Err, err, ok, type Result } from '../../shared/kernel/result.ts';
import { type Instant, toInstant } from '../../shared/kernel/time.ts';
import { kinds } from '../../shared/kinds.ts';
import type { Checkpoint } from './checkpoint.ts';
import { type Collections, fromStored } from './collections.ts';
import { isOurBug, noteDefect } from './defect.ts';
import { replay } from './journal-replay.ts';
import { putContacts, putEvents, type RecordsThere } from './put-records.ts';
import type { Act, CommitProblem, SaveState, Store } from './store.ts';

export type Writer = Pick<Store, 'commit' | 'saveDraft'> & {
  readonly saveState: Observable<SaveState>;
  /** events of others, come by sync: journal first, then the database. `allNew`: a guess that none of the records is there. What the database cannot take now it takes from the journal later */
  readonly receive: (gained: ReadonlyMap<RecordId, readonly Event[]>, allNew?: boolean) => Promise<Result<{ first: number; last: number }, CommitProblem>>;
  /** when it is done, the database has every entry up to this number, whichever window wrote it */
  readonly level: (seq: number) => Promise<void>;
};

type WriterParts = {
  readonly host: HostClient;
  readonly collections: Collections;
  readonly checkpoint: Checkpoint;
  readonly now: () => number;
  /** ids made in this window and not committed yet: looking for their records would find nothing, in 0.7 ms each */
  readonly minted: Set<RecordId>;
  readonly savedAt: Instant | null;
};

/** After a database that could not be written, how often it is tried to bring it level with the journal again. */
const catchUpEveryMs = 2000;

export function createWriter(parts: WriterParts): Writer {
  const { host, collections, checkpoint } = parts;
  const saveState = new BehaviorSubject<SaveState>({ state: 'saved', at: parts.savedAt });
  const author = authorOf(host);
  let queue: Promise<unknown> = Promise.resolve();

  async function write(acts: readonly Act[], isRetry = false): Promise<Result<{ at: Instant }, CommitProblem>> {
    const by = await author.now();
    if (by === null) return err('not_signed_in');
    const prepared = await prepare(parts, by, acts);
    if (!prepared.ok) return prepared;
    saveState.next({ state: 'saving' });
    const journalled = await host.backup.append({ entries: [...prepared.value.entries] });
    if (!journalled.ok) {
      // Another person signed in and the event that says so is still on its way.
      if (journalled.problem === 'not_yours' && !isRetry) {
        author.forget();
        return write(acts, true);
      }
      return notSaved(journalled);
    }
    const { first, last, at } = journalled.value;
    try {
      await putEvents(collections, prepared.value.events, prepared.value.there);
      await putContacts(collections, prepared.value.contacts);
      await moveOver(first, last);
    } catch (error) {
      // It is in the journal, so it is not lost; but it is not done before the database has it too.
      setTimeout(() => void inTurn(() => catchUpLater(at)), catchUpEveryMs);
      if (!isOurBug(error)) return notSaved(err('disk_failed'));
      noteDefect(host, 'store.commit', error);
      return notSaved(err('defect', { method: 'store.commit' }));
    }
    saveState.next({ state: 'saved', at });
    return ok({ at });
  }

  /** The checkpoint moves over entries that are in the database; a gap before them is closed first. */
  async function moveOver(first: number, last: number): Promise<void> {
    if (first === checkpoint.applied() + 1) checkpoint.moveTo(last);
    else await catchUp();
  }

  async function receive(gained: ReadonlyMap<RecordId, readonly Event[]>, allNew: boolean): Promise<Result<{ first: number; last: number }, CommitProblem>> {
    const kept = await host.sync.keep({ entries: [...gained].map(([record, events]) => ({ type: 'events', record, events: [...events] })) });
    if (!kept.ok) return kept;
    const { first, last } = kept.value;
    await putEvents(collections, gained, allNew ? new Map() : undefined);
    await moveOver(first, last);
    return ok({ first, last });
  }

  async function catchUp(): Promise<void> {
    checkpoint.moveTo(await replay(host, collections, checkpoint.applied(), () => undefined));
  }

  /** Until the database takes writes again: then what the journal has is in it, and the same act is not done twice. */
  async function catchUpLater(at: Instant): Promise<void> {
    try {
      await catchUp();
      saveState.next({ state: 'saved', at });
    } catch {
      setTimeout(() => void inTurn(() => catchUpLater(at)), catchUpEveryMs);
    }
  }

  function notSaved<P extends CommitProblem>(failure: Err<P>): Err<P> {
    const { problem, facts } = failure;
    saveState.next({ state: 'failed', at: toInstant(parts.now()), problem, ...(facts === undefined ? {} : { facts }) });
    return failure;
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  return {
    saveState,
    async saveDraft(draft) {
      const saved = await host.reception.saveDraft({ draft });
      if (!saved.ok) return notSaved(saved);
      saveState.next({ state: 'saved', at: saved.value.savedAt });
      return saved;
    },
    commit: (acts) => inTurn(() => write(acts)),
    receive: (gained, allNew = false) => inTurn(() => receive(gained, allNew)),
    level: (seq) =>
      inTurn(async () => {
        if (checkpoint.applied() < seq) await catchUp();
      }),
  };
}

type AuthorHere = { readonly now: () => Promise<Author | null>; readonly forget: () => void };

/** Who acts here and now; asked once, and again whenever the session changes. */
function authorOf(host: HostClient): AuthorHere {
  let known: Author | null = null;
  const forget = (): void => {
    known = null;
  };
  host.on('access.sessionChanged', forget);
  return {
    forget,
    async now() {
      if (known !== null) return known;
      const [session, settings] = [await host.access.session({}), await host.settings.station({})];
      if (!session.ok || !settings.ok || session.value.session === null || settings.value.station === null) return null;
      const { code, device } = settings.value.station;
      known = { staff: session.value.session.staff, role: session.value.session.role, device: `${code}-${device}` };
      return known;
    },
  };
}

type Prepared = {
  readonly entries: readonly JournalEntry[];
  readonly events: ReadonlyMap<RecordId, readonly Event[]>;
  readonly contacts: ReadonlyMap<RecordId, NonNullable<Act['contact']>>;
  /** records that were in the store before */
  readonly there: RecordsThere;
};

async function prepare(parts: WriterParts, by: Author, acts: readonly Act[]): Promise<Result<Prepared, CommitProblem>> {
  const wanted = [...new Set(acts.map((act) => act.record))].filter((id) => !parts.minted.delete(id));
  const known: RecordsThere = wanted.length === 0 ? new Map() : await parts.collections.records.findByIds(wanted).exec();
  const entries: JournalEntry[] = [];
  const gained = new Map<RecordId, Event[]>();
  const contacts = new Map<RecordId, NonNullable<Act['contact']>>();
  for (const act of acts) {
    const stored = known.get(act.record)?.toMutableJSON();
    const before = [...(stored === undefined ? [] : fromStored(stored).events), ...(gained.get(act.record) ?? [])];
    const events = sealActs(act, before, by, parts.now());
    if (events === null) return err('act_not_allowed', { record: act.record });
    if (act.contact !== undefined) {
      contacts.set(act.record, act.contact);
      entries.push({ type: 'contact', record: act.record, sealed: act.contact });
    }
    entries.push({ type: 'events', record: act.record, events });
    gained.set(act.record, [...(gained.get(act.record) ?? []), ...events]);
  }
  return ok({ entries, events: gained, contacts, there: known });
}

/** Seals an act's events onto a history. @returns null when the kind's own rules would contest one of them */
function sealActs(act: Act, before: readonly Event[], by: Author, nowMs: number): Event[] | null {
  const kindName = kindOf(act.record);
  if (kindName === null) return null;
  const kind = kinds[kindName];
  const history = [...before];
  const sealed: Event[] = [];
  for (const { type, data } of act.events) {
    const after = headsOf(history);
    const seen = history.filter((event) => after.includes(event.id)).map((event) => event.hlc);
    const v = type === undoneType ? 1 : (kind.events[type]?.v ?? 1);
    const event = sealEvent(act.record, { type, v, at: toInstant(nowMs), hlc: tick(nowMs, seen), by, after, data });
    history.push(event);
    sealed.push(event);
  }
  const fresh = new Set(sealed.map((event) => event.id));
  const outcome = foldRecord(kind, act.record, history).history.filter((entry) => fresh.has(entry.event.id));
  return outcome.every((entry) => entry.status === 'applied' || entry.status === 'undone') ? sealed : null;
}
