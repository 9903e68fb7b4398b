/**
 * The real host for tests that run in Chromium: Vitest carries calls from the page to this Node process, as a door would.
 * Events wait for the next answer and travel with it, in order; a page that must hear them at once waits for them.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserCommand } from 'vitest/node';
import { createHost, type HostInstance } from '../../electron/host/create-host.ts';
import type { Envelope } from '../../shared/contract/dispatch.ts';

type HostEvent = { readonly event: string; readonly payload: unknown };
type Listener = { readonly events: HostEvent[]; wake: () => void };
type Running = { host: HostInstance; readonly dataDir: string; readonly clients: Map<string, Listener> };
const running = new Map<string, Running>();

export type HostAnswer = { readonly envelope: Envelope; readonly events: readonly HostEvent[] };

async function start(dataDir: string, clients: Running['clients'] = new Map()): Promise<Running> {
  const made = await createHost({
    dataDir,
    abilities: { capabilities: { pdf: false, body: 'memory' }, pdf: null, secretBox: null },
    clock: () => Date.now(),
    randomBytes: (count) => randomBytes(count),
    version: '0.0.0-test',
  });
  if (!made.ok) throw new Error(made.problem);
  made.value.on((target, event, payload) => {
    for (const [client, listener] of clients) {
      if (target !== 'all' && target !== client) continue;
      listener.events.push({ event, payload });
      listener.wake();
    }
  });
  return { host: made.value, dataDir, clients };
}

function listenerOf({ clients }: Running, client: string): Listener {
  const listener = clients.get(client) ?? { events: [], wake: () => undefined };
  clients.set(client, listener);
  return listener;
}

const openHost: BrowserCommand<[]> = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'lianxin-page-'));
  running.set(dataDir, await start(dataDir));
  return dataDir;
};

const callHost: BrowserCommand<[id: string, client: string, name: string, input: unknown]> = async (_context, id, client, name, input): Promise<HostAnswer> => {
  const station = running.get(id);
  if (station === undefined) throw new Error('no such host');
  const listener = listenerOf(station, client);
  const envelope = await station.host.dispatch({ client }, name, input);
  return { envelope, events: listener.events.splice(0) };
};

/** Waits for events of a client, at most a second. @returns null when the host is gone */
const hostEvents: BrowserCommand<[id: string, client: string]> = async (_context, id, client): Promise<readonly HostEvent[] | null> => {
  const station = running.get(id);
  if (station === undefined) return null;
  const listener = listenerOf(station, client);
  if (listener.events.length === 0) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, 1000);
      listener.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
  return listener.events.splice(0);
};

/** The same folder under a new host: what a restart of the app is. */
const restartHost: BrowserCommand<[id: string]> = async (_context, id) => {
  const station = running.get(id);
  if (station === undefined) throw new Error('no such host');
  await station.host.close();
  running.set(id, await start(station.dataDir, station.clients));
};

const closeHost: BrowserCommand<[id: string]> = async (_context, id) => {
  const station = running.get(id);
  running.delete(id);
  await station?.host.close();
  await rm(id, { recursive: true, force: true });
};

export const hostCommands = { openHost, callHost, hostEvents, restartHost, closeHost };

declare module 'vitest/browser' {
  interface BrowserCommands {
    openHost: () => Promise<string>;
    callHost: (id: string, client: string, name: string, input: unknown) => Promise<HostAnswer>;
    hostEvents: (id: string, client: string) => Promise<readonly HostEvent[] | null>;
    restartHost: (id: string) => Promise<void>;
    closeHost: (id: string) => Promise<void>;
  }
}
