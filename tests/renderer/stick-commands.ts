/** Sticks for tests that run in Chromium: folders that every host of this process sees, and what can befall files on them. */
import { mkdirSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import type { BrowserCommand } from 'vitest/node';

/** One for the whole process: hosts read the variable when they are asked for sticks. */
let folder: Promise<string> | null = null;

const plugStick: BrowserCommand<[name: string]> = async (_context, name): Promise<string> => {
  folder ??= mkdtemp(join(tmpdir(), 'lianxin-sticks-'));
  env['LIANXIN_STICKS'] = await folder;
  const stick = join(await folder, name);
  mkdirSync(stick);
  return stick;
};

const pullStick: BrowserCommand<[stick: string]> = async (_context, stick) => {
  await rm(stick, { recursive: true, force: true });
};

const filesOnStick: BrowserCommand<[stick: string]> = async (_context, stick): Promise<string[]> => (await readdir(stick)).sort();

/** Turns one byte in the middle over. */
const damageOnStick: BrowserCommand<[stick: string, file: string]> = async (_context, stick, file) => {
  const bytes = await readFile(join(stick, file));
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
  await writeFile(join(stick, file), bytes);
};

export const stickCommands = { plugStick, pullStick, filesOnStick, damageOnStick };

declare module 'vitest/browser' {
  interface BrowserCommands {
    plugStick: (name: string) => Promise<string>;
    pullStick: (stick: string) => Promise<void>;
    filesOnStick: (stick: string) => Promise<string[]>;
    damageOnStick: (stick: string, file: string) => Promise<void>;
  }
}
