/**
 * What a sealed file holds, as a schema: totals, rules, candidates, ballots in random order, outcome. Nobody's name, no time of a ballot.
 * How it is written and read: sealed.ts; in words for others: SEALED-FILE.md.
 */
import { z } from 'zod';
import { RuleSetSchema } from './rule-set.ts';
import { RoundCountsSchema, resolutions, roundKinds } from './round.ts';
import { mostRows } from './ballot.ts';

const line = z.string().min(1).max(200);
const row = z.number().int().min(0).max(mostRows - 1);

/** A round in the file: each ballot one text of marks (see `ballot-text.ts`). A void round has none. */
export const SealedRoundSchema = z.strictObject({
  kind: z.enum(roundKinds),
  rows: z.array(row).min(1).max(mostRows),
  places: z.number().int().min(1).max(100),
  counts: RoundCountsSchema,
  resolution: z.enum(resolutions).nullable(),
  ballots: z.array(z.string().min(1).max(800)).max(5000),
});

/** A sealed sitting. `outcome` is what the app counted; a reader counts again and compares. */
export const SealedSittingSchema = z.strictObject({
  /** as the papers name it, e.g. 力洋镇第十九届人民代表大会第三次会议 */
  title: line,
  /** the body that voted */
  body: line,
  /** station-local day of the sitting */
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** a rehearsal counts nothing and says so everywhere */
  rehearsal: z.boolean(),
  rules: RuleSetSchema,
  /** in the adopted order */
  candidates: z.array(z.strictObject({ title: line })).min(1).max(mostRows),
  rounds: z.array(SealedRoundSchema).min(1).max(50),
  /** see SittingOutcome */
  outcome: z.unknown(),
});
export type SealedSitting = z.infer<typeof SealedSittingSchema>;
