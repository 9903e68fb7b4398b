/**
 * One ballot as it lies on the table: what stands in each row, before any rule. It has no number, no time and no name.
 * What the rules make of it is `judge`'s (judge.ts).
 */
import { z } from 'zod';

/** What a row of a choice ballot shows (E4.7): ○ for, × against, a mark under 弃权, nothing, for and against at once, a mark nobody can read. */
export const choiceMarks = ['for', 'against', 'abstain', 'blank', 'both', 'unreadable'] as const;
export type ChoiceMark = (typeof choiceMarks)[number];

/** What a row of a ranking ballot shows: the number written (also one out of range), nothing, several numbers, unreadable. */
export const RankMarkSchema = z.union([z.number().int().min(0).max(999), z.enum(['blank', 'both', 'unreadable'])]);
export type RankMark = z.infer<typeof RankMarkSchema>;

/** What a row of a satisfaction ballot shows (E6): 满意, 基本满意, 不满意, 弃权, nothing, several levels, unreadable. */
export const levelMarks = ['satisfied', 'fairly', 'dissatisfied', 'abstain', 'blank', 'both', 'unreadable'] as const;
export type LevelMark = (typeof levelMarks)[number];

/** Why scrutineers together set a whole ballot aside (E4.6): a sign that tells who filled it in; another reason, kept in the minutes. */
export const setAsideReasons = ['sign', 'other'] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

const setAside = z.enum(setAsideReasons).nullable();
/** Most rows that a ballot may have. */
export const mostRows = 100;

/** Rows in the order of the round's ballot. */
export const BallotSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), marks: z.array(z.enum(choiceMarks)).min(1).max(mostRows), setAside }),
  z.strictObject({ kind: z.literal('rank'), marks: z.array(RankMarkSchema).min(1).max(mostRows), setAside }),
  z.strictObject({ kind: z.literal('level'), marks: z.array(z.enum(levelMarks)).min(1).max(mostRows), setAside }),
]);
export type Ballot = z.infer<typeof BallotSchema>;
export type BallotKind = Ballot['kind'];
export type ChoiceBallot = Extract<Ballot, { kind: 'choice' }>;
export type RankBallot = Extract<Ballot, { kind: 'rank' }>;
export type LevelBallot = Extract<Ballot, { kind: 'level' }>;
