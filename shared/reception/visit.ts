/**
 * A visit (来访): one group of people in the queue of a reception day, from its number to the desk. A group (批) and its
 * persons (人次) are two counts. Without identity: who comes says at most where from. The matters it brings name it.
 */
import { z } from 'zod';
import type { EventDefinition, FoldedRecord, RecordKind } from '../kernel/record/kind.ts';
import { type Instant, type LocalDate, LocalDateSchema } from '../kernel/time.ts';

const VisitFieldsSchema = z.strictObject({
  /** who came, without identity: 河湾西村村民; may be empty */
  visitor: z.string().max(60),
  people: z.number().int().min(1).max(9999),
});
export type VisitFields = z.infer<typeof VisitFieldsSchema>;

export const ArrivedSchema = VisitFieldsSchema.extend({
  /** the reception day */
  on: LocalDateSchema,
  /** in the queue of that day, from 1; two computers without a line may give the same one */
  number: z.number().int().min(1).max(9999),
});
export type Arrived = z.infer<typeof ArrivedSchema>;

const CorrectedSchema = z.strictObject({ set: VisitFieldsSchema.partial() });
const NothingSchema = z.strictObject({});

export type VisitStage = 'waiting' | 'receiving' | 'left';

const both = ['clerk', 'station_head'] as const;

const arrived: EventDefinition<VisitStage, Arrived> = {
  v: 1, schema: ArrivedSchema, roles: both, begins: true,
  sets: ({ visitor, people }) => ({ visitor, people }),
  stage: () => 'waiting',
};
const corrected: EventDefinition<VisitStage, z.infer<typeof CorrectedSchema>> = {
  v: 1, schema: CorrectedSchema, roles: both, undoable: true, sets: (data) => data.set as VisitFields,
};
/** Called to the desk. Also who left and came back. */
const received: EventDefinition<VisitStage, z.infer<typeof NothingSchema>> = { v: 1, schema: NothingSchema, roles: both, undoable: true, stage: () => 'receiving' };
/** Went away without having said anything, or after the last matter. */
const left: EventDefinition<VisitStage, z.infer<typeof NothingSchema>> = { v: 1, schema: NothingSchema, roles: both, undoable: true, stage: () => 'left' };

export const visitKind: RecordKind<VisitStage> = {
  kind: 'visit',
  stages: ['waiting', 'receiving', 'left'],
  // Who left may come back an hour later, with the same number.
  ended: [],
  events: { 'visit.arrived': arrived, 'visit.corrected': corrected, 'visit.received': received, 'visit.left': left },
  card: (folded) => {
    const visit = readVisit(folded);
    return { place: '', on: visit?.on ?? '1970-01-01', due: '', show: { ...folded.fields }, search: '' };
  },
};

/** A visit as the desk reads it. */
export type Visit = VisitFields & {
  readonly id: string;
  readonly on: LocalDate;
  readonly number: number;
  readonly stage: VisitStage;
  readonly arrivedAt: Instant;
  /** letter of the computer that gave the number */
  readonly givenAt: string;
  /** letter of the computer that received last, or empty */
  readonly receivedAt: string;
};

/** @returns null while the arrival has not come (a bundle out of order) */
export function readVisit(folded: FoldedRecord<VisitStage>): Visit | null {
  const applied = folded.history.filter(({ status }) => status === 'applied');
  const first = applied.find(({ event }) => event.type === 'visit.arrived');
  const fields = VisitFieldsSchema.safeParse(folded.fields);
  if (first?.data == null || folded.stage === null || !fields.success) return null;
  const { on, number } = first.data as unknown as Arrived;
  const last = [...applied].reverse().find(({ event }) => event.type === 'visit.received');
  return { id: folded.id, ...fields.data, on, number, stage: folded.stage, arrivedAt: first.event.at, givenAt: first.event.by.device.slice(-1), receivedAt: last?.event.by.device.slice(-1) ?? '' };
}

/** The number that the next group of the day is given at this computer. */
export function nextQueueNumber(visits: readonly Visit[]): number {
  return visits.reduce((last, visit) => Math.max(last, visit.number), 0) + 1;
}

/**
 * What is called out: 3; where two computers gave 3 without seeing each other, 3A and 3B; where two windows of one computer
 * did, 3A and 3A-2.
 * @returns by id of the visit
 */
export function queueLabels(visits: readonly Visit[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const ordered = [...visits].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const visit of ordered) {
    const same = ordered.filter((other) => other.number === visit.number);
    const here = same.filter((other) => other.givenAt === visit.givenAt);
    const nth = here.indexOf(visit) + 1;
    labels.set(visit.id, same.length === 1 ? String(visit.number) : `${visit.number}${visit.givenAt}${nth === 1 ? '' : `-${nth}`}`);
  }
  return labels;
}
