/**
 * An objection (异议) of a deputy to an entry of his file, and what the head decided. Both texts stay; until it is decided the entry
 * counts and carries a mark. Source: rota rules 5 (duty file), domain reference D3.
 */
import { z } from 'zod';
import type { FoldedRecord } from '../kernel/record/kind.ts';
import type { Instant } from '../kernel/time.ts';

/** Names an entry of a file: the record it comes from and, after a #, the part of it. */
export const EntryKeySchema = z.string().regex(/^[a-z]{3,16}:[A-Z][A-Z0-9]{1,7}:[0-9A-HJKMNP-TV-Z]{26}(#[a-z0-9]{1,12})?$/);

export const ContestedEntrySchema = z.strictObject({ entry: EntryKeySchema, reason: z.string().trim().min(1).max(500) });

/** `upheld`: it stays as it was recorded; `corrected`: it is struck, and does not count. */
export const contestOutcomes = ['upheld', 'corrected'] as const;
export type ContestOutcome = (typeof contestOutcomes)[number];
export const DecidedEntrySchema = z.strictObject({ entry: EntryKeySchema, outcome: z.enum(contestOutcomes), reason: z.string().trim().min(1).max(500) });

/** An objection with its end, where it has one. */
export type Contest = {
  readonly entry: string;
  readonly reason: string;
  readonly at: Instant;
  /** id of the member of staff who wrote it down */
  readonly by: string;
  readonly decided: { readonly outcome: ContestOutcome; readonly reason: string; readonly at: Instant; readonly by: string } | null;
};

/** Objections by entry. A decision made before the objection that stands now does not answer it. @param folded a deputy's record */
export function contestsOf(folded: FoldedRecord): ReadonlyMap<string, Contest> {
  const contests = new Map<string, Contest>();
  for (const { event, data, status } of folded.history) {
    if (status !== 'applied' || data === null) continue;
    const { entry, reason, outcome } = data as { entry: string; reason: string; outcome: ContestOutcome };
    const said = { reason, at: event.at, by: event.by.staff };
    if (event.type === 'deputy.entry_contested') contests.set(entry, { entry, ...said, decided: null });
    const open = contests.get(entry);
    if (event.type === 'deputy.entry_decided' && open !== undefined) contests.set(entry, { ...open, decided: { outcome, ...said } });
  }
  return contests;
}
