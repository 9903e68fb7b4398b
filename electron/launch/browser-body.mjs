/** Serves the station to the browser with plain Node (out/main/serve.cjs), and opens the browser where there is one. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Runs until it is told to stop.
 * @param {{ root: string, args: readonly string[], open: boolean }} start
 * @returns {Promise<number>} its exit code
 */
export function runServer({ root, args, open }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'out/main/serve.cjs'), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let opened = false;
    createInterface({ input: child.stdout }).on('line', (line) => {
      console.log(line);
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/u.exec(line)?.[0];
      if (address === undefined || opened) return;
      opened = true;
      if (open) openBrowser(address);
    });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 0));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  });
}

/** Never waited for, and a failure is no failure: the address stands on the console. */
function openBrowser(address) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const [command, args] = opener(address);
  const child = spawn(command, args, { detached: true, stdio: 'ignore' });
  child.once('error', () => {});
  child.unref();
}

/** @returns {[string, string[]]} */
function opener(address) {
  if (process.platform === 'darwin') return ['open', [address]];
  // rundll32 takes the address as it is; `start` would read & and # in its own way
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
}
