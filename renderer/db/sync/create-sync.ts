/**
 * Joins the parts of sync for one window: only one window of a station speaks with the county; the others show what it says
 * and pass wishes on.
 */
import { liveQuery } from 'dexie';
import { BehaviorSubject, from, map, type Observable } from 'rxjs';
import type { HostClient } from '../../../shared/contract/client.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import type { Joined, SyncChoices } from '../../../shared/sync/contract.ts';
import { createCountyClient } from './county-client.ts';
import { type Engine, type EngineReport, startEngine } from './engine.ts';
import type { LocalRecords } from './parts.ts';
import type { Refusal, SendPreview, Stick, Sync, SyncStatus } from './sync.ts';
import { openSyncState } from './sync-state.ts';

export type SyncOptions = {
  /** of the store; windows of one store share it */
  readonly name: string;
  readonly host: HostClient;
  readonly records: LocalRecords;
  readonly preview: () => Promise<SendPreview>;
  /** the journal's id: another journal is another station */
  readonly journal: string;
  readonly now: () => number;
};

export type OpenedSync = { readonly sync: Sync; readonly close: () => Promise<void> };

const alone: SyncStatus = {
  phase: 'not_joined', countyName: '', unsent: { records: 0, bytes: 0 }, lastContact: null, nextTry: null, refused: 0, strange: 0,
  skewMs: null, problem: null, referenceAt: null, progress: null,
};

/** What windows say to each other. */
type Said = { readonly say: 'status'; readonly status: SyncStatus } | { readonly say: 'resume' | 'who' } | { readonly say: 'again'; readonly refusals: readonly Refusal[] };

export async function createSync(options: SyncOptions): Promise<OpenedSync> {
  const { name, host, now } = options;
  const state = await openSyncState(name);
  const status = new BehaviorSubject<SyncStatus>(alone);
  const channel = new BroadcastChannel(`${name}-sync`);
  const say = (said: Said) => channel.postMessage(said);
  let engine: Engine | null = null;
  let isLeader = false;
  /** another window has said how it is */
  let heard = false;
  let skew = 0;
  let closed = false;
  /** joining, leaving and pausing one after the other */
  let turn: Promise<void> = Promise.resolve();

  function report(news: Partial<SyncStatus>): void {
    if (closed) return;
    status.next({ ...status.value, ...news });
    if (isLeader) say({ say: 'status', status: status.value });
  }

  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (!isLeader) {
      if (data.say === 'status') {
        heard = true;
        status.next(data.status);
      }
      return;
    }
    if (data.say === 'resume') engine?.resume();
    else if (data.say === 'again') void engine?.sendAgain(data.refusals);
    else if (data.say === 'who') say({ say: 'status', status: status.value });
  };

  async function startAgain(): Promise<void> {
    await engine?.stop();
    engine = null;
    const county = await host.sync.county({});
    if (!county.ok || closed) return;
    const { joined, choices } = county.value;
    if (joined === null) return report({ ...alone, refused: status.value.refused, strange: status.value.strange });
    await sameAsBefore(joined);
    report({ countyName: joined.countyName, problem: null, lastContact: (await state.mark('contact')) ?? null, referenceAt: (await state.mark('reference')) ?? null });
    if (choices.paused) {
      await host.sync.listen({ feeds: [] });
      report({ phase: 'paused', nextTry: null, progress: null });
    }
    await begin(joined, choices);
  }

  /** Another journal or another county: what was known of the old one is forgotten. */
  async function sameAsBefore(joined: Joined): Promise<void> {
    const key = `${options.journal} ${joined.fingerprint} ${joined.station}-${joined.device}`;
    if ((await state.mark('key')) === key) return;
    await state.clear();
    await state.setMark('key', key);
  }

  async function begin(joined: Joined, choices: SyncChoices): Promise<void> {
    const settings = await host.settings.station({});
    const client = createCountyClient(host, (serverAt) => {
      const at = toInstant(now());
      if (serverAt !== null) skew = now() - Date.parse(serverAt);
      report({ lastContact: at, ...(serverAt === null ? {} : { skewMs: skew }) });
    });
    engine = await startEngine(
      { host, client, state, records: options.records, joined, device: `${joined.station}-${joined.device}`, now, countyNow: () => now() - skew },
      { version: settings.ok ? settings.value.version : '', ...choices },
      hear,
    );
    engine.wake();
  }

  function hear(news: EngineReport): void {
    report(news);
    if (news.phase === 'resting' && status.value.lastContact !== null) void state.setMark('contact', status.value.lastContact);
    if (news.referenceAt !== undefined && news.referenceAt !== null) void state.setMark('reference', news.referenceAt);
  }

  const inTurn = (work: () => Promise<void>) => {
    turn = turn.then(work).catch(() => undefined);
  };

  const listening = [
    host.on('sync.changed', () => isLeader && inTurn(startAgain)),
    host.on('sync.bell', ({ db }) => engine?.wake(db)),
    host.on('backup.appended', () => engine?.wake()),
  ];
  const online = () => engine?.wake();
  window.addEventListener('online', online);
  const counting = liveQuery(() => state.refusals.filter((row) => row.state === 'waiting').count()).subscribe((refused) => report({ refused }));

  const wondering = liveQuery(() => state.strange.count()).subscribe((strange) => report({ strange }));

  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const leading = navigator.locks
    .request(`${name}-sync`, { mode: 'exclusive' }, async () => {
      if (closed) return;
      isLeader = true;
      inTurn(startAgain);
      await released;
    })
    .catch(() => undefined);
  say({ say: 'who' });
  void navigator.locks.query().then(({ held = [] }) => {
    // Until that window answers; one that does not hear is still the one that sends.
    if (!isLeader && !heard && held.some((lock) => lock.name === `${name}-sync`)) report({ phase: 'other_window' });
  });

  /** Bundles are made and read where what waits is counted. */
  const stick = async <T>(work: (stick: Stick) => Promise<Result<T, string>>): Promise<Result<T, string>> => {
    // Joined a moment ago, and the word of it still on its way.
    if (engine === null && isLeader) inTurn(startAgain);
    await turn;
    return engine === null ? err(isLeader ? 'not_joined' : 'other_window') : work(engine.stick);
  };

  const sync: Sync = {
    stick: { preview: (to) => stick((it) => it.preview(to)), make: (to) => stick((it) => it.make(to)), open: (source, acceptKey) => stick((it) => it.open(source, acceptKey)) },
    status,
    refusals: observe(() => state.refusals.toArray()),
    devices: observe(() => state.devices.toArray()),
    syncNow() {
      if (isLeader) engine?.resume();
      else say({ say: 'resume' });
    },
    async sendAgain(ids) {
      const rows = (await state.refusals.bulkGet([...ids])).flatMap((row) => (row === undefined ? [] : [row]));
      await state.refusals.bulkDelete(rows.map((row) => row.id));
      if (isLeader) await engine?.sendAgain(rows);
      else say({ say: 'again', refusals: rows });
    },
    keepHere: async (ids) => {
      const rows = (await state.refusals.bulkGet([...ids])).flatMap((row) => (row === undefined ? [] : [row]));
      await state.refusals.bulkPut(rows.map((row) => ({ ...row, state: 'kept_here' as const })));
    },
    preview: options.preview,
    bring: async (record, names) => (engine === null ? null : engine.bring(record, names)),
  };

  return {
    sync,
    async close() {
      closed = true;
      for (const stop of listening) stop();
      window.removeEventListener('online', online);
      counting.unsubscribe();
      wondering.unsubscribe();
      await turn;
      await engine?.stop();
      release();
      await leading;
      channel.close();
      state.close();
    },
  };
}

function observe<T>(query: () => Promise<readonly T[]>): Observable<readonly T[]> {
  return from(liveQuery(query)).pipe(map((rows) => rows));
}
