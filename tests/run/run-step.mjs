// @ts-check
/** Runs one command of node_modules/.bin with a hard time limit; what it started ends with it. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** @type {Set<number>} groups of processes that are running now */
const groups = new Set();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    for (const group of groups) end(group, 'SIGKILL');
    process.exit(1);
  });
}

/**
 * @param {readonly string[]} command its name and arguments
 * @param {{ cwd: string, limitMs: number, quiet?: boolean }} options `quiet` keeps what it says and gives it back as `said`
 * @returns {Promise<{ ok: boolean, why: string, ms: number, said: string }>} `why` is empty when it ended well
 */
export async function runStep([name = '', ...words], { cwd, limitMs, quiet = false }) {
  const began = Date.now();
  const path = `${join(cwd, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  // A group of its own, so that a runner's workers and browsers can be ended with it; no input, so that nothing waits for a person.
  const child = spawn(name, words, { cwd, env: { ...process.env, PATH: path, ...(quiet ? { NO_COLOR: '1' } : {}) }, stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'], detached: process.platform !== 'win32', shell: process.platform === 'win32' });
  const { pid } = child;
  if (pid !== undefined) groups.add(pid);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    if (pid !== undefined) end(pid, 'SIGKILL');
  }, limitMs);
  const why = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on(quiet ? 'close' : 'exit', (code, signal) => resolve(code === 0 ? '' : `ended with ${code ?? signal}`));
  });
  clearTimeout(timer);
  if (pid !== undefined) {
    end(pid, 'SIGKILL'); // what it left behind
    groups.delete(pid);
  }
  return { ok: why === '', why: late ? `stopped after ${Math.round(limitMs / 1000)} s` : why, ms: Date.now() - began, said };
}

/** @param {number} group @param {NodeJS.Signals} signal */
function end(group, signal) {
  try {
    process.kill(process.platform === 'win32' ? group : -group, signal);
  } catch {
    // gone already: that is what was asked for
  }
}
