/**
 * What the benchmarks run in: the real app, and the same host with the bench page in place of the screens. Electron where
 * its runtime is to be had (that is what stations use), else Chromium against the Node host, which is said in the output.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { once } from 'node:events';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { electronRuntime } from '../runtime/electron-runtime.mjs';
import { processorSeconds } from './processor.ts';
import { chromiumArguments, findChromium } from '../run/chromium.mjs';
import { ensureDisplay } from '../run/display.mjs';
import { launchElectron } from '../run/launch-electron.ts';

/** One step of a benchmark, however large; what takes longer hangs. */
const longestStepMs = 600_000;

const project = resolve(import.meta.dirname, '../..');

export type Running = {
  readonly page: Page;
  readonly startedMs: number;
  readonly memoryMb: () => Promise<number>;
  /** processor time of all its processes since they began; 0 where /proc is not there */
  readonly cpuSeconds: () => number;
  readonly close: () => Promise<void>;
};
export type LaunchOptions = {
  /** the page may reach the network, as no station's page may: for peers that replicate from it */
  readonly peers?: boolean;
};
export type Body = {
  readonly name: string;
  readonly launch: (app: string, dataDir: string, options?: LaunchOptions) => Promise<Running>;
  /** ends what was started for all launches */
  readonly end: () => void;
};

/** The project as built; `npm run bench` builds it first. */
export const stationApp = project;

/** The same host and shell with the bench page as its renderer, in a folder of its own. */
export async function buildBenchApp(): Promise<string> {
  const app = mkdtempSync(join(tmpdir(), 'lianxin-bench-app-'));
  mkdirSync(join(app, 'out'), { recursive: true });
  cpSync(join(project, 'out/main'), join(app, 'out/main'), { recursive: true });
  cpSync(join(project, 'out/preload'), join(app, 'out/preload'), { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'lianxin-bench', version: '0.0.0', main: 'out/main/main.cjs' }));
  await build({
    configFile: false,
    root: join(project, 'tests/bench/page'),
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: join(app, 'out/renderer'), emptyOutDir: true, target: 'chrome108', modulePreload: { polyfill: false } },
  });
  return app;
}

export async function chooseBody(): Promise<Body> {
  const runtime = await electronRuntime();
  if ('missing' in runtime) return browserBody(runtime.missing);
  return electronBody(runtime);
}

async function electronBody(runtime: { path: string; version: string }): Promise<Body> {
  const { display, stop } = await ensureDisplay();
  const own = { ...process.env, DISPLAY: display };
  const env = Object.fromEntries(Object.entries(own).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
  return {
    name: `Electron ${runtime.version}`,
    end: stop,
    async launch(app, dataDir, { peers = false } = {}) {
      const start = performance.now();
      const electron = await launchElectron({ executablePath: runtime.path, words: [app, '--data', dataDir], env, bypassCSP: peers });
      const page = await electron.firstWindow();
      page.setDefaultTimeout(longestStepMs);
      if (peers) {
        await electron.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null));
        // The window may have loaded before its policy was lifted: every second time the peer then reached nobody.
        await page.reload();
      }
      const memoryMb = () =>
        electron.evaluate(({ app: running }) => {
          const page = running.getAppMetrics().filter((metric) => metric.type === 'Tab');
          return Math.round(page.reduce((sum, metric) => sum + metric.memory.workingSetSize, 0) / 1024);
        });
      return { page, startedMs: start, memoryMb, cpuSeconds: () => processorSeconds(dataDir), close: () => electron.close() };
    },
  };
}

function browserBody(why: string): Body {
  return {
    name: `Chromium against the Node host (${why})`,
    end: () => undefined,
    async launch(app, dataDir, { peers = false } = {}) {
      const start = performance.now();
      const host = spawn(process.execPath, [join(app, 'out/main/serve.cjs'), '--data', dataDir, '--port', '17699'], { stdio: ['ignore', 'pipe', 'inherit'] });
      const [line] = (await once(host.stdout, 'data')) as [Buffer];
      const address = /http:\/\/\S+/.exec(line.toString())?.[0];
      const context = await chromium.launchPersistentContext(join(dataDir, 'browser'), { executablePath: findChromium() ?? '', args: chromiumArguments(), bypassCSP: peers });
      const page = context.pages()[0] ?? (await context.newPage());
      page.setDefaultTimeout(longestStepMs);
      await page.goto(address ?? '');
      const memoryMb = async () => Math.round(await page.evaluate(() => ((performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize ?? 0) / 1048576));
      return {
        page, startedMs: start, memoryMb, cpuSeconds: () => processorSeconds(dataDir),
        async close() {
          await context.close();
          host.kill();
          await once(host, 'exit');
        },
      };
    },
  };
}

export function freshFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'lianxin-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
