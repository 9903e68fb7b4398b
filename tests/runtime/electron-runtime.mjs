/**
 * Gives a test run a real Electron: the pinned current line where it is or can be downloaded, otherwise the legacy line.
 * `node tests/runtime/electron-runtime.mjs` prints the answer as JSON. `LIANXIN_TEST_ELECTRON=legacy` asks for the legacy line.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { binaryIn, downloadElectron, installedElectron } from '../../electron/launch/electron-binary.mjs';
import { legacyFolder, legacyRuntime } from './legacy-runtime.mjs';

const NO_PROGRESS_MS = 20_000;
const DOWNLOAD_MS = 10 * 60_000;
/** A download that failed is not tried again for this long, so that every test run does not wait for it anew. */
const REMEMBER_FAILURE_MS = 30 * 60_000;

/** @typedef {{ path: string, version: string, line: 'current' | 'legacy' }} ElectronRuntime */

/** @type {Promise<ElectronRuntime | { missing: string }> | null} */
let answer = null;

/** @returns {Promise<ElectronRuntime | { missing: string }>} the same answer for the life of the process */
export function electronRuntime() {
  answer ??= find();
  return answer;
}

async function find() {
  const wantsLegacy = process.env.LIANXIN_TEST_ELECTRON === 'legacy';
  if (!wantsLegacy) {
    const there = installedElectron();
    if (there !== null) return there;
    if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return { missing: `no Electron in ELECTRON_OVERRIDE_DIST_PATH=${process.env.ELECTRON_OVERRIDE_DIST_PATH}` };
    const current = await currentLine();
    if (current !== null) return current;
  }
  const legacy = await legacyRuntime();
  if ('missing' in legacy) return legacy;
  return binaryIn(legacy.dist) ?? { missing: `no binary in ${legacy.dist}` };
}

async function currentLine() {
  if (!process.env.ELECTRON_MIRROR && failedLately()) return null;
  const outcome = await downloadElectron({ idleMs: NO_PROGRESS_MS, totalMs: DOWNLOAD_MS });
  if (outcome.got) return installedElectron();
  rememberFailure();
  return null;
}

function stampFile() {
  return `${legacyFolder()}.current-line-unreachable`;
}

function failedLately() {
  const stat = statSync(stampFile(), { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs < REMEMBER_FAILURE_MS;
}

function rememberFailure() {
  mkdirSync(dirname(stampFile()), { recursive: true });
  writeFileSync(stampFile(), '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await electronRuntime();
  process.stdout.write(`${JSON.stringify(found)}\n`);
  process.exitCode = 'missing' in found ? 1 : 0;
}
