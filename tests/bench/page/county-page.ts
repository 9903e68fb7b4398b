/** The page's part of the county's figures: joining, settling, watching records come, and PouchDB as the peer in the same page. */
import { filter, firstValueFrom, skipWhile, type Subscription } from 'rxjs';
import type { OpenedStore } from '../../../renderer/db/open-store.ts';
import type { HostClient } from '../../../shared/contract/client.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { benchMatter } from '../matters.ts';
import { createPeer } from './peer.ts';

const everything = { text: '', from: '', to: '', places: [], category: '', stages: [] };

/** @param opened the store, once it is open */
export function countyPart(host: HostClient, opened: () => OpenedStore) {
  const arrived = new Map<string, number>();
  const watching: Subscription[] = [];
  const sync = () => opened().store.sync;

  const atRest = () =>
    firstValueFrom(sync().status.pipe(skipWhile(({ phase }) => phase !== 'working'), filter(({ phase, unsent }) => phase === 'resting' && unsent.records === 0)));

  async function join(card: string): Promise<void> {
    const county = await host.sync.county({});
    if (county.ok && county.value.joined !== null) await host.sync.leave({});
    const answer = await host.sync.join({ text: card, choices: { paused: false, smallOnly: false } });
    if (!answer.ok) throw new Error(`join: ${answer.problem}`);
  }

  return {
    ...createPeer(host),

    async found(code: string, device: string, party: 'office' | 'station'): Promise<void> {
      const made = await host.settings.createStation({
        station: { county: '城固县', name: `${code}人大代表联络站`, shortName: `${code}站`, code, device, sample: false, party },
        firstPerson: '周启明',
        pin: '246810',
      });
      if (!made.ok) throw new Error(made.problem);
    },

    /** @returns milliseconds from joining until all is sent and read */
    async joinAndSettle(card: string): Promise<number> {
      const start = performance.now();
      const done = atRest();
      await join(card);
      await done;
      return performance.now() - start;
    },

    /** Sync that was just begun is at rest. */
    async settled(): Promise<void> {
      await atRest();
    },

    async leave(): Promise<void> {
      await host.sync.leave({});
    },

    /** One whole round, as after a night. @returns milliseconds */
    async round(): Promise<number> {
      const start = performance.now();
      const done = atRest();
      sync().syncNow();
      await done;
      return performance.now() - start;
    },

    async matters(): Promise<number> {
      return (await firstValueFrom(opened().store.ledger(everything, { offset: 0, limit: 1 }).pipe(filter((page) => page.complete)))).total;
    },

    /** @returns when the ledger has so many matters, milliseconds since 1970 */
    async untilMatters(count: number): Promise<number> {
      await firstValueFrom(opened().store.ledger(everything, { offset: 0, limit: 1 }).pipe(filter(({ complete, total }) => complete && total >= count)));
      return Date.now();
    },

    /** Remembers when these records come, milliseconds since 1970. */
    watch(ids: readonly string[]): void {
      for (const id of ids) {
        watching.push(
          opened().store.record(id as RecordId).subscribe((record) => {
            if (record !== null && !arrived.has(id)) arrived.set(id, Date.now());
          }),
        );
      }
    },

    /** Waits until all that is watched has come. @returns when, by id */
    async arrivals(ids: readonly string[]): Promise<number[]> {
      const until = Date.now() + 60_000;
      while (ids.some((id) => !arrived.has(id)) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
      for (const each of watching.splice(0)) each.unsubscribe();
      return ids.map((id) => arrived.get(id) ?? Number.POSITIVE_INFINITY);
    },

    newIds: (count: number): string[] => Array.from({ length: count }, () => opened().store.newId('issue')),

    /** One act. @returns when the clerk pressed, milliseconds since 1970 */
    async register(record: string, index: number): Promise<number> {
      const at = Date.now();
      const saved = await opened().store.commit([{ record: record as RecordId, events: [{ type: 'issue.registered', data: benchMatter(index) }] }]);
      if (!saved.ok) throw new Error(saved.problem);
      return at;
    },

    status: () => firstValueFrom(sync().status),
  };
}
