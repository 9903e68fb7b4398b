/**
 * Where Electron's binary is, and how to get it within a bounded time. Since version 42 the npm package downloads its
 * binary at first use and without a limit; behind a blocked or slow line that would hang a start or a test run.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const electronPackage = dirname(require.resolve('electron/package.json'));

/** First major version of the current line; below it is the legacy line for Windows 7 and 8.1. */
const FIRST_CURRENT_MAJOR = 23;

/** @param {string} version @returns {'current' | 'legacy'} */
export function lineOf(version) {
  return Number.parseInt(version, 10) < FIRST_CURRENT_MAJOR ? 'legacy' : 'current';
}

/**
 * The binary that is on this computer: `ELECTRON_OVERRIDE_DIST_PATH` first, then what npm's package downloaded.
 * @returns {{ path: string, version: string, line: 'current' | 'legacy' } | null}
 */
export function installedElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  return binaryIn(override ? override : join(electronPackage, 'dist'));
}

/** @param {string} dist @returns {{ path: string, version: string, line: 'current' | 'legacy' } | null} */
export function binaryIn(dist) {
  const path = join(dist, binaryName());
  if (!existsSync(path)) return null;
  const file = join(dist, 'version');
  // every official archive carries `version`; without it, believe the pinned one
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : require('electron/package.json').version;
  return { path, version, line: lineOf(version) };
}

function binaryName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * Downloads the pinned Electron (`ELECTRON_MIRROR` is honoured). Settles at the latest after `totalMs`, or after
 * `idleMs` without a new byte. `keepGoing`: on the total limit leave a download that does move to run on.
 * @param {{ idleMs: number, totalMs: number, keepGoing?: boolean, onProgress?: (p: { transferred: number, total: number | null }) => void }} limits
 * @returns {Promise<{ got: true } | { got: false, why: 'failed' | 'no_progress' | 'slow', detail: string, child?: import('node:child_process').ChildProcess }>}
 */
export function downloadElectron({ idleMs, totalMs, keepGoing = false, onProgress }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(dirname(fileURLToPath(import.meta.url)), 'download-electron.mjs')], { stdio: ['ignore', 'pipe', 'ignore'] });
    let detail = '';
    let idle = setTimeout(giveUp, idleMs, 'no_progress');
    const total = setTimeout(giveUp, totalMs, 'slow');

    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = parse(line);
      if (said === null) return;
      if (typeof said.failed === 'string') {
        detail = said.failed;
        return;
      }
      clearTimeout(idle);
      idle = setTimeout(giveUp, idleMs, 'no_progress');
      onProgress?.(said);
    });
    child.once('error', (error) => finish({ got: false, why: 'failed', detail: error.message }));
    child.once('close', () => finish(binaryIn(join(electronPackage, 'dist')) === null ? { got: false, why: 'failed', detail } : { got: true }));

    function giveUp(why) {
      if (why === 'slow' && keepGoing) {
        finish({ got: false, why, detail, child });
        return;
      }
      finish({ got: false, why, detail });
      child.kill();
    }
    function finish(outcome) {
      clearTimeout(idle);
      clearTimeout(total);
      resolve(outcome);
    }
  });
}

function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
