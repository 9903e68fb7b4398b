/** The engine beside a general solver, which shares nothing with it but the question. */
import { beforeAll, describe, expect, it } from 'vitest';
import { diceOf } from '../../../../shared/deputies/rota/dice.ts';
import { planRota } from '../../../../shared/deputies/rota/plan.ts';
import type { RotaProblem } from '../../../../shared/deputies/rota/problem.ts';
import { compare, worthOf } from './every-plan.ts';
import { countyA, countyA2, ringOfPlaces, tightT, townB } from './instances.ts';
import { loadSolver, type Solver, solveRota } from './linear-solver.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

describe('a first plan is as full and as fair as the solver’s', () => {
  it.each([['a county with areas of 8 to 40', countyA()], ['a county of equal areas', countyA2()], ['a township', townB()]])('%s, and nobody comes twice within the gap', (_what, problem) => {
    const plan = planned(problem);
    expect(worthOf(problem, plan.answer)).toEqual(worthOf(problem, solveRota(solver, problem)));
    expect(plan.figures.breaches).toBe(0);
  });

  it('twenty tight stations; where a breach of the gap is left, the solver finds no plan as full and fair without one', () => {
    for (let number = 1; number <= 20; number++) {
      const problem = tightT(number);
      const { answer, figures } = planned(problem);
      const worth = worthOf(problem, answer);
      expect([number, worth]).toEqual([number, worthOf(problem, solveRota(solver, problem))]);
      expect(figures.breaches).toBeLessThanOrEqual(1);
      if (figures.breaches === 1) expect([number, compare(worthOf(problem, solveRota(solver, problem, true)), worth) > 0]).toEqual([number, true]);
    }
  });
});

describe('a re-plan changes as few seats and is as fair as the solver’s', () => {
  it('three times one to three people drop out in a county', () => {
    const first = published(countyA());
    for (let event = 0; event < 3; event++) expect(both(withoutSome(first, event))).toSatisfy(same);
  });

  it('sixteen times in a ring of places, where others must move on so that a seat can be filled', () => {
    const first = published(ringOfPlaces());
    let moved = 0;
    for (let event = 0; event < 16; event++) {
      const [ours, theirs] = both(withoutSome(first, event));
      expect([event, ours]).toEqual([event, theirs]);
      moved += ours[3] ?? 0;
    }
    expect(moved).toBeGreaterThan(0);
  });
});

function both(problem: RotaProblem): [readonly number[], readonly number[]] {
  return [worthOf(problem, planned(problem).answer), worthOf(problem, solveRota(solver, problem))];
}

function same([ours, theirs]: [readonly number[], readonly number[]]): boolean {
  return compare(ours, theirs) === 0;
}

function published(problem: RotaProblem): RotaProblem {
  const { answer } = planned(problem);
  return { ...problem, seats: problem.seats.map((seat) => ({ ...seat, published: answer[seat.id] ?? null })) };
}

/** One to three people on leave from a day in spring on. */
function withoutSome(problem: RotaProblem, event: number): RotaProblem {
  const dice = diceOf(`event ${event}`);
  const gone = new Set(Array.from({ length: 1 + dice(3) }, () => dice(problem.deputies.length)));
  const leave = [{ from: `2027-0${2 + dice(4)}-01`, to: null }];
  return { ...problem, deputies: problem.deputies.map((deputy, d) => (gone.has(d) ? { ...deputy, leave } : deputy)) };
}

function planned(problem: RotaProblem) {
  const plan = planRota(problem);
  if (!plan.ok) throw new Error(plan.problem);
  return plan.value;
}
