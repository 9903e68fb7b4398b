/**
 * Hook of electron-builder: only our own app may lie in the package. A runtime that tests use carries a stand-in for
 * Electron's default app, which Electron would load before ours.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** @param {{ appOutDir: string }} context */
export async function afterExtract({ appOutDir }) {
  for (const name of ['resources/app', 'resources/default_app.asar', 'stamp.json']) await rm(join(appOutDir, name), { recursive: true, force: true });
}
