/**
 * The hard stop: every identity that the figures of a round must keep (E4.1, E4.3, E4.4, E4.8, E6a 11–13), and which of them fail, by how much,
 * and where a person looks first. Nothing is announced while one of them stops the round.
 */
import type { Ballot, BallotKind } from './ballot.ts';
import type { ChoiceTally, Failing, LevelTally, RankTally, RoundCounts, RoundInput, RoundKind } from './round.ts';
import type { RuleSet } from './rule-set.ts';
import { leastThatReaches, reaches } from './threshold.ts';

/** The kind of ballot that a round uses: a run-off is a choice in every mode, because "most votes" decide it (E4.10). */
export function ballotKindOf(rules: Pick<RuleSet, 'mode'>, round: RoundKind): BallotKind {
  if (rules.mode === 'satisfaction') return 'level';
  return rules.mode === 'ranks' && round !== 'run_off' ? 'rank' : 'choice';
}

/** True when so many present may begin (E4.1): 48 of 72, by 2/3 or more. */
export function isQuorate(rules: Pick<RuleSet, 'quorum'>, roll: number, present: number): boolean {
  return reaches(rules.quorum, present, roll);
}

/** Whether a deputy is in N on the day (E1, E6a 14): an ended mandate never is, a suspended one as the rules say. */
export function isInRoll(rules: Pick<RuleSet, 'readings'>, mandate: 'valid' | 'suspended' | 'ended'): boolean {
  return mandate === 'valid' || (mandate === 'suspended' && rules.readings.suspended === 'stays');
}

/** Identities of people and paper, before a ballot is looked at. Empty: all is well. */
export function failingCounts(rules: Pick<RuleSet, 'quorum'>, counts: RoundCounts): Failing[] {
  const { roll, present, printed, issued, spoiled, unused, collected } = counts;
  const live = issued - spoiled;
  const failing: Failing[] = [];
  if (present > roll) failing.push({ identity: 'present_within_roll', ...sides(present, roll), effect: 'stop', check: 'sign_in', row: null });
  if (!isQuorate(rules, roll, present)) {
    failing.push({ identity: 'quorum', ...sides(present, leastThatReaches(rules.quorum, roll)), effect: 'stop', check: 'sign_in', row: null });
  }
  if (spoiled > issued) failing.push({ identity: 'spoiled_within_issued', ...sides(spoiled, issued), effect: 'stop', check: 'spoiled_pile', row: null });
  if (printed !== null && unused !== null && printed !== issued + unused) {
    failing.push({ identity: 'printed_is_issued_and_unused', ...sides(printed, issued + unused), effect: 'stop', check: 'paper_stock', row: null });
  }
  if (live > present) failing.push({ identity: 'live_within_present', ...sides(live, present), effect: 'stop', check: 'paper_stock', row: null });
  if (collected > live) failing.push({ identity: 'collected_within_live', ...sides(collected, live), effect: 'void_round', check: 'boxes', row: null });
  if (collected < live) failing.push({ identity: 'all_collected', ...sides(collected, live), effect: 'report', check: 'boxes', row: null });
  return failing;
}

/**
 * Every failing identity of a round. When more ballots came back than went out the ballots are not looked at: the round is void whatever they say (E4.4).
 * V + X = C and the row sums hold by the way ballots are counted; of other people's figures `failingTable` asks them.
 */
export function reconcile(rules: Pick<RuleSet, 'mode' | 'quorum'>, round: Pick<RoundInput, 'kind' | 'rows' | 'counts' | 'ballots'>): Failing[] {
  const failing = failingCounts(rules, round.counts);
  if (failing.some(({ effect }) => effect === 'void_round')) return failing;
  const { collected } = round.counts;
  const keyed = round.ballots.length;
  if (keyed !== collected) failing.push({ identity: 'keyed_is_collected', ...sides(keyed, collected), effect: 'stop', check: 'keying', row: null });
  const kind = ballotKindOf(rules, round.kind);
  const strange = round.ballots.filter((ballot) => !fits(ballot, kind, round.rows.length)).length;
  if (strange > 0) failing.push({ identity: 'ballot_fits', ...sides(strange, 0), effect: 'stop', check: 'keying', row: null });
  return failing;
}

function fits(ballot: Ballot, kind: BallotKind, rows: number): boolean {
  return ballot.kind === kind && ballot.marks.length === rows;
}

/** The figures of a table of results, ours or one from a wall board. `row`: the candidate. */
export type ResultTable = {
  readonly collected: number;
  readonly valid: number;
  readonly void: number;
  readonly lines: readonly { readonly row: number; readonly tally: ChoiceTally | RankTally | LevelTally }[];
};

/** V + X = C, and every row sums up to V (E4.8). 95 + 27 + 0 beside V = 222 fails by −100. */
export function failingTable(table: ResultTable): Failing[] {
  const failing: Failing[] = [];
  const piles = table.valid + table.void;
  if (piles !== table.collected) failing.push({ identity: 'valid_and_void', ...sides(piles, table.collected), effect: 'stop', check: 'void_pile', row: null });
  for (const { row, tally } of table.lines) {
    const sum = figuresOf(tally).reduce((total, [, figure]) => total + figure, 0);
    if (sum !== table.valid) failing.push({ identity: 'row_sum', ...sides(sum, table.valid), effect: 'stop', check: 'row', row });
  }
  return failing;
}

/** A hand count beside ours (a third opinion, the wall board with 正 marks): every figure in which they differ, row by row. Both must agree. */
export function failingHandCount(ours: ResultTable, hand: ResultTable): Failing[] {
  const failing: Failing[] = [];
  const compare = (theirs: number, own: number, check: Failing['check'], row: number | null): void => {
    if (theirs !== own) failing.push({ identity: 'hand_count', ...sides(theirs, own), effect: 'stop', check, row });
  };
  compare(hand.collected, ours.collected, 'boxes', null);
  compare(hand.valid, ours.valid, 'void_pile', null);
  compare(hand.void, ours.void, 'void_pile', null);
  for (const { row, tally } of ours.lines) {
    const theirs = hand.lines.find((line) => line.row === row);
    const figures = new Map<string, number>(theirs === undefined ? [] : figuresOf(theirs.tally));
    for (const [name, figure] of figuresOf(tally)) compare(figures.get(name) ?? 0, figure, 'row', row);
  }
  return failing;
}

/** The figures of a row that together make V, by name. */
export function figuresOf(tally: ChoiceTally | RankTally | LevelTally): [string, number][] {
  switch (tally.kind) {
    case 'choice':
      return [['for', tally.for], ['against', tally.against], ['abstain', tally.abstain], ['void', tally.void]];
    case 'rank':
      return [['given', tally.given], ['missing', tally.missing], ['void', tally.void]];
    case 'level':
      return [['satisfied', tally.satisfied], ['fairly', tally.fairly], ['dissatisfied', tally.dissatisfied], ['abstain', tally.abstain], ['void', tally.void]];
  }
}

function sides(left: number, right: number): Pick<Failing, 'left' | 'right' | 'by'> {
  return { left, right, by: left - right };
}
