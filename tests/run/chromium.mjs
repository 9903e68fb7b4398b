// @ts-check
/**
 * Which Chromium the tests drive, and with which switches. The machine's own is taken: tests download no browser.
 * Plain JavaScript, because configuration files and the test run load it before anything is built.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A Chromium of this machine; `LIANXIN_CHROMIUM` names another one.
 * @returns {string | null} its path, or null when there is none
 */
export function findChromium() {
  const named = process.env['LIANXIN_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin').filter((folder) => folder !== '');
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name))).concat(places);
  return candidates.find(isExecutable) ?? null;
}

/** @returns {string[]} switches that keep a test's browser quiet and the same everywhere */
export function chromiumArguments() {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--no-default-browser-check', '--no-first-run', '--disable-sync', '--disable-dev-shm-usage'];
  return isRoot() ? [...quiet, '--no-sandbox'] : quiet;
}

/** @returns {boolean} whether this process is root, to whom Chromium and Electron refuse their sandbox */
export function isRoot() {
  return process.getuid?.() === 0;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
