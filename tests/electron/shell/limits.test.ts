/** Small decisions of the Electron body: which address is ours, what was asked, how often a dead page comes back. */
import { describe, expect, it } from 'vitest';
import { readShellOptions } from '../../../electron/shell/options.ts';
import { isOfStation, isStationPage } from '../../../electron/shell/origin.ts';
import { mayRevive } from '../../../electron/shell/revive-limit.ts';
import { shellWords } from '../../../electron/shell/words.ts';

describe('the address of the station', () => {
  it.each(['app://station/', 'app://station/#/ledger', 'app://station/?x=1', 'app://station/index.html#/today'])('holds a window on %s', (address) => {
    expect(isStationPage(address)).toBe(true);
  });

  it.each([
    'app://station.example/',
    'app://stationx/',
    'app://station',
    'app://station/files/abc',
    'app://station/assets/index.js',
    'https://station/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
  ])('does not let a window go to %s', (address) => {
    expect(isStationPage(address)).toBe(false);
  });

  it('knows its own origin from one that only begins like it', () => {
    expect(isOfStation('app://station')).toBe(true);
    expect(isOfStation('app://station/files/x')).toBe(true);
    expect(isOfStation('app://station.example')).toBe(false);
    expect(isOfStation('https://example.com/app://station/')).toBe(false);
  });
});

describe('what was asked on the command line', () => {
  it('takes the data folder in both spellings, before the environment', () => {
    const env = { LIANXIN_DATA: '/env' };
    expect(readShellOptions(['electron', '--no-sandbox', '.', '--data', '/one'], env).dataDir).toBe('/one');
    expect(readShellOptions(['electron', '--data=/two'], env).dataDir).toBe('/two');
    expect(readShellOptions(['electron', '.'], env).dataDir).toBe('/env');
    expect(readShellOptions(['electron', '.'], {}).dataDir).toBe('');
  });

  it('passes over the switches of Electron and Chromium', () => {
    const options = readShellOptions(['electron', '--inspect=0', '--remote-debugging-port=0', '-r', 'x.js', '.', '--rebuild'], {});
    expect(options).toEqual({ dataDir: '', rebuild: true, downloads: null, silent: false });
  });
});

describe('a page that dies', () => {
  it('comes back three times in a minute and then no more', () => {
    expect(mayRevive([], 0)).toBe(true);
    expect(mayRevive([0, 10_000], 20_000)).toBe(true);
    expect(mayRevive([0, 10_000, 20_000], 30_000)).toBe(false);
  });

  it('comes back again when the earlier deaths are more than a minute ago', () => {
    expect(mayRevive([0, 10_000, 20_000], 60_000)).toBe(true);
  });
});

describe('the shell’s own words', () => {
  it('are Chinese unless the computer speaks another language', () => {
    expect(shellWords('zh-CN').title).toBe('连心站');
    expect(shellWords('').title).toBe('连心站');
    expect(shellWords('en-GB').copy).toBe('Copy');
  });
});
