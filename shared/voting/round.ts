/**
 * A round's figures going in and what comes out, as types. A sitting is a first round and whatever must follow it: run-offs among the tied,
 * second rounds for places nobody won, a void round once more.
 */
import { z } from 'zod';
import { BallotSchema, mostRows, type SetAsideReason } from './ballot.ts';
import type { RuleSet } from './rule-set.ts';

const count = z.number().int().min(0).max(100_000);

/** The figures that people count by hand in a round, all of paper or people. */
export const RoundCountsSchema = z.strictObject({
  /** N, the frozen roll; never changes between rounds (E6a 11) */
  roll: z.number().int().min(1).max(100_000),
  /** P, when this round's ballots were issued (E6a 11) */
  present: count,
  /** ballots printed; null: not recorded (E6a 12) */
  printed: count.nullable(),
  /** I, with spoiled and replaced ones (E6a 13) */
  issued: count,
  /** handed back spoiled, and replaced (E6a 13); live = issued − spoiled */
  spoiled: count,
  /** left over; null: not recorded */
  unused: count.nullable(),
  /** C, out of the boxes */
  collected: count,
});
export type RoundCounts = z.infer<typeof RoundCountsSchema>;

export const roundKinds = ['first', 'run_off', 'second'] as const;
export type RoundKind = (typeof roundKinds)[number];

/** What the congress resolved after a round where the rules leave it to the congress. */
export const resolutions = ['run_off', 'list_order', 'second_round', 'fresh_nomination', 'next_session', 'vacant'] as const;
export type Resolution = (typeof resolutions)[number];

/** One round. `rows`: the candidates on its ballot in printed order, each as its place in the adopted list from 0. */
export const RoundInputSchema = z.strictObject({
  kind: z.enum(roundKinds),
  rows: z.array(z.number().int().min(0).max(mostRows - 1)).min(1).max(mostRows),
  /** how many may be chosen in this round */
  places: z.number().int().min(1).max(100),
  counts: RoundCountsSchema,
  /** in no order that means anything; none when the round is void */
  ballots: z.array(BallotSchema).max(5000),
  resolution: z.enum(resolutions).nullable(),
});
export type RoundInput = z.infer<typeof RoundInputSchema>;

/** All that a whole sitting is decided from. */
export type SittingInput = { readonly rules: RuleSet; readonly candidates: number; readonly rounds: readonly RoundInput[] };

/** An identity of E4 (with E6a 11–13) that can fail. */
export const identities = [
  'present_within_roll', // P ≤ N
  'quorum', // P reaches the quorum (E4.1)
  'spoiled_within_issued', // spoiled ≤ issued
  'printed_is_issued_and_unused', // printed = issued + unused, where recorded (E6a 12)
  'live_within_present', // issued − spoiled ≤ P (E4.3, E6a 12)
  'collected_within_live', // C ≤ live, otherwise the round is void (E4.4)
  'all_collected', // C = live; fewer is reported only (T3)
  'keyed_is_collected', // as many ballots keyed as collected (E4.8)
  'ballot_fits', // every ballot is of the round's kind and has its rows
  'valid_and_void', // V + X = C (E4.8)
  'row_sum', // for + against + abstain + row void = V in every row (E4.8)
  'hand_count', // a hand count's figure = ours
] as const;
export type Identity = (typeof identities)[number];

/** What a person looks at first when an identity fails. */
export type CheckHint = 'sign_in' | 'paper_stock' | 'spoiled_pile' | 'boxes' | 'keying' | 'row' | 'void_pile';

/** One failing identity: which, by how much (left − right, never 0), what to check. stop: nothing is announced; void_round: vote again; report: said only. */
export type Failing = {
  readonly identity: Identity;
  readonly left: number;
  readonly right: number;
  readonly by: number;
  readonly effect: 'stop' | 'void_round' | 'report';
  readonly check: CheckHint;
  /** the candidate whose row it is, where it is a row */
  readonly row: number | null;
};

/** Why a ballot is void. */
export type VoidReason = 'over_vote' | 'for_and_against' | 'blank' | 'nothing_readable' | 'rank_gap' | `set_aside_${SetAsideReason}`;

export type ChoiceTally = { readonly kind: 'choice'; readonly for: number; readonly against: number; readonly abstain: number; readonly void: number };
/** `given`: valid ranks; missing: empty rows. given + missing + void = V. */
export type RankTally = { readonly kind: 'rank'; readonly given: number; readonly missing: number; readonly void: number };
export type LevelTally = { readonly kind: 'level'; readonly satisfied: number; readonly fairly: number; readonly dissatisfied: number; readonly abstain: number; readonly void: number };

/** One candidate's line of a round's result. */
export type CountedLine = {
  readonly row: number;
  readonly tally: ChoiceTally | RankTally;
  /** approvals; in (d) what E6a 8 says. More is better, except for the sum of ranks */
  readonly score: number;
  /** may fill a place at all: has its majority, or has a vote */
  readonly eligible: boolean;
  /** 1 for the best of those eligible, shared by those level; null when not eligible */
  readonly rank: number | null;
  readonly standing: 'chosen' | 'tied' | 'not_chosen';
};

/** An exact share: 17 of 29. `percent` in hundredths of a per cent, half up: 5862 for 58.62 %. */
export type Rate = { readonly numerator: number; readonly denominator: number; readonly hundredths: number };
export type Grade = 'satisfied' | 'fairly' | 'dissatisfied';

/** One line of a satisfaction vote. */
export type MeasuredLine = {
  readonly row: number;
  readonly tally: LevelTally;
  /** null: nobody marked a level, or no level by itself has the half */
  readonly grade: Grade | null;
  /** 满意 + 基本满意; null when its base is 0 */
  readonly rate: Rate | null;
  /** what the half was taken of */
  readonly halfBase: number;
};

/** What must or may follow a round. `rows` are candidates in the order of the ballot to print. */
export type NextStep =
  | { readonly kind: 'done' }
  | { readonly kind: 'explain' }
  | { readonly kind: 'again'; readonly round: RoundKind; readonly rows: readonly number[]; readonly places: number }
  | { readonly kind: 'run_off'; readonly rows: readonly number[]; readonly places: number }
  | { readonly kind: 'second_round'; readonly rows: readonly number[]; readonly places: number }
  | { readonly kind: 'congress'; readonly about: 'tie' | 'shortfall'; readonly rows: readonly number[]; readonly places: number; readonly ways: readonly Resolution[] }
  | { readonly kind: 'fresh_nomination' | 'next_session' | 'vacant'; readonly places: number };

/** One chosen candidate. `rank`: its place in the whole result, shared by those level (E6a 10). `round` from 0. */
export type Chosen = { readonly row: number; readonly rank: number; readonly round: number };

type Basics = { readonly failing: readonly Failing[]; readonly needs: { readonly quorum: number; readonly majority: number | null }; readonly next: NextStep };
type Piles = { readonly valid: number; readonly void: number; readonly voidFor: Readonly<Partial<Record<VoidReason, number>>> };

export type CountedRound = Basics & Piles & { readonly state: 'counted'; readonly lines: readonly CountedLine[]; readonly chosen: readonly Chosen[] };
export type MeasuredRound = Basics & Piles & { readonly state: 'measured'; readonly lines: readonly MeasuredLine[] };
/** stopped: an identity fails and nothing may be announced. void: more ballots came back than went out. */
export type UncountedRound = Basics & { readonly state: 'stopped' | 'void' };
export type RoundOutcome = CountedRound | MeasuredRound | UncountedRound;

/** The whole sitting: open while something must still happen in it; final when nothing does. */
export type SittingOutcome = {
  readonly state: 'stopped' | 'open' | 'final';
  readonly rounds: readonly RoundOutcome[];
  readonly chosen: readonly Chosen[];
  /** places that nobody has won so far; 0 in (c) and satisfaction votes */
  readonly unfilled: number;
  readonly next: NextStep;
};
