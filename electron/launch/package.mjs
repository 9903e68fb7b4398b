/**
 * `npm run package:dir`: builds, and lets electron-builder pack for this system. Everything it is given is handed on
 * (`--dir`, `-c electron-builder.legacy.yml`). Without a runtime at hand it says so at once instead of hanging on a download.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from './build-when-stale.mjs';
import { downloadElectron, installedElectron } from './electron-binary.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const args = process.argv.slice(2);

process.exitCode = await pack();

async function pack() {
  if (!isBuilt(root) && !build(root)) return 1;
  const runtime = await findRuntime();
  if (runtime === null) {
    console.error('没有可打包的 Electron，也下载不了。 No Electron to pack and none could be downloaded: set ELECTRON_MIRROR to a mirror, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked one.');
    return 1;
  }
  const settings = [`-c.electronDist=${runtime.dist}`, ...forLine(runtime.line), ...(process.env.LIANXIN_TEST_BUILD === '1' ? ['-c.electronFuses.enableNodeCliInspectArguments=true'] : [])];
  const builder = join(dirname(createRequire(import.meta.url).resolve('electron-builder/package.json')), 'cli.js');
  return spawnSync(process.execPath, [builder, ...args, ...settings], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

/** A fuse that a line does not have stops the packing. */
function forLine(line) {
  if (line === 'current') return ['-c.electronFuses.grantFileProtocolExtraPrivileges=false'];
  return args.some((word) => /^(?:-c|--config)$/u.test(word)) ? [] : ['--config', 'electron-builder.legacy.yml'];
}

/** @returns the folder that holds Electron, downloaded when it is not there yet, and its line */
async function findRuntime() {
  if (installedElectron() === null && !process.env.ELECTRON_OVERRIDE_DIST_PATH) await downloadElectron({ idleMs: 15_000, totalMs: 10 * 60_000 });
  const found = installedElectron();
  if (found === null) return null;
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'dist');
  return { dist, line: found.line };
}
