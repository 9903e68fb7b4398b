/**
 * A station as the county office keeps it (站点登记): who is head, how to telephone, what was said. Lies in the office's own
 * database; no station reads it.
 */
import { z } from 'zod';
import { StationCodeSchema } from '../kernel/ids.ts';
import type { EventDefinition, FoldedRecord, RecordKind } from '../kernel/record/kind.ts';

const StationEntryFieldsSchema = z.strictObject({
  code: StationCodeSchema,
  name: z.string().trim().min(2).max(40),
  /** 站长 */
  head: z.string().trim().max(40),
  telephone: z.string().trim().max(40),
});
export type StationEntryFields = z.infer<typeof StationEntryFieldsSchema>;
export type StationEntry = StationEntryFields & { readonly id: string; readonly removed: boolean };

const CorrectedSchema = z.strictObject({ set: StationEntryFieldsSchema.omit({ code: true }).partial() });
/** 记一次电话 */
export const CallSchema = z.strictObject({ with: z.string().trim().max(40), said: z.string().trim().min(1).max(1000) });
export type Call = z.infer<typeof CallSchema>;
type StationStage = 'active' | 'removed';
const office = ['county_clerk'] as const;

const entered: EventDefinition<StationStage, StationEntryFields> = {
  v: 1, schema: StationEntryFieldsSchema, roles: office, begins: true, sets: (data) => data, stage: () => 'active',
};
const corrected: EventDefinition<StationStage, z.infer<typeof CorrectedSchema>> = {
  v: 1, schema: CorrectedSchema, roles: office, undoable: true, sets: (data) => data.set as Partial<StationEntryFields> as StationEntryFields,
};
const called: EventDefinition<StationStage, Call> = { v: 1, schema: CallSchema, roles: office, undoable: true };
const removed: EventDefinition<StationStage, Record<string, never>> = { v: 1, schema: z.strictObject({}), roles: office, undoable: true, stage: () => 'removed' };

export const stationKind: RecordKind<StationStage> = {
  kind: 'station',
  stages: ['active', 'removed'],
  ended: ['removed'],
  events: { 'station.entered': entered, 'station.corrected': corrected, 'station.called': called, 'station.removed': removed },
  card: (folded) => ({ place: '', on: '1970-01-01', due: '', show: { ...folded.fields }, search: '' }),
};

/** @returns null while the record has not begun */
export function readStationEntry(folded: FoldedRecord): StationEntry | null {
  const fields = StationEntryFieldsSchema.safeParse(folded.fields);
  return fields.success ? { id: folded.id, ...fields.data, removed: folded.stage === 'removed' } : null;
}
