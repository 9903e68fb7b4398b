/** The Electron body: the built app in a real Electron, everything it keeps in the one data folder. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { launchElectron } from '../../run/launch-electron.ts';
import { type Body, type BodyOptions, environmentOf, pageSize, within } from './body.ts';
import { projectRoot } from './host-process.ts';
import { killAll, processesOf, processTree, untilGone } from './processes.ts';

/** @param executable the runtime that global-setup.ts found */
export function newElectronBody(options: BodyOptions, executable: string): Body {
  const { folders } = options;
  let app: ElectronApplication | null = null;
  let log = '';

  const running = () => {
    if (app === null) throw new Error('not open');
    return app;
  };
  const open = async (): Promise<Page> => {
    if (app !== null) throw new Error('open already');
    app = await launchElectron({
      executablePath: executable,
      switches: [`--lang=${options.language}`, ...options.switches],
      words: [projectRoot, '--data', folders.data, ...options.arguments],
      cwd: projectRoot,
      env: { ...environmentOf(options), LIANXIN_TEST_DOWNLOADS: folders.downloads },
    });
    const say = (bytes: Buffer) => (log += bytes.toString('utf8'));
    app.process().stdout?.on('data', say);
    app.process().stderr?.on('data', say);
    const page = await app.firstWindow({ timeout: 30_000 });
    await app.evaluate(({ BrowserWindow }, size) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setMinimumSize(1, 1);
      window?.setContentSize(size.width, size.height);
    }, pageSize);
    await page.waitForLoadState();
    return page;
  };

  const pids = () => [...(app?.process().pid === undefined ? [] : processTree(app.process().pid ?? 0)), ...processesOf(folders.data)];

  const close = async (): Promise<void> => {
    if (app === null) return;
    const all = pids();
    try {
      await within(15_000, 'closing Electron', app.close());
      await untilGone(all, 10_000);
    } finally {
      app = null;
      await killAll(all);
    }
  };

  return {
    kind: 'electron',
    hostUrl: null,
    open,
    close,
    kill: async () => {
      const ended = app;
      await killAll(pids());
      app = null;
      await ended?.close().catch(() => undefined); // it is dead: only Playwright's side is to be tidied
    },
    crashPage: async () => {
      const revived = running().evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (contents === undefined) throw new Error('no window');
        const loaded = new Promise<void>((resolve) => {
          contents.once('did-finish-load', () => resolve());
        });
        contents.forcefullyCrashRenderer();
        await loaded;
        return contents.getURL();
      });
      expect(await within(20_000, 'reviving the page', revived)).toMatch(/^app:/);
      // The station lives again by itself; Playwright's own Page stays crashed for ever, so the driving goes on after a restart.
      await close();
      return open();
    },
    cdp: async (page) => page.context().newCDPSession(page),
    pdf: async () => {
      const base64 = await running().evaluate(async ({ BrowserWindow }) => {
        const bytes = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
        return bytes?.toString('base64') ?? '';
      });
      return Buffer.from(base64, 'base64');
    },
    download: async (_page, act) => {
      const before = new Set(await readdir(folders.downloads));
      await act();
      let path = '';
      await expect(async () => {
        // Electron gives a file its name when it is whole.
        const name = (await readdir(folders.downloads)).find((entry) => !before.has(entry) && !entry.startsWith('.') && !entry.endsWith('.crdownload'));
        expect(name).toBeDefined();
        path = join(folders.downloads, name ?? '');
      }).toPass({ timeout: 15_000 });
      return path;
    },
    log: () => log,
  };
}
