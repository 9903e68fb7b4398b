/** The browser body: the Node host as a child process, Debian's Chromium with a profile of its own beside the data. */
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../run/chromium.mjs';
import { type Body, type BodyOptions, environmentOf, pageSize, timeZone, within } from './body.ts';
import { freePort, type HostProcess, startHost } from './host-process.ts';
import { killAll, processesOf, processTree } from './processes.ts';

export async function newBrowserBody(options: BodyOptions): Promise<Body> {
  const { folders } = options;
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium on this computer: node tests/runtime/system.mjs says what to install');
  const profile = join(folders.root, 'profile');
  const port = await freePort(options.worker); // the database belongs to the origin: the port stays for the station's life
  let host: HostProcess | null = null;
  let context: BrowserContext | null = null;
  let log = '';

  const open = async (): Promise<Page> => {
    if (host !== null) throw new Error('open already');
    host = await startHost({ data: folders.data, port, words: options.arguments, environment: environmentOf(options), say: (text) => (log += text) });
    context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: [...chromiumArguments(), ...options.switches],
      headless: true,
      locale: options.language,
      timezoneId: timeZone,
      viewport: pageSize,
      acceptDownloads: true,
      downloadsPath: join(folders.root, 'downloading'),
      timeout: 30_000,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(host.address);
    return page;
  };

  const pids = () => [...(host === null ? [] : processTree(host.pid)), ...processesOf(profile).flatMap(processTree)];
  const forget = () => {
    host = null;
    context = null;
  };

  return {
    kind: 'browser',
    hostUrl: `http://127.0.0.1:${port}`,
    open,
    close: async () => {
      const all = pids();
      try {
        if (context !== null) await within(15_000, 'closing the browser', context.close());
        await host?.stop();
      } finally {
        forget();
        await killAll(all);
      }
    },
    kill: async () => {
      const ended = context;
      await killAll(pids());
      forget();
      await ended?.close().catch(() => undefined); // it is dead: only Playwright's side is to be tidied
    },
    crashPage: async () => {
      const page = context?.pages()[0];
      if (context === null || host === null || page === undefined) throw new Error('not open');
      const session = await context.newCDPSession(page);
      // The answer to the command dies with the page.
      await Promise.all([page.waitForEvent('crash'), Promise.race([session.send('Page.crash'), page.waitForEvent('crash')]).catch(() => undefined)]);
      // Before the dead page is closed: without any page the browser would end.
      const next = await context.newPage();
      await next.goto(host.address);
      await page.close();
      return next;
    },
    cdp: async (page) => page.context().newCDPSession(page),
    pdf: async (page) => page.pdf({ preferCSSPageSize: true, printBackground: true }),
    download: async (page, act) => {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      const path = join(folders.downloads, download.suggestedFilename());
      await download.saveAs(path);
      return path;
    },
    log: () => log,
  };
}
