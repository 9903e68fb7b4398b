/** Each mutant of the engine in turn: some quick test must notice it. Prints the score and whoever lives. Started by run.ts. */
import { expect, inject, test } from 'vitest';
import { bodies } from './collect.ts';
import '../shared/voting/vectors.test.ts';
import '../shared/voting/rules.test.ts';
import '../shared/voting/judge.test.ts';
import '../shared/voting/oracle.test.ts';

declare global {
  var mutant: number;
}

test('every mutant is noticed', { timeout: 3_000_000 }, async () => {
  globalThis.mutant = 0;
  for (const [, body] of bodies) await body(); // green without one
  const mutants = inject('mutants');
  const alive: string[] = [];
  for (const { id, file, line, was, becomes } of mutants) {
    globalThis.mutant = id;
    if (!(await noticed())) alive.push(`${file}:${line} ${was} -> ${becomes}`);
  }
  globalThis.mutant = 0;
  process.stdout.write(`\n${mutants.length - alive.length} of ${mutants.length} mutants noticed\n${alive.join('\n')}\n`);
  expect(alive).toEqual([]);
});

async function noticed(): Promise<boolean> {
  for (const [, body] of bodies) {
    try {
      await body();
    } catch {
      return true;
    }
  }
  return false;
}
