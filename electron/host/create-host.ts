/**
 * The host of one data directory: joins the rooms' handlers behind one dispatcher, and nothing else.
 * It never learns which body it runs in, nor which door a call came through.
 */
import { join } from 'node:path';
import { createDispatcher, type Dispatcher } from '../../shared/contract/dispatch.ts';
import { contract, type Handlers, type HostEventName } from '../../shared/contract/index.ts';
import { stationOf } from '../../shared/kernel/ids.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Abilities, Clock } from './abilities.ts';
import { accessHandlers } from './access/handlers.ts';
import { openPinFile } from './access/pin-file.ts';
import { hashPin } from './access/pin-hash.ts';
import { ownPeople } from './access/own-people.ts';
import { createSessions } from './access/sessions.ts';
import { createStaffRoll, type StaffRoll } from './access/staff-roll.ts';
import { bundleHandlers } from './backup/bundle-handlers.ts';
import { backupHandlers } from './backup/handlers.ts';
import { pieceHandlers } from './backup/pieces.ts';
import { type Journal, openJournal } from './backup/journal.ts';
import { createKnownRecords } from './backup/known-records.ts';
import { createNamedPieces } from './backup/named-pieces.ts';
import { removeNamelessPieces } from './backup/piece-care.ts';
import type { Emit, HostContext } from './context.ts';
import { countyHandlers } from './county/handlers.ts';
import { lockDataDir } from './files/data-lock.ts';
import { codeOf } from './files/disk.ts';
import { createFileRefs, type FileRefs } from './files/file-refs.ts';
import { ensureFolder, removeLeftovers } from './files/folder.ts';
import { oneAtATime } from './files/one-at-a-time.ts';
import { errorFacts, type Log, openLog } from './log.ts';
import { createContactKeys } from './reception/contact-keys.ts';
import { createDraftFiles } from './reception/draft-files.ts';
import { createErasedContacts } from './reception/erased-contacts.ts';
import { createPracticeGround, removePractice } from './practice/practice-ground.ts';
import { receptionHandlers } from './reception/handlers.ts';
import { createRetentionFile } from './reception/retention-file.ts';
import { createIssueNumbers } from './reception/issue-numbers.ts';
import { reportsHandlers } from './reports/handlers.ts';
import { settingsHandlers } from './settings/handlers.ts';
import { finishRemoval } from './settings/sample-removal.ts';
import { openSync } from './sync/handlers.ts';
import { openStationFile, type StationFile } from './settings/station-file.ts';
import { openVoting } from './voting/handlers.ts';

/** `all`, or the id of one client: `Caller.client` as its door made it. */
export type EventTarget = string;
export type HostListener = (target: EventTarget, event: HostEventName, payload: unknown) => void;

export type HostParts = {
  /** made, with access for this user only, when it is not there */
  readonly dataDir: string;
  readonly abilities: Abilities;
  readonly clock: Clock;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly version: string;
  /** scrypt's cost for new PINs; left out everywhere but in tests that sign in a hundred times */
  readonly pinCost?: number;
  /** milliseconds after which full segments of the journal are looked after: when the window is there, not while it loads */
  readonly lookAfterMs?: number;
  /** files of the real station's host: this one is its practice ground */
  readonly practiceOf?: FileRefs;
};

export type HostInstance = {
  readonly dispatch: Dispatcher;
  /** @returns ends the listening */
  readonly on: (listener: HostListener) => () => void;
  /** what doors serve at /files/<ref> */
  readonly files: FileRefs;
  /** a window or tab is gone for good: its session ends */
  readonly forget: (client: string) => void;
  /** waits for what is being written, then frees the folder; calling it again is harmless */
  readonly close: () => Promise<void>;
};

export type HostProblem = 'in_use' | 'disk_failed';

/**
 * Opens a data directory.
 * @returns `in_use` when another host has the folder, `disk_failed` (facts: code) when it cannot be read or made
 */
export async function createHost(parts: HostParts): Promise<Result<HostInstance, HostProblem>> {
  try {
    await ensureFolder(parts.dataDir);
    const lock = await lockDataDir(parts.dataDir, parts.randomBytes);
    if (!lock.ok) return lock;
    try {
      return ok(await joinRooms(parts, lock.value.release));
    } catch (error) {
      await lock.value.release();
      throw error;
    }
  } catch (error) {
    return err('disk_failed', { code: codeOf(error) });
  }
}

async function joinRooms(parts: HostParts, release: () => Promise<void>): Promise<HostInstance> {
  const { dataDir, abilities, clock, randomBytes } = parts;
  const at = (...names: string[]) => join(dataDir, ...names);
  const log = openLog(at('log', 'host.log'), clock);
  const { emit, on } = createEvents();
  await removeLeftovers([dataDir, ...['journal', 'access', 'drafts', 'keys', 'bundles'].map((name) => at(name))]);
  await finishRemoval(dataDir, clock());
  await removePractice(dataDir);

  const known = createKnownRecords();
  const named = createNamedPieces();
  const numbers = createIssueNumbers();
  const erased = createErasedContacts();
  const stationFile = await openStationFile(at('station.json'), clock());
  // Names of the county's and other stations' people come by sync, for histories; only our own sit down here.
  const roll = createStaffRoll((id) => stationOf(id) === stationFile.founded()?.station.code);
  const pins = await openPinFile(at('access', 'pins.json'), clock());
  const onDamage = (segment: string, line: number) => {
    log('journal_damaged', { segment, line });
    emit('all', 'backup.damaged', { segment, line });
  };
  const journal = await openJournal({ folder: at('journal'), clock, randomBytes, observers: [roll, known, numbers, erased, named], onDamage });
  await finishFoundation(stationFile, roll, journal, log);
  const ours = ownPeople(roll, stationFile);
  const sessions = createSessions(ours, emit);
  const files = parts.practiceOf ?? createFileRefs(clock, randomBytes);
  const practice = parts.practiceOf !== undefined ? null : createPracticeGround({ dataDir, open: (folder) => createHost({ ...parts, dataDir: folder, practiceOf: files }), tell: (target, event, payload) => emit(target, event, payload as never) });
  const keys = createContactKeys(at('keys'), abilities.secretBox, randomBytes);
  const drafts = createDraftFiles(at('drafts'));
  const inTurn = oneAtATime();

  const hash = (pin: string) => hashPin(pin, randomBytes, parts.pinCost);

  const sync = await openSync({ dataDir, abilities, clock, randomBytes, stationFile, journal, emit, log });
  const voting = openVoting({ dataDir, abilities, clock, randomBytes, hash, stationFile, inTurn: oneAtATime() });
  const handlers: Handlers<HostContext> = {
    access: accessHandlers({ dataDir, clock, hash, roll: ours, pins, sessions, log }),
    settings: await settingsHandlers({ ...parts, hash, stationFile, journal, pins, sessions, practice }),
    backup: {
      ...backupHandlers({ dataDir, journal, known, stationFile, emit, log }),
      ...pieceHandlers(at('pieces'), clock),
      ...bundleHandlers({ dataDir, abilities, clock, randomBytes, files, membership: sync.membership, ask: sync.ask }),
    },
    reception: receptionHandlers({ dataDir, clock, stationFile, known, drafts, numbers, keys, erased, retention: createRetentionFile(at('retention.json')), log, inTurn }),
    reports: reportsHandlers({ abilities, files, log }),
    county: countyHandlers({ stationFile, clock, randomBytes, membership: sync.membership, known: sync.server, log }),
    sync: sync.handlers,
    voting: voting.handlers,
  };
  const dispatch = createDispatcher<HostContext>({
    contract,
    handlers: handlers as Parameters<typeof createDispatcher<HostContext>>[0]['handlers'],
    roleOf: ({ client }) => sessions.of(client)?.role ?? null,
    contextOf: (caller) => ({ caller, session: sessions.of(caller.client) }),
    onDefect: (name, error) => log('defect', { method: name, ...errorFacts(error) }),
  });

  const tidyPieces = async (): Promise<void> => {
    await journal.lookAfter();
    if (closing !== null) return;
    const whole = () => journal.state().damaged.length === 0;
    const gone = await removeNamelessPieces({ folder: at('pieces'), drafts: at('drafts'), isNamed: named.has, journalIsWhole: whole, nowMs: clock() });
    if (gone.pieces > 0) log('pieces_removed', gone);
  };
  const lookAfter = setTimeout(() => void tidyPieces().catch((error: unknown) => log('pieces_not_removed', errorFacts(error))), parts.lookAfterMs ?? 15_000).unref();
  let closing: Promise<void> | null = null;
  const underWay = createUnderWay();
  return {
    dispatch: (caller, name, raw) => (closing === null ? underWay.note(name, practice?.answer(caller, name, raw) ?? dispatch(caller, name, raw)) : Promise.resolve(err('host_unreachable'))),
    on,
    files,
    forget: (client) => {
      sessions.end(client);
      void practice?.end(client);
      sync.forget(client);
      voting.forget(client);
    },
    close: () => {
      clearTimeout(lookAfter);
      sync.close();
      return (closing ??= Promise.all([underWay.done(), practice?.close(), journal.close(), inTurn(() => Promise.resolve())]).then(release));
    },
  };
}

/** A first run that a crash cut short between profile and journal: the founder's event is appended now. */
async function finishFoundation(stationFile: StationFile, roll: StaffRoll, journal: Journal, log: Log): Promise<void> {
  const founder = stationFile.founded()?.founder;
  if (founder === undefined || roll.has(founder.record)) return;
  const written = await journal.append([{ type: 'events', record: founder.record, events: [founder.event] }]);
  if (written.ok) return;
  log('foundation_not_journalled', { problem: written.problem });
  roll.learn(founder.record, [founder.event]); // he must be able to sign in and make room; the next start tries again
}

/** Calls of the rooms that write to this folder: it is not given up while one of them may still write. Calls to the county end with sync. */
function createUnderWay(): { readonly note: <T>(name: string, call: Promise<T>) => Promise<T>; readonly done: () => Promise<unknown> } {
  const calls = new Set<Promise<unknown>>();
  return {
    note: (name, call) => {
      if (!/^(?:access|settings|backup|reception|voting)\./.test(name)) return call;
      calls.add(call);
      const over = () => calls.delete(call);
      call.then(over, over);
      return call;
    },
    done: () => Promise.allSettled(calls),
  };
}

function createEvents(): { readonly emit: Emit; readonly on: HostInstance['on'] } {
  const listeners = new Set<HostListener>();
  return {
    emit: (target, event, payload) => {
      for (const listener of listeners) listener(target, event, payload);
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
