/** The engine against the second reading of its rules, many times over. The quick suite asks the same of fewer sittings: oracle.test.ts. */
import { expect, test } from 'vitest';
import { sealSitting } from '../../../shared/voting/sealed.ts';
import { chanceOf } from '../../chance.ts';
import { disagreement } from './agreement.ts';
import { randomSitting } from './random-sittings.ts';
import { recountOfPage } from './recount-page.ts';
import { bytesOf, toSeal } from './sealed-sittings.ts';

test('over 100,000 sittings made up by chance, engine and oracle agree in every figure', () => {
  const chance = chanceOf(20_261_123);
  for (let sitting = 0; sitting < 100_000; sitting++) {
    const differs = disagreement(randomSitting(chance));
    if (differs !== null) expect.fail(differs);
  }
});

test('the verifier agrees with 2,000 sealed sittings of every kind', () => {
  const recount = recountOfPage();
  const chance = chanceOf(4_711);
  for (let agreed = 0; agreed < 2000; ) {
    const file = sealSitting(toSeal(randomSitting(chance)), bytesOf(chance));
    if (!file.ok) continue;
    if (recount(file.value.text).state !== 'agrees') expect.fail(file.value.text);
    agreed += 1;
  }
});
