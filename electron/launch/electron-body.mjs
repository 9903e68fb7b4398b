/**
 * Finds Electron within a bounded time and runs the station in it. Everything that keeps it from opening is a reason in
 * words, so that the launcher can fall back to the browser.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { downloadElectron, installedElectron } from './electron-binary.mjs';
import { reasons, words } from './words.mjs';

/** Together under a minute: then a person has a station, in one body or the other. */
const NO_PROGRESS_MS = 15_000;
const DOWNLOAD_MS = 45_000;
/** An Electron that ends within this time with a failure never showed a window. */
const DIED_AT_ONCE_MS = 8_000;
/** electron/shell/start-problem.ts: the station itself said why it does not open; another body would not either. */
const STATION_REFUSED = 3;
/** Chromium looks for a system bus that containers and plain desktops lack; harmless. */
const HARMLESS = /ERROR:(?:bus|object_proxy)\.cc/u;

/** @typedef {{ zh: string, en: string }} Why */

/** @returns {Promise<{ path: string } | { why: Why, download?: import('node:child_process').ChildProcess }>} */
export async function findElectron(env = process.env, platform = process.platform) {
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return { why: reasons.noDisplay };
  const there = installedElectron();
  if (there !== null) return there;
  if (env.ELECTRON_OVERRIDE_DIST_PATH) return { why: reasons.override(env.ELECTRON_OVERRIDE_DIST_PATH) };
  console.log(words.downloading);
  const outcome = await downloadElectron({ idleMs: NO_PROGRESS_MS, totalMs: DOWNLOAD_MS, keepGoing: true, onProgress: everyFewSeconds() });
  if (!outcome.got) return outcome.why === 'slow' && outcome.child ? { why: reasons.slow, download: outcome.child } : { why: reasons.download(outcome.detail) };
  return installedElectron() ?? { why: reasons.download('') };
}

/**
 * Runs until the window closes.
 * @param {{ path: string, root: string, args: readonly string[] }} start
 * @returns {Promise<{ code: number } | { why: Why }>}
 */
export function runElectron({ path, root, args }) {
  return new Promise((resolve) => {
    const switches = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    if (switches.length > 0) console.log(words.asRoot);
    // editors that are Electron themselves leave this in their terminals; it would make Electron a plain Node
    const { ELECTRON_RUN_AS_NODE: _unwanted, ...env } = process.env;
    const started = Date.now();
    const child = spawn(path, [...switches, root, ...args], { cwd: root, env, stdio: ['ignore', 'inherit', 'pipe'] });
    let said = '';
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (HARMLESS.test(line) || line.trim() === '') return;
      said = line;
      process.stderr.write(`${line}\n`);
    });
    child.once('error', (error) => resolve({ why: reasons.died(error.message) }));
    child.once('close', (code, signal) => {
      if (code === 0 || code === STATION_REFUSED || Date.now() - started > DIED_AT_ONCE_MS) resolve({ code: code ?? 1 });
      else if (signal === 'SIGINT' || signal === 'SIGTERM') resolve({ code: 0 });
      else resolve({ why: reasons.died(said === '' ? `exit ${code ?? signal}` : said) });
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  });
}

function everyFewSeconds() {
  let last = Date.now();
  return ({ transferred, total }) => {
    if (Date.now() - last < 3_000) return;
    last = Date.now();
    console.log(words.progress(transferred, total));
  };
}
