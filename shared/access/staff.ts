/**
 * A member of staff (工作人员) as a record, so that every computer knows the names behind a history.
 * The PIN is not here: its hash never leaves the computer it was set on.
 */
import { z } from 'zod';
import { RoleSchema } from '../kernel/roles.ts';
import type { EventDefinition, FoldedRecord, RecordKind } from '../kernel/record/kind.ts';

const StaffFieldsSchema = z.strictObject({ name: z.string().trim().min(1).max(40), role: RoleSchema });
export type Staff = z.infer<typeof StaffFieldsSchema> & { readonly id: string; readonly left: boolean };

const CorrectedSchema = z.strictObject({ set: StaffFieldsSchema.partial() });
type StaffStage = 'active' | 'left';
/** At the county office there is one role, and everybody may add people. */
const heads = ['station_head', 'county_clerk'] as const;

const added: EventDefinition<StaffStage, z.infer<typeof StaffFieldsSchema>> = {
  v: 1, schema: StaffFieldsSchema, roles: heads, begins: true, sets: (data) => data, stage: () => 'active',
};
const corrected: EventDefinition<StaffStage, z.infer<typeof CorrectedSchema>> = {
  v: 1, schema: CorrectedSchema, roles: heads, undoable: true, sets: (data) => data.set as z.infer<typeof StaffFieldsSchema>,
};
const left: EventDefinition<StaffStage, Record<string, never>> = {
  v: 1, schema: z.strictObject({}), roles: heads, undoable: true, stage: () => 'left',
};

export const staffKind: RecordKind<StaffStage> = {
  kind: 'staff',
  stages: ['active', 'left'],
  ended: ['left'],
  events: { 'staff.added': added, 'staff.corrected': corrected, 'staff.left': left },
  card: (folded) => ({ place: '', on: '1970-01-01', due: '', show: { ...folded.fields }, search: '' }),
};

/** @returns null while the record has not begun */
export function readStaff(folded: FoldedRecord): Staff | null {
  const fields = StaffFieldsSchema.safeParse(folded.fields);
  return fields.success ? { id: folded.id, ...fields.data, left: folded.stage === 'left' } : null;
}
