import { describe, expect, it } from 'vitest';
import { planRota } from '../../../../shared/deputies/rota/plan.ts';
import type { RotaProblem } from '../../../../shared/deputies/rota/problem.ts';
import { bestOfEveryPlan, sortedLoads, worthOf } from './every-plan.ts';
import { deputyOf, problemOf, publishedByChance, seatOf, tinyProblem } from './instances.ts';

describe('a re-plan', () => {
  it('changes as few published seats, and is as fair, as the best of every plan there is (20 tiny stations; 2,000 in the slow tests)', () => {
    for (let number = 0; number < 20; number++) {
      const problem = publishedByChance(tinyProblem(number), number);
      const { answer, figures } = planned(problem);
      const best = bestOfEveryPlan(problem);
      expect([number, worthOf(problem, answer), sortedLoads(problem, answer)]).toEqual([number, best.worth, best.sorted]);
      expect(figures.changes).toBe(best.worth[3]);
    }
  });

  it('nothing has happened: nothing changes, however unfair it was published', () => {
    const seats = ['03-01', '04-01', '05-01'].map((day) => seatOf(day, `2027-${day}`, { published: 'd1' }));
    expect(planned(problemOf(seats, [deputyOf('d1'), deputyOf('d2')])).figures).toMatchObject({ changes: 0, squares: 9 });
  });

  it('one person ill, one who can take it: one seat is other, and it is no change that anybody must be told of but him', () => {
    const seats = [seatOf('a', '2027-03-01', { published: 'ill' }), seatOf('b', '2027-03-08', { published: 'd1' })];
    const plan = planned(problemOf(seats, [ill(), deputyOf('d1'), deputyOf('d2')]));
    expect([plan.answer, plan.figures.changes]).toEqual([{ a: 'd2', b: 'd1' }, 0]);
  });

  it('a chain of two: only somebody who sits elsewhere that day can come, and another takes his seat', () => {
    const seats = [seatOf('a', '2027-03-01', { place: 'X', published: 'ill' }), seatOf('b', '2027-03-01', { place: 'Y', published: 'd1' })];
    const people = [ill('X'), deputyOf('d1', { places: ['X', 'Y'] }), deputyOf('d2', { places: ['Y'] })];
    const plan = planned(problemOf(seats, people));
    expect([plan.answer, plan.figures.changes]).toEqual([{ a: 'd1', b: 'd2' }, 1]);
  });

  it('a chain of three: two people move on so that the third can come', () => {
    const seats = ['X', 'Y', 'Z'].map((place, i) => seatOf(place, '2027-03-01', { place, published: ['ill', 'd1', 'd2'][i] ?? null }));
    const people = [ill('X'), deputyOf('d1', { places: ['X', 'Y'] }), deputyOf('d2', { places: ['Y', 'Z'] }), deputyOf('d3', { places: ['Z'] })];
    const plan = planned(problemOf(seats, people));
    expect([plan.answer, plan.figures.changes]).toEqual([{ X: 'd1', Y: 'd2', Z: 'd3' }, 2]);
  });

  it('a long chain is not made where a short one does, though it were fairer', () => {
    const seats = [
      seatOf('a', '2027-03-01', { place: 'X', published: 'ill' }),
      ...['04-01', '05-01', '06-01'].map((day) => seatOf(day, `2027-${day}`, { place: 'Y', published: 'd1' })),
    ];
    const people = [ill('X'), deputyOf('d1', { places: ['X', 'Y'] }), deputyOf('d2', { places: ['Y'] })];
    expect(planned(problemOf(seats, people)).figures).toMatchObject({ changes: 0, squares: 16 });
  });

  it('an empty leader day comes before a published ordinary seat: that one is emptied, and counts as a change', () => {
    const seats = [seatOf('lead', '2027-03-01', { place: 'X', priority: 1, published: 'ill' }), seatOf('plain', '2027-03-01', { place: 'Y', published: 'd1' })];
    const plan = planned(problemOf(seats, [ill('X'), deputyOf('d1', { places: ['X', 'Y'] })]));
    expect([plan.answer, plan.empty, plan.figures.changes]).toEqual([{ lead: 'd1', plain: null }, ['plain'], 1]);
  });

  it('somebody published twice on one day keeps one of the two', () => {
    const seats = [seatOf('a', '2027-03-01', { published: 'd1' }), seatOf('b', '2027-03-01', { published: 'd1' })];
    expect(planned(problemOf(seats, [deputyOf('d1'), deputyOf('d2')])).figures).toMatchObject({ changes: 1, squares: 2 });
  });
});

function ill(...places: string[]) {
  return deputyOf('ill', { places: places.length === 0 ? ['P'] : places, leave: [{ from: '2027-02-01', to: null }] });
}

function planned(problem: RotaProblem) {
  const plan = planRota(problem);
  if (!plan.ok) throw new Error(plan.problem);
  return plan.value;
}
