/** What registering needs from the host: drafts on disk, numbers without a server, keys of contact data. */
import { z } from 'zod';
import { command, query } from '../contract/method.ts';
import { JsonObjectSchema } from '../kernel/json.ts';
import { RecordIdSchema } from '../kernel/ids.ts';
import { InstantSchema } from '../kernel/time.ts';
import { SealedSchema } from '../backup/journal-entry.ts';
import { IssueNumberSchema } from './issue.ts';
import { RetentionSchema } from './retention.ts';

/** A matter being registered. Its id is the record's id to be, so registering twice is the same act. */
export const DraftSchema = z.strictObject({
  id: RecordIdSchema,
  savedAt: InstantSchema,
  startedAt: InstantSchema,
  by: RecordIdSchema,
  /** what is in the form, field by field, without contact data */
  form: JsonObjectSchema,
  contact: SealedSchema.nullable(),
});
export type Draft = z.infer<typeof DraftSchema>;

export const receptionContract = {
  saveDraft: command({
    input: z.strictObject({ draft: DraftSchema.omit({ savedAt: true, by: true }) }),
    output: z.strictObject({ savedAt: InstantSchema }),
    roles: ['clerk', 'station_head'],
    errors: ['disk_full', 'disk_failed'],
  }),
  drafts: query({ input: z.strictObject({}), output: z.strictObject({ drafts: z.array(DraftSchema) }), roles: ['clerk', 'station_head'], errors: [] }),
  discardDraft: command({
    input: z.strictObject({ id: RecordIdSchema, keepKey: z.boolean() }),
    output: z.strictObject({}),
    roles: ['clerk', 'station_head'],
    errors: ['disk_failed'],
  }),
  /** the next free numbers of a year at this computer, in order; never given twice while the host runs, nor after a number was journalled or stays with a draft */
  reserveNumbers: command({
    input: z.strictObject({ year: z.number().int().min(1949).max(2200), count: z.number().int().min(1).max(5000) }),
    output: z.strictObject({ numbers: z.array(IssueNumberSchema) }),
    roles: ['clerk', 'station_head'],
    errors: ['no_station'],
  }),
  /** the AES-256 key of one record's contact data, base64 */
  contactKey: command({
    input: z.strictObject({ record: RecordIdSchema, create: z.boolean() }),
    output: z.strictObject({ key: z.string() }),
    roles: ['clerk', 'station_head'],
    errors: ['no_key', 'disk_full', 'disk_failed'],
  }),
  /** the same of many records, in their order; made where there is none, all of those or none */
  contactKeys: command({
    input: z.strictObject({ records: z.array(RecordIdSchema).min(1).max(500) }),
    output: z.strictObject({ keys: z.array(z.string()) }),
    roles: ['clerk', 'station_head'],
    errors: ['disk_full', 'disk_failed'],
  }),
  /**
   * Destroys the keys of contact data whose erasure is journalled, and drafts of those matters; harmless where there is none.
   * `not_erased` (facts: record): the journal has no erasure of it. What could not be destroyed is tried again at every start.
   */
  destroyContacts: command({
    input: z.strictObject({ records: z.array(RecordIdSchema).min(1).max(500) }),
    output: z.strictObject({}),
    roles: ['station_head'],
    errors: ['not_erased', 'disk_failed'],
  }),
  retention: query({ input: z.strictObject({}), output: z.strictObject({ retention: RetentionSchema }), roles: ['clerk', 'station_head'], errors: ['disk_failed'] }),
  saveRetention: command({
    input: z.strictObject({ retention: RetentionSchema }),
    output: z.strictObject({}),
    roles: ['station_head'],
    errors: ['disk_full', 'disk_failed'],
  }),
} as const;
