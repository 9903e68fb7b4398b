/** E7 of the domain reference, vector by vector, and meetings that were held. Ballots are made so that each row gets the approvals named. */
import { describe, expect, test } from 'vitest';
import { decide, firstRound } from '../../../shared/voting/decide.ts';
import { presets } from '../../../shared/voting/presets.ts';
import { failingCounts, failingHandCount, failingTable, isInRoll, isQuorate, reconcile } from '../../../shared/voting/reconcile.ts';
import type { RoundInput } from '../../../shared/voting/round.ts';
import type { RuleSet } from '../../../shared/voting/rule-set.ts';
import { gradeOf, rateOf } from '../../../shared/voting/satisfaction.ts';
import { leastThatReaches, type Threshold } from '../../../shared/voting/threshold.ts';
import { must } from '../../must.ts';
import { approvals, ballot, counts, firstOf, levels, ranks, round, roundOf, rulesOf } from './halls.ts';

const congress = presets.national;

describe('vectors of E7', () => {
  test('T1: 47 of 72 are no quorum: ballots may not be issued', () => {
    expect(isQuorate(congress, 72, 47)).toBe(false);
    expect(isQuorate(congress, 72, 48)).toBe(true);
    expect(failingCounts(congress, counts(72, 47))).toMatchObject([{ identity: 'quorum', left: 47, right: 48, by: -1, effect: 'stop', check: 'sign_in' }]);
  });

  test('T2: 51 ballots come back of 50: the whole vote is void and held again, whatever the ballots say', () => {
    const input = { ...round(7, 5, counts(72, 50, { collected: 51 })), ballots: [] };
    const outcome = must(decide({ rules: rulesOf({ places: 5 }), candidates: 7, rounds: [input] }));
    expect(outcome).toMatchObject({ state: 'open', chosen: [], rounds: [{ state: 'void', next: { kind: 'again', round: 'first', places: 5 } }] });
    expect(outcome.rounds[0]?.failing).toMatchObject([{ identity: 'collected_within_live', left: 51, right: 50, by: 1, effect: 'void_round', check: 'boxes' }]);
  });

  test('T3: 49 of 50 come back, one has six approvals: void is one, valid 48, and the missing one is said', () => {
    const plain = Array.from({ length: 48 }, () => ballot('++.....'));
    const input = { ...round(7, 5, counts(72, 50, { collected: 49 })), ballots: [...plain, ballot('++++++.')] };
    const counted = firstOf(rulesOf({ places: 5 }), input);
    expect(counted).toMatchObject({ valid: 48, void: 1, voidFor: { over_vote: 1 } });
    expect(counted.failing).toMatchObject([{ identity: 'all_collected', left: 49, right: 50, by: -1, effect: 'report' }]);
    expect(counted.lines.map(({ score }) => score)).toEqual([48, 48, 0, 0, 0, 0, 0]);
  });

  test('T4: 45 44 41 40 38 38 30 for five places: four are chosen, the two with 38 meet again for one', () => {
    const counted = approvals(rulesOf({ places: 5 }), 72, 60, [45, 44, 41, 40, 38, 38, 30]);
    expect(counted.needs.majority).toBe(37);
    expect(counted.chosen.map(({ row }) => row)).toEqual([0, 1, 2, 3]);
    expect(counted.next).toEqual({ kind: 'run_off', rows: [4, 5], places: 1 });
    expect(counted.lines[6]).toMatchObject({ score: 30, eligible: false, standing: 'not_chosen' });
  });

  test('T5: 45 44 36 36 20 … for five places: two are chosen, three places are short, the congress decides how', () => {
    const counted = approvals(rulesOf({ places: 5 }), 72, 60, [45, 44, 36, 36, 20, 10, 9, 8, 7]);
    expect(counted.chosen.map(({ row }) => row)).toEqual([0, 1]);
    expect(counted.next).toMatchObject({ kind: 'congress', about: 'shortfall', places: 3, rows: [2, 3, 4, 5, 6, 7, 8] });
  });

  test('T6: 36 of 48 present are not more than half of all 72', () => {
    expect(approvals(rulesOf({ places: 1 }), 72, 48, [36])).toMatchObject({ chosen: [], lines: [{ score: 36, eligible: false, tally: { abstain: 12 } }] });
  });

  test('T7: in 建明 33 of all 64 deputies pass, 32 do not', () => {
    expect(approvals(rulesOf({ places: 1 }), 64, 59, [33]).chosen).toHaveLength(1);
    expect(approvals(rulesOf({ places: 1 }), 64, 59, [32]).chosen).toHaveLength(0);
  });

  test('T8: 17, 11 and 1 of 35 members are 基本满意; of 29 votes they are 满意', () => {
    expect(levels(presets.satisfaction_committee, 35, 29, [17, 11, 1])).toMatchObject({ grade: 'fairly', halfBase: 35 });
    expect(levels(presets.satisfaction_rate, 35, 29, [17, 11, 1])).toMatchObject({ grade: 'satisfied', halfBase: 29, rate: { numerator: 28, denominator: 29, hundredths: 9655 } });
  });

  test('T9: a published row 95 + 27 + 0 beside 222 valid ballots is refused, by how much', () => {
    const row = (row: number, ...[yes, no, abstain]: [number, number, number]) => ({ row, tally: { kind: 'choice' as const, for: yes, against: no, abstain, void: 0 } });
    const failing = failingTable({ collected: 222, valid: 222, void: 0, lines: [row(0, 195, 27, 0), row(1, 95, 27, 0)] });
    expect(failing).toEqual([{ identity: 'row_sum', left: 122, right: 222, by: -100, effect: 'stop', check: 'row', row: 1 }]);
    expect(failingTable({ collected: 223, valid: 222, void: 0, lines: [] })).toMatchObject([{ identity: 'valid_and_void', by: -1 }]);
    expect(failingTable({ collected: 223, valid: 222, void: 1, lines: [] })).toEqual([]);
  });

  test('T10: a mandate that ended yesterday leaves N: 72 become 71, the quorum stays 48, the majority falls from 37 to 36', () => {
    expect(isInRoll(congress, 'ended')).toBe(false);
    expect(isInRoll(congress, 'valid')).toBe(true);
    expect([72, 71].map((n) => [leastThatReaches(congress.quorum, n), leastThatReaches(majorityOf(congress), n)])).toEqual([[48, 37], [48, 36]]);
    expect(isInRoll(congress, 'suspended')).toBe(false);
    expect(isInRoll(rulesOf({}, { suspended: 'stays' }), 'suspended')).toBe(true);
  });

  test('T11: a tie below the cut line needs no run-off', () => {
    for (const votes of [[50, 45, 40, 30, 30], [50, 45, 40, 38, 38]]) {
      const counted = approvals(rulesOf({ places: 3 }), 72, 72, votes);
      expect(counted.chosen.map(({ row }) => row)).toEqual([0, 1, 2]);
      expect(counted.next).toEqual({ kind: 'done' });
    }
  });

  test('T12: one unreadable mark voids its row alone, and the row still sums up', () => {
    const input = { ...round(2, 1, counts(72, 48)), ballots: [...Array.from({ length: 47 }, () => ballot('+.')), ballot('?+')] };
    const counted = firstOf(rulesOf({ places: 1 }), input);
    expect(counted.lines[0]?.tally).toEqual({ kind: 'choice', for: 47, against: 0, abstain: 0, void: 1 });
    expect(counted).toMatchObject({ valid: 48, void: 0 });
    expect(failingTable({ collected: 48, valid: 48, void: 0, lines: counted.lines })).toEqual([]);
  });

  test('T13: 17 of 34 members is exactly half: 基本满意, or 满意 where the rules include the half', () => {
    expect(levels(presets.satisfaction_committee, 34, 29, [17, 11, 1]).grade).toBe('fairly');
    expect(levels(rulesOf({ ...presets.satisfaction_committee }, { exactlyHalf: 'included' }), 34, 29, [17, 11, 1]).grade).toBe('satisfied');
  });

  test('T14: ranks 1 2 3, 2 1 3, 1 – 2 give the sums 4, 7, 8', () => {
    const counted = ranks(rulesOf({ ...presets.ranking, places: 3 }), 3, 3, [[1, 2, 3], [2, 1, 3], [1, 'blank', 2]]);
    expect(counted.lines.map(({ score, rank }) => [score, rank])).toEqual([[4, 1], [7, 2], [8, 3]]);
    expect(counted.lines[1]?.tally).toEqual({ kind: 'rank', given: 2, missing: 1, void: 0 });
  });
});

describe('thresholds', () => {
  test.each([[45, 30, 23], [51, 34, 26], [64, 43, 33], [72, 48, 37], [90, 60, 46], [120, 80, 61], [160, 107, 81]])('of %i deputies %i are a quorum and %i a majority', (all, quorum, majority) => {
    expect([leastThatReaches(congress.quorum, all), leastThatReaches(majorityOf(congress), all)]).toEqual([quorum, majority]);
  });

  test('of nine deputies two thirds or more are six, more than two thirds are seven', () => {
    const of = (comparison: Threshold['comparison']): number => leastThatReaches({ comparison, numerator: 2, denominator: 3, base: 'roll' }, 9);
    expect([of('>='), of('>')]).toEqual([6, 7]);
  });
});

describe('meetings', () => {
  test('力洋 2010: twenty candidates, ten chosen by numbers of urgency, no tie at the line', () => {
    const order = Array.from({ length: 20 }, (_, at) => at + 1);
    const turned = order.map((rank) => (rank % 2 === 0 ? rank - 1 : rank + 1));
    const counted = ranks(rulesOf({ ...presets.ranking, places: 10 }), 60, 60, [...Array.from({ length: 40 }, () => order), ...Array.from({ length: 20 }, () => turned)]);
    expect(counted.chosen.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(counted.lines[0]?.score).toBe(40 * 1 + 20 * 2);
    expect(counted.next).toEqual({ kind: 'done' });
  });

  test('板芙: of 54 deputies 36 are a quorum and 28 a majority', () => {
    expect(isQuorate(congress, 54, 36)).toBe(true);
    expect(isQuorate(congress, 54, 35)).toBe(false);
    expect(approvals(rulesOf({ places: 2 }), 54, 36, [28, 27]).chosen.map(({ row }) => row)).toEqual([0]);
  });

  test.each([[2, 1], [3, 1], [3, 2], [5, 3]])('%i level across the line for %i places meet again, and again while level', (level, places) => {
    const rules = rulesOf({ places: 2 + places });
    const tied = Array.from({ length: level }, (_, at) => at + 2);
    const first = roundOf(72, 72, [47, 46, ...tied.map(() => 38), 5], 2 + places);
    const runOff = (votes: readonly number[]): RoundInput => ({ ...roundOf(72, 60, votes, places), kind: 'run_off', rows: tied });
    const level2 = must(decide({ rules, candidates: level + 3, rounds: [first, runOff(tied.map(() => 20))] }));
    expect(level2).toMatchObject({ state: 'open', next: { kind: 'run_off', rows: tied, places } });
    const ended = must(decide({ rules, candidates: level + 3, rounds: [first, runOff(tied.map(() => 20)), runOff(tied.map((_, at) => 10 + at))] }));
    const winners = tied.slice(-places).reverse();
    expect(ended).toMatchObject({ state: 'final', unfilled: 0, next: { kind: 'done' } });
    expect(ended.chosen.map(({ row, rank, round }) => [row, rank, round])).toEqual([[0, 1, 0], [1, 2, 0], ...winners.map((row, at) => [row, 3 + at, 2])]);
  });

  test('a shortfall, and the congress resolves on a second round, which needs the majority again', () => {
    const rules = rulesOf({ places: 3 });
    const first: RoundInput = { ...roundOf(72, 60, [50, 30, 36, 30, 5], 3), resolution: 'second_round' };
    const asked = must(decide({ rules, candidates: 5, rounds: [first] }));
    expect(asked.next).toEqual({ kind: 'second_round', rows: [2, 1, 3, 4], places: 2 });
    const second: RoundInput = { ...roundOf(72, 60, [44, 37, 36, 3], 2), kind: 'second', rows: [2, 1, 3, 4] };
    const ended = must(decide({ rules, candidates: 5, rounds: [first, second] }));
    expect(ended.chosen.map(({ row, rank }) => [row, rank])).toEqual([[0, 1], [2, 2], [1, 3]]);
    expect(ended).toMatchObject({ state: 'final', unfilled: 0 });
  });

  test('those level in a second round meet again in the order of the list, whatever the order of its ballot', () => {
    const rules = rulesOf({ places: 3, shortfall: 'second_round' });
    const second: RoundInput = { ...roundOf(60, 60, [31, 31, 40], 2), kind: 'second', rows: [2, 1, 3] };
    const decided = must(decide({ rules, candidates: 4, rounds: [roundOf(60, 60, [40, 20, 25, 10], 3), second] }));
    expect(decided.chosen.map(({ row, rank }) => [row, rank])).toEqual([[0, 1], [3, 2]]);
    expect(decided.next).toEqual({ kind: 'run_off', rows: [1, 2], places: 1 });
  });

  test('of the losers only the best places + 1 stand again, and all level with the last of them', () => {
    const rules = rulesOf({ places: 3, shortfall: 'second_round' }, { secondRound: { kind: 'best', beyond: 1 } });
    expect(approvals(rules, 72, 72, [50, 49, 20, 30, 20, 20, 19]).next).toEqual({ kind: 'second_round', rows: [3, 2, 4, 5], places: 1 });
  });

  test('every ballot void: nobody is chosen and every place is free', () => {
    const input = { ...round(3, 2, counts(9, 6)), ballots: Array.from({ length: 6 }, () => ballot('+++')) };
    expect(firstOf(rulesOf({ places: 2 }), input)).toMatchObject({ valid: 0, void: 6, chosen: [], next: { kind: 'congress', about: 'shortfall', places: 2 } });
  });

  test('nobody approves anything: no project is chosen in any way of voting', () => {
    for (const preset of [presets.national, presets.most_votes, presets.each_project]) {
      const rules = { ...preset, places: 2 };
      const { chosen } = firstOf(rules, { ...round(3, firstRound(rules, 3).places, counts(9, 6)), ballots: Array.from({ length: 6 }, () => ballot('--.')) });
      expect(chosen).toEqual([]);
    }
  });

  test('each project by itself: no limit of choices, no line, no run-off', () => {
    const rules: RuleSet = { ...presets.each_project, places: 1 };
    const input = { ...round(3, 3, counts(9, 9)), ballots: Array.from({ length: 9 }, (_, at) => ballot(at < 5 ? '+++' : '+-.')) };
    expect(firstOf(rules, input)).toMatchObject({ void: 0, chosen: [{ row: 0, rank: 1 }, { row: 1, rank: 2 }, { row: 2, rank: 2 }], next: { kind: 'done' } });
  });

  test('those level above the line share their rank, in the order of the list', () => {
    expect(approvals(rulesOf({ places: 3 }), 72, 60, [40, 45, 45, 38]).chosen.map(({ row, rank }) => [row, rank])).toEqual([[1, 1], [2, 1], [0, 3]]);
  });
});

describe('satisfaction', () => {
  test('rates are exact and rounded half up', () => {
    expect(rateOf(182 + 10, 193)).toEqual({ numerator: 192, denominator: 193, hundredths: 9948 });
    expect([rateOf(1, 32), rateOf(1, 3), rateOf(2, 3), rateOf(0, 5), rateOf(5, 5), rateOf(0, 0)].map((rate) => rate?.hundredths ?? null)).toEqual([313, 3333, 6667, 0, 10_000, null]);
    expect(rateOf(1, 20_000)?.hundredths).toBe(1);
    expect(rateOf(1, 20_001)?.hundredths).toBe(0);
  });

  test('by itself no level may have the half: then there is no grade', () => {
    const votes = { satisfied: 10, fairly: 10, dissatisfied: 9 };
    expect(gradeOf(votes, 29, { grading: 'each', exactlyHalf: 'excluded' })).toBeNull();
    expect(gradeOf(votes, 29, { grading: 'cumulative', exactlyHalf: 'excluded' })).toBe('fairly');
    expect(gradeOf({ satisfied: 0, fairly: 2, dissatisfied: 15 }, 29, { grading: 'each', exactlyHalf: 'excluded' })).toBe('dissatisfied');
    expect(gradeOf({ satisfied: 7, fairly: 15, dissatisfied: 7 }, 29, { grading: 'each', exactlyHalf: 'excluded' })).toBe('fairly');
  });

  test('nobody marked a level: no grade and no rate', () => {
    expect(levels(presets.satisfaction, 9, 6, [0, 0, 0])).toMatchObject({ grade: null, rate: null });
  });
});

describe('a hand count beside ours', () => {
  const counted = approvals(rulesOf({ places: 1 }), 9, 9, [6, 3]);
  const ours = { collected: 9, valid: counted.valid, void: counted.void, lines: counted.lines };

  test('agrees in every figure', () => expect(failingHandCount(ours, ours)).toEqual([]));

  test('differs: every figure is named with its row', () => {
    const [first, second] = counted.lines;
    if (first === undefined || second === undefined) throw new Error('two lines');
    const hand = { ...ours, valid: 8, void: 1, lines: [first, { row: 1, tally: { kind: 'choice' as const, for: 4, against: 0, abstain: 5, void: 0 } }] };
    expect(failingHandCount(ours, hand).map(({ row, by, check }) => [row, by, check])).toEqual([[null, -1, 'void_pile'], [null, 1, 'void_pile'], [1, 1, 'row'], [1, -1, 'row']]);
    expect(failingHandCount(ours, { ...ours, collected: 10, lines: [first] }).map(({ row, by }) => [row, by])).toEqual([[null, 1], [1, -3], [1, -6]]);
  });
});

describe('the stop', () => {
  test.each<[string, Partial<RoundInput['counts']>, string, number]>([
    ['more present than on the roll', { present: 10 }, 'present_within_roll', 1],
    ['more spoiled than issued', { spoiled: 11, issued: 10, collected: 0 }, 'spoiled_within_issued', 1],
    ['printed is not issued and left over', { printed: 12, unused: 2 }, 'printed_is_issued_and_unused', 1],
    ['more ballots live than people present', { issued: 10, collected: 10 }, 'live_within_present', 1],
    ['a ballot collected was not keyed', { collected: 8 }, 'keyed_is_collected', 1],
  ])('%s: nothing is announced', (_, wrong, identity, by) => {
    const input = { ...round(1, 1, counts(9, 9, wrong)), ballots: Array.from({ length: 9 }, () => ballot('+')) };
    expect(reconcile(congress, input)).toContainEqual(expect.objectContaining({ identity, by, effect: 'stop' }));
    expect(must(decide({ rules: rulesOf({ places: 1 }), candidates: 1, rounds: [input] }))).toMatchObject({ state: 'stopped', chosen: [], next: { kind: 'explain' } });
  });

  test('a ballot of another paper, or with a row too many, stops the round', () => {
    const input = { ...round(2, 1, counts(3, 3)), ballots: [ballot('+.'), ballot('+..'), { kind: 'rank' as const, marks: [1, 2], setAside: null }] };
    expect(reconcile(congress, input)).toEqual([{ identity: 'ballot_fits', left: 2, right: 0, by: 2, effect: 'stop', check: 'keying', row: null }]);
  });

  test('what was not recorded is not asked; spoiled ballots were issued', () => {
    expect(failingCounts(congress, counts(9, 9, { printed: 20, unused: null }))).toEqual([]);
    expect(failingCounts(congress, counts(9, 9, { printed: null, unused: 3 }))).toEqual([]);
    expect(failingCounts(congress, counts(9, 9, { printed: 12, issued: 11, spoiled: 2, unused: 1 }))).toEqual([]);
    expect(failingCounts(congress, counts(9, 9, { issued: 9, spoiled: 9, collected: 0 }))).toEqual([]);
  });
});

function majorityOf(rules: RuleSet): Threshold {
  if (rules.majority === null) throw new Error('no majority');
  return rules.majority;
}
