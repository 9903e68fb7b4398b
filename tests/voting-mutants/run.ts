/**
 * Hunts mutants of the voting engine: its sources are read with a switch at every comparison, sum and boundary, and the quick tests are run under each.
 * `npx tsx tests/voting-mutants/run.ts`; `MUTANTS_OF=judge,count` for some files only. Takes some minutes; not part of `npm test`.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startVitest } from 'vitest/node';
import { type Mutant, withMutants } from './mutate.ts';

const root = resolve(import.meta.dirname, '../..');
const asked = process.env['MUTANTS_OF'];
const engine = ['threshold', 'rule-set', 'judge', 'count', 'reconcile', 'satisfaction', 'outcome', 'decide', 'rule-sheet'].filter((name) => asked === undefined || asked.split(',').includes(name));
const texts = new Map<string, string>();
const mutants: Mutant[] = [];
for (const name of engine) {
  const path = `shared/voting/${name}.ts`;
  // The schemas of rule-set.ts are data with bounds; its one rule begins here.
  const source = readFileSync(resolve(root, path), 'utf8');
  const begin = name === 'rule-set' ? source.indexOf('export function ruleSetProblems') : 0;
  const made = withMutants(path, source.slice(begin), mutants.length + 1);
  texts.set(resolve(root, path), source.slice(0, begin) + made.text);
  mutants.push(...made.mutants);
}

const vitest = await startVitest(
  'test',
  [],
  { config: false, root, watch: false, include: ['tests/voting-mutants/kill.run.ts'], provide: { mutants, chance: 20261101 }, setupFiles: ['tests/chance-setup.ts'] },
  {
    plugins: [
      {
        name: 'mutants',
        enforce: 'pre',
        load: (id) => texts.get(id),
        transform: (code, id) => (/tests\/shared\/voting\/.*\.test\.ts$/.test(id) ? code.replace("from 'vitest'", `from '${resolve(import.meta.dirname, 'collect.ts')}'`) : null),
      },
    ],
  },
);
await vitest.close();

declare module 'vitest' {
  interface ProvidedContext {
    mutants: readonly Mutant[];
  }
}
