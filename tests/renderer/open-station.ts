/** A station for tests in Chromium: the real host in Node, the real store in this browser's IndexedDB. */
import { commands } from 'vitest/browser';
import { openStore, type OpenedStore } from '../../renderer/db/open-store.ts';
import { removeCollections } from '../../renderer/db/collections.ts';
import type { Station } from '../../shared/settings/station.ts';
import { createHostClient, type HostClient } from '../../shared/contract/client.ts';

export const pin = '246810';

export type TestStation = {
  readonly id: string;
  readonly host: HostClient;
  /** a second window's way to the same host, not signed in yet */
  readonly window: (client: string) => HostClient;
  readonly open: (host?: HostClient) => Promise<OpenedStore>;
  readonly signIn: (host?: HostClient) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** @param profile what differs from 桔园镇中心站 */
export async function openStation(profile: Partial<Omit<Station, 'createdAt'>> = {}): Promise<TestStation> {
  await removeCollections();
  const id = await commands.openHost();
  const host = hostOf(id, 'window-1');
  const opened: OpenedStore[] = [];
  const made = await host.settings.createStation({
    station: { county: '城固县', name: '桔园镇人大代表中心联络站', shortName: '桔园镇中心站', code: 'JY01', device: 'A', sample: false, ...profile },
    firstPerson: '周启明',
    pin,
  });
  if (!made.ok) throw new Error(made.problem);
  return {
    id,
    host,
    window: (client) => hostOf(id, client),
    async open(through = host) {
      const store = await openStore(through, { onProgress: () => undefined });
      opened.push(store);
      return store;
    },
    async signIn(through = host) {
      const signed = await through.access.signIn({ staff: made.value.staff, pin });
      if (!signed.ok) throw new Error(signed.problem);
    },
    async close() {
      for (const store of opened) await store.close();
      await commands.closeHost(id);
    },
  };
}

/** @param isLive events come by themselves, as from a door; otherwise with the next answer */
export function hostOf(id: string, client: string, isLive = false): HostClient {
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const tell = (events: readonly { readonly event: string; readonly payload: unknown }[]) => {
    for (const { event, payload } of events) listeners.get(event)?.forEach((listener) => listener(payload));
  };
  const hear = async (): Promise<void> => {
    for (let events = await commands.hostEvents(id, client); events !== null; events = await commands.hostEvents(id, client)) tell(events);
  };
  if (isLive) void hear();
  return createHostClient({
    async call(name, input) {
      const { envelope, events } = await commands.callHost(id, client, name, input);
      tell(events);
      return envelope;
    },
    on(event, listener) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => set.delete(listener);
    },
  });
}
