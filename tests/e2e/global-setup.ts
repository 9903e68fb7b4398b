/** Once before all flows: the build is there, a real Electron is found, and it has a display. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDisplay } from '../run/display.mjs';
import { electronRuntime } from '../runtime/electron-runtime.mjs';
import { projectRoot } from './bodies/host-process.ts';

export default async function globalSetup(): Promise<() => void> {
  for (const file of ['out/main/main.cjs', 'out/main/serve.cjs', 'out/renderer/index.html']) {
    if (!existsSync(join(projectRoot, file))) throw new Error(`${file} is not there: run npm run build`);
  }
  const runtime = await electronRuntime();
  if ('missing' in runtime) {
    process.env['LIANXIN_ELECTRON_MISSING'] = runtime.missing;
    return () => undefined;
  }
  process.env['LIANXIN_ELECTRON'] = runtime.path;
  const { display, stop } = await ensureDisplay();
  if (display !== undefined) process.env['DISPLAY'] = display;
  return stop;
}
