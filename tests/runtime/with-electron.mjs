/**
 * Runs a Node program with ELECTRON_OVERRIDE_DIST_PATH naming the Electron that tests use:
 * `node tests/runtime/with-electron.mjs electron/launch/package.mjs --dir`.
 */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { electronRuntime } from './electron-runtime.mjs';

const found = await electronRuntime();
if ('missing' in found) console.error(`no Electron for tests: ${found.missing}`);
else console.log(`Electron ${found.version} (${found.line} line)`);
const env = 'missing' in found || process.platform === 'darwin' ? process.env : { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dirname(found.path) };
process.exitCode = spawnSync(process.execPath, process.argv.slice(2), { env, stdio: 'inherit' }).status ?? 1;
