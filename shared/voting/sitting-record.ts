/**
 * A sitting as a record: born sealed. Nothing of it is in the store, the journal or the county before two people sealed it; then all of
 * it at once, in one event. It cannot be re-opened: a correction is a record of its own that points back.
 */
import { z } from 'zod';
import { RecordIdSchema } from '../kernel/ids.ts';
import { LocalDateSchema } from '../kernel/time.ts';
import type { EventDefinition, FoldedRecord, RecordKind } from '../kernel/record/kind.ts';

/** Most characters of a sealed file inside an event, whose own bound is 64,000 (shared/county/rules). */
export const mostSealedText = 56_000;

const SealedFieldsSchema = z.strictObject({
  title: z.string().trim().min(1).max(80),
  body: z.string().trim().min(1).max(80),
  on: LocalDateSchema,
  /** N and, of the last round, P */
  roll: z.number().int().min(1),
  present: z.number().int().min(0),
  /** names of chosen candidates, best first; of a satisfaction vote empty */
  chosen: z.array(z.string().max(200)).max(100),
  digest: z.string().min(1).max(200),
  /** the sealed file, as the verifier opens it */
  file: z.string().min(1).max(mostSealedText),
});
export type SealedRecord = z.infer<typeof SealedFieldsSchema>;

const CorrectedFieldsSchema = z.strictObject({
  /** the sitting that is corrected; its own record stands as it was */
  corrects: RecordIdSchema,
  on: LocalDateSchema,
  title: z.string().trim().min(1).max(80),
  text: z.string().trim().min(1).max(4000),
});

type SittingRecordStage = 'sealed' | 'correction';
const everybody = ['clerk', 'station_head'] as const;

const sealed: EventDefinition<SittingRecordStage, SealedRecord> = { v: 1, schema: SealedFieldsSchema, roles: everybody, begins: true, sets: (data) => data, stage: () => 'sealed' };
const corrected: EventDefinition<SittingRecordStage, z.infer<typeof CorrectedFieldsSchema>> = {
  v: 1, schema: CorrectedFieldsSchema, roles: everybody, begins: true, sets: (data) => data, stage: () => 'correction',
};

export const sittingKind: RecordKind<SittingRecordStage> = {
  kind: 'sitting',
  stages: ['sealed', 'correction'],
  ended: ['sealed', 'correction'],
  events: { 'sitting.sealed': sealed, 'sitting.corrected': corrected },
  card: ({ fields }) => {
    const { file: _file, ...show } = fields;
    const on = LocalDateSchema.safeParse(fields['on']);
    return { place: '', on: on.success ? on.data : '1970-01-01', due: '', show, search: '' };
  },
};

/** @returns null for a correction, or while the record has not begun */
export function readSealed(folded: FoldedRecord): (SealedRecord & { readonly id: string }) | null {
  const fields = SealedFieldsSchema.safeParse(folded.fields);
  return fields.success ? { id: folded.id, ...fields.data } : null;
}
