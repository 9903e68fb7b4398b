/**
 * 引导单: where to go with a matter that a station must not take, why, and what to bring. Nothing personal is on it.
 * Source: domain reference B3.
 */
import type { Gate } from './outcome.ts';
import type { FormFacts } from './sheet-form.ts';

/** Why the station does not take it, in the order of weight. */
export const guidanceReasons = ['litigated', 'not_common', 'not_concrete'] as const;
export type GuidanceReason = (typeof guidanceReasons)[number];

/** What to bring; the words are the catalogue's. */
export const toBring = ['identity', 'account', 'evidence', 'documents'] as const;
export type ToBring = (typeof toBring)[number];

export type Guidance = {
  readonly number: string;
  readonly on: FormFacts['on'];
  /** the organ or channel that was named; empty: a line for a pen */
  readonly channel: string;
  readonly reasons: readonly GuidanceReason[];
  /** what is ticked */
  readonly bring: readonly ToBring[];
};

/** @returns the reasons that the four questions of the gate give */
export function reasonsOf(gate: Gate): readonly GuidanceReason[] {
  const holds: Readonly<Record<GuidanceReason, boolean>> = { litigated: gate.litigated, not_common: !gate.common, not_concrete: !gate.concrete };
  return guidanceReasons.filter((reason) => holds[reason]);
}

/** @returns the slip of a matter; one that was not referred elsewhere has lines for a pen */
export function guidanceOf({ number, on, decided }: Pick<FormFacts, 'number' | 'on' | 'decided'>): Guidance {
  if (decided?.outcome !== 'referred') return { number, on, channel: '', reasons: [], bring: [] };
  const reasons = reasonsOf(decided.gate);
  return { number, on, channel: decided.channel, reasons, bring: reasons.includes('litigated') ? toBring : ['identity', 'account', 'evidence'] };
}
