/**
 * One session with one county: who answers there, then rounds of sending and reading, woken by acts, bells and time.
 * A trouble ends the round, never the engine; what a person must settle stops it until somebody says so.
 */
import { CountyInfoSchema, fingerprintOf } from '../../../shared/county/documents.ts';
import { officeDatabase, referenceDatabase, stationDatabase } from '../../../shared/county/names.ts';
import type { PieceName } from '../../../shared/kernel/attachment.ts';
import { stationOf, type RecordId } from '../../../shared/kernel/ids.ts';
import { noteDefect } from '../defect.ts';
import { SyncTrouble, type TroubleKind } from './county-client.ts';
import { openNoting } from './noting.ts';
import { reportDevice } from './device-report.ts';
import type { SyncParts } from './parts.ts';
import { stationsWithCards } from './intake.ts';
import { bringPieces, pieceChars, sendPieces, sendPiecesAgain } from './pieces.ts';
import { createPulling } from './pull.ts';
import { createPushing } from './push.ts';
import { waitMs } from './rhythm.ts';
import { createStick } from './stick.ts';
import { liftFromSticks, trustTheLine } from './stick-onward.ts';
import type { Refusal, Stick, SyncPhase, SyncStatus } from './sync.ts';

export type EngineReport = Partial<Pick<SyncStatus, 'phase' | 'unsent' | 'nextTry' | 'problem' | 'progress' | 'referenceAt'>>;

export type EngineOptions = {
  readonly version: string;
  /** counts what waits and sends nothing */
  readonly paused: boolean;
  /** records only: attachments wait for a better line */
  readonly smallOnly: boolean;
};

export type Engine = {
  /** something happened: an act, a bell (with its database), a wish. Returns at once */
  readonly wake: (database?: string) => void;
  /** tries again what a person had to settle */
  readonly resume: () => void;
  readonly sendAgain: (refusals: readonly Refusal[]) => Promise<void>;
  /** @returns pieces that the county does not have; null when it cannot be asked now */
  readonly bring: (record: RecordId, names: readonly PieceName[]) => Promise<readonly PieceName[] | null>;
  /** bundles: works with or without a line */
  readonly stick: Stick;
  readonly stop: () => Promise<void>;
};

/** A losing leaf is left to its authors for so long before the carrier lifts it. */
const liftAfterMs = 60_000;
/** How often everything is read even though no bell rang: a bell can be lost. */
const roundsMs = 15 * 60_000;
/** Other databases are read side by side, so many at once. */
const atOnce = 6;

/** Troubles that time does not heal. */
const stops: ReadonlySet<TroubleKind> = new Set(['credentials', 'no_right', 'wrong_server']);
const lockedWaitMs = 6 * 60_000;

/** Troubles that may be those of one database among others. */
const ofOneDatabase: ReadonlySet<TroubleKind> = new Set(['no_right', 'no_database']);

/** One station's database, of many that the office reads. */
class DatabaseTrouble extends SyncTrouble {
  constructor(
    readonly db: string,
    { kind, facts }: SyncTrouble,
  ) {
    super(kind, { ...facts, db });
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof SyncTrouble && error.kind === 'locked';
}

/** Not a trouble: something that goes first. */
class Interrupted extends Error {}

export async function startEngine(parts: SyncParts, { version, paused, smallOnly }: EngineOptions, report: (news: EngineReport) => void): Promise<Engine> {
  const { client, joined, state, host } = parts;
  const reference = referenceDatabase(joined.county);
  const own = joined.party === 'office' ? [reference, officeDatabase(joined.county)] : [stationDatabase(joined.county, joined.station), reference];
  let done = { up: 0, down: 0 };
  const noting = await openNoting(parts);
  const pushing = createPushing(parts, noting, (records) => {
    if (records > 0) gotOn = true;
    done = { ...done, up: done.up + records };
    tellProgress('up');
  });
  const pulling = createPulling(parts, noting, (records) => {
    gotOn = true;
    done = { ...done, down: done.down + records };
    if (records > 0) tellProgress('down');
  });
  const toLift = new Map<RecordId, number>();
  const dirty = new Set<string>();
  let piecesWaiting = await state.pieces.count();
  let isIdentified = false;
  let listening = '';
  let failures = 0;
  /** since the last failure something was sent or read for good: the line is bad, not gone */
  let gotOn = false;
  let stopped: 'no' | 'by_trouble' | 'paused' | 'for_good' = paused ? 'paused' : 'no';
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** a locked account: each try before then would lock it for longer. Acts and bells are counted, nothing is asked */
  let lockedUntil = 0;
  let running: Promise<void> | null = null;
  let again = false;

  function tellProgress(direction: 'up' | 'down'): void {
    const left = direction === 'up' ? noting.waiting().size : 0;
    report({ unsent: unsent(), progress: { direction, done: done[direction], total: done[direction] + left } });
  }

  function unsent(): SyncStatus['unsent'] {
    let bytes = 0;
    for (const row of noting.waiting().values()) bytes += row.bytes;
    return { records: noting.waiting().size, bytes: bytes + piecesWaiting * pieceChars };
  }

  /** The county that the card named, and no other, gets what we have. */
  async function identify(): Promise<void> {
    const info = CountyInfoSchema.loose().safeParse(await client.document(reference, 'county:info'));
    if (!info.success) throw new SyncTrouble('not_couchdb', { field: 'county:info' });
    if (fingerprintOf(info.data) !== joined.fingerprint) throw new SyncTrouble('wrong_server');
    isIdentified = true;
    await everything();
  }

  /** The office's: its own, and one for each card it gave out. */
  async function databases(): Promise<string[]> {
    if (joined.party === 'station') return own;
    return [...own, ...(await stationsWithCards(state)).map((code) => stationDatabase(joined.county, code))];
  }

  async function round(): Promise<void> {
    // Counted first: a station that never reached the county knows what waits, too.
    await noting.note((seen, total) => report({ progress: { direction: 'up', done: seen, total } }));
    piecesWaiting = await state.pieces.count();
    report({ unsent: unsent() });
    if (!isIdentified) await identify();
    const troubles: DatabaseTrouble[] = [];
    for (const db of new Set([...noting.waiting().values()].map((row) => row.db))) await attempt(db, () => pushing.push(db), troubles);
    while (dirty.size > 0) {
      const some = [...dirty].slice(0, atOnce);
      for (const db of some) dirty.delete(db);
      const before = (await databases()).length;
      await Promise.all(some.map((db) => attempt(db, () => read(db), troubles)));
      // The office learns of a new station by its card.
      const all = await databases();
      for (const db of all.slice(before)) dirty.add(db);
    }
    await liftOld(troubles);
    if (joined.party === 'office') await liftFromSticks(parts, pushing);
    else await trustTheLine(parts, noting);
    await hold();
    for (const { db } of troubles) dirty.add(db);
    if (troubles[0] !== undefined) throw troubles[0];
    // What was read may owe us something, and somebody may have saved meanwhile.
    if (noting.waiting().size > 0) again = true;
    await reportDevice(parts, version, unsent());
    if (smallOnly || again) return;
    await sendPieces(parts, () => {
      piecesWaiting = Math.max(0, piecesWaiting - 1);
      report({ unsent: unsent() });
      // A record saved meanwhile goes before the next piece.
      if (again) throw new Interrupted();
    });
  }

  async function read(db: string): Promise<void> {
    const { toLift: found } = await pulling.pull(db);
    for (const id of found) if (!toLift.has(id)) toLift.set(id, parts.now());
    if (db === reference && joined.party === 'station') report({ referenceAt: new Date(parts.now()).toISOString() });
  }

  /** One database that is missing or closed to the office does not keep it from its other stations: it is said when they are done. */
  async function attempt(db: string, work: () => Promise<void>, troubles: DatabaseTrouble[]): Promise<void> {
    try {
      await work();
    } catch (error) {
      dirty.add(db);
      if (!(error instanceof SyncTrouble) || own.includes(db) || !ofOneDatabase.has(error.kind)) throw error;
      dirty.delete(db);
      troubles.push(new DatabaseTrouble(db, error));
    }
  }

  /** The office lifts what its authors did not: they may be gone. */
  async function liftOld(troubles: DatabaseTrouble[]): Promise<void> {
    if (joined.party !== 'office') return;
    const due = [...toLift].filter(([, since]) => parts.now() - since > liftAfterMs).map(([id]) => id);
    for (const id of due) {
      const db = stationDatabase(joined.county, stationOf(id));
      await attempt(db, () => pushing.lift(db, [id]), troubles);
      toLift.delete(id);
    }
  }

  /** Bells from where reading ended; only when something about them changed. */
  async function hold(): Promise<void> {
    const all = await databases();
    if (listening === all.join(' ')) return;
    const feeds = await Promise.all(all.map(async (db) => ({ db, since: (await state.mark(`since:${db}`)) ?? '0' })));
    const asked = await host.sync.listen({ feeds });
    if (asked.ok) listening = all.join(' ');
  }

  async function rounds(): Promise<void> {
    clearTimeout(timer);
    report({ phase: 'working', nextTry: null });
    try {
      do {
        again = false;
        await round().catch((error: unknown) => {
          if (!(error instanceof Interrupted)) throw error;
        });
      } while (again && stopped === 'no');
      failures = 0;
      report({ phase: 'resting', problem: null, progress: null, unsent: unsent() });
      plan(roundsMs, true);
    } catch (error) {
      // Bells ask, too: each would lock the account for longer.
      if (isLocked(error)) await host.sync.listen({ feeds: [] });
      trouble(error);
    }
    done = { up: 0, down: 0 };
  }

  /** Nothing is sent now; what waits is told all the same. */
  async function count(): Promise<void> {
    again = false;
    await noting.note();
    piecesWaiting = await state.pieces.count();
    report({ unsent: unsent() });
  }

  function trouble(error: unknown): void {
    if (!(error instanceof SyncTrouble)) {
      // A bug of ours must not end sync for good; it is shown, and tried again.
      noteDefect(host, 'sync.round', error instanceof Error ? error : new Error('not an error'));
      report({ problem: { code: 'defect', facts: {} } });
    } else {
      report({ problem: { code: error.kind, facts: error.facts } });
      if (error.kind === 'left') return;
      if (stops.has(error.kind) && !(error instanceof DatabaseTrouble)) {
        stopped = 'by_trouble';
        return report({ phase: error.kind as SyncPhase, nextTry: null, progress: null, unsent: unsent() });
      }
    }
    failures = gotOn ? 1 : failures + 1;
    gotOn = false;
    listening = ''; // bells may have been held by a host that is gone
    const wait = isLocked(error) ? lockedWaitMs : waitMs(failures, Math.random());
    lockedUntil = isLocked(error) ? parts.now() + wait : 0;
    report({ phase: 'offline', progress: null, unsent: unsent(), nextTry: new Date(parts.now() + wait).toISOString() });
    plan(wait, false);
  }

  function plan(ms: number, all: boolean): void {
    clearTimeout(timer);
    if (stopped === 'for_good') return;
    timer = setTimeout(() => {
      void (all ? everything() : Promise.resolve()).then(() => wake());
    }, ms);
  }

  /** to be read anew, whether a bell rang or not */
  async function everything(): Promise<void> {
    for (const db of await databases()) dirty.add(db);
  }

  function wake(database?: string): void {
    if (database !== undefined) dirty.add(database);
    if (stopped === 'for_good') return;
    if (running !== null) {
      again = true;
      return;
    }
    const waits = stopped !== 'no' || parts.now() < lockedUntil;
    running = (waits ? count() : rounds()).finally(() => {
      running = null;
      if (again && (waits || failures === 0)) wake();
    });
  }

  const stick = createStick({
    parts, noting, version,
    onChange: () => {
      report({ unsent: unsent() });
      wake();
    },
  });
  void stick.finish();

  return {
    wake,
    stick,
    resume() {
      if (stopped === 'by_trouble') stopped = 'no';
      failures = 0;
      lockedUntil = 0;
      void everything().then(() => wake());
    },
    async sendAgain(refusals) {
      await sendPiecesAgain(parts, refusals);
      await noting.add([...new Set(refusals.filter(({ pieces }) => pieces === undefined).map(({ record }) => record))]);
      wake();
    },
    async bring(record, names) {
      try {
        return await bringPieces(parts, record, names);
      } catch {
        return null; // no line: the attachment is shown when there is one
      }
    },
    async stop() {
      stopped = 'for_good';
      clearTimeout(timer);
      await running;
      await stick.idle();
    },
  };
}
