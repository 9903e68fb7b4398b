/**
 * What every flow starts from: a station of its own, in the body that the project names, on an empty folder. The same spec
 * runs in both bodies. A page that throws, breaks its policy or asks any other machine for anything fails its test.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, expect, type Page, test as base, type TestInfo } from '@playwright/test';
import type { Body, BodyKind, BodyOptions, Folders } from './bodies/body.ts';
import { newBrowserBody } from './bodies/browser-body.ts';
import { newElectronBody } from './bodies/electron-body.ts';
import { projectRoot } from './bodies/host-process.ts';
import { watchPage } from './bodies/watch-page.ts';

export { expect } from '@playwright/test';

export type Station = {
  readonly kind: BodyKind;
  readonly dataDir: string;
  readonly downloadsDir: string;
  readonly hostUrl: string | null;
  /** the page of now: another one after a restart */
  readonly page: Page;
  readonly open: () => Promise<Page>;
  readonly close: () => Promise<void>;
  /** ends gently and opens again: same data, same profile */
  readonly restart: () => Promise<Page>;
  /** `kill -9` of everything; afterwards `open` */
  readonly kill: () => Promise<void>;
  /** the page's process dies, the host lives */
  readonly crashPage: () => Promise<Page>;
  readonly cdp: () => Promise<CDPSession>;
  readonly pdf: () => Promise<Buffer>;
  readonly download: (act: () => Promise<void>) => Promise<string>;
  /** a picture of the screen, kept as an artefact of the run: `artefacts/screens/<name>.<body>.png` */
  readonly shot: (name: string) => Promise<void>;
  /** problems of the page that this test brings about on purpose; each must match */
  readonly excuse: (problem: RegExp) => void;
};

export type StationOptions = { readonly arguments?: readonly string[]; readonly environment?: Readonly<Record<string, string>>; readonly language?: 'zh-CN' | 'en-US'; readonly switches?: readonly string[] };

type TestFixtures = {
  /** a further station beside the first: another computer */
  readonly newStation: (options?: StationOptions) => Promise<Station>;
  readonly stationOptions: StationOptions;
  readonly station: Station;
};
type WorkerFixtures = { readonly body: BodyKind };

export const test = base.extend<TestFixtures, WorkerFixtures>({
  body: ['browser', { option: true, scope: 'worker' }],
  stationOptions: [{}, { option: true }],

  newStation: async ({ body }, use, testInfo) => {
    const missing = process.env['LIANXIN_ELECTRON_MISSING'];
    testInfo.skip(body === 'electron' && missing !== undefined, `no Electron runtime: ${missing ?? ''}`);
    const made: Made[] = [];
    await use(async (options = {}) => {
      const one = await makeStation(body, options, testInfo);
      made.push(one);
      await one.station.open();
      return one.station;
    });
    for (const one of made) await one.end(testInfo);
  },

  station: async ({ newStation, stationOptions }, use) => use(await newStation(stationOptions)),
});

type Made = { readonly station: Station; readonly end: (testInfo: TestInfo) => Promise<void> };

async function makeStation(kind: BodyKind, options: StationOptions, testInfo: TestInfo): Promise<Made> {
  const folders = newFolders();
  const body = await newBody(kind, {
    folders,
    worker: testInfo.parallelIndex,
    arguments: options.arguments ?? [],
    environment: options.environment ?? {},
    language: options.language ?? 'zh-CN',
    switches: options.switches ?? [],
  });
  const problems: string[] = [];
  const excused: RegExp[] = [];
  let page: Page | null = null;

  const now = () => {
    if (page === null) throw new Error('the station is not open');
    return page;
  };
  const shown = (next: Page): Page => {
    page = next;
    watchPage(next, body.hostUrl ?? 'app://', (problem) => problems.push(problem));
    return next;
  };
  const station: Station = {
    kind,
    dataDir: folders.data,
    downloadsDir: folders.downloads,
    hostUrl: body.hostUrl,
    get page() {
      return now();
    },
    open: async () => shown(await body.open()),
    close: async () => {
      page = null;
      await body.close();
    },
    restart: async () => {
      await body.close();
      return shown(await body.open());
    },
    kill: async () => {
      page = null;
      await body.kill();
    },
    crashPage: async () => shown(await body.crashPage()),
    cdp: async () => body.cdp(now()),
    pdf: async () => body.pdf(now()),
    download: async (act) => body.download(now(), act),
    shot: async (name) => {
      await now().screenshot({ path: join(projectRoot, 'artefacts', 'screens', `${name}.${kind}.png`) });
    },
    excuse: (problem) => excused.push(problem),
  };
  return { station, end: (info) => end(body, folders, info, problems.filter((problem) => !excused.some((excuse) => excuse.test(problem)))) };
}

async function end(body: Body, folders: Folders, testInfo: TestInfo, problems: readonly string[]): Promise<void> {
  try {
    await body.close();
  } finally {
    await body.kill();
    if (testInfo.status !== testInfo.expectedStatus || problems.length > 0) await testInfo.attach('what the host said', { body: body.log(), contentType: 'text/plain' });
    rmSync(folders.root, { recursive: true, force: true });
  }
  expect(problems, 'what the page threw, was refused, or asked of others').toEqual([]);
}

async function newBody(kind: BodyKind, options: BodyOptions): Promise<Body> {
  return kind === 'browser' ? newBrowserBody(options) : newElectronBody(options, process.env['LIANXIN_ELECTRON'] ?? '');
}

function newFolders(): Folders {
  const root = mkdtempSync(join(tmpdir(), 'lianxin-flow-'));
  const folders = { root, data: join(root, 'data'), downloads: join(root, 'downloads') };
  mkdirSync(folders.data);
  mkdirSync(folders.downloads);
  return folders;
}
