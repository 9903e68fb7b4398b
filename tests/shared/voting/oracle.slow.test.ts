/** The engine against the second reading of its rules, many times over. The quick suite asks the same of fewer sittings: oracle.test.ts. */
import { expect, test } from 'vitest';
import { chanceOf } from '../../chance.ts';
import { disagreement } from './agreement.ts';
import { randomSitting } from './random-sittings.ts';

test('over 100,000 sittings made up by chance, engine and oracle agree in every figure', () => {
  const chance = chanceOf(20_261_123);
  for (let sitting = 0; sitting < 100_000; sitting++) {
    const differs = disagreement(randomSitting(chance));
    if (differs !== null) expect.fail(differs);
  }
});
