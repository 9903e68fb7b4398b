/** A deputy (代表) with his mandates: who receives, who is rostered, who votes. Rules on mandates come with the rota. */
import { z } from 'zod';
import { RecordIdSchema } from '../kernel/ids.ts';
import { LocalDateSchema } from '../kernel/time.ts';
import type { EventDefinition, FoldedRecord, RecordKind } from '../kernel/record/kind.ts';

export const mandateLevels = ['town', 'county', 'city', 'province', 'nation'] as const;

export const MandateSchema = z.strictObject({
  level: z.enum(mandateLevels),
  district: z.string().max(60),
  from: LocalDateSchema,
  /** null while it runs */
  to: LocalDateSchema.nullable(),
});

const DeputyFieldsSchema = z.strictObject({
  name: z.string().trim().min(1).max(40),
  mandates: z.array(MandateSchema).max(12),
  profession: z.string().max(40),
  /** places served */
  places: z.array(RecordIdSchema).max(24),
  groups: z.array(z.string().max(40)).max(12),
});
export type Deputy = z.infer<typeof DeputyFieldsSchema> & { readonly id: string };

const CorrectedSchema = z.strictObject({ set: DeputyFieldsSchema.partial() });
/** At a station, and at the county office for the reference data of all stations. */
const everybody = ['clerk', 'station_head', 'county_clerk'] as const;
type DeputyStage = 'serving';

const added: EventDefinition<DeputyStage, z.infer<typeof DeputyFieldsSchema>> = {
  v: 1, schema: DeputyFieldsSchema, roles: everybody, begins: true, sets: (data) => data, stage: () => 'serving',
};
const corrected: EventDefinition<DeputyStage, z.infer<typeof CorrectedSchema>> = {
  v: 1, schema: CorrectedSchema, roles: everybody, undoable: true, sets: (data) => data.set as z.infer<typeof DeputyFieldsSchema>,
};

export const deputyKind: RecordKind<DeputyStage> = {
  kind: 'deputy',
  stages: ['serving'],
  ended: [],
  events: { 'deputy.added': added, 'deputy.corrected': corrected },
  card: (folded) => ({ place: '', on: '1970-01-01', due: '', show: { ...folded.fields }, search: '' }),
};

/** @returns null while the deputy has not begun */
export function readDeputy(folded: FoldedRecord): Deputy | null {
  const fields = DeputyFieldsSchema.safeParse(folded.fields);
  return fields.success ? { id: folded.id, ...fields.data } : null;
}
