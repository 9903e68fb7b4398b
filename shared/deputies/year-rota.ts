/**
 * A rota (排班): one year of some places. What it proposes lies in its shifts; here stand the seed and its draws, the runs by their
 * digests, which run the head adopted, and the editions that were published. Source: rota rules 5.
 */
import { z } from 'zod';
import { RecordIdSchema } from '../kernel/ids.ts';
import type { EventDefinition, Fields, FoldedRecord, RecordKind } from '../kernel/record/kind.ts';
import type { Instant } from '../kernel/time.ts';

export const rotaStages = ['draft', 'proposed', 'adopted', 'published', 'amended', 'closed'] as const;
export type RotaStage = (typeof rotaStages)[number];

/** Days of notice: a published shift nearer than this is frozen. Source: rota rules 5. */
export const usualFreezeDays = 3;
/** Days between two duties of one person that the rota tries to keep. */
export const usualGap = 14;

/** SHA-256, hex. */
export const DigestSchema = z.string().regex(/^[0-9a-f]{64}$/);

const RulesSchema = z.strictObject({
  places: z.array(RecordIdSchema).min(1).max(60),
  gap: z.number().int().min(0).max(120),
  freezeDays: z.number().int().min(0).max(30),
});
const OpenedSchema = RulesSchema.extend({ year: z.number().int().min(1990).max(2099) });
const CorrectedSchema = z.strictObject({ set: RulesSchema.partial(), reason: z.string().max(200) });
const SeedDrawnSchema = z.strictObject({
  seed: z.string().trim().min(1).max(60),
  /** how it was drawn, e.g. 会上掷三次骰子 */
  how: z.string().max(120),
  /** why again; empty for the first draw */
  reason: z.string().max(200),
});
/** 折算: duties that a person is credited with beforehand. */
const OffsetSetSchema = z.strictObject({ deputy: RecordIdSchema, offset: z.number().int().min(0).max(1000), reason: z.string().trim().min(1).max(200) });
const ProposedSchema = z.strictObject({
  /** digest of the question: names the run */
  run: DigestSchema,
  /** digest of the answer: two computers that ran the same question have the same */
  result: DigestSchema,
  seed: z.string().max(60),
  seats: z.number().int().min(0),
  filled: z.number().int().min(0),
});
const AdoptedSchema = z.strictObject({ run: DigestSchema, note: z.string().max(200) });
/** 第2版第1次更正 is edition 2, amendment 1. */
const PublishedSchema = z.strictObject({ edition: z.number().int().min(1).max(99), amendment: z.number().int().min(0).max(999), notice: z.string().max(60), note: z.string().max(200) });
const MonthSealedSchema = z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) });
const ClosedSchema = z.strictObject({ note: z.string().max(200) });

const both = ['clerk', 'station_head'] as const;
const head = ['station_head'] as const;

// `again`: its id comes from station, year and places, so two computers without a line open the same rota.
const opened: EventDefinition<RotaStage, z.infer<typeof OpenedSchema>> = { v: 1, schema: OpenedSchema, roles: both, begins: true, again: true, sets: (data) => data, stage: (_, stage) => stage ?? 'draft' };
const corrected: EventDefinition<RotaStage, z.infer<typeof CorrectedSchema>> = { v: 1, schema: CorrectedSchema, roles: both, undoable: true, sets: (data) => data.set as Fields };
const seedDrawn: EventDefinition<RotaStage, z.infer<typeof SeedDrawnSchema>> = { v: 1, schema: SeedDrawnSchema, roles: both, sets: ({ seed }) => ({ seed }) };
const offsetSet: EventDefinition<RotaStage, z.infer<typeof OffsetSetSchema>> = { v: 1, schema: OffsetSetSchema, roles: head, undoable: true, sets: ({ deputy, offset }) => ({ [`offset ${deputy}`]: offset }) };
// A field for each run: equal questions are one field of one value, different ones stand side by side until one is adopted.
const proposed: EventDefinition<RotaStage, z.infer<typeof ProposedSchema>> = {
  v: 1, schema: ProposedSchema, roles: both, sets: ({ run, ...rest }) => ({ [`run ${run}`]: rest }), stage: (_, stage) => (stage === 'draft' ? 'proposed' : stage),
};
const adopted: EventDefinition<RotaStage, z.infer<typeof AdoptedSchema>> = {
  v: 1, schema: AdoptedSchema, roles: head, undoable: true, sets: ({ run }) => ({ adopted: run }), stage: (_, stage) => (stage === 'draft' || stage === 'proposed' ? 'adopted' : stage),
};
const published: EventDefinition<RotaStage, z.infer<typeof PublishedSchema>> = {
  v: 1, schema: PublishedSchema, roles: head, sets: ({ edition, amendment, notice }) => ({ edition: { edition, amendment, notice } }), stage: ({ amendment }) => (amendment === 0 ? 'published' : 'amended'),
};
/** Attendance of the month is settled: later changes are corrections with a reason. */
const monthSealed: EventDefinition<RotaStage, z.infer<typeof MonthSealedSchema>> = { v: 1, schema: MonthSealedSchema, roles: head, undoable: true, sets: ({ month }) => ({ [`sealed ${month}`]: true }) };
const closed: EventDefinition<RotaStage, z.infer<typeof ClosedSchema>> = { v: 1, schema: ClosedSchema, roles: head, undoable: true, stage: () => 'closed' };

export const rotaKind: RecordKind<RotaStage> = {
  kind: 'rota',
  stages: rotaStages,
  ended: ['closed'],
  events: {
    'rota.opened': opened,
    'rota.corrected': corrected,
    'rota.seed_drawn': seedDrawn,
    'rota.offset_set': offsetSet,
    'rota.proposed': proposed,
    'rota.adopted': adopted,
    'rota.published': published,
    'rota.month_sealed': monthSealed,
    'rota.closed': closed,
  },
  card: (folded) => {
    const year = folded.fields['year'];
    return { place: '', on: typeof year === 'number' ? `${year}-01-01` : '1970-01-01', due: '', show: {}, search: '' };
  },
};

/** One run: what was asked, with which seed, and what came out. */
export type RotaRun = z.infer<typeof ProposedSchema> & { readonly at: Instant };
/** One draw of the seed. */
export type SeedDraw = z.infer<typeof SeedDrawnSchema> & { readonly at: Instant; readonly by: string };
/** What hangs on the wall. */
export type Edition = { readonly edition: number; readonly amendment: number; readonly notice: string };

/** A rota as pages read it. */
export type Rota = z.infer<typeof OpenedSchema> & {
  readonly id: string;
  readonly stage: RotaStage;
  /** empty until one was drawn */
  readonly seed: string;
  readonly draws: readonly SeedDraw[];
  /** each run once, oldest first */
  readonly runs: readonly RotaRun[];
  /** digest of the adopted run, or null */
  readonly adopted: string | null;
  readonly edition: Edition | null;
  readonly offsets: ReadonlyMap<string, number>;
  /** months whose attendance is settled, e.g. 2027-03 */
  readonly sealed: ReadonlySet<string>;
  /** fields that two people set differently without seeing each other: `adopted`, `edition`, `seed` … */
  readonly conflicts: readonly string[];
};

/** @returns null while the rota has not begun */
export function readRota(folded: FoldedRecord<RotaStage>): Rota | null {
  const { year, places, gap, freezeDays } = folded.fields;
  const fields = OpenedSchema.safeParse({ year, places, gap, freezeDays });
  if (!fields.success || folded.stage === null) return null;
  const applied = folded.history.filter(({ status }) => status === 'applied');
  const runs = new Map<string, RotaRun>();
  const draws: SeedDraw[] = [];
  for (const { event, data } of applied) {
    if (event.type === 'rota.proposed') {
      const run = data as unknown as z.infer<typeof ProposedSchema>;
      if (!runs.has(run.run)) runs.set(run.run, { ...run, at: event.at });
    }
    if (event.type === 'rota.seed_drawn') draws.push({ ...(data as unknown as z.infer<typeof SeedDrawnSchema>), at: event.at, by: event.by.staff });
  }
  const entries = Object.entries(folded.fields);
  return {
    id: folded.id,
    ...fields.data,
    stage: folded.stage,
    seed: typeof folded.fields['seed'] === 'string' ? folded.fields['seed'] : '',
    draws,
    runs: [...runs.values()],
    adopted: typeof folded.fields['adopted'] === 'string' ? folded.fields['adopted'] : null,
    edition: (folded.fields['edition'] as Edition | undefined) ?? null,
    offsets: new Map(entries.flatMap(([field, value]) => (field.startsWith('offset ') && typeof value === 'number' ? [[field.slice('offset '.length), value] as const] : []))),
    sealed: new Set(entries.flatMap(([field]) => (field.startsWith('sealed ') ? [field.slice('sealed '.length)] : []))),
    conflicts: folded.conflicts.map(({ field }) => field),
  };
}
