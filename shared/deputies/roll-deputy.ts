/** A deputy as the rota, the register and his file need him: with the whole story of his mandates and his objections. */
import type { FoldedRecord } from '../kernel/record/kind.ts';
import type { LocalDate } from '../kernel/time.ts';
import { type Contest, contestsOf } from './contest.ts';
import { type Deputy, readDeputy } from './deputy.ts';
import { type Mandate, mandatesOf, runsOn } from './mandate.ts';

/** `terms` are his mandates, the newest first; `conflictsOfFields` names fields that two people set differently. */
export type RollDeputy = Deputy & { readonly terms: readonly Mandate[]; readonly contests: ReadonlyMap<string, Contest>; readonly conflictsOfFields: readonly string[] };

/** @returns null while the deputy has not begun */
export function readRollDeputy(folded: FoldedRecord): RollDeputy | null {
  const deputy = readDeputy(folded);
  return deputy === null ? null : { ...deputy, terms: mandatesOf(folded), contests: contestsOf(folded), conflictsOfFields: folded.conflicts.map(({ field }) => field) };
}

/** May he act as a deputy on that day? Somebody of whom no mandate is known is taken at the word of who added him. */
export function servesOn(deputy: Pick<RollDeputy, 'terms'>, on: LocalDate): boolean {
  return deputy.terms.length === 0 || deputy.terms.some((mandate) => runsOn(mandate, on));
}
