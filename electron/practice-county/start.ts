/** Starts the practice county's server as a process of its own that ends with whoever started it. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

const program = join(dirname(fileURLToPath(import.meta.url)), 'server.mjs');
const readyMs = 60_000;

export type PracticeOptions = {
  /** where installPracticeServer put its packages */
  readonly modules: string;
  /** kept here, or (memory) only its log */
  readonly data: string;
  readonly memory: boolean;
  /** 0: any free one */
  readonly port: number;
  readonly admin: { readonly user: string; readonly password: string };
};

export type PracticeServer = {
  /** without a slash at the end */
  readonly url: string;
  /** what it complained about so far */
  readonly complaints: () => string;
  /** its exit code, when it has ended */
  readonly ended: Promise<number | null>;
  /** ends it and waits until it is gone */
  readonly close: () => Promise<void>;
};

/** @returns `did_not_start` with its last words in facts.said, e.g. when the port is taken */
export async function startPracticeServer(options: PracticeOptions): Promise<Result<PracticeServer, 'did_not_start'>> {
  const { user, password } = options.admin;
  const child = spawn(process.execPath, ['--no-deprecation', program, options.modules, options.data, String(options.port)], {
    env: { ...process.env, NODE_OPTIONS: '', LIANXIN_PRACTICE_ADMIN: `${user}:${password}`, LIANXIN_PRACTICE_MEMORY: options.memory ? '1' : '0' },
    // The channel carries nothing: when it breaks, the server knows that it is alone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-20_000)));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const close = async () => {
    child.kill();
    await ended;
  };
  const port = await Promise.race([readyPort(child.stdout), ended.then(() => null), later(readyMs)]);
  if (port === null) {
    await close();
    return err('did_not_start', { said: said.trim().slice(-400) });
  }
  return ok({ url: `http://127.0.0.1:${port}`, complaints: () => said, ended, close });
}

async function readyPort(output: NodeJS.ReadableStream | null): Promise<number | null> {
  if (output === null) return null;
  for await (const line of createInterface({ input: output })) {
    const [, port] = /^ready (\d+)$/.exec(line) ?? [];
    if (port !== undefined) return Number(port);
  }
  return null;
}

function later(ms: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms, null).unref();
  });
}
