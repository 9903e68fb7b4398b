/** The sealed file: opens as it was sealed, says nobody's name and no order, and refuses whatever was changed. */
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/kernel/json.ts';
import { ballotOf, ballotText } from '../../../shared/voting/ballot-text.ts';
import { decide } from '../../../shared/voting/decide.ts';
import { digestOf, openSealed, sealSitting } from '../../../shared/voting/sealed.ts';
import { shuffled } from '../../../shared/voting/shuffle.ts';
import { chanceOf } from '../../chance.ts';
import { must } from '../../must.ts';
import { randomBallot, randomSitting } from './random-sittings.ts';
import { counts, round, rulesOf } from './halls.ts';
import { bytesOf, liyang, resealed, toSeal } from './sealed-sittings.ts';

const sealed = must(sealSitting(liyang(), bytesOf(chanceOf(1))));

describe('a sealed sitting', () => {
  test('opens with the outcome that was sealed, and its digest is the printed one', () => {
    const opened = must(openSealed(sealed.text));
    expect(opened.digest).toBe(sealed.digest);
    expect(opened.outcome).toEqual(must(decide({ rules: liyang().rules, candidates: 12, rounds: liyang().rounds })));
    expect(sealed.digest).toMatch(/^([0-9a-f]{8} ){7}[0-9a-f]{8}$/);
  });

  test('of any kind opens again, whatever was written on its ballots', () => {
    const chance = chanceOf(99);
    let open = 0;
    for (let nth = 0; nth < 50; nth++) {
      const sitting = toSeal(randomSitting(chance));
      const file = sealSitting(sitting, bytesOf(chance));
      if (!file.ok) expect(file.problem).toBe('not_final');
      else {
        open += 1;
        expect(openSealed(file.value.text).ok).toBe(true);
      }
    }
    expect(open).toBeGreaterThan(20);
  });

  test('holds the ballots in an order that is the dice’s alone: sorted before or not, the same dice give every order', () => {
    const orders = new Set(Array.from({ length: 200 }, (_, seed) => shuffled(['a', 'b', 'c'], bytesOf(chanceOf(seed))).join('')));
    expect([...orders].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    const other = must(sealSitting(liyang(), bytesOf(chanceOf(2))));
    expect(other.digest).not.toBe(sealed.digest);
    const ballots = (text: string): string[] => must(openSealed(text)).sitting.rounds.flatMap((each) => each.ballots);
    expect(ballots(other.text)).not.toEqual(ballots(sealed.text));
    expect(ballots(other.text).sort()).toEqual(ballots(sealed.text).sort());
  });

  test('throws draws away that would favour the small numbers', () => {
    const draws = [[255, 255, 255, 255], [0, 0, 0, 2], [0, 0, 0, 1]];
    expect(shuffled(['a', 'b', 'c'], () => Uint8Array.from(draws.shift() ?? []))).toEqual(['a', 'b', 'c']);
    expect(draws).toEqual([]);
  });

  test('is refused while a round must still follow or a figure is unexplained', () => {
    expect(sealSitting({ ...liyang(), rounds: liyang().rounds.slice(0, 1) }, bytesOf(chanceOf(1)))).toEqual({ ok: false, problem: 'not_final' });
    const stopped = { ...round(12, 10, counts(72, 47)), ballots: [] };
    expect(sealSitting({ ...liyang(), rounds: [stopped] }, bytesOf(chanceOf(1)))).toEqual({ ok: false, problem: 'not_final' });
    expect(sealSitting({ ...liyang(), title: '' }, bytesOf(chanceOf(1)))).toEqual({ ok: false, problem: 'not_sealable' });
    expect(sealSitting({ ...liyang(), rounds: [] }, bytesOf(chanceOf(1)))).toEqual({ ok: false, problem: 'no_round' });
  });

  test('keeps no ballot of a void round', () => {
    const void1 = { ...round(1, 1, counts(9, 9, { collected: 10 })), ballots: [randomBallot(chanceOf(1), 'choice', 1)] };
    const good = { ...round(1, 1, counts(9, 9)), ballots: Array.from({ length: 9 }, () => ({ kind: 'choice' as const, marks: ['for' as const], setAside: null })) };
    const file = must(sealSitting({ ...liyang(), rules: rulesOf({ places: 1 }), candidates: [{ title: '路灯' }], rounds: [void1, good] }, bytesOf(chanceOf(1))));
    const opened = must(openSealed(file.text));
    expect(opened.sitting.rounds.map(({ ballots }) => ballots.length)).toEqual([0, 9]);
    expect(openSealed(resealed(file.text, (body) => body.rounds[0]?.ballots.push('+')))).toMatchObject({ problem: 'malformed' });
  });
});

describe('a file is refused', () => {
  test('that is another one, a newer one, or torn', () => {
    for (const foreign of ['', '{}', 'PK\u0003\u0004', sealed.text.slice(1), `\uFEFF${sealed.text}`, sealed.text.replace(' 1\n', ' 0\n')]) expect(openSealed(foreign)).toMatchObject({ problem: 'foreign' });
    expect(openSealed(sealed.text.replace('sitting 1', 'sitting 2'))).toEqual({ ok: false, problem: 'newer', facts: { version: 2 } });
    for (const torn of [sealed.text.slice(0, -1), sealed.text.slice(0, 4000), `${sealed.text}\n`, sealed.text.replace('sha256', 'sha512')]) expect(openSealed(torn)).toMatchObject({ problem: 'damaged' });
    expect(openSealed(sealed.text.replaceAll('\n', '\r\n')).ok).toBe(false);
  });

  test('in which any single letter was changed', () => {
    const letters = [...sealed.text];
    for (let at = 0; at < letters.length - 1; at += 37) {
      const changed = [...letters];
      changed[at] = letters[at] === '1' ? '2' : '1';
      expect(openSealed(changed.join('')).ok).toBe(false);
    }
    expect(openSealed(sealed.text.replace('+', '-'))).toEqual({ ok: false, problem: 'altered' });
  });

  test('whose JSON is not the one canonical text', () => {
    const [first, json] = sealed.text.split('\n');
    const spaced = `${first ?? ''}\n${JSON.stringify(JSON.parse(json ?? ''), null, 1).replaceAll('\n', '')}\n`;
    expect(openSealed(`${spaced}sha256 ${digestOf(spaced)}\n`)).toMatchObject({ problem: 'malformed' });
    const broken = `${first ?? ''}\n{"\n`.replace('"\n', '"\n');
    expect(openSealed(`${broken}sha256 ${digestOf(broken)}\n`)).toMatchObject({ problem: 'malformed' });
  });
});

test('every ballot has one text and every text one ballot', () => {
  const chance = chanceOf(3);
  for (const kind of ['choice', 'rank', 'level'] as const) {
    for (let nth = 0; nth < 60; nth++) {
      const ballot = randomBallot(chance, kind, 5);
      expect(canonicalJson(ballotOf(ballotText(ballot), kind, 5))).toBe(canonicalJson(ballot));
    }
  }
  expect(ballotText({ kind: 'choice', marks: ['for', 'against', 'abstain', 'blank', 'both', 'unreadable'], setAside: 'sign' })).toBe('s!+-0.*?');
  expect(ballotText({ kind: 'rank', marks: [12, 'blank', 0, 'both', 'unreadable'], setAside: 'other' })).toBe('o!12 . 0 * ?');
  for (const [text, kind] of [['+', 'choice'], ['+++', 'choice'], ['+3', 'choice'], ['01 2', 'rank'], ['1  2', 'rank'], ['1000 1', 'rank'], ['+-', 'level']] as const) expect(ballotOf(text, kind, 2)).toBeNull();
});
