/** `npm start` ends in a station within a minute: in Electron, or in the browser with the reason why not. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isBuilt } from '../../../electron/launch/build-when-stale.mjs';
import { binaryIn, downloadElectron, lineOf } from '../../../electron/launch/electron-binary.mjs';
import { findElectron, runElectron } from '../../../electron/launch/electron-body.mjs';
import { launchOptions } from '../../../electron/launch/launch-options.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianxin-launch-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function script(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('finding Electron', () => {
  it('says at once that a Linux machine has no display', async () => {
    expect(await findElectron({}, 'linux')).toMatchObject({ why: { en: expect.stringContaining('no display') as string } });
  });

  it('takes what ELECTRON_OVERRIDE_DIST_PATH names, and says when nothing is there', async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    expect(await findElectron({ DISPLAY: ':1', ELECTRON_OVERRIDE_DIST_PATH: folder }, 'linux')).toHaveProperty('why.en');
    if (process.platform !== 'linux') return;
    const path = script('electron', 'exit 0');
    expect(await findElectron({ DISPLAY: ':1', ELECTRON_OVERRIDE_DIST_PATH: folder }, 'linux')).toHaveProperty('path', path);
  });

  it('knows the line of a runtime from its version', () => {
    expect(lineOf('22.3.27')).toBe('legacy');
    expect(lineOf('45.4.1')).toBe('current');
    if (process.platform !== 'linux') return;
    script('electron', 'exit 0');
    writeFileSync(join(folder, 'version'), 'v22.3.25');
    expect(binaryIn(folder)).toMatchObject({ version: '22.3.25', line: 'legacy' });
  });

  describe('on a line that swallows everything', () => {
    let silent: Server;
    beforeEach(async () => {
      silent = createServer(() => {});
      await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready));
      vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`);
      vi.stubEnv('electron_config_cache', folder);
    });
    afterEach(() => void silent.close());

    it('gives the download up when no byte comes', async () => {
      const outcome = await downloadElectron({ idleMs: 1_500, totalMs: 15_000 });
      expect(outcome).toMatchObject({ got: false, why: 'no_progress' });
    });
  });
});

describe.skipIf(process.platform === 'win32')('an Electron that does not come up', () => {
  it('that lacks a library is a reason for the browser, in the loader’s words', async () => {
    const path = script('electron', 'echo "electron: error while loading shared libraries: libgtk-3.so.0" >&2; exit 127');
    expect(await runElectron({ path, root: folder, args: [] })).toMatchObject({ why: { en: expect.stringContaining('libgtk-3.so.0') as string } });
  });

  it('that is no program at all is a reason too', async () => {
    writeFileSync(join(folder, 'electron'), 'not a program');
    expect(await runElectron({ path: join(folder, 'electron'), root: folder, args: [] })).toHaveProperty('why.zh');
  });

  it('whose station itself refused to open is not asked again in the browser', async () => {
    expect(await runElectron({ path: script('electron', 'exit 3'), root: folder, args: [] })).toEqual({ code: 3 });
  });

  it('hands on what was asked, and ends as it ended', async () => {
    const path = script('electron', `printf '%s\\n' "$@" > "${folder}/args"; exit 0`);
    expect(await runElectron({ path, root: folder, args: ['--data', '/d', '--rebuild'] })).toEqual({ code: 0 });
  });
});

describe('the launcher’s options', () => {
  it('give each body what it understands', () => {
    const options = launchOptions(['--data', '/d', '--rebuild', '--port', '17000']);
    expect(options.forElectron).toEqual(['--data', '/d', '--rebuild']);
    expect(options.forServer).toEqual(['--data', '/d', '--rebuild', '--port', '17000']);
  });

  it('refuse what nobody knows', () => {
    expect(() => launchOptions(['--prot', '1'])).toThrow(/--prot/u);
  });
});

describe('the build', () => {
  const outputs = ['out/main/main.cjs', 'out/main/serve.cjs', 'out/preload/preload.cjs', 'out/renderer/index.html'];
  const sources = ['electron/main.ts', 'renderer/main.tsx', 'shared/a/b.ts', 'electron.vite.config.ts', 'package.json'];
  const write = (file: string, second: number) => {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
    utimesSync(path, second, second);
  };

  it('is taken as it is while no source is newer', () => {
    for (const file of sources) write(file, 1_000);
    for (const file of outputs) write(file, 2_000);
    expect(isBuilt(folder)).toBe(true);
  });

  it('is made anew when a source changed or a part of it is missing', () => {
    for (const file of sources) write(file, 1_000);
    for (const file of outputs) write(file, 2_000);
    write('shared/a/b.ts', 3_000);
    expect(isBuilt(folder)).toBe(false);
    write('shared/a/b.ts', 1_000);
    expect(isBuilt(folder)).toBe(true);
    rmSync(join(folder, 'out/preload/preload.cjs'));
    expect(isBuilt(folder)).toBe(false);
  });
});
