/** What the Electron window keeps in and keeps out, seen from inside a real one. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { isRoot } from '../../run/chromium.mjs';
import { launchElectron } from '../../run/launch-electron.ts';
import { within } from '../bodies/body.ts';
import { freePort, projectRoot, startHost } from '../bodies/host-process.ts';
import { expect, test } from '../fixture.ts';

test.skip(({ body }) => body !== 'electron', 'about Electron alone');

type Bridge = { readonly stationBridge: { readonly call: (name: string, input: unknown) => Promise<{ ok: boolean; value: { ref: string; bytes: number } }> } };

/** Starts the same Electron once more. */
async function startAgain(dataDir: string, words: readonly string[] = []): Promise<{ readonly code: number | null; readonly said: string }> {
  const executable = process.env['LIANXIN_ELECTRON'] ?? '';
  const child = spawn(executable, [...(isRoot() ? ['--no-sandbox'] : []), '--lang=zh-CN', projectRoot, '--data', dataDir, ...words], {
    env: { ...process.env, LIANXIN_NO_DIALOGS: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString('utf8')));
  try {
    return await within(20_000, 'the end of the second start', new Promise((resolve) => child.once('close', (code) => resolve({ code, said }))));
  } finally {
    child.kill('SIGKILL');
  }
}

async function launch(dataDir: string): Promise<ElectronApplication> {
  const executablePath = process.env['LIANXIN_ELECTRON'] ?? '';
  const environment = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const app = await launchElectron({ executablePath, words: [projectRoot, '--data', dataDir], env: { ...environment, LIANXIN_NO_DIALOGS: '1' } });
  await app.firstWindow();
  return app;
}

test('the page is at app://station, has two functions of the host and nothing of Node', async ({ station }) => {
  const seen = await station.page.evaluate(() => ({
    origin: location.origin,
    secure: isSecureContext,
    bridge: Object.keys((window as unknown as Bridge).stationBridge).sort(),
    node: [typeof Reflect.get(window, 'process'), typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'Buffer')],
  }));
  expect(seen).toEqual({ origin: 'app://station', secure: true, bridge: ['call', 'on'], node: ['undefined', 'undefined', 'undefined'] });
});

test('a page can neither open a window nor lead its own away', async ({ station }) => {
  const { page } = station;
  expect(await page.evaluate(() => ['https://example.com/', 'app://station/', 'about:blank'].map((address) => window.open(address) === null))).toEqual([true, true, true]);
  // Playwright would wait for a navigation that never comes, so the page itself looks whether it is still there
  const cdp = await station.cdp();
  for (const address of ['https://example.com/', 'app://other/', 'app://station/assets/', 'file:///etc/passwd', 'data:text/html,x']) {
    await cdp.send('Runtime.evaluate', { expression: `window.stillHere = 1; location.href = ${JSON.stringify(address)}; new Promise((done) => setTimeout(done, 150))`, awaitPromise: true });
    const { result } = await cdp.send('Runtime.evaluate', { expression: 'location.href + window.stillHere' });
    expect(result.value).toMatch(/^app:\/\/station\/(#.*)?1$/u);
  }
  station.excuse(/Not allowed to (?:load local resource|navigate)/u);
});

test('text never becomes code, and no request reaches a network', async ({ station }) => {
  station.excuse(/^policy: /u);
  station.excuse(/^asked https:\/\/example\.com/u);
  station.excuse(/example\.com/u);
  const tried = await station.page.evaluate(async () => {
    // in a timer: what a test driver evaluates itself is exempt from the policy
    const evaluated = await new Promise<string>((resolve) =>
      setTimeout(() => {
        try {
          resolve(String((Reflect.construct(Function, ['return 1']) as () => unknown)()));
        } catch (error) {
          resolve((error as Error).name);
        }
      }),
    );
    const script = document.createElement('script');
    script.textContent = 'window.injected = 1';
    document.body.append(script);
    const asked = await fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused',
    );
    return { evaluated, injected: typeof Reflect.get(window, 'injected'), asked };
  });
  expect(tried).toEqual({ evaluated: 'EvalError', injected: 'undefined', asked: 'refused' });
});

test('addresses that climb out of the pages are refused', async ({ station }) => {
  const statuses = await station.page.evaluate(async () =>
    Promise.all(['/..%2f..%2fpackage.json', '/%2e%2e%2f%2e%2e%2fpackage.json', '/..%5c..%5cpackage.json', '/assets/', '/files/none', '/nothing.js'].map(async (path) => (await fetch(path)).status)),
  );
  expect(statuses.every((status) => status === 403 || status === 404)).toBe(true);
});

test('the window comes back where it was, and no menu takes F5, Ctrl+R or Ctrl+W from the page', async ({ body }) => {
  expect(body).toBe('electron');
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-flow-'));
  const place = { x: 40, y: 30, width: 1150, height: 690 };
  try {
    const first = await launch(folder);
    // typed keys of a test driver pass by menus, so the menu itself is asked
    expect(await first.evaluate(({ Menu }) => Menu.getApplicationMenu())).toBeNull();
    await first.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
    await first.close();
    const second = await launch(folder);
    const bounds = await second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
    await second.close();
    expect(bounds).toEqual(place);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a sheet becomes a PDF that the page can fetch', async ({ station }) => {
  const pdf = await station.page.evaluate(async () => {
    const { call } = (window as unknown as Bridge).stationBridge;
    const profile = { county: '桔园县', name: '桔园镇中心联络站', shortName: '桔园中心站', code: 'JY01', device: 'A', sample: true };
    await call('settings.createStation', { station: profile, firstPerson: '周敏', pin: '274951' });
    const made = await call('reports.pdf', { title: '回执 JY01-2026-A-0001', paper: 'A5', landscape: false });
    const answer = made.ok ? await fetch(`/files/${made.value.ref}`) : null;
    return { made, status: answer?.status, type: answer?.headers.get('content-type'), begins: (await answer?.text())?.slice(0, 5) };
  });
  expect(pdf).toMatchObject({ made: { ok: true }, status: 200, type: 'application/pdf', begins: '%PDF-' });
});

test('a second start shows the first window and ends', async ({ station }) => {
  expect(await startAgain(station.dataDir)).toMatchObject({ code: 0 });
  expect(await station.page.evaluate(() => document.readyState)).toBe('complete');
});

test('asked to rebuild while the station is open, it says to close it first', async ({ station }) => {
  const { code, said } = await startAgain(station.dataDir, ['--rebuild']);
  expect(code).toBe(3);
  expect(said).toContain('请先关闭');
});

test('a folder that cannot be written is said in words, and nothing opens', async ({ body }) => {
  expect(body).toBe('electron');
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-flow-'));
  try {
    writeFileSync(join(folder, 'file'), '');
    const { code, said } = await startAgain(join(folder, 'file', 'data'));
    expect(code).toBe(3);
    expect(said).toContain('资料夹不能写入（ENOTDIR）');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a folder that the browser body has open is said to be in use', async ({ body }, { parallelIndex }) => {
  expect(body).toBe('electron');
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-flow-'));
  const environment = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const host = await startHost({ data: folder, port: await freePort(parallelIndex), words: [], environment, say: () => undefined });
  try {
    const { code, said } = await startAgain(folder);
    expect(code).toBe(3);
    expect(said).toContain('正在被另一个连心站使用');
  } finally {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
