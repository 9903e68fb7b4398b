/**
 * The rules that one sitting obeys, as data: body, quorum, majority, way of deciding, and every reading where the law is silent (domain
 * reference E4, E6a). A sitting adopts a whole set before the vote; nothing here is changed by a count.
 */
import { z } from 'zod';
import { ThresholdSchema } from './threshold.ts';

/**
 * How places are given (E4.9): majority_top = (a) a majority and the K best; top = (b) the K best; each = (c) each project by itself;
 * ranks = (d) numbers of urgency; satisfaction = three levels (E6).
 */
export const voteModes = ['majority_top', 'top', 'each', 'ranks', 'satisfaction'] as const;
export type VoteMode = (typeof voteModes)[number];

/** Whom a half or a rate of a satisfaction vote counts from (E6a 15): N, P, collected ballots, valid ballots, rows that marked a level. */
export const satisfactionBases = ['members', 'present', 'collected', 'valid', 'marked'] as const;
export type SatisfactionBase = (typeof satisfactionBases)[number];

/** Each reading of E6a that has more than one value. The first value named is the default. */
export const ReadingsSchema = z.strictObject({
  /** 1: more than K chosen: the ballot is void, or all chosen rows are and crosses count (E4.5) */
  overVote: z.enum(['void_ballot', 'void_chosen_rows']),
  /** 2: for and against in one row: the row is void and no choice towards K; the ballot is void; the row is void but is a choice towards K */
  forAndAgainst: z.enum(['void_row', 'void_ballot', 'void_row_counts']),
  /** 3: an empty row of a ballot that is not wholly empty */
  blankRow: z.enum(['abstains', 'void_row']),
  /** 3: a wholly empty ballot obeys only this */
  blankBallot: z.enum(['abstains', 'void_ballot']),
  /** 4: no row holds a mark that can be read, and at least one holds one that cannot */
  nothingReadable: z.enum(['void_ballot', 'void_rows']),
  /** 5: whether a run-off's winner needs the majority again */
  runOffMajority: z.enum(['not_again', 'again']),
  /** 6: (b), (d): whether a project for which nobody voted may fill a place */
  unvoted: z.enum(['takes_no_place', 'takes_place']),
  /** 7: who stands in a second round: all losers, or the best `places + beyond` by the first round and all level with the last of them */
  secondRound: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('best'), beyond: z.number().int().min(0).max(50) }),
  ]),
  /** 8: (d): sum of ranks, a missing or void one counts M + 1; points K + 1 − rank and never below 0; how often ranked K or better */
  rankScore: z.enum(['sum', 'points', 'within_places']),
  /** 8: one number given to several projects */
  equalRanks: z.enum(['void_rows', 'allowed']),
  /** 8: a number left out */
  rankGaps: z.enum(['allowed', 'void_ballot']),
  /** 14: whether a suspended mandate leaves N */
  suspended: z.enum(['leaves', 'stays']),
  /** 15 */
  halfBase: z.enum(satisfactionBases),
  rateBase: z.enum(satisfactionBases),
  /** 15: whether exactly half is enough */
  exactlyHalf: z.enum(['excluded', 'included']),
  /** 15: 基本满意 counts together with 满意, or each level by itself */
  grading: z.enum(['cumulative', 'each']),
  /** 17: two candidates of one name */
  sameName: z.enum(['warn', 'stop']),
});
export type Readings = z.infer<typeof ReadingsSchema>;

/** What happens to a tie across the cut line (E4.10): a round among the tied, the adopted order of the list, or the congress decides then. */
export const tieRules = ['run_off', 'list_order', 'congress'] as const;
/** What happens to places that nobody won (E4.10): the congress decides then, or one of the ways at once. */
export const shortfallRules = ['congress', 'second_round', 'fresh_nomination', 'next_session', 'vacant'] as const;

/** How many more candidates than places (E3): a count, or a share of K rounded up. Too few is a warning, never a stop. */
export const ExcessSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), count: z.number().int().min(0).max(100) }),
  z.strictObject({ kind: z.literal('ratio'), numerator: z.number().int().min(0).max(1000), denominator: z.number().int().min(1).max(1000) }),
]);
export type Excess = z.infer<typeof ExcessSchema>;

const RuleSetShape = z.strictObject({
  version: z.literal(1),
  /** the preset it was made from, for the sheet; the values below are what counts */
  preset: z.string().regex(/^[a-z_]{1,40}$/),
  /** the 票决办法 or resolution that adopted it, as the paper names it */
  citation: z.string().max(200),
  /** decides = 票决 by a congress or its committee; recommends = 票选 by a residents' body (E1) */
  body: z.enum(['decides', 'recommends']),
  /** of the roll (E4.1; 组织法 §14, §51) */
  quorum: ThresholdSchema,
  /** null in (b), (d) and satisfaction votes (E4.2; 组织法 §25) */
  majority: ThresholdSchema.nullable(),
  mode: z.enum(voteModes),
  /** K; without meaning in (c) (E6a 9) and in satisfaction votes */
  places: z.number().int().min(1).max(100),
  excess: ExcessSchema.nullable(),
  tie: z.enum(tieRules),
  shortfall: z.enum(shortfallRules),
  readings: ReadingsSchema,
});

/** A rule set that is whole and does not contradict itself. Issues of a refused one have the messages of `ruleSetProblems`. */
export const RuleSetSchema = RuleSetShape.superRefine((rules, context) => {
  for (const problem of ruleSetProblems(rules)) context.addIssue({ code: 'custom', message: problem });
});
export type RuleSet = z.infer<typeof RuleSetShape>;

export const ruleSetProblemCodes = ['majority_missing', 'majority_unused', 'quorum_base'] as const;
export type RuleSetProblem = (typeof ruleSetProblemCodes)[number];

/** How a rule set contradicts itself: (a) and (c) decide by a majority, the others have none (E4.9); a quorum is a share of the roll (E4.1). */
export function ruleSetProblems(rules: Pick<RuleSet, 'mode' | 'majority' | 'quorum'>): RuleSetProblem[] {
  const problems: RuleSetProblem[] = [];
  const decidesByMajority = rules.mode === 'majority_top' || rules.mode === 'each';
  if (decidesByMajority && rules.majority === null) problems.push('majority_missing');
  if (!decidesByMajority && rules.majority !== null) problems.push('majority_unused');
  if (rules.quorum.base !== 'roll') problems.push('quorum_base');
  return problems;
}
