// @ts-check
/**
 * `npm run check`: types, lint and unit tests, in two lanes for two cores. What a step said comes in one piece when it is
 * done, so that the lanes do not mix.
 */
import { join } from 'node:path';
import { runStep } from './run-step.mjs';

const root = join(import.meta.dirname, '..', '..');
const limitMs = 5 * 60_000;
const lanes = [
  // What did not change since it was last found clean is not read again; npm test reads all of it.
  [{ name: 'lint', command: ['eslint', '.', '--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint/'] }],
  [
    { name: 'types', command: ['tsc', '-b'] },
    { name: 'unit', command: ['vitest', 'run', '--project', 'unit', '--reporter=dot', '--silent=passed-only'] },
  ],
];

const began = Date.now();
/** @type {string[]} */
const failed = [];
await Promise.all(
  lanes.map(async (lane) => {
    for (const { name, command } of lane) {
      const { ok, why, ms, said } = await runStep(command, { cwd: root, limitMs, quiet: true });
      process.stdout.write(`== ${name}: ${ok ? 'ok' : `FAILED (${why})`}  ${(ms / 1000).toFixed(1)} s\n${said}`);
      if (!ok) failed.push(name);
    }
  }),
);
process.stdout.write(`\n${failed.length === 0 ? 'all well' : `failed: ${failed.join(', ')}`}  ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
