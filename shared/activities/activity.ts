/**
 * An activity (活动): what deputies do together beside the reception days: planned, held, with who came. Meetings, inspections, study days
 * and honours are its types; a look-back check carries items to put right. Source: domain reference A3 (履职档案), D3.
 */
import { z } from 'zod';
import { AttachmentSchema } from '../kernel/attachment.ts';
import { RecordIdSchema } from '../kernel/ids.ts';
import type { EventDefinition, Fields, FoldedRecord, RecordKind } from '../kernel/record/kind.ts';
import { type LocalDate, LocalDateSchema } from '../kernel/time.ts';

/** 会议 视察调研 执法检查听证 回头看 学习 测试 小组活动 走访 述职 表彰. */
export const activityTypes = ['meeting', 'inspection', 'hearing', 'look_back', 'study', 'knowledge_test', 'group', 'visit', 'report', 'commendation'] as const;
export type ActivityType = (typeof activityTypes)[number];
export const activityStages = ['planned', 'held', 'cancelled'] as const;
export type ActivityStage = (typeof activityStages)[number];
export const activityAttendances = ['came', 'leave', 'absent'] as const;
export type ActivityAttendance = (typeof activityAttendances)[number];

const FieldsSchema = z.strictObject({
  type: z.enum(activityTypes),
  title: z.string().trim().min(1).max(120),
  on: LocalDateSchema,
  /** last day; the same as `on` for one day */
  until: LocalDateSchema,
  place: z.union([RecordIdSchema, z.literal('')]),
  /** where it was not a place of the register */
  where: z.string().max(60),
  /** deputies who are asked to come */
  people: z.array(RecordIdSchema).max(400),
  /** matters it is about */
  matters: z.array(RecordIdSchema).max(50),
  /** households or persons visited, 户; 0 where nobody counts them */
  visited: z.number().int().min(0).max(9999),
  note: z.string().max(1000),
});
export type ActivityFields = z.infer<typeof FieldsSchema>;

const CorrectedSchema = z.strictObject({ set: FieldsSchema.partial() });
const HeldSchema = z.strictObject({ note: z.string().max(1000) });
const AttendedSchema = z.strictObject({ deputy: RecordIdSchema, state: z.enum(activityAttendances), note: z.string().max(200), /** of a knowledge test, 0 to 100 */ score: z.number().int().min(0).max(100).exactOptional() });
const NotAttendedSchema = z.strictObject({ deputy: RecordIdSchema });
const key = z.string().regex(/^[A-Z0-9]{1,12}$/);
/** 整改事项: what a look-back check found. */
const ItemAddedSchema = z.strictObject({ item: key, text: z.string().trim().min(1).max(500), unit: z.string().max(80), due: z.union([LocalDateSchema, z.literal('')]) });
const ItemDoneSchema = z.strictObject({ item: key, on: LocalDateSchema, note: z.string().max(500) });
const AttachedSchema = z.strictObject({ attachment: AttachmentSchema });
const CancelledSchema = z.strictObject({ reason: z.string().trim().min(1).max(200) });

const both = ['clerk', 'station_head'] as const;

const planned: EventDefinition<ActivityStage, ActivityFields> = { v: 1, schema: FieldsSchema, roles: both, begins: true, sets: (data) => data, stage: () => 'planned' };
const corrected: EventDefinition<ActivityStage, z.infer<typeof CorrectedSchema>> = { v: 1, schema: CorrectedSchema, roles: both, undoable: true, sets: (data) => data.set as Fields };
const held: EventDefinition<ActivityStage, z.infer<typeof HeldSchema>> = { v: 1, schema: HeldSchema, roles: both, undoable: true, stage: () => 'held' };
const attended: EventDefinition<ActivityStage, z.infer<typeof AttendedSchema>> = {
  v: 1, schema: AttendedSchema, roles: both, undoable: true, sets: ({ deputy, state, score }) => ({ [`attended ${deputy}`]: score === undefined ? { state } : { state, score } }),
};
const notAttended: EventDefinition<ActivityStage, z.infer<typeof NotAttendedSchema>> = { v: 1, schema: NotAttendedSchema, roles: both, undoable: true, sets: ({ deputy }) => ({ [`attended ${deputy}`]: null }) };
const itemAdded: EventDefinition<ActivityStage, z.infer<typeof ItemAddedSchema>> = { v: 1, schema: ItemAddedSchema, roles: both, undoable: true, sets: ({ item, ...rest }) => ({ [`item ${item}`]: rest }) };
const itemDone: EventDefinition<ActivityStage, z.infer<typeof ItemDoneSchema>> = { v: 1, schema: ItemDoneSchema, roles: both, undoable: true, sets: ({ item, ...rest }) => ({ [`done ${item}`]: rest }) };
const attached: EventDefinition<ActivityStage, z.infer<typeof AttachedSchema>> = { v: 1, schema: AttachedSchema, roles: both, undoable: true };
const cancelled: EventDefinition<ActivityStage, z.infer<typeof CancelledSchema>> = { v: 1, schema: CancelledSchema, roles: both, undoable: true, stage: () => 'cancelled' };

export const activityKind: RecordKind<ActivityStage> = {
  kind: 'activity',
  stages: activityStages,
  ended: ['cancelled'],
  events: {
    'activity.planned': planned,
    'activity.corrected': corrected,
    'activity.held': held,
    'activity.attended': attended,
    'activity.not_attended': notAttended,
    'activity.item_added': itemAdded,
    'activity.item_done': itemDone,
    'activity.attached': attached,
    'activity.cancelled': cancelled,
  },
  card: (folded) => {
    const { on, place, title } = folded.fields;
    return { place: typeof place === 'string' ? place : '', on: typeof on === 'string' ? on : '1970-01-01', due: '', show: typeof title === 'string' ? { title } : {}, search: '' };
  },
};

/** An item to put right; `done` null while it is open. */
export type Item = { readonly key: string; readonly text: string; readonly unit: string; readonly due: LocalDate | ''; readonly done: { readonly on: LocalDate; readonly note: string } | null };
/** An activity as pages read it. */
export type Activity = ActivityFields & {
  readonly id: string;
  readonly stage: ActivityStage;
  readonly attendance: ReadonlyMap<string, { readonly state: ActivityAttendance; readonly score?: number }>;
  readonly items: readonly Item[];
  readonly conflicts: readonly string[];
};

/** @returns null while it has not begun */
export function readActivity(folded: FoldedRecord<ActivityStage>): Activity | null {
  const own = FieldsSchema.safeParse(Object.fromEntries(Object.entries(folded.fields).filter(([field]) => field in FieldsSchema.shape)));
  if (!own.success || folded.stage === null) return null;
  const attendance = new Map<string, { state: ActivityAttendance; score?: number }>();
  const items: Item[] = [];
  for (const [field, value] of Object.entries(folded.fields)) {
    if (value === null || value === undefined) continue;
    if (field.startsWith('attended ')) attendance.set(field.slice('attended '.length), value as { state: ActivityAttendance });
    if (field.startsWith('item ')) {
      const item = field.slice('item '.length);
      items.push({ key: item, ...(value as Omit<Item, 'key' | 'done'>), done: (folded.fields[`done ${item}`] as Item['done'] | undefined) ?? null });
    }
  }
  return { id: folded.id, ...own.data, stage: folded.stage, attendance, items, conflicts: folded.conflicts.map(({ field }) => field) };
}
