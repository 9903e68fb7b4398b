/** Thousands of tiny stations against every plan there is. The exact part alone: polishing may not change these figures, which the quick tests show. */
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../shared/deputies/rota/field.ts';
import { fillSeats } from '../../../../shared/deputies/rota/flow.ts';
import { answerOf, planRota } from '../../../../shared/deputies/rota/plan.ts';
import type { RotaProblem } from '../../../../shared/deputies/rota/problem.ts';
import { refillSeats } from '../../../../shared/deputies/rota/replan.ts';
import { bestOfEveryPlan, compare, sortedLoads, worthOf } from './every-plan.ts';
import { greedyRota } from './greedy.ts';
import { countyA, publishedByChance, shuffled, tinyProblem, townB } from './instances.ts';

describe('against every plan there is', () => {
  it('3,000 first plans: fullness by priority, Σ(c+h)² and the sorted counts are the best', () => {
    const seen = { short: 0, wrong: [] as number[] };
    for (let number = 0; number < 3000; number++) {
      const problem = tinyProblem(number);
      const field = laid(problem);
      const answer = answerOf(field, fillSeats(field));
      const [best, worth] = [bestOfEveryPlan(problem), worthOf(problem, answer)];
      if ((worth[0] ?? 0) + (worth[1] ?? 0) + (worth[2] ?? 0) > 0) seen.short += 1;
      if (String(worth) !== String(best.worth) || String(sortedLoads(problem, answer)) !== String(best.sorted)) seen.wrong.push(number);
    }
    expect(seen.wrong).toEqual([]);
    expect(seen.short).toBeGreaterThan(1000);
  });

  it('2,000 re-plans: changed seats too', () => {
    const seen = { changed: 0, wrong: [] as number[] };
    for (let number = 0; number < 2000; number++) {
      const problem = publishedByChance(tinyProblem(number), number);
      const field = laid(problem);
      const answer = answerOf(field, refillSeats(field));
      const [best, worth] = [bestOfEveryPlan(problem), worthOf(problem, answer)];
      if (worth[3] > 0) seen.changed += 1;
      if (String(worth) !== String(best.worth) || String(sortedLoads(problem, answer)) !== String(best.sorted)) seen.wrong.push(number);
    }
    expect(seen.wrong).toEqual([]);
    expect(seen.changed).toBeGreaterThan(300);
  });
});

describe('chance and order', () => {
  it('a county shuffled is the same plan', () => {
    const question = countyA();
    expect(planned(shuffled(question, 'anyhow')).digest).toBe(planned(question).digest);
  });

  it('ten shuffles of a township give one plan, ten seeds ten plans as fair', () => {
    const question = townB();
    const first = planned(question);
    const mixed = Array.from({ length: 10 }, (_, by) => planned(shuffled(question, `${by}`)).digest);
    expect(new Set(mixed)).toEqual(new Set([first.digest]));
    const others = Array.from({ length: 10 }, (_, seed) => planned({ ...question, seed: `${seed}` }));
    expect(new Set(others.map(({ digest }) => digest)).size).toBe(10);
    expect(new Set(others.map(({ figures }) => figures.squares))).toEqual(new Set([first.figures.squares]));
  });
});

describe('against a greedy hand', () => {
  it('thirty counties and a thousand tiny stations: never less full or less fair, sometimes more', () => {
    const seen = { better: 0, worse: [] as (number | string)[] };
    const problems = [...Array.from({ length: 30 }, (_, seed) => countyA(`A ${seed}`)), ...Array.from({ length: 1000 }, (_, number) => tinyProblem(number))];
    for (const problem of problems) {
      const field = laid(problem);
      const difference = compare(worthOf(problem, answerOf(field, fillSeats(field))), worthOf(problem, greedyRota(problem)));
      if (difference > 0) seen.worse.push(problem.seed);
      if (difference < 0) seen.better += 1;
    }
    expect(seen.worse).toEqual([]);
    expect(seen.better).toBeGreaterThan(50);
  });
});

function laid(problem: RotaProblem) {
  const field = layOut(problem);
  if (!field.ok) throw new Error(field.problem);
  return field.value;
}

function planned(problem: RotaProblem) {
  const plan = planRota(problem);
  if (!plan.ok) throw new Error(plan.problem);
  return plan.value;
}
