/** The Node host of the browser body as a child process: started on a fixed port, ended gently or not. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { untilGone, send } from './processes.ts';
import { within } from './body.ts';

export const projectRoot = join(import.meta.dirname, '..', '..', '..');

export type HostProcess = {
  readonly pid: number;
  /** the address with its secret, as a person would open it */
  readonly address: string;
  /** asks it to end and waits; @throws when it does not within ten seconds */
  readonly stop: () => Promise<void>;
};

/** @param say gets what it writes on its consoles */
export async function startHost(parts: { readonly data: string; readonly port: number; readonly words: readonly string[]; readonly environment: Record<string, string>; readonly say: (text: string) => void }): Promise<HostProcess> {
  const child = spawn(process.execPath, [join(projectRoot, 'out/main/serve.cjs'), '--data', parts.data, '--port', String(parts.port), ...parts.words], {
    cwd: projectRoot,
    env: parts.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('the host could not be started');
  try {
    const address = await within(20_000, 'the host’s address', addressOf(child, parts.say));
    return {
      pid,
      address,
      stop: async () => {
        send(pid, 'SIGTERM');
        await untilGone([pid], 10_000);
      },
    };
  } catch (error) {
    send(pid, 'SIGKILL');
    throw error;
  }
}

function addressOf(child: ChildProcess, say: (text: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (bytes: Buffer) => {
      said += bytes.toString('utf8');
      say(bytes.toString('utf8'));
      const found = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('error', reject);
    child.on('exit', (code, signal) => reject(new Error(`the host ended with ${code ?? signal}: ${said}`)));
  });
}

let given = process.pid; // two runs on one machine begin at different places

/** A port that nobody uses, outside the range that systems give to connections, and another one for each station. */
export async function freePort(worker: number): Promise<number> {
  for (let tries = 0; tries < 400; tries++) {
    const port = 21_000 + (worker % 20) * 400 + (given++ % 400);
    if (await isFree(port)) return port;
  }
  throw new Error('no free port');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
