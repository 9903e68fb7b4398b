/**
 * A deputy (代表) with his mandates: who receives, who is rostered, who votes. Mandates are told act by act; what a computer wrote
 * before that, as one list, still reads. Objections to his file lie here too: they are his.
 */
import { z } from 'zod';
import { RecordIdSchema } from '../kernel/ids.ts';
import type { EventDefinition, Fields, FoldedRecord, RecordKind } from '../kernel/record/kind.ts';
import { ContestedEntrySchema, DecidedEntrySchema } from './contest.ts';
import { type MandateAdded, MandateEndedSchema, mandateKey, MandateResumedSchema, MandateSchema, mandatesOf, MandateStartedSchema, MandateSuspendedSchema } from './mandate.ts';

export { mandateLevels, MandateSchema } from './mandate.ts';

/** 0 Sunday … 6 Saturday. */
const WeekdaysSchema = z.array(z.number().int().min(0).max(6)).max(7);

const DeputyFieldsSchema = z.strictObject({
  name: z.string().trim().min(1).max(40),
  mandates: z.array(MandateSchema).max(12),
  profession: z.string().max(40),
  /** places served */
  places: z.array(RecordIdSchema).max(24),
  groups: z.array(z.string().max(40)).max(12),
  /** 哪天不能来 */
  notWeekdays: WeekdaysSchema.exactOptional(),
  /** 愿意哪天来 */
  likesWeekdays: WeekdaysSchema.exactOptional(),
  /** 回避: topics on which his own business is concerned. Source: 浙代表法 §48 */
  conflicts: z.array(z.string().trim().min(1).max(40)).max(12).exactOptional(),
});
/** As pages and sheets read a deputy; `mandates` with their ends. */
export type Deputy = z.infer<typeof DeputyFieldsSchema> & { readonly id: string };

const CorrectedSchema = z.strictObject({ set: DeputyFieldsSchema.partial() });
/** At a station, and at the county office for the reference data of all stations. */
const everybody = ['clerk', 'station_head', 'county_clerk'] as const;
const heads = ['station_head', 'county_clerk'] as const;
type DeputyStage = 'serving';

/** Version 1 knew neither weekdays nor conflicts of interest nor 届次; all of them may be absent. */
const fromVersion1 = { 1: <T>(data: T): T => data };

const added: EventDefinition<DeputyStage, z.infer<typeof DeputyFieldsSchema>> = {
  v: 2, schema: DeputyFieldsSchema, upcasters: fromVersion1, roles: everybody, begins: true, sets: (data) => data as Fields, stage: () => 'serving',
};
const corrected: EventDefinition<DeputyStage, z.infer<typeof CorrectedSchema>> = {
  v: 2, schema: CorrectedSchema, upcasters: fromVersion1, roles: everybody, undoable: true, sets: (data) => data.set as Fields,
};
const mandateStarted: EventDefinition<DeputyStage, z.infer<typeof MandateStartedSchema>> = {
  v: 1, schema: MandateStartedSchema, roles: everybody, undoable: true, sets: (data) => ({ [`mandate ${mandateKey(data)}`]: data }),
};
const mandateSuspended: EventDefinition<DeputyStage, z.infer<typeof MandateSuspendedSchema>> = { v: 1, schema: MandateSuspendedSchema, roles: everybody, undoable: true };
const mandateResumed: EventDefinition<DeputyStage, z.infer<typeof MandateResumedSchema>> = { v: 1, schema: MandateResumedSchema, roles: everybody, undoable: true };
// A field: two computers that end one mandate on two days must ask a person.
const mandateEnded: EventDefinition<DeputyStage, z.infer<typeof MandateEndedSchema>> = {
  v: 1, schema: MandateEndedSchema, roles: everybody, undoable: true, sets: ({ mandate, on, why, reason }) => ({ [`end ${mandate}`]: { on, why, reason } }),
};
const entryContested: EventDefinition<DeputyStage, z.infer<typeof ContestedEntrySchema>> = {
  v: 1, schema: ContestedEntrySchema, roles: everybody, undoable: true, sets: ({ entry, reason }) => ({ [`objection ${entry}`]: reason }),
};
const entryDecided: EventDefinition<DeputyStage, z.infer<typeof DecidedEntrySchema>> = {
  v: 1, schema: DecidedEntrySchema, roles: heads, undoable: true, sets: ({ entry, outcome, reason }) => ({ [`decision ${entry}`]: { outcome, reason } }),
};

export const deputyKind: RecordKind<DeputyStage> = {
  kind: 'deputy',
  stages: ['serving'],
  ended: [],
  events: {
    'deputy.added': added,
    'deputy.corrected': corrected,
    'deputy.mandate_started': mandateStarted,
    'deputy.mandate_suspended': mandateSuspended,
    'deputy.mandate_resumed': mandateResumed,
    'deputy.mandate_ended': mandateEnded,
    'deputy.entry_contested': entryContested,
    'deputy.entry_decided': entryDecided,
  },
  card: (folded) => ({ place: '', on: '1970-01-01', due: '', show: { ...folded.fields }, search: '' }),
};

/** @returns null while the deputy has not begun */
export function readDeputy(folded: FoldedRecord): Deputy | null {
  const own = Object.fromEntries(Object.entries(folded.fields).filter(([field]) => field in DeputyFieldsSchema.shape));
  const fields = DeputyFieldsSchema.safeParse(own);
  if (!fields.success) return null;
  const mandates: MandateAdded[] = mandatesOf(folded)
    .map(({ level, district, from, to, term }) => ({ level, district, from, to, ...(term === '' ? {} : { term }) }));
  return { id: folded.id, ...fields.data, mandates: inOldOrder(mandates, fields.data.mandates) };
}

/** Those of the first list where they stood, later ones behind: sheets name the nearest mandate first. */
function inOldOrder(mandates: readonly MandateAdded[], added: readonly MandateAdded[]): MandateAdded[] {
  const place = new Map(added.map((one, index) => [mandateKey(one), index]));
  return [...mandates].sort((a, b) => (place.get(mandateKey(a)) ?? added.length) - (place.get(mandateKey(b)) ?? added.length));
}
