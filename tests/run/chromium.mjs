// @ts-check
/**
 * Which Chromium the tests drive, and with which switches. Debian's is taken where it is: tests download no browser.
 * Plain JavaScript, because configuration files and the test run load it before anything is built.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * A Chromium of this machine. `LIANXIN_CHROMIUM` names another one.
 * @returns {string | null} its path, or null when there is none
 */
export function findChromium() {
  const named = process.env['LIANXIN_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  for (const name of names) {
    for (const folder of folders) {
      if (folder !== '' && isExecutable(join(folder, name))) return join(folder, name);
    }
  }
  return null;
}

/**
 * Switches that keep a test's browser quiet and the same everywhere.
 * @returns {string[]}
 */
export function chromiumArguments() {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--no-default-browser-check', '--no-first-run', '--disable-sync'];
  // Chromium refuses its sandbox to root; a container's shared memory is often too small for it.
  return isRoot() ? [...quiet, '--no-sandbox', '--disable-dev-shm-usage'] : [...quiet, '--disable-dev-shm-usage'];
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
