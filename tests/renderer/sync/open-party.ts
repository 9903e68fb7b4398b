/** A station or the office that has joined a county, in this browser: its own real host, its own store. */
import { filter, firstValueFrom, timeout } from 'rxjs';
import { commands } from 'vitest/browser';
import { openStore, type OpenedStore } from '../../../renderer/db/open-store.ts';
import { removeCollections } from '../../../renderer/db/collections.ts';
import type { Store } from '../../../renderer/db/store.ts';
import type { SyncStatus } from '../../../renderer/db/sync/sync.ts';
import type { HostClient } from '../../../shared/contract/client.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Event } from '../../../shared/kernel/record/event.ts';
import { hostOf, pin } from '../open-station.ts';

export type Party = {
  readonly device: string;
  /** of its store in this origin */
  readonly name: string;
  readonly hostId: string;
  readonly host: HostClient;
  readonly opened: () => OpenedStore;
  readonly store: () => Store;
  readonly join: (card: string) => Promise<void>;
  /** the status once it is so. @throws after ten seconds, with what it was instead */
  readonly until: (is: (status: SyncStatus) => boolean) => Promise<SyncStatus>;
  readonly register: (words: string) => Promise<RecordId>;
  readonly act: (record: RecordId, type: string, data: Record<string, unknown>) => Promise<void>;
  readonly events: (record: RecordId) => Promise<readonly Event[]>;
  /** closes the store, unless that was done, and opens it again */
  readonly reopen: () => Promise<void>;
  readonly close: () => Promise<void>;
};

let number = 0;

/** @param device e.g. JY01-A; CG00-A is the office */
export async function openParty(device: string): Promise<Party> {
  const [code = '', letter = ''] = device.split('-');
  number += 1;
  const name = `party-${number}`;
  await removeCollections(name);
  await new Promise((resolve) => {
    const gone = indexedDB.deleteDatabase(`${name}-sync`);
    gone.onsuccess = gone.onerror = gone.onblocked = resolve;
  });
  const hostId = await commands.openHost();
  const host = hostOf(hostId, 'window-1', true);
  const party = code === 'CG00' ? 'office' : 'station';
  const made = await host.settings.createStation({
    station: { county: '城固县', name: `${code}人大代表联络站`, shortName: `${code}站`, code, device: letter, sample: false, party },
    firstPerson: '周启明',
    pin,
  });
  if (!made.ok) throw new Error(made.problem);
  let opened = await openStore(host, { name, onProgress: () => undefined });
  const store = () => opened.store;
  const act: Party['act'] = async (record, type, data) => {
    const done = await store().commit([{ record, events: [{ type, data: data as never }] }]);
    if (!done.ok) throw new Error(`${type}: ${done.problem}`);
  };
  let registered = 0;
  return {
    device,
    name,
    hostId,
    host,
    opened: () => opened,
    store,
    act,
    async join(card) {
      const joined = await host.sync.join({ text: card, choices: { paused: false, smallOnly: false } });
      if (!joined.ok) throw new Error(`join: ${joined.problem} ${JSON.stringify(joined.facts)}`);
    },
    async until(is) {
      let last: SyncStatus | null = null;
      const watching = store().sync.status.subscribe((status) => (last = status));
      try {
        return await firstValueFrom(store().sync.status.pipe(filter(is), timeout(10_000)));
      } catch {
        throw new Error(`${device}: ${JSON.stringify(last)}`);
      } finally {
        watching.unsubscribe();
      }
    },
    async register(words) {
      registered += 1;
      const record = store().newId('issue');
      await act(record, 'issue.registered', {
        summary: words, category: '道路交通', place: '', nature: 'help', channel: 'desk', level: 'town', people: 1, deputies: [], visitor: '村民',
        number: `${code}-2026-${letter}-${String(registered).padStart(4, '0')}`, on: '2026-11-22', words, contact: 'none', imported: null,
      });
      return record;
    },
    events: async (record) => (await firstValueFrom(store().record(record)))?.events ?? [],
    async reopen() {
      await opened.close();
      opened = await openStore(host, { name, onProgress: () => undefined });
    },
    async close() {
      await opened.close();
      await commands.closeHost(hostId);
    },
  };
}
