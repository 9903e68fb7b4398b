/** Bundles a TypeScript program of the tests so that plain Node starts it in a few dozen milliseconds. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { build } from 'vite';

/** @returns path of the bundled program; remove its folder when done */
export async function buildProgram(entry: string): Promise<{ readonly program: string; readonly remove: () => Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'lianxin-program-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: entry, outDir, emptyOutDir: false, rolldownOptions: { output: { format: 'cjs', entryFileNames: 'program.cjs' } } },
    ssr: { noExternal: true },
  });
  return { program: join(outDir, 'program.cjs'), remove: () => rm(outDir, { recursive: true, force: true }) };
}

export type Running = {
  readonly child: ChildProcess;
  /** lines of its standard output, as they come; ends with the program */
  readonly lines: AsyncIterator<string>;
  /** what it wrote on standard error so far */
  readonly complaints: () => string;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
};

/** Starts it; killed at the latest when the test ends. */
export function start(program: string, values: readonly string[], command = process.execPath, before: readonly string[] = []): Running {
  const child = spawn(command, [...before, program, ...values], { stdio: 'pipe' });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString();
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](), complaints: () => said, ended };
}
