/** The browser body as a real process: address, one per folder, port taken, rebuild, a clean end. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataDirOf } from '../../../electron/host/files/data-dir.ts';
import { serveOptions } from '../../../electron/node/serve-options.ts';
import { buildProgram, type Running, start } from '../build-program.ts';
import { found, newFolder } from '../open-host.ts';
import { createHostClient } from '../../../shared/contract/client.ts';
import { openTab } from '../../contract/http-client.ts';

let program = '';
let remove = async () => {};
beforeAll(async () => {
  ({ program, remove } = await buildProgram(fileURLToPath(new URL('../../../electron/serve.ts', import.meta.url))));
});
afterAll(() => remove());

async function folders() {
  const folder = await newFolder();
  await mkdir(join(folder, 'pages'));
  await writeFile(join(folder, 'pages', 'index.html'), '<!doctype html><title>连心站</title>');
  const values = ['--data', join(folder, 'data'), '--pages', join(folder, 'pages'), '--port', '0'];
  return { data: join(folder, 'data'), values };
}

async function address(running: Running): Promise<{ readonly origin: string; readonly token: string }> {
  const line = String((await running.lines.next()).value);
  const [, origin = '', token = ''] = /(http:\/\/127\.0\.0\.1:\d+)\/#token=([A-Za-z0-9_-]{43})$/.exec(line) ?? [];
  expect(origin, line).not.toBe('');
  return { origin, token };
}

describe('serve', () => {
  test('prints one line with the address, keeps its token over restarts, and ends cleanly when asked', async () => {
    const { data, values } = await folders();
    const running = start(program, values);
    const { origin, token } = await address(running);
    expect(await (await fetch(origin)).text()).toContain('连心站');
    const tab = await openTab(origin, token, 'a-listening-tab');
    await found(createHostClient(tab));
    expect(((await stat(join(data, 'door-token'))).mode & 0o777).toString(8)).toBe('600');

    const second = start(program, values);
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.complaints()).toContain(`already running on this folder`);

    running.child.kill('SIGTERM');
    expect(await running.ended).toEqual({ code: 0, signal: null });
    expect((await running.lines.next()).done).toBe(true);

    const again = start(program, values);
    expect((await address(again)).token).toBe(token);
    again.child.kill('SIGINT');
    expect((await again.ended).code).toBe(0);
  });

  test('asked to rebuild, says how the journal is and passes the wish on', async () => {
    const { values } = await folders();
    const first = start(program, values);
    const before = await address(first);
    await found(createHostClient(await openTab(before.origin, before.token, 'a-listening-tab')));
    first.child.kill('SIGTERM');
    await first.ended;

    const running = start(program, [...values, '--rebuild']);
    expect(String((await running.lines.next()).value)).toMatch(/1 条 entries, 1 份 records, 1 段 segments.*0 B.* 0 行 lines/);
    const { origin, token } = await address(running);
    const page = createHostClient(await openTab(origin, token, 'a-listening-tab'));
    expect(await page.backup.journal({})).toMatchObject({ value: { rebuildAsked: true } });
  });

  test('says in words that the port is taken, that pages are missing, and what it does not understand', async () => {
    const { values } = await folders();
    const taken = createServer();
    const port = await new Promise<number>((resolve) => taken.listen(0, '127.0.0.1', () => resolve((taken.address() as AddressInfo).port)));
    const wrong: [string[], string][] = [
      [[...values.slice(0, 4), '--port', String(port)], `Port ${port} is taken`],
      [[...values, '--pages', '/nowhere'], 'npm run build'],
      [['--wish', 'x'], 'Usage'],
    ];
    for (const [asked, words] of wrong) {
      const running = start(program, asked);
      expect(await running.ended).toEqual({ code: 1, signal: null });
      expect(running.complaints()).toContain(words);
    }
    taken.close();
  });
});

describe('where the data lies', () => {
  test.each([
    ['linux', {}, join(homedir(), '.local/share/lianxin')],
    ['linux', { XDG_DATA_HOME: '/srv/data' }, '/srv/data/lianxin'],
    ['linux', { XDG_DATA_HOME: 'relative' }, join(homedir(), '.local/share/lianxin')],
    ['win32', { APPDATA: '/Users/w/AppData/Roaming' }, '/Users/w/AppData/Roaming/Lianxin'],
    ['darwin', {}, join(homedir(), 'Library/Application Support/Lianxin')],
  ] as const)('on %s with %o it is %s', (platform, environment, expected) => {
    expect(dataDirOf('', platform, environment)).toBe(expected);
    expect(dataDirOf('/asked', platform, environment)).toBe('/asked');
  });

  test.each([
    [[], { ok: true, value: { data: '/env', port: 17615, pages: '', rebuild: false } }],
    [['--port', '0', '--data', '/d', '--rebuild'], { ok: true, value: { data: '/d', port: 0, pages: '', rebuild: true } }],
    [['--port', '70000'], { ok: false, problem: 'usage' }],
    [['--port', 'x'], { ok: false, problem: 'usage' }],
    [['extra'], { ok: false, problem: 'usage' }],
  ])('%j is understood', (values, expected) => {
    expect(serveOptions(values, { LIANXIN_DATA: '/env' })).toEqual(expected);
  });
});

test('a token that is not one is replaced, never used', async () => {
  const { data, values } = await folders();
  await mkdir(data, { recursive: true });
  await writeFile(join(data, 'door-token'), '\n');
  const running = start(program, values);
  const { token } = await address(running);
  expect((await readFile(join(data, 'door-token'), 'utf8')).trim()).toBe(token);
});
