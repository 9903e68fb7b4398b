/** The peer: PouchDB on IndexedDB in this very page, with the documents that we send. Loaded only when asked for. */
import type { HostClient } from '../../../shared/contract/client.ts';
import { benchMatter } from '../matters.ts';

/** What of PouchDB is used here; it brings no types. */
type Replication = Promise<{ readonly docs_written: number }> & { readonly cancel: () => void; readonly on: (event: string, hear: (news: unknown) => void) => Replication };
type Database = {
  readonly bulkDocs: (docs: readonly unknown[], options?: object) => Promise<unknown>;
  readonly put: (doc: unknown) => Promise<unknown>;
  readonly destroy: () => Promise<void>;
  readonly info: () => Promise<{ readonly doc_count: number }>;
  readonly changes: (options: object) => { readonly on: (event: string, hear: (change: { readonly id: string }) => void) => { readonly cancel: () => void } };
  readonly replicate: { readonly to: (url: string, options?: object) => Replication; readonly from: (url: string, options?: object) => Replication };
};
export type PouchDb = new (name: string) => Database;

const bulk = 1000;

async function load(): Promise<PouchDb> {
  return (await import('pouchdb-browser')).default;
}

/** It gives up at the first answer that breaks off; an app would begin again where it ended. */
async function untilDone(replicate: () => PromiseLike<unknown> | undefined): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await replicate();
      return;
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}

export function createPeer(host: HostClient) {
  let full: Database | null = null;
  let going: Replication | null = null;
  let lives: Replication[] = [];

  /** The journal's records as the documents that go to a county. */
  async function documents(): Promise<{ _id: string; v: 1; events: unknown[] }[]> {
    const byId = new Map<string, unknown[]>();
    for (let after = 0; ; ) {
      const step = await host.backup.read({ after, maxBytes: 1024 * 1024 });
      if (!step.ok) throw new Error(step.problem);
      for (const { seq, entry } of step.value.entries) {
        after = seq;
        if (entry.type === 'events') byId.set(entry.record, [...(byId.get(entry.record) ?? []), ...entry.events]);
      }
      if (step.value.done || step.value.entries.length === 0) break;
    }
    return [...byId].map(([_id, events]) => ({ _id, v: 1, events }));
  }

  return {
    /** The same documents into the peer. @returns how many */
    async fillPeer(): Promise<number> {
      const Pouch = await load();
      full = new Pouch('peer');
      const all = await documents();
      for (let at = 0; at < all.length; at += bulk) await full.bulkDocs(all.slice(at, at + bulk));
      return all.length;
    },

    /** @returns milliseconds of one replicate as it comes, without options */
    async peerPush(url: string): Promise<number> {
      if (full === null) throw new Error('fill first');
      const start = performance.now();
      await untilDone(() => full?.replicate.to(url));
      return performance.now() - start;
    },

    async peerPull(url: string): Promise<number> {
      const Pouch = await load();
      const empty = new Pouch(`peer-${Date.now()}`);
      const start = performance.now();
      await untilDone(() => empty.replicate.from(url));
      const ms = performance.now() - start;
      await empty.destroy();
      return ms;
    },

    /** Goes on by itself over a line that breaks. `peerStop` ends it. */
    async peerPushOn(url: string): Promise<void> {
      going = full?.replicate.to(url, { live: true, retry: true }) ?? null;
      void going?.on('error', () => undefined);
    },

    peerStop(): void {
      going?.cancel();
    },

    /** Replicates live both ways, with nothing to do, until `peerRest`. */
    async peerLive(url: string): Promise<void> {
      const Pouch = await load();
      const quiet = new Pouch('peer-quiet');
      lives = [quiet.replicate.to(url, { live: true, retry: true }), quiet.replicate.from(url, { live: true, retry: true })];
    },

    peerRest(): void {
      for (const live of lives.splice(0)) live.cancel();
    },

    /** One document after the other from one database to another over the county, both live, `pauseMs` between them. @returns milliseconds each */
    async peerLatency(url: string, count: number, pauseMs: number): Promise<number[]> {
      const Pouch = await load();
      const [a, b] = [new Pouch('peer-a'), new Pouch('peer-b')];
      const both = [a.replicate.to(url, { live: true, retry: true }), b.replicate.from(url, { live: true, retry: true })];
      let came: (id: string) => void = () => undefined;
      const watching = b.changes({ live: true, since: 'now' }).on('change', ({ id }) => came(id));
      const cross = async (i: number, patienceMs: number): Promise<number> => {
        const doc = { _id: `issue:${i}`, v: 1, events: [benchMatter(i)] };
        const start = performance.now();
        const arrived = new Promise<void>((resolve) => (came = (id) => id === doc._id && resolve()));
        await a.put(doc);
        const late = new Promise<void>((resolve) => setTimeout(resolve, patienceMs));
        await Promise.race([arrived, late]);
        return performance.now() - start;
      };
      // The first one waits until both ways are open, and is not counted.
      if ((await cross(count, 20_000)) >= 20_000) throw new Error('the peer does not replicate');
      const times: number[] = [];
      for (let i = 0; i < count; i++) {
        times.push(await cross(i, 5000));
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      watching.cancel();
      for (const live of both) live.cancel();
      return times;
    },
  };
}
