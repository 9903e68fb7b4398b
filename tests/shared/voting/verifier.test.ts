/** The second opinion against the app: the verifier's counting, which shares no line with ours, on sealed files of every kind, true and changed. */
import { expect, test } from 'vitest';
import { must } from '../../must.ts';
import { chanceOf } from '../../chance.ts';
import { openSealed, sealSitting } from '../../../shared/voting/sealed.ts';
import { changesToSealed } from './changes-to-sealed.ts';
import { randomSitting } from './random-sittings.ts';
import { recountOfPage } from './recount-page.ts';
import { bytesOf, liyang, resealed, toSeal } from './sealed-sittings.ts';

const recount = recountOfPage();
const sealed = must(sealSitting(liyang(), bytesOf(chanceOf(1))));

test('a sitting with a void ballot, a tie and a run-off agrees, digest and all', () => {
  expect(recount(sealed.text)).toMatchObject({ state: 'agrees', digest: sealed.digest, outcome: must(openSealed(sealed.text)).outcome });
});

test('thirty sittings of every kind agree', () => {
  const chance = chanceOf(17);
  for (let agreed = 0; agreed < 30; ) {
    const file = sealSitting(toSeal(randomSitting(chance)), bytesOf(chance));
    if (!file.ok) continue;
    const answer = recount(file.value.text);
    if (answer.state !== 'agrees') expect.fail(`${answer.state} ${answer.code ?? ''} ${file.value.text}`);
    agreed += 1;
  }
});

test('what is not such a file, a newer one, a torn and an altered one are refused for what they are', () => {
  expect(recount('PK')).toEqual({ state: 'refused', code: 'foreign' });
  expect(recount(`\uFEFF${sealed.text}`)).toEqual({ state: 'refused', code: 'foreign' });
  expect(recount(sealed.text.replace('sitting 1', 'sitting 2'))).toEqual({ state: 'refused', code: 'newer' });
  expect(recount(sealed.text.slice(0, -2))).toEqual({ state: 'refused', code: 'damaged' });
  expect(recount(sealed.text.replace('+', '-'))).toMatchObject({ state: 'refused', code: 'altered' });
  expect(recount(sealed.text.replace(/sha256 ./, 'sha256 f')).state).toBe('refused');
});

test.each(changesToSealed)('a file sealed anew with %s is not taken', (_, change, problem) => {
  const text = resealed(sealed.text, change);
  expect(openSealed(text)).toMatchObject({ ok: false, problem });
  expect(recount(text)).toMatchObject(problem === 'malformed' ? { state: 'refused', code: 'malformed' } : { state: 'differs' });
});
