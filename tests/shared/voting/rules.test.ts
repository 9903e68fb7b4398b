/** Rule sets, their sheet and what is said of a list of candidates; sittings whose rounds do not follow. */
import { describe, expect, test } from 'vitest';
import { decide } from '../../../shared/voting/decide.ts';
import { presetNames, presets } from '../../../shared/voting/presets.ts';
import { ruleSetProblems, RuleSetSchema } from '../../../shared/voting/rule-set.ts';
import { candidateNotes, excessOf, ruleItems, ruleSheet } from '../../../shared/voting/rule-sheet.ts';
import { counts, roundOf, rulesOf } from './halls.ts';

describe('rule sets', () => {
  test.each(presetNames)('the preset %s is whole and contradicts nothing', (name) => {
    expect(presets[name].preset).toBe(name);
    expect(RuleSetSchema.parse(presets[name])).toEqual(presets[name]);
  });

  test('(a) and (c) need a majority, the others have none, a quorum is of the roll', () => {
    expect(ruleSetProblems(rulesOf({ majority: null }))).toEqual(['majority_missing']);
    expect(ruleSetProblems(rulesOf({ mode: 'each', majority: null }))).toEqual(['majority_missing']);
    for (const mode of ['top', 'ranks', 'satisfaction'] as const) expect(ruleSetProblems(rulesOf({ mode }))).toEqual(['majority_unused']);
    const quorum = { ...presets.national.quorum, base: 'present' as const };
    expect(ruleSetProblems(rulesOf({ quorum }))).toEqual(['quorum_base']);
    expect(RuleSetSchema.safeParse(rulesOf({ quorum })).success).toBe(false);
    expect(RuleSetSchema.safeParse(rulesOf({ quorum: { comparison: '>=', numerator: 4, denominator: 3, base: 'roll' } })).success).toBe(false);
    expect(RuleSetSchema.safeParse(rulesOf({ quorum: { comparison: '>=', numerator: 3, denominator: 3, base: 'roll' } })).success).toBe(true);
  });
});

describe('the rule sheet', () => {
  test('prints every rule and reading once, also those that this vote never asks', () => {
    for (const name of presetNames) expect(ruleSheet(presets[name], 72).map(({ item }) => item)).toEqual([...ruleItems]);
  });

  test('says what counts in this way of voting', () => {
    const applying = (name: keyof typeof presets): string => ruleSheet(presets[name], null).filter(({ applies }) => !applies).map(({ item }) => item).join(' ');
    const ranksOnly = 'rankScore equalRanks rankGaps';
    const satisfactionOnly = 'halfBase rateBase exactlyHalf grading committeeQuorum';
    expect(applying('national')).toBe(`unvoted ${ranksOnly} eachIgnoresPlaces ${satisfactionOnly}`);
    expect(applying('most_votes')).toBe(`runOffMajority ${ranksOnly} eachIgnoresPlaces ${satisfactionOnly}`);
    expect(applying('each_project')).toBe(`places excess tie shortfall overVote runOffMajority unvoted secondRound ${ranksOnly} ${satisfactionOnly}`);
    expect(applying('ranking')).toBe(`runOffMajority eachIgnoresPlaces ${satisfactionOnly}`);
    expect(applying('satisfaction')).toBe(`majority places excess tie shortfall overVote runOffMajority unvoted secondRound ${ranksOnly} eachIgnoresPlaces tieOrder`);
  });

  test('says numbers: 48 of 72, more than half is 37; of those present no number is known yet', () => {
    const line = (item: string, rules = presets.national, roll: number | null = 72) => ruleSheet(rules, roll).find((each) => each.item === item);
    expect(line('quorum')).toMatchObject({ value: '>=', numbers: { numerator: 2, denominator: 3, roll: 72, least: 48 }, source: 'E4.1' });
    expect(line('majority')).toMatchObject({ value: '> roll', numbers: { roll: 72, least: 37 } });
    expect(line('majority', presets.national, null)?.numbers).toEqual({ numerator: 1, denominator: 2 });
    expect(line('majority', rulesOf({ majority: { comparison: '>', numerator: 1, denominator: 2, base: 'present' } }))?.numbers).toEqual({ numerator: 1, denominator: 2 });
    expect(line('majority', presets.most_votes)).toMatchObject({ value: 'none', numbers: {} });
    expect(line('excess')).toMatchObject({ value: 'ratio', numbers: { numerator: 1, denominator: 5 } });
    expect(line('excess', presets.ranking)).toMatchObject({ value: 'none', numbers: {} });
    expect(line('excess', rulesOf({ excess: { kind: 'count', count: 2 } }))).toMatchObject({ value: 'count', numbers: { count: 2 } });
    expect(line('secondRound', rulesOf({}, { secondRound: { kind: 'best', beyond: 2 } }))).toMatchObject({ value: 'best', numbers: { beyond: 2 } });
    expect(line('secondRound')).toMatchObject({ value: 'all', numbers: {} });
  });
});

describe('the list of candidates', () => {
  const titles = (count: number): string[] => Array.from({ length: count }, (_, at) => `项目${at}`);
  test('a fifth more than ten is twelve, of eleven it is three more: shares are rounded up', () => {
    const fifth = { kind: 'ratio', numerator: 1, denominator: 5 } as const;
    expect([10, 11, 15, 1].map((places) => excessOf(fifth, places))).toEqual([2, 3, 3, 1]);
    expect(excessOf({ kind: 'count', count: 4 }, 10)).toBe(4);
  });
  test('too few is said and stops nothing; as many as places is said', () => {
    expect(candidateNotes(presets.national, titles(12))).toEqual([]);
    expect(candidateNotes(presets.national, titles(11))).toEqual([{ note: 'too_few', stop: false, have: 11, want: 12 }]);
    expect(candidateNotes(presets.ranking, titles(11))).toEqual([]);
    expect(candidateNotes(presets.ranking, titles(10))).toEqual([{ note: 'no_more_than_places', stop: false, have: 10, want: 11 }]);
    for (const name of ['each_project', 'satisfaction'] as const) expect(candidateNotes({ ...presets[name], excess: { kind: 'count', count: 5 } }, titles(3))).toEqual([]);
  });
  test('two of one name are said, or stop the sitting', () => {
    expect(candidateNotes(presets.ranking, [...titles(11), '项目3 '])).toEqual([{ note: 'same_name', stop: false, have: 12, want: 11 }]);
    expect(candidateNotes(rulesOf({}, { sameName: 'stop' }), [...titles(12), '项目3'])).toMatchObject([{ note: 'same_name', stop: true }]);
  });
});

describe('rounds that do not follow are refused', () => {
  const rules = rulesOf({ places: 2 });
  const first = roundOf(72, 72, [50, 40, 40], 2);
  const runOff = { ...roundOf(72, 60, [30, 20], 1), kind: 'run_off' as const, rows: [1, 2] };
  const problem = (rounds: (typeof first)[], change: Partial<typeof rules> = {}) => {
    const decided = decide({ rules: { ...rules, ...change }, candidates: 3, rounds });
    return decided.ok ? decided.value.state : [decided.problem, decided.facts?.['round']].filter((part) => part !== undefined).join(' ');
  };
  test('round by round, with the number of the round', () => {
    expect(problem([first, runOff])).toBe('final');
    expect(problem([])).toBe('no_round');
    expect(problem([first], { majority: null })).toBe('rules_contradict');
    expect(problem([{ ...first, places: 1 }])).toBe('first_round_differs');
    expect(problem([{ ...first, rows: [1, 0, 2] }])).toBe('first_round_differs');
    expect(problem([{ ...first, rows: [0, 1] }])).toBe('first_round_differs');
    expect(problem([runOff])).toBe('first_round_differs');
    expect(problem([first, first])).toBe('round_does_not_follow 2');
    expect(problem([first, { ...runOff, rows: [2, 1] }])).toBe('round_does_not_follow 2');
    expect(problem([first, { ...runOff, places: 2 }])).toBe('round_does_not_follow 2');
    expect(problem([first, { ...runOff, kind: 'second' }])).toBe('round_does_not_follow 2');
    expect(problem([first, runOff, runOff])).toBe('round_does_not_follow 3');
    expect(problem([first, { ...runOff, counts: counts(71, 60) }])).toBe('roll_changed 2');
    expect(problem([{ ...first, resolution: 'run_off' }])).toBe('resolution_out_of_place 1');
    expect(problem([{ ...first, resolution: 'second_round' }], { tie: 'congress' })).toBe('resolution_out_of_place 1');
    expect(problem([{ ...first, resolution: 'list_order' }], { tie: 'congress' })).toBe('final');
  });
});
