/** The contract's promises through the third door: Electron's IPC, two windows of one station. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { Transport } from '../../../shared/contract/client.ts';
import { describeHost, type OpenedStation } from '../../contract/host-suite.ts';
import { launchElectron } from '../../run/launch-electron.ts';
import { projectRoot } from '../bodies/host-process.ts';
import { test } from '../fixture.ts';

type Bridge = { readonly stationBridge: { readonly call: (name: string, input: unknown) => Promise<unknown>; readonly on: (event: string, listener: (payload: unknown) => void) => () => void } };

let app = '';

test.describe.configure({ mode: 'serial' });
test.skip(({ body }) => body !== 'electron', 'about Electron’s door');

test.beforeAll(async () => {
  app = mkdtempSync(join(tmpdir(), 'lianxin-ipc-app-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: app,
      emptyOutDir: false,
      target: 'node16.17',
      lib: { entry: join(projectRoot, 'tests/contract/ipc-app/main.ts'), formats: ['cjs'], fileName: () => 'main.cjs' },
      rolldownOptions: { external: ['electron', /^node:/u], platform: 'node' },
    },
  });
  copyFileSync(join(projectRoot, 'out/preload/preload.cjs'), join(app, 'preload.cjs'));
  mkdirSync(join(app, 'page'));
  writeFileSync(join(app, 'page', 'index.html'), '<!doctype html><title>contract</title>');
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'lianxin-contract', version: '0.0.0', main: 'main.cjs' }));
});

test.afterAll(() => rmSync(app, { recursive: true, force: true }));

/** What the page hears is carried to this process, in order. */
async function transportOf(page: Page): Promise<Transport> {
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  await page.exposeFunction('heard', (event: string, payload: unknown) => listeners.get(event)?.forEach((listener) => listener(payload)));
  await page.evaluate(() => {
    const { stationBridge, heard } = window as unknown as Bridge & { heard: (event: string, payload: unknown) => void };
    for (const event of ['access.sessionChanged', 'backup.appended', 'sync.bell', 'sync.changed']) stationBridge.on(event, (payload) => heard(event, payload));
  });
  return {
    call: (name, input) => page.evaluate(([method, value]) => (window as unknown as Bridge).stationBridge.call(method, value), [name, input] as const),
    on(event, listener) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => set.delete(listener);
    },
  };
}

async function open(): Promise<OpenedStation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianxin-ipc-'));
  const environment = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const electron = await launchElectron({
    executablePath: process.env['LIANXIN_ELECTRON'] ?? '',
    words: [app],
    env: { ...environment, LIANXIN_DATA: dataDir },
  });
  await electron.firstWindow();
  while (electron.windows().length < 2) await electron.waitForEvent('window');
  const pages = electron.windows();
  await Promise.all(pages.map((page) => page.waitForLoadState()));
  const [first, second] = await Promise.all(pages.map(transportOf));
  if (first === undefined || second === undefined) throw new Error('two windows were expected');
  return {
    first,
    second,
    async close() {
      // Nothing in it is needed any more, and a gentle end takes five seconds.
      const ended = electron.waitForEvent('close');
      electron.process().kill('SIGKILL');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

describeHost('Electron’s IPC', open, {
  describe: (name, body) => test.describe(name, body),
  test: (name, body) => test(name, async () => body()),
});
