/**
 * One host per data directory. The lock is a listening local socket, so the system frees it when its owner dies by any
 * death. Windows: a named pipe, of which there can be one. Elsewhere every host listens at a socket of its own name and
 * then asks all others it finds: a file that one may unlink and another bind anew (the usual way) can be held by two.
 */
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, realpath, rename, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platform } from 'node:process';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';

export type DataLock = { readonly release: () => Promise<void> };

/** Longest path of a socket that Linux (108) and macOS (104) take, with the closing zero. */
const longestSocketPath = 100;
/** An owner that was stopped but not killed keeps its lock: silence means held. */
const answerWithinMs = 2000;

/**
 * @param dataDir must exist
 * @param randomBytes names this attempt
 * @returns `in_use` while another host lives on the folder, whatever path leads there
 * @throws the system's error when no socket can be made at all
 */
export async function lockDataDir(dataDir: string, randomBytes: (count: number) => Uint8Array): Promise<Result<DataLock, 'in_use'>> {
  const real = await realpath(dataDir);
  const hash = createHash('sha256').update(real).digest('hex').slice(0, 24);
  if (platform === 'win32') return lockByPipe(`\\\\.\\pipe\\lianxin-${hash}`);
  const name = `${hash}.${Buffer.from(randomBytes(8)).toString('hex')}`;
  // Inside the folder, so that a different TMPDIR cannot hide one host from another.
  const inside = join(real, 'lock');
  if (join(inside, name).length <= longestSocketPath) {
    await mkdir(inside, { recursive: true, mode: 0o700 });
    try {
      return await lockBySocket(inside, hash, name);
    } catch (error) {
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error; // no sockets on this file system
    }
  }
  return lockBySocket(tmpdir(), hash, `lianxin-${name}`);
}

async function lockByPipe(path: string): Promise<Result<DataLock, 'in_use'>> {
  const server = createServer((socket) => socket.destroy());
  try {
    await listen(server, path);
  } catch (error) {
    if (['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return err('in_use');
    throw error;
  }
  return ok({ release: () => closed(server) });
}

type Standing = 'trying' | 'holds' | 'gave_way';

async function lockBySocket(folder: string, hash: string, name: string): Promise<Result<DataLock, 'in_use'>> {
  let standing: Standing = 'trying';
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.setEncoding('utf8');
    let said = '';
    socket.on('data', (text: string) => {
      said += text;
      if (!said.includes('\n')) return;
      // Two that start together: the smaller name goes on. Decided here, in one step, so both cannot go on.
      if (standing === 'trying' && said.trim() < name) standing = 'gave_way';
      socket.end(standing === 'gave_way' ? 'go' : 'held');
    });
  });
  const path = join(folder, name);
  const release = async () => {
    await closed(server);
    await unlink(path).catch(() => undefined);
  };
  // Bound under another name first: a socket that others can see already answers, so none is taken for dead while it starts.
  const hidden = join(folder, `new-${name.slice(-16)}`);
  await listen(server, hidden);
  await chmod(hidden, 0o600).catch(() => undefined);
  await rename(hidden, path);
  for (const other of await readdir(folder)) {
    if (other === name || !other.includes(`${hash}.`)) continue;
    const answer = await ask(join(folder, other), name);
    if (answer === 'dead') await unlink(join(folder, other)).catch(() => undefined); // its name is never used again
    else if (answer === 'held') {
      await release();
      return err('in_use');
    }
  }
  if ((standing as Standing) === 'gave_way') {
    await release();
    return err('in_use');
  }
  standing = 'holds';
  return ok({ release });
}

/** One that hangs up without a word is just going: asked again, it is dead, or it was another. */
async function ask(path: string, name: string): Promise<'dead' | 'held' | 'go'> {
  for (let tries = 0; tries < 5; tries++) {
    const answer = await askOnce(path, name);
    if (answer !== 'hung_up') return answer;
  }
  return 'held';
}

function askOnce(path: string, name: string): Promise<'dead' | 'held' | 'go' | 'hung_up'> {
  return new Promise((resolve) => {
    const socket = connect(path);
    let said = '';
    const done = (answer: 'dead' | 'held' | 'go' | 'hung_up') => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => done('held'), answerWithinMs);
    socket.setEncoding('utf8');
    socket.on('connect', () => socket.write(`${name}\n`));
    socket.on('data', (text: string) => {
      said += text;
    });
    socket.on('end', () => done(said === 'go' || said === 'held' ? said : 'hung_up'));
    socket.on('error', ({ code = '' }: NodeJS.ErrnoException) => done(['ECONNREFUSED', 'ENOENT'].includes(code) ? 'dead' : ['ECONNRESET', 'EPIPE'].includes(code) ? 'hung_up' : 'held'));
  });
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      server.unref();
      resolve();
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
