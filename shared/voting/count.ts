/** Ballots into piles and rows into figures (E4.6–4.8). Adds up; decides nothing. */
import { invariant } from '../kernel/result.ts';
import type { Ballot } from './ballot.ts';
import { type Judged, judge, type RowVote } from './judge.ts';
import type { ChoiceTally, LevelTally, RankTally, VoidReason } from './round.ts';
import type { RuleSet } from './rule-set.ts';

/** The piles after sorting, and what the valid ballots say: `votes[row][ballot]`. */
export type Piles = {
  readonly valid: number;
  readonly void: number;
  readonly voidFor: Readonly<Partial<Record<VoidReason, number>>>;
  readonly votes: readonly (readonly RowVote[])[];
};

/** Judges every ballot. V + X is the number of ballots by construction (E4.8). Void and blank ballots are ballots (E4.6). */
export function sortPiles(ballots: readonly Ballot[], rows: number, rules: Pick<RuleSet, 'mode' | 'readings'>, places: number): Piles {
  const votes: RowVote[][] = Array.from({ length: rows }, () => []);
  const voidFor: Partial<Record<VoidReason, number>> = {};
  let valid = 0;
  for (const ballot of ballots) {
    const judged: Judged = judge(ballot, rules, places);
    if (judged.state === 'void') {
      voidFor[judged.reason] = (voidFor[judged.reason] ?? 0) + 1;
      continue;
    }
    valid += 1;
    judged.rows.forEach((vote, row) => votes[row]?.push(vote));
  }
  return { valid, void: ballots.length - valid, voidFor, votes };
}

/** One row of choice ballots. */
export function tallyChoice(votes: readonly RowVote[]): ChoiceTally {
  return { kind: 'choice', for: times(votes, 'for'), against: times(votes, 'against'), abstain: times(votes, 'abstain'), void: times(votes, 'void') };
}

/** One row of satisfaction ballots. */
export function tallyLevels(votes: readonly RowVote[]): LevelTally {
  return {
    kind: 'level',
    satisfied: times(votes, 'satisfied'),
    fairly: times(votes, 'fairly'),
    dissatisfied: times(votes, 'dissatisfied'),
    abstain: times(votes, 'abstain'),
    void: times(votes, 'void'),
  };
}

/** One row of ranking ballots. */
export function tallyRanks(votes: readonly RowVote[]): RankTally {
  return { kind: 'rank', given: ranksIn(votes).length, missing: times(votes, 'missing'), void: times(votes, 'void') };
}

/**
 * What the ranks of one row add up to (E6a 8). sum: less is better, a missing or void rank counts M + 1. points: K + 1 − rank, never below 0.
 * within_places: how often K or better.
 * @param rows M, the rows of this round's ballot  @param places K of this round
 */
export function rankScore(votes: readonly RowVote[], rule: RuleSet['readings']['rankScore'], rows: number, places: number): number {
  const ranks = ranksIn(votes);
  switch (rule) {
    case 'sum':
      return ranks.reduce((sum, rank) => sum + rank, (votes.length - ranks.length) * (rows + 1));
    case 'points':
      return ranks.reduce((sum, rank) => sum + Math.max(0, places + 1 - rank), 0);
    case 'within_places':
      return ranks.filter((rank) => rank <= places).length;
  }
}

function times(votes: readonly RowVote[], wanted: RowVote): number {
  return votes.filter((vote) => vote === wanted).length;
}

function ranksIn(votes: readonly RowVote[]): number[] {
  const ranks = votes.filter((vote): vote is number => typeof vote === 'number');
  invariant(ranks.every(Number.isInteger), 'BUG: a rank is not a whole number');
  return ranks;
}
