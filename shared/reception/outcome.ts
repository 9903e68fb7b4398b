/**
 * 定单: what becomes of a matter at the desk. Four questions decide which ways are open; a way that is shut says why.
 * Source: domain reference B3 (what a station must not accept), B4 (branches), C1 (states).
 */
import { z } from 'zod';
import { RecordIdSchema } from '../kernel/ids.ts';
import { LocalDateSchema } from '../kernel/time.ts';
import type { IssueStage } from './issue.ts';

/** 权限: who is competent. */
export const levels = ['village', 'town', 'county', 'above'] as const;
export type Level = (typeof levels)[number];

/** 先问四句. */
export const GateSchema = z.strictObject({
  /** already before a court, an arbitrator or a reviewing organ */
  litigated: z.boolean(),
  /** 大家的事 rather than one household's */
  common: z.boolean(),
  /** names a concrete matter and place */
  concrete: z.boolean(),
  level: z.enum(levels),
});
export type Gate = z.infer<typeof GateSchema>;

/** In the order of their digits. */
export const outcomes = ['answered', 'handed', 'suggestion', 'pooled', 'merged', 'village', 'referred'] as const;
export type Outcome = (typeof outcomes)[number];

const opinion = z.string().max(1000);
const common = { gate: GateSchema, /** 拟办意见 */ opinion };
const unit = z.string().trim().min(1).max(100);

export const DecidedSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ ...common, outcome: z.literal('answered'), answer: z.string().trim().min(1).max(2000) }),
  /** 交办: due is the day by which the lead unit answers */
  z.strictObject({ ...common, outcome: z.literal('handed'), lead: unit, assists: z.array(unit).max(8), due: LocalDateSchema }),
  /** 转为代表建议: a draft that a deputy has yet to sign */
  z.strictObject({ ...common, outcome: z.literal('suggestion'), suggestion: RecordIdSchema }),
  /** 民生实事征集 */
  z.strictObject({ ...common, outcome: z.literal('pooled') }),
  z.strictObject({ ...common, outcome: z.literal('merged'), into: RecordIdSchema }),
  /** 转村委会 */
  z.strictObject({ ...common, outcome: z.literal('village'), unit }),
  /** 引导: the organ or channel that was named to the visitor */
  z.strictObject({ ...common, outcome: z.literal('referred'), channel: unit }),
]);
export type Decided = z.infer<typeof DecidedSchema>;

const stages: Readonly<Record<Outcome, IssueStage>> = {
  answered: 'answered', handed: 'handling', suggestion: 'promoted', pooled: 'pooled', merged: 'merged', village: 'village', referred: 'referred',
};

/** The stage that a decision leads to. */
export function stageAfter({ outcome }: Pick<Decided, 'outcome'>): IssueStage {
  return stages[outcome];
}

/** Why a way is shut. `no_other_channel`: nothing leads elsewhere, so the station keeps it. */
export type Shut = 'litigated' | 'not_common' | 'not_concrete' | 'village_level' | 'not_village_level' | 'no_other_channel';

/** @returns null for a way that is open */
export function shutBy(outcome: Outcome, gate: Gate): Shut | null {
  if (outcome === 'referred') return gate.litigated || !gate.concrete || !gate.common ? null : 'no_other_channel';
  if (gate.litigated) return 'litigated';
  if (outcome === 'answered' || outcome === 'merged') return null;
  if (!gate.concrete) return 'not_concrete';
  if (outcome === 'village') return gate.level === 'village' ? null : 'not_village_level';
  if (outcome === 'handed') return gate.level === 'village' ? 'village_level' : null;
  return gate.common ? null : 'not_common';
}
