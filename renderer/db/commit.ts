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
import { type Collections, fromStored, type StoredRecord } from './collections.ts';
import { replay } from './journal-replay.ts';
import { putContacts, putEvents } from './put-records.ts';
import type { Act, CommitProblem, SaveState, Store } from './store.ts';

export type Writer = Pick<Store, 'commit' | 'saveDraft'> & { readonly saveState: Observable<SaveState> };

type WriterParts = {
  readonly host: HostClient;
  readonly collections: Collections;
  readonly checkpoint: Checkpoint;
  readonly now: () => number;
  /** ids made in this window and not committed yet: looking for their records would find nothing, in 0.7 ms each */
  readonly minted: Set<RecordId>;
  readonly savedAt: Instant | null;
};

export function createWriter(parts: WriterParts): Writer {
  const saveState = new BehaviorSubject<SaveState>({ state: 'saved', at: parts.savedAt });
  const author = authorOf(parts.host);
  let queue: Promise<unknown> = Promise.resolve();

  async function write(acts: readonly Act[]): Promise<Result<{ at: Instant }, CommitProblem>> {
    const by = await author();
    if (by === null) return err('not_signed_in');
    const prepared = await prepare(parts, by, acts);
    if (!prepared.ok) return prepared;
    saveState.next({ state: 'saving' });
    const journalled = await parts.host.backup.append({ entries: [...prepared.value.entries] });
    if (!journalled.ok) return notSaved(journalled);
    await putEvents(parts.collections, prepared.value.events, prepared.value.there);
    await putContacts(parts.collections, prepared.value.contacts);
    const { first, last, at } = journalled.value;
    if (first === parts.checkpoint.applied() + 1) parts.checkpoint.moveTo(last);
    else parts.checkpoint.moveTo(await replay(parts.host, parts.collections, parts.checkpoint.applied(), () => undefined));
    saveState.next({ state: 'saved', at });
    return ok({ at });
  }

  function notSaved<P extends CommitProblem>(failure: Err<P>): Err<P> {
    const { problem, facts } = failure;
    saveState.next({ state: 'failed', at: toInstant(parts.now()), problem, ...(facts === undefined ? {} : { facts }) });
    return failure;
  }

  return {
    saveState,
    async saveDraft(draft) {
      const saved = await parts.host.reception.saveDraft({ draft });
      if (!saved.ok) return notSaved(saved);
      saveState.next({ state: 'saved', at: saved.value.savedAt });
      return saved;
    },
    commit(acts) {
      const turn = queue.then(() => write(acts));
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** Who acts here and now; asked once and again whenever the session changes. */
function authorOf(host: HostClient): () => Promise<Author | null> {
  let known: Author | null = null;
  host.on('access.sessionChanged', () => (known = null));
  return async () => {
    if (known !== null) return known;
    const [session, settings] = [await host.access.session({}), await host.settings.station({})];
    if (!session.ok || !settings.ok || session.value.session === null || settings.value.station === null) return null;
    const { code, device } = settings.value.station;
    known = { staff: session.value.session.staff, role: session.value.session.role, device: `${code}-${device}` };
    return known;
  };
}

type Prepared = {
  readonly entries: readonly JournalEntry[];
  readonly events: ReadonlyMap<RecordId, readonly Event[]>;
  readonly contacts: ReadonlyMap<RecordId, NonNullable<Act['contact']>>;
  /** records that were in the store before */
  readonly there: ReadonlySet<RecordId>;
};

async function prepare(parts: WriterParts, by: Author, acts: readonly Act[]): Promise<Result<Prepared, CommitProblem>> {
  const wanted = [...new Set(acts.map((act) => act.record))].filter((id) => !parts.minted.delete(id));
  const known = wanted.length === 0 ? new Map<RecordId, { toMutableJSON: () => StoredRecord }>() : await parts.collections.records.findByIds(wanted).exec();
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
  return ok({ entries, events: gained, contacts, there: new Set(known.keys()) });
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
