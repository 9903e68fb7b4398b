import { describe, expect, it } from 'vitest';
import { planRota } from '../../../../shared/deputies/rota/plan.ts';
import { problemDigest, type RotaProblem } from '../../../../shared/deputies/rota/problem.ts';
import { bestOfEveryPlan, sortedLoads, worthOf } from './every-plan.ts';
import { deputyOf, problemOf, seatOf, shuffled, tinyProblem, townB } from './instances.ts';

describe('a first plan', () => {
  it('fills as many seats, and is as fair, as the best of every plan there is (20 tiny stations; 3,000 in the slow tests)', () => {
    for (let number = 0; number < 20; number++) {
      const problem = tinyProblem(number);
      const answer = planned(problem).answer;
      const best = bestOfEveryPlan(problem);
      expect([number, worthOf(problem, answer), sortedLoads(problem, answer)]).toEqual([number, best.worth, best.sorted]);
    }
  });

  it('is the same whatever order its lists come in', () => {
    const question = smallTown();
    const plan = planned(question);
    for (const by of ['one', 'two', 'three']) expect(planned(shuffled(question, by))).toEqual(plan);
  });

  it('is another for another seed, and as fair', () => {
    const [one, other] = [planned({ ...smallTown(), seed: '1-1-4' }), planned({ ...smallTown(), seed: '6-2-3' })];
    expect(other.digest).not.toBe(one.digest);
    expect(other.figures.squares).toBe(one.figures.squares);
  });

  it('keeps what is pinned and counts it', () => {
    const seats = [seatOf('a', '2027-03-01', { pin: 'd1' }), seatOf('b', '2027-03-08', { pin: 'd1' }), seatOf('c', '2027-03-15'), seatOf('d', '2027-03-22')];
    const { answer } = planned(problemOf(seats, [deputyOf('d1'), deputyOf('d2')]));
    expect(answer).toEqual({ a: 'd1', b: 'd1', c: 'd2', d: 'd2' });
  });

  it('leaves a frozen seat as it was published, whoever is ill or gone since', () => {
    const seats = [seatOf('a', '2027-03-01', { frozen: true, published: 'gone' }), seatOf('b', '2027-03-01', { frozen: true }), seatOf('c', '2027-03-01')];
    const plan = planned(problemOf(seats, [deputyOf('d1', { leave: [{ from: '2027-01-01', to: null }] }), deputyOf('d2')]));
    expect(plan.answer).toEqual({ a: 'gone', b: null, c: 'd2' });
    expect(plan.empty).toEqual([]);
  });

  it('gives nobody two duties on one day, a pinned one included', () => {
    const seats = [seatOf('a', '2027-03-01', { pin: 'd1' }), seatOf('b', '2027-03-01'), seatOf('c', '2027-03-01')];
    expect(planned(problemOf(seats, [deputyOf('d1'), deputyOf('d2')])).answer).toEqual({ a: 'd1', b: 'd2', c: null });
  });

  it('one deputy needed twice: the leader day is filled, the ordinary one is named as empty', () => {
    const seats = [seatOf('a', '2027-03-01'), seatOf('b', '2027-03-01', { priority: 1 })];
    const plan = planned(problemOf(seats, [deputyOf('d1')]));
    expect([plan.answer, plan.empty]).toEqual([{ a: null, b: 'd1' }, ['a']]);
  });

  it('nobody on the roll, nobody eligible, no seats: a plan all the same', () => {
    expect(planned(problemOf([seatOf('a', '2027-03-01')], [])).empty).toEqual(['a']);
    expect(planned(problemOf([seatOf('a', '2027-03-01')], [deputyOf('d1', { mandates: [] })])).empty).toEqual(['a']);
    expect(planned(problemOf([], [deputyOf('d1')])).answer).toEqual({});
  });

  it('who comes in the middle of the year with one duty credited is not asked to catch up', () => {
    const seats = ['03-01', '04-01', '05-01', '06-01', '07-01'].map((day) => seatOf(day, `2027-${day}`));
    const plan = planned(problemOf(seats, [deputyOf('d1'), deputyOf('d2'), deputyOf('late', { offset: 1 })]));
    expect(Object.values(plan.answer).filter((who) => who === 'late')).toHaveLength(1);
    expect(plan.figures.squares).toBe(12);
  });

  it('says what is wrong with a question before it plans', () => {
    const pinned = (pin: string, id = 'a') => seatOf(id, '2027-03-01', { pin });
    const asked: [RotaProblem, string][] = [
      [problemOf([pinned('nobody')], [deputyOf('d1')]), 'pin_unknown'],
      [problemOf([pinned('d1')], [deputyOf('d1', { notWeekdays: [1] })]), 'pin_barred'],
      [problemOf([pinned('d1'), pinned('d1', 'b')], [deputyOf('d1')]), 'pins_clash'],
      [problemOf([pinned('d1'), seatOf('b', '2027-03-01', { frozen: true, published: 'd1' })], [deputyOf('d1')]), 'pins_clash'],
      [problemOf([seatOf('a', '2028-01-01')], []), 'day_outside'],
      [problemOf([seatOf('a', '2027-01-01'), seatOf('a', '2027-01-02')], []), 'seat_twice'],
      [problemOf([], [deputyOf('d1'), deputyOf('d1')]), 'deputy_twice'],
      [problemOf([], [deputyOf('d1', { offset: 0.5 })]), 'number_unfit'],
      [problemOf([], [], { gap: -1 }), 'number_unfit'],
    ];
    for (const [problem, fault] of asked) expect(planRota(problem)).toMatchObject({ ok: false, problem: fault });
  });
});

describe('the digest of a question', () => {
  it('does not know the order of its lists, and knows every word of it', () => {
    const problem = townB();
    expect(problemDigest(shuffled(problem, 'any'))).toBe(problemDigest(problem));
    const others = [{ ...problem, seed: 'C' }, { ...problem, gap: 13 }, { ...problem, seats: problem.seats.slice(1) }, { ...problem, deputies: problem.deputies.map((d, i) => (i === 7 ? { ...d, offset: 1 } : d)) }];
    expect(new Set([problem, ...others].map(problemDigest)).size).toBe(5);
  });
});

/** 22 people, eight shifts. */
function smallTown(): RotaProblem {
  const town = townB();
  return { ...town, seats: town.seats.slice(0, 16), deputies: town.deputies.slice(0, 22) };
}

function planned(problem: RotaProblem) {
  const plan = planRota(problem);
  if (!plan.ok) throw new Error(plan.problem);
  return plan.value;
}
