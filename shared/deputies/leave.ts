/**
 * A leave (请假): asked for by a deputy, granted or refused by the head or the convener. Granting fills nothing: the seats it
 * vacates are listed with replacements. Source: rota rules 5, domain reference D2.
 */
import { z } from 'zod';
import { RecordIdSchema } from '../kernel/ids.ts';
import type { EventDefinition, FoldedRecord, RecordKind } from '../kernel/record/kind.ts';
import { addDays, type LocalDate, LocalDateSchema } from '../kernel/time.ts';

export const leaveStages = ['asked', 'granted', 'refused', 'withdrawn', 'ended'] as const;
export type LeaveStage = (typeof leaveStages)[number];

const AskedSchema = z.strictObject({
  deputy: RecordIdSchema,
  from: LocalDateSchema,
  /** its last day */
  until: LocalDateSchema,
  reason: z.string().max(200),
  /** how it reached the station, e.g. 电话, 微信, 当面 */
  how: z.string().max(60),
});
const GrantedSchema = z.strictObject({ /** 召集人, where he and not the head granted it */ convener: z.string().max(40), note: z.string().max(200) });
const RefusedSchema = z.strictObject({ reason: z.string().trim().min(1).max(200) });
const WithdrawnSchema = z.strictObject({ reason: z.string().max(200) });
/** Back earlier than asked: the first day on which he may serve again. */
const EndedSchema = z.strictObject({ back: LocalDateSchema, note: z.string().max(200) });

const both = ['clerk', 'station_head'] as const;
const head = ['station_head'] as const;

const asked: EventDefinition<LeaveStage, z.infer<typeof AskedSchema>> = { v: 1, schema: AskedSchema, roles: both, begins: true, sets: (data) => data, stage: () => 'asked' };
// `decision` is a field: granted here and refused there is for a person to settle.
const granted: EventDefinition<LeaveStage, z.infer<typeof GrantedSchema>> = { v: 1, schema: GrantedSchema, roles: head, undoable: true, sets: () => ({ decision: 'granted' }), stage: () => 'granted' };
const refused: EventDefinition<LeaveStage, z.infer<typeof RefusedSchema>> = { v: 1, schema: RefusedSchema, roles: head, undoable: true, sets: () => ({ decision: 'refused' }), stage: () => 'refused' };
const withdrawn: EventDefinition<LeaveStage, z.infer<typeof WithdrawnSchema>> = { v: 1, schema: WithdrawnSchema, roles: both, undoable: true, stage: () => 'withdrawn' };
const ended: EventDefinition<LeaveStage, z.infer<typeof EndedSchema>> = { v: 1, schema: EndedSchema, roles: both, undoable: true, sets: ({ back }) => ({ back }), stage: (_, stage) => (stage === 'granted' ? 'ended' : stage) };

export const leaveKind: RecordKind<LeaveStage> = {
  kind: 'leave',
  stages: leaveStages,
  ended: ['withdrawn'],
  events: { 'leave.asked': asked, 'leave.granted': granted, 'leave.refused': refused, 'leave.withdrawn': withdrawn, 'leave.ended': ended },
  card: (folded) => ({ place: '', on: typeof folded.fields['from'] === 'string' ? folded.fields['from'] : '1970-01-01', due: '', show: {}, search: '' }),
};

/** A leave as pages read it; `until` is the last day it really lasts. */
export type Leave = z.infer<typeof AskedSchema> & { readonly id: string; readonly stage: LeaveStage; /** it keeps him from duty */ readonly holds: boolean; /** granted on one computer and refused on another */ readonly contested: boolean };

/** @returns null while it has not begun */
export function readLeave(folded: FoldedRecord<LeaveStage>): Leave | null {
  const { deputy, from, until, reason, how, back } = folded.fields;
  const fields = AskedSchema.safeParse({ deputy, from, until, reason, how });
  if (!fields.success || folded.stage === null) return null;
  const last = typeof back === 'string' && addDays(back, -1) < fields.data.until ? addDays(back, -1) : fields.data.until;
  return { id: folded.id, ...fields.data, until: last, stage: folded.stage, holds: folded.stage === 'granted' || folded.stage === 'ended', contested: folded.conflicts.length > 0 };
}

/** The leave that keeps a deputy from duty on a day, or null. */
export function leaveOn(leaves: readonly Leave[], deputy: string, on: LocalDate): Leave | null {
  return leaves.find((leave) => leave.holds && leave.deputy === deputy && leave.from <= on && on <= leave.until) ?? null;
}
