// @ts-check
/** A virtual display for Electron, where there is none. One for a whole run. */
import { spawn } from 'node:child_process';

const startMs = 15_000;

/**
 * @returns {Promise<{ display: string | undefined, stop: () => void }>} the display to use; `stop` ends it if it was started here
 * @throws when none is there and none can be started
 */
export async function ensureDisplay() {
  const there = process.env['DISPLAY'];
  if (process.platform !== 'linux' || (there !== undefined && there !== '')) return { display: there, stop: () => undefined };
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp', '-noreset'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Xvfb said nothing for ${startMs} ms`)), startMs);
    const end = (/** @type {() => void} */ then) => {
      clearTimeout(timer);
      then();
    };
    xvfb.on('error', (error) => end(() => reject(error)));
    xvfb.on('exit', (code) => end(() => reject(new Error(`Xvfb ended with ${code}`))));
    xvfb.stdio[3]?.on('data', (bytes) => end(() => resolve(String(bytes).trim())));
  });
  xvfb.unref();
  return { display: `:${number}`, stop: () => xvfb.kill('SIGTERM') };
}
