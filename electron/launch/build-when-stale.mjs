/** Builds `out/` when it is missing or older than a source file, so that `npm start` on a fresh clone is one command. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const OUTPUTS = ['out/main/main.cjs', 'out/main/serve.cjs', 'out/preload/preload.cjs', 'out/renderer/index.html'];
const SOURCES = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package.json'];

/** @param {string} root @returns {boolean} whether a build is there and as new as its sources */
export function isBuilt(root) {
  const built = Math.min(...OUTPUTS.map((file) => changedAt(join(root, file))));
  return built > 0 && SOURCES.every((source) => newestIn(join(root, source)) <= built);
}

/** @param {string} root @returns {boolean} whether the build succeeded; its words went to the console */
export function build(root) {
  const electronVite = join(dirname(createRequire(import.meta.url).resolve('electron-vite/package.json')), 'bin/electron-vite.js');
  const run = spawnSync(process.execPath, [electronVite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
  return run.status === 0;
}

/** @returns milliseconds, 0 when it is not there */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newestIn(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), 0);
}
