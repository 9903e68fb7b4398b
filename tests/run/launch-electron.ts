/**
 * Starts an app in a real Electron under Playwright. Given an executable, Playwright leaves out the hook that holds the app's
 * `ready` back until it listens; the window would then be born while Playwright attaches, and once in some hundred starts on a
 * busy machine that never ends. So the hook is named here.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { isRoot } from './chromium.mjs';

const hook = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'lib/server/electron/loader.js');

export type ElectronStart = {
  readonly executablePath: string;
  /** the app's folder, then its own words */
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly switches?: readonly string[];
  readonly cwd?: string;
  /** pages may reach what their own policy forbids: for peers of a benchmark */
  readonly bypassCSP?: boolean;
};

export function launchElectron({ executablePath, words, env, switches = [], cwd, bypassCSP = false }: ElectronStart): Promise<ElectronApplication> {
  const args = [...(isRoot() ? ['--no-sandbox'] : []), '-r', hook, ...switches, ...words];
  return _electron.launch({ executablePath, args, env: { ...env }, timeout: 30_000, bypassCSP, ...(cwd === undefined ? {} : { cwd }) });
}
