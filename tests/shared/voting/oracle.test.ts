/** The engine against a second reading of its rules, written apart from it (oracle.ts). A hundred thousand more: oracle.slow.test.ts. */
import { expect, test } from 'vitest';
import { voteModes } from '../../../shared/voting/rule-set.ts';
import { decide } from '../../../shared/voting/decide.ts';
import { chanceOf } from '../../chance.ts';
import { must } from '../../must.ts';
import { disagreement } from './agreement.ts';
import { randomSitting } from './random-sittings.ts';

test.each(voteModes)('600 sittings by %s: engine and oracle agree in every figure', (mode) => {
  const chance = chanceOf(7_000 + mode.length);
  for (let sitting = 0; sitting < 600; sitting++) {
    const differs = disagreement(randomSitting(chance, mode));
    if (differs !== null) expect.fail(differs);
  }
});

test('the order of the ballots changes nothing', () => {
  const chance = chanceOf(11);
  for (let nth = 0; nth < 40; nth++) {
    const sitting = randomSitting(chance);
    const turned = { ...sitting, rounds: sitting.rounds.map((round) => ({ ...round, ballots: [...round.ballots].reverse() })) };
    expect(must(decide(turned))).toEqual(must(decide(sitting)));
  }
});

test('chance makes every kind of round and every kind of step', () => {
  const chance = chanceOf(5);
  const seen = new Set<string>();
  for (let nth = 0; nth < 300; nth++) {
    const outcome = must(decide(randomSitting(chance)));
    for (const round of outcome.rounds) seen.add(round.state).add(round.next.kind);
  }
  expect([...seen].sort()).toEqual(['again', 'congress', 'counted', 'done', 'explain', 'fresh_nomination', 'measured', 'next_session', 'run_off', 'second_round', 'stopped', 'vacant', 'void']);
});
