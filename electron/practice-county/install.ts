/**
 * Brings the practice county's server onto this machine when it is first needed: about 250 old packages, pinned by their own
 * lock file, into this user's cache, apart from the station's dependencies and never shipped. Their install scripts do not run.
 */
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

const here = dirname(fileURLToPath(import.meta.url));
const carried = ['package.json', 'package-lock.json', '.npmrc'];
const npmMs = 10 * 60_000;
const lockMs = 5 * 60_000;

export type InstallProblem = 'npm_missing' | 'npm_failed' | 'disk_failed';

/**
 * @param onInstall told once when something has to be fetched
 * @returns the folder that holds `node_modules`; `npm_failed` with npm's first words in facts.said
 */
export async function installPracticeServer(environment: NodeJS.ProcessEnv = process.env, onInstall: () => void = () => undefined): Promise<Result<string, InstallProblem>> {
  try {
    const lock = await readFile(join(here, 'package-lock.json'));
    const folder = join(cacheFolder(environment), createHash('sha256').update(lock).digest('hex').slice(0, 16));
    if (await isThere(folder)) return ok(folder);
    await mkdir(dirname(folder), { recursive: true });
    return await alone(folder, async () => ((await isThere(folder)) ? ok(folder) : install(folder, environment, onInstall)));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return err('disk_failed', { code });
  }
}

/** Whole or not at all: it appears under its name when npm is through. */
async function install(folder: string, environment: NodeJS.ProcessEnv, onInstall: () => void): Promise<Result<string, InstallProblem>> {
  onInstall();
  const half = `${folder}.${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(half);
    for (const name of carried) await copyFile(join(here, name), join(half, name));
    const { code, said } = await runNpm(['ci', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund', '--loglevel=error'], half, environment);
    if (code === null) return err('npm_missing');
    if (code !== 0) return err('npm_failed', { said: said.trim().slice(0, 300) });
    await rename(half, folder);
    return ok(folder);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

/** @returns code null: npm could not be started */
function runNpm(values: readonly string[], cwd: string, environment: NodeJS.ProcessEnv): Promise<{ readonly code: number | null; readonly said: string }> {
  const windows = process.platform === 'win32';
  return new Promise((resolve) => {
    // A shell finds npm.cmd on Windows; all values are our own words.
    const child = spawn(windows ? 'npm.cmd' : 'npm', [...values], { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'], shell: windows, timeout: npmMs });
    let said = '';
    const hear = (part: Buffer) => (said += part.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', () => resolve({ code: null, said }));
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

/** Two that need it at the same moment: one installs, the other waits. A lock whose owner died is taken over after five minutes. */
async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = `${folder}.lock`;
  while (!(await takes(lock))) {
    const held = await stat(lock).catch(() => null);
    if (held !== null && Date.now() - held.mtimeMs > lockMs) await rm(lock, { recursive: true, force: true });
    else await new Promise((resolve) => setTimeout(resolve, 300));
  }
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function takes(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isThere(folder: string): Promise<boolean> {
  return (await stat(join(folder, 'node_modules')).catch(() => null)) !== null;
}

function cacheFolder(environment: NodeJS.ProcessEnv): string {
  const shared = environment['XDG_CACHE_HOME'] ?? '';
  if (isAbsolute(shared)) return join(shared, 'lianxin-practice-county');
  if (process.platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'lianxin-practice-county');
  return join(homedir(), '.cache', 'lianxin-practice-county');
}
