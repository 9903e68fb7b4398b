/**
 * What a line of the journal says: events that a record gained, or contact data of a record, sealed.
 * The database can be rebuilt from these entries alone.
 */
import { z } from 'zod';
import { RecordIdSchema } from '../kernel/ids.ts';
import { EventSchema } from '../kernel/record/event.ts';

/** Contact data under AES-256-GCM with a key of the record's own. The key is not in the journal: destroying it ends the data. */
export const SealedSchema = z.strictObject({
  v: z.literal(1),
  iv: z.string().regex(/^[A-Za-z0-9+/]{16}$/),
  bytes: z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/).max(8192),
});
export type Sealed = z.infer<typeof SealedSchema>;

export const JournalEntrySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('events'), record: RecordIdSchema, events: z.array(EventSchema).min(1).max(500) }),
  z.strictObject({ type: z.literal('contact'), record: RecordIdSchema, sealed: SealedSchema }),
]);
export type JournalEntry = z.infer<typeof JournalEntrySchema>;

/** Number of an entry, from 1 in the order of writing; never reused. */
export const SeqSchema = z.number().int().min(0);
