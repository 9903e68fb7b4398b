import { describe, expect, it } from 'vitest';
import { rota as zh } from '../../../../renderer/text/zh/rota.ts';
import { openPlan } from '../../../../shared/deputies/rota/plan-desk.ts';
import { planRota } from '../../../../shared/deputies/rota/plan.ts';
import type { RotaProblem } from '../../../../shared/deputies/rota/problem.ts';
import { deputyOf, problemOf, seatOf, tinyProblem } from './instances.ts';

const away = [{ from: '2027-02-20', to: '2027-03-10' }];

describe('the candidates for a seat', () => {
  const seats = [seatOf('a', '2027-03-01'), seatOf('b', '2027-03-01', { place: 'Q' }), seatOf('c', '2027-06-01'), seatOf('d', '2027-09-01')];
  const people = [
    deputyOf('d1', { lastServed: '2026-12-01' }),
    deputyOf('d2', { places: ['P', 'Q'] }),
    deputyOf('d3', { lastServed: '2026-06-01' }),
    deputyOf('ill', { leave: away }),
    deputyOf('else', { places: ['Q'], leave: away }),
  ];
  const problem = problemOf(seats, people);
  const desk = opened(problem, { a: 'd3', b: 'd2', c: 'd1', d: 'ill' });

  it('are listed best first: fewest duties, then the longest free, with the tier in which each is worse than the one before', () => {
    const choice = desk.choice('a');
    expect(choice?.candidates.map(({ deputy, sits, duties, since, worse }) => [deputy, sits, duties, since, worse])).toEqual([
      ['d3', true, 1, 273, null],
      ['d1', false, 2, 90, 'squares'],
    ]);
  });

  it('leave nobody of the roll unmentioned: each of the others stands under the first rule that bars him, and under alone if no other does', () => {
    const choice = desk.choice('a');
    expect(choice?.barred).toEqual([
      { rule: 'place', deputies: ['else'], alone: [] },
      { rule: 'leave', deputies: ['ill'], alone: ['ill'] },
      { rule: 'taken', deputies: ['d2'], alone: ['d2'] },
    ]);
    expect((choice?.candidates.length ?? 0) + (choice?.barred ?? []).reduce((sum, { deputies }) => sum + deputies.length, 0)).toBe(choice?.roll);
  });

  it('give the reason in words', () => {
    const reason = desk.reason('c');
    expect(reason).toMatchObject({ by: 'plan', able: 4, who: { deputy: 'd1' } });
    const said = (name: string, duties: number, last: string | null, days: number | null) => ({ name, duties, last, days });
    expect(zh.reason({ who: said('张三', 2, '3月14日', 92), able: 23, asFew: 6, tier: 'spacing', next: said('李四', 2, '3月14日', 80) })).toBe('张三：上次3月14日；全期2次。候选23人，次数最少的6人，其中间隔最长。次选李四：同为2次，间隔80天。');
  });

  it('of a plan as the engine made it: who sits there is the best', () => {
    for (let number = 0; number < 5; number++) {
      const tiny = tinyProblem(number);
      const { answer } = planned(tiny);
      for (const reason of opened(tiny, answer).reasons()) expect([reason.seat, reason.who.worse]).toEqual([reason.seat, null]);
    }
  });
});

describe('an empty seat', () => {
  it('is counted down from the roll, rule by rule, with those whom one rule alone keeps away', () => {
    const people = [deputyOf('ill', { leave: away }), deputyOf('ill2', { leave: away, places: ['Q'] }), deputyOf('far', { places: ['Q'] })];
    const { short, groups } = shortageIn(problemOf([seatOf('a', '2027-03-01')], people));
    expect(short[0]).toMatchObject({ seat: 'a', roll: 3, steps: [{ rule: 'place', barred: 2, left: 1, alone: ['far'] }, { rule: 'leave', barred: 1, left: 0, alone: ['ill'] }] });
    expect(groups).toEqual([{ seats: ['a'], deputies: [], lacking: 1 }]);
    expect(zh.short.line(160, [{ name: '不在本片', barred: 128, alone: 0 }, { name: '请假', barred: 32, alone: 31 }], 0)).toBe('名册160 − 不在本片128 − 请假32 = 0；仅因请假31人');
  });

  it('three shifts of two and four who can come: the group of all is named once, not one seat’s part of it', () => {
    const seats = ['X', 'Y', 'Z'].flatMap((place) => [1, 2].map((chair) => seatOf(`${place}${chair}`, '2027-03-01', { place })));
    const people = [['X', 'Y'], ['X', 'Y'], ['Y', 'Z'], ['Y', 'Z']].map((places, i) => deputyOf(`d${i}`, { places }));
    const { short, groups } = shortageIn(problemOf(seats, people));
    expect(short).toHaveLength(2);
    expect(groups.reduce((sum, { lacking }) => sum + lacking, 0)).toBe(2);
    expect(groups).toEqual([{ seats: ['X1', 'X2', 'Y1', 'Y2', 'Z1', 'Z2'], deputies: ['d0', 'd1', 'd2', 'd3'], lacking: 2 }]);
  });

  it('is helped by the fewest changes first; what is advised fills it', () => {
    const seats = [seatOf('a', '2027-03-01'), seatOf('b', '2027-03-01', { place: 'Q' })];
    const people = [deputyOf('d1', { places: ['P', 'Q'] }), deputyOf('ill', { places: ['Q'], leave: away }), deputyOf('off', { places: ['P'], notWeekdays: [1] })];
    const problem = problemOf(seats, people);
    const empty = planned(problem).empty[0] ?? '';
    const remedies = shortageIn(problem).short[0]?.remedies ?? [];
    const lend = remedies.flatMap((remedy) => (remedy.kind === 'lend' ? [[remedy.rule, remedy.seat, remedy.deputies, remedy.changes]] : []));
    expect(lend).toEqual(empty === 'a' ? [['weekday', 'a', ['off'], 1], ['leave', 'b', ['ill'], 2]] : [['leave', 'b', ['ill'], 1], ['weekday', 'a', ['off'], 2]]);
    const ready = (id: string) => (id === 'ill' ? { leave: [] } : { notWeekdays: [] });
    for (const [, , deputies] of lend) {
      const helped = { ...problem, deputies: people.map((person) => ((deputies as string[]).includes(person.id) ? { ...person, ...ready(person.id) } : person)) };
      expect(planned(helped).empty).toEqual([]);
    }
  });

  it('can be helped by another day, with the people of that day', () => {
    const problem = problemOf([seatOf('a', '2027-03-01'), seatOf('b', '2027-03-01')], [deputyOf('d1'), deputyOf('d2', { leave: [{ from: '2027-02-01', to: '2027-03-02' }] })]);
    const move = shortageIn(problem).short[0]?.remedies.find(({ kind }) => kind === 'move');
    expect(move).toMatchObject({ kind: 'move', to: '2027-03-03', changes: 1 });
    const moved = problem.seats.map((seat) => ({ ...seat, on: '2027-03-03' }));
    expect(planned({ ...problem, seats: moved }).empty).toEqual([]);
  });

  it('that a hand emptied is not called short', () => {
    const problem = problemOf([seatOf('a', '2027-03-01')], [deputyOf('d1')]);
    expect(opened(problem, { a: null }).shortage()).toEqual({ short: [], groups: [], fillable: ['a'] });
  });
});

describe('questions about a plan', () => {
  it('why three: eight seats, two people, nobody else', () => {
    const seats = ['01', '02', '03', '04', '05', '06'].map((month) => seatOf(month, `2027-${month}-10`));
    const problem = problemOf([...seats, seatOf('q', '2027-07-10', { place: 'Q' })], [deputyOf('d1'), deputyOf('d2'), deputyOf('far', { places: ['Q'] })]);
    const reason = opened(problem, planned(problem).answer).loadReason('d1');
    expect(reason).toEqual({ deputy: 'd1', duties: 3, group: ['d1', 'd2'], carried: 6, least: 3, most: 3 });
    expect(zh.load('张三', 3, 8, 24, 3)).toBe('张三3次：能互相替的8人，一共24班，人均3次；能替他的，最少的也有3次。');
  });

  it('a seat is on thin ice when its holder alone stands between it and emptiness', () => {
    const seats = [seatOf('a', '2027-03-01', { place: 'X' }), seatOf('b', '2027-03-01', { place: 'Y' })];
    const problem = problemOf(seats, [deputyOf('d1', { places: ['X'] }), deputyOf('d2', { places: ['Y'] }), deputyOf('d3', { places: ['Y'] })]);
    expect(opened(problem, { a: 'd1', b: 'd2' }).thinIce()).toEqual(['a']);
  });

  it('swaps leave everybody’s count as it is and keep every rule', () => {
    const seats = [seatOf('a', '2027-03-01'), seatOf('b', '2027-03-20'), seatOf('c', '2027-03-20', { place: 'Q' })];
    const problem = problemOf(seats, [deputyOf('d1'), deputyOf('d2'), deputyOf('d3', { places: ['Q'] })], { gap: 14 });
    expect(opened(problem, { a: 'd1', b: 'd2', c: 'd3' }).swaps('a').map(({ other, with: partner }) => [other, partner])).toEqual([['b', 'd2']]);
  });

  it('ids that are not of the plan get no answer, and no error', () => {
    const desk = opened(problemOf([seatOf('a', '2027-03-01')], [deputyOf('d1')]), { a: 'stranger' });
    expect([desk.choice('x'), desk.reason('a'), desk.loadReason('x'), desk.swaps('x'), desk.shortage().fillable]).toEqual([null, null, null, [], ['a']]);
  });
});

function opened(problem: RotaProblem, answer: Readonly<Record<string, string | null>>) {
  const desk = openPlan(problem, answer);
  if (!desk.ok) throw new Error(desk.problem);
  return desk.value;
}

function planned(problem: RotaProblem) {
  const plan = planRota(problem);
  if (!plan.ok) throw new Error(plan.problem);
  return plan.value;
}

function shortageIn(problem: RotaProblem) {
  return opened(problem, planned(problem).answer).shortage();
}
