/**
 * What a test run needs from the operating system: a Chromium, Chinese fonts, a display, Electron's libraries, PDF tools,
 * pip. As root on Debian or Ubuntu it installs what is lacking; elsewhere it says what to install.
 * `node tests/runtime/system.mjs` does so and ends with 0 when all is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../run/chromium.mjs';

/** Shared libraries that Electron 22 and 45 load, and the Debian packages that bring them. */
const LIBRARIES = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libdrm.so.2': 'libdrm2',
  'libcups.so.2': 'libcups2',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXrandr.so.2': 'libxrandr2',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXtst.so.6': 'libxtst6',
  'libXss.so.1': 'libxss1',
};

/** Far quicker than `pip --version`. */
const FIND_PIP = "import importlib.util, sys; sys.exit(importlib.util.find_spec('pip') is None)";

/** @typedef {{ what: string, packages: string[] }} Lack */

/** @returns {Lack[]} what is not there; a few milliseconds */
export function lacking() {
  const lacks = [];
  const lack = (what, ...packages) => lacks.push({ what, packages });
  if (findChromium() === null) lack('a Chromium', 'chromium');
  if (process.platform !== 'linux') return lacks;
  if (!hasChineseFont()) lack('Chinese fonts', 'fonts-noto-cjk', 'fontconfig');
  if (!onPath('Xvfb') || !onPath('xauth')) lack('a virtual display', 'xvfb', 'xauth');
  if (!onPath('pdftotext')) lack('PDF tools', 'poppler-utils');
  if (!succeeds('python3', ['-c', FIND_PIP])) lack('pip', 'python3', 'python3-pip');
  const known = output('ldconfig', ['-p']) || output('/sbin/ldconfig', ['-p']);
  const libraries = Object.entries(LIBRARIES).filter(([library]) => !known.includes(`${library} `));
  if (libraries.length > 0) lack("Electron's libraries", ...libraries.map(([, name]) => name));
  return lacks;
}

/** @returns {{ ok: true } | { ok: false, lacks: Lack[], advice: string }} installs on Debian as root, and looks again */
export function ensureSystem() {
  let lacks = lacking();
  if (lacks.length > 0 && mayInstall()) {
    install([...new Set(lacks.flatMap((lack) => lack.packages))]);
    lacks = lacking();
  }
  return lacks.length === 0 ? { ok: true } : { ok: false, lacks, advice: advice(lacks) };
}

function mayInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get');
}

function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 15 * 60_000 };
  process.stderr.write(`installing ${packages.join(' ')}\n`);
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages.map(nameHere)], options);
}

/** Debian 13 and Ubuntu 24.04 renamed some libraries (`libgtk-3-0t64`). */
function nameHere(name) {
  const renamed = `${name}t64`;
  return output('apt-cache', ['pkgnames', renamed]).split('\n').includes(renamed) ? renamed : name;
}

function advice(lacks) {
  const what = lacks.map((lack) => lack.what).join(', ');
  if (process.platform === 'darwin') return `Missing: ${what}. Install Google Chrome, or name any Chromium in LIANXIN_CHROMIUM.`;
  if (process.platform === 'win32') return `Missing: ${what}. Install Chrome or Edge, or name any Chromium in LIANXIN_CHROMIUM.`;
  const packages = lacks.flatMap((lack) => lack.packages).join(' ');
  return onPath('apt-get') ? `Missing: ${what}. Run: sudo apt-get install ${packages}` : `Missing: ${what}. On Debian these are the packages: ${packages}`;
}

function hasChineseFont() {
  return output('fc-list', [':lang=zh', 'family']).trim() !== '';
}

function onPath(command) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${command}`));
}

function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function output(command, args) {
  return spawnSync(command, args, { encoding: 'utf8', timeout: 20_000 }).stdout ?? '';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = ensureSystem();
  if (!result.ok) process.stderr.write(`${result.advice}\n`);
  process.exitCode = result.ok ? 0 : 1;
}
