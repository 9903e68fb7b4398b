/**
 * The rule sheet that a sitting adopts before it votes, as data: every rule and every reading with the value chosen, and where it comes from.
 * Words are the catalogue's (renderer/text); this file names items and values only.
 */
import type { Excess, RuleSet } from './rule-set.ts';
import { leastThatReaches, type Threshold } from './threshold.ts';

/** What a line is about. The order is that of the sheet. */
export const ruleItems = [
  'body', 'mode', 'quorum', 'majority', 'places', 'excess', 'tie', 'shortfall',
  'overVote', 'forAndAgainst', 'blankRow', 'blankBallot', 'nothingReadable', 'runOffMajority', 'unvoted', 'secondRound',
  'rankScore', 'equalRanks', 'rankGaps', 'eachIgnoresPlaces', 'tieOrder', 'presentTaken', 'accounts', 'spoiled', 'suspended',
  'halfBase', 'rateBase', 'exactlyHalf', 'grading', 'committeeQuorum', 'sameName',
] as const;
export type RuleItem = (typeof ruleItems)[number];

/**
 * One printed line. `value`: the closed word chosen; `numbers`: what the sentence needs (numerator, denominator, least of the roll, count).
 * `applies`: false for a reading that this way of voting never asks; it is printed all the same, lighter. `source`: rule or reading of the domain reference.
 */
export type RuleLine = { readonly item: RuleItem; readonly value: string; readonly numbers: Readonly<Record<string, number>>; readonly applies: boolean; readonly source: string };

/** @param roll N where it is known already, so that the sheet can say "48 of 72"; null before the roll is frozen */
export function ruleSheet(rules: RuleSet, roll: number | null): RuleLine[] {
  const { mode, readings } = rules;
  const choice = mode === 'majority_top' || mode === 'top' || mode === 'each';
  const ranks = mode === 'ranks';
  const satisfaction = mode === 'satisfaction';
  const cut = !satisfaction && mode !== 'each';
  const line = (item: RuleItem, value: string, source: string, applies = true, numbers: Readonly<Record<string, number>> = {}): RuleLine => ({ item, value, numbers, applies, source });
  const second = readings.secondRound;
  return [
    line('body', rules.body, 'E1'),
    line('mode', mode, 'E4.9'),
    line('quorum', rules.quorum.comparison, 'E4.1', true, numbersOf(rules.quorum, roll)),
    line('majority', rules.majority === null ? 'none' : `${rules.majority.comparison} ${rules.majority.base}`, 'E4.2', !satisfaction, rules.majority === null ? {} : numbersOf(rules.majority, roll)),
    line('places', 'count', 'E4.5', cut, { count: rules.places }),
    line('excess', rules.excess?.kind ?? 'none', 'E3', cut, rules.excess === null ? {} : numbersOfExcess(rules.excess)),
    line('tie', rules.tie, 'E4.10', cut),
    line('shortfall', rules.shortfall, 'E4.10', cut),
    line('overVote', readings.overVote, 'E6a.1', cut),
    line('forAndAgainst', readings.forAndAgainst, 'E6a.2'),
    line('blankRow', readings.blankRow, 'E6a.3'),
    line('blankBallot', readings.blankBallot, 'E6a.3'),
    line('nothingReadable', readings.nothingReadable, 'E6a.4'),
    line('runOffMajority', readings.runOffMajority, 'E6a.5', mode === 'majority_top'),
    line('unvoted', readings.unvoted, 'E6a.6', mode === 'top' || ranks),
    line('secondRound', second.kind, 'E6a.7', cut, second.kind === 'best' ? { beyond: second.beyond } : {}),
    line('rankScore', readings.rankScore, 'E6a.8', ranks),
    line('equalRanks', readings.equalRanks, 'E6a.8', ranks),
    line('rankGaps', readings.rankGaps, 'E6a.8', ranks),
    line('eachIgnoresPlaces', 'always', 'E6a.9', mode === 'each'),
    line('tieOrder', 'list_order', 'E6a.10', choice || ranks),
    line('presentTaken', 'at_issue', 'E6a.11'),
    line('accounts', 'stop', 'E6a.12'),
    line('spoiled', 'issued_includes', 'E6a.13'),
    line('suspended', readings.suspended, 'E6a.14'),
    line('halfBase', readings.halfBase, 'E6a.15', satisfaction),
    line('rateBase', readings.rateBase, 'E6a.15', satisfaction),
    line('exactlyHalf', readings.exactlyHalf, 'E6a.15', satisfaction),
    line('grading', readings.grading, 'E6a.15', satisfaction),
    line('committeeQuorum', rules.quorum.comparison, 'E6a.16', satisfaction, numbersOf(rules.quorum, roll)),
    line('sameName', readings.sameName, 'E6a.17'),
  ];
}

function numbersOf(threshold: Threshold, roll: number | null): Record<string, number> {
  const { numerator, denominator } = threshold;
  return roll === null || threshold.base !== 'roll' ? { numerator, denominator } : { numerator, denominator, roll, least: leastThatReaches(threshold, roll) };
}

function numbersOfExcess(excess: Excess): Record<string, number> {
  return excess.kind === 'count' ? { count: excess.count } : { numerator: excess.numerator, denominator: excess.denominator };
}

/** What the list of candidates says against the rules. `stop`: the sitting does not begin; otherwise it is said and goes on. */
export type CandidateNote = { readonly note: 'too_few' | 'same_name' | 'no_more_than_places'; readonly stop: boolean; readonly have: number; readonly want: number };

/** Difference ratio M ≥ K + ceil(K × r), a warning only (E3); two candidates of one name (E6a 17); as many as places, or fewer: 等额 (E3). */
export function candidateNotes(rules: Pick<RuleSet, 'mode' | 'places' | 'excess' | 'readings'>, titles: readonly string[]): CandidateNote[] {
  const notes: CandidateNote[] = [];
  const have = titles.length;
  const cut = rules.mode !== 'each' && rules.mode !== 'satisfaction';
  if (cut && have <= rules.places) notes.push({ note: 'no_more_than_places', stop: false, have, want: rules.places + 1 });
  if (cut && rules.excess !== null) {
    const want = rules.places + excessOf(rules.excess, rules.places);
    if (have < want) notes.push({ note: 'too_few', stop: false, have, want });
  }
  const different = new Set(titles.map((title) => title.trim())).size;
  if (different < have) notes.push({ note: 'same_name', stop: rules.readings.sameName === 'stop', have, want: different });
  return notes;
}

/** How many more candidates than places the rules want. A share is rounded up. */
export function excessOf(excess: Excess, places: number): number {
  if (excess.kind === 'count') return excess.count;
  const rest = (places * excess.numerator) % excess.denominator;
  return (places * excess.numerator - rest) / excess.denominator + (rest > 0 ? 1 : 0);
}
