/**
 * The real host for tests that run in Chromium: Vitest carries calls from the page to this Node process, as a door would.
 * Events wait for the next answer and travel with it, in order.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserCommand } from 'vitest/node';
import { createHost, type HostInstance } from '../../electron/host/create-host.ts';
import type { Envelope } from '../../shared/contract/dispatch.ts';

type Running = { host: HostInstance; readonly dataDir: string; readonly events: { target: string; event: string; payload: unknown }[] };
const running = new Map<string, Running>();

export type HostAnswer = { readonly envelope: Envelope; readonly events: readonly { readonly event: string; readonly payload: unknown }[] };

async function start(dataDir: string): Promise<Running> {
  const made = await createHost({
    dataDir,
    abilities: { capabilities: { pdf: false, body: 'memory' }, pdf: null, secretBox: null },
    clock: () => Date.now(),
    randomBytes: (count) => randomBytes(count),
    version: '0.0.0-test',
  });
  if (!made.ok) throw new Error(made.problem);
  const events: Running['events'] = [];
  made.value.on((target, event, payload) => events.push({ target, event, payload }));
  return { host: made.value, dataDir, events };
}

const openHost: BrowserCommand<[]> = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'lianxin-page-'));
  running.set(dataDir, await start(dataDir));
  return dataDir;
};

const callHost: BrowserCommand<[id: string, client: string, name: string, input: unknown]> = async (_context, id, client, name, input): Promise<HostAnswer> => {
  const station = running.get(id);
  if (station === undefined) throw new Error('no such host');
  const envelope = await station.host.dispatch({ client }, name, input);
  const events = station.events.splice(0).filter(({ target }) => target === 'all' || target === client);
  return { envelope, events };
};

/** The same folder under a new host: what a restart of the app is. */
const restartHost: BrowserCommand<[id: string]> = async (_context, id) => {
  const station = running.get(id);
  if (station === undefined) throw new Error('no such host');
  await station.host.close();
  running.set(id, await start(station.dataDir));
};

const closeHost: BrowserCommand<[id: string]> = async (_context, id) => {
  const station = running.get(id);
  running.delete(id);
  await station?.host.close();
  await rm(id, { recursive: true, force: true });
};

export const hostCommands = { openHost, callHost, restartHost, closeHost };

declare module 'vitest/browser' {
  interface BrowserCommands {
    openHost: () => Promise<string>;
    callHost: (id: string, client: string, name: string, input: unknown) => Promise<HostAnswer>;
    restartHost: (id: string) => Promise<void>;
    closeHost: (id: string) => Promise<void>;
  }
}
