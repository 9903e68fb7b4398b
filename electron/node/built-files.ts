/** Where the built pages and the version lie, for the bundled program (out/main/serve.cjs) and for the source (electron/serve.ts). */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export type BuiltFiles = { readonly pages: string; readonly version: string };

/** @param program path of the running entry file */
export function builtFiles(program: string): BuiltFiles {
  const folder = dirname(program);
  const root = basename(folder) === 'main' ? join(folder, '..', '..') : join(folder, '..');
  return { pages: join(root, 'out', 'renderer'), version: versionIn(join(root, 'package.json')) };
}

function versionIn(path: string): string {
  try {
    const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version?: unknown };
    return typeof version === 'string' ? version : '0.0.0';
  } catch {
    return '0.0.0'; // shown in the help, decided upon nowhere
  }
}
