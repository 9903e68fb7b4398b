/**
 * "At least two thirds of all deputies", "more than half of those present": one comparison of whole numbers. Knows nothing of ballots.
 * 以上 includes the number, 超过 does not (民法典 §1259, by analogy; E1), so the sign is part of the rule and printed with it.
 */
import { z } from 'zod';

const part = z.number().int().min(1).max(1000);

/** A share of a body. `base`: roll = all deputies of the frozen roll, N; present = those present when the round's ballots were issued, P. */
export const ThresholdSchema = z
  .strictObject({ comparison: z.enum(['>=', '>']), numerator: part, denominator: part, base: z.enum(['roll', 'present']) })
  .refine(({ numerator, denominator }) => numerator <= denominator, 'share_above_one');
export type Threshold = z.infer<typeof ThresholdSchema>;

/** True when `count` of `base` people is enough. Whole numbers only: count × denominator beside numerator × base. */
export function reaches(threshold: Threshold, count: number, base: number): boolean {
  const have = count * threshold.denominator;
  const want = threshold.numerator * base;
  return threshold.comparison === '>=' ? have >= want : have > want;
}

/** The smallest count that reaches: 2/3 or more of 72 is 48, more than half of 72 is 37 (E4.1, E4.2). It may exceed the base: more than all. */
export function leastThatReaches(threshold: Threshold, base: number): number {
  const want = threshold.numerator * base;
  const rest = want % threshold.denominator;
  const whole = (want - rest) / threshold.denominator;
  return threshold.comparison === '>' || rest > 0 ? whole + 1 : whole;
}
