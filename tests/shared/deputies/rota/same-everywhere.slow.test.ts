import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildProgram } from '../../../electron/build-program.ts';
import { electronRuntime } from '../../../runtime/electron-runtime.mjs';
import { legacyRuntime } from '../../../runtime/legacy-runtime.mjs';
import { recorded } from './recorded.ts';

let built: { readonly program: string; readonly remove: () => Promise<void> };
beforeAll(async () => {
  built = await buildProgram(join(import.meta.dirname, 'print-digests.ts'));
});
afterAll(() => built.remove());

it('this Node plans as recorded', () => {
  expect(run(process.execPath).digests).toEqual(recorded);
});

it('Node 16 of the legacy Electron plans as recorded', async (context) => {
  const legacy = await legacyRuntime();
  if ('missing' in legacy) return context.skip(legacy.missing);
  const said = run(join(legacy.dist, 'electron'));
  expect(said.node).toMatch(/^16\./);
  expect(said.digests).toEqual(recorded);
});

it('the Electron of this computer plans as recorded', async (context) => {
  const found = await electronRuntime();
  if ('missing' in found) return context.skip(found.missing);
  expect(run(found.path).digests).toEqual(recorded);
});

function run(command: string): { readonly node: string; readonly digests: unknown } {
  return JSON.parse(execFileSync(command, [built.program], { encoding: 'utf8', env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } })) as { node: string; digests: unknown };
}
