/**
 * A shift (班): one day at one place with its seats. Each run of the rota puts its proposal beside the others; what a person does to a
 * seat stands above every proposal. A seat, the day and an attendance are fields: two people who set one differently must be asked.
 * Source: rota rules 5.
 */
import { z } from 'zod';
import { RecordIdSchema } from '../kernel/ids.ts';
import type { EventDefinition, FoldedRecord, RecordKind } from '../kernel/record/kind.ts';
import { type LocalDate, LocalDateSchema } from '../kernel/time.ts';
import { DigestSchema } from './year-rota.ts';

export const shiftStages = ['planned', 'cancelled'] as const;
export type ShiftStage = (typeof shiftStages)[number];
/** 领导接待日 and 主题接待日 come before an ordinary one. */
export const shiftKinds = ['ordinary', 'leader', 'theme'] as const;
export type ShiftKind = (typeof shiftKinds)[number];
export const mostSeats = 12;

/** Numbered from 1, as on the wall sheet. */
const SeatNumberSchema = z.number().int().min(1).max(mostSeats);
const HolderSchema = z.union([RecordIdSchema, z.literal('')]);
const reason = z.string().max(200);
const needed = z.string().trim().min(1).max(200);
const words = z.array(z.string().trim().min(1).max(40)).max(12);

/** What a shift asks of those who sit: the same for every run. */
export const SlotSchema = z.strictObject({
  rota: RecordIdSchema,
  /** the day the rule gave; where it was moved, see `shift.moved` */
  on: LocalDateSchema,
  place: RecordIdSchema,
  /** the rule it comes from, or empty */
  rule: z.union([RecordIdSchema, z.literal('')]),
  kind: z.enum(shiftKinds),
  /** 主题, e.g. 开学安全; empty without one */
  theme: z.string().max(60),
  seats: SeatNumberSchema,
  /** any of these is required; empty: no such requirement */
  levels: words,
  groups: words,
  professions: words,
  topics: words,
});
export type Slot = z.infer<typeof SlotSchema>;

const ProposedSchema = z.strictObject({ slot: SlotSchema, run: DigestSchema, /** seat by seat; empty where nobody can */ holders: z.array(HolderSchema).max(mostSeats) });
const MovedSchema = z.strictObject({ on: LocalDateSchema, reason: needed });
/** How a seat came to its holder. `hand`: the clerk chose; `replan`: fewest changes; `substitute`: on the day. */
export const fillings = ['hand', 'replan', 'swap', 'substitute'] as const;
export type Filling = (typeof fillings)[number];
const FilledSchema = z.strictObject({ seat: SeatNumberSchema, deputy: RecordIdSchema, how: z.enum(fillings), reason, /** the swap it follows from */ swap: RecordIdSchema.exactOptional() });
export const vacancyCauses = ['leave', 'mandate', 'other'] as const;
const VacatedSchema = z.strictObject({ seat: SeatNumberSchema, cause: z.enum(vacancyCauses), reason });
const PinnedSchema = z.strictObject({ seat: SeatNumberSchema, deputy: RecordIdSchema, reason });
const UnpinnedSchema = z.strictObject({ seat: SeatNumberSchema, deputy: RecordIdSchema });
const ReleasedSchema = z.strictObject({ seat: SeatNumberSchema });
const ReserveSchema = z.strictObject({ deputy: HolderSchema });
const PublishedSchema = z.strictObject({ edition: z.string().regex(/^\d{1,2}(\.\d{1,3})?$/), on: LocalDateSchema, holders: z.array(HolderSchema).max(mostSeats) });
/** Absent is without leave: the two are not the same in points. */
export const attendances = ['came', 'leave', 'absent', 'substituted'] as const;
export type Attendance = (typeof attendances)[number];
const AttendedSchema = z.strictObject({
  seat: SeatNumberSchema,
  state: z.enum(attendances),
  /** who came instead: his is the credit; empty unless substituted */
  by: HolderSchema,
  /** HH:MM, or empty where nobody noted it */
  came: z.union([z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), z.literal('')]),
  note: z.string().max(200),
});
/** After the month was sealed. */
const AttendanceCorrectedSchema = AttendedSchema.extend({ reason: needed });
const NotAttendedSchema = z.strictObject({ seat: SeatNumberSchema });
const CancelledSchema = z.strictObject({ reason: needed });

const both = ['clerk', 'station_head'] as const;
const head = ['station_head'] as const;
const seat = (number: number): string => `seat ${number}`;
const attendance = (number: number): string => `attendance ${number}`;

const proposed: EventDefinition<ShiftStage, z.infer<typeof ProposedSchema>> = {
  v: 1, schema: ProposedSchema, roles: both, begins: true, again: true,
  // One field for each run: proposals never quarrel. Rota, first day and place made the id, so they are the same in all of them.
  sets: ({ slot, run, holders }) => ({ rota: slot.rota, first: slot.on, place: slot.place, [`run ${run}`]: { slot, holders } }),
  stage: (_, stage) => stage ?? 'planned',
};
const moved: EventDefinition<ShiftStage, z.infer<typeof MovedSchema>> = { v: 1, schema: MovedSchema, roles: both, undoable: true, sets: ({ on }) => ({ on }) };
const filled: EventDefinition<ShiftStage, z.infer<typeof FilledSchema>> = { v: 1, schema: FilledSchema, roles: both, undoable: true, sets: ({ seat: number, deputy }) => ({ [seat(number)]: { deputy, pinned: false } }) };
const vacated: EventDefinition<ShiftStage, z.infer<typeof VacatedSchema>> = { v: 1, schema: VacatedSchema, roles: both, undoable: true, sets: ({ seat: number }) => ({ [seat(number)]: { deputy: '', pinned: false } }) };
const pinned: EventDefinition<ShiftStage, z.infer<typeof PinnedSchema>> = { v: 1, schema: PinnedSchema, roles: both, undoable: true, sets: ({ seat: number, deputy }) => ({ [seat(number)]: { deputy, pinned: true } }) };
const unpinned: EventDefinition<ShiftStage, z.infer<typeof UnpinnedSchema>> = { v: 1, schema: UnpinnedSchema, roles: both, undoable: true, sets: ({ seat: number, deputy }) => ({ [seat(number)]: { deputy, pinned: false } }) };
/** What was done by hand no longer holds: the adopted run speaks again. */
const released: EventDefinition<ShiftStage, z.infer<typeof ReleasedSchema>> = { v: 1, schema: ReleasedSchema, roles: both, undoable: true, sets: ({ seat: number }) => ({ [seat(number)]: null }) };
const reserve: EventDefinition<ShiftStage, z.infer<typeof ReserveSchema>> = { v: 1, schema: ReserveSchema, roles: both, undoable: true, sets: ({ deputy }) => ({ reserve: deputy }) };
const published: EventDefinition<ShiftStage, z.infer<typeof PublishedSchema>> = { v: 1, schema: PublishedSchema, roles: head, sets: ({ on, holders }) => ({ published: { on, holders } }) };
// Without the minute: two people who note the same arrival at 8:24 and 8:26 agree.
const attended: EventDefinition<ShiftStage, z.infer<typeof AttendedSchema>> = { v: 1, schema: AttendedSchema, roles: both, undoable: true, sets: ({ seat: number, state, by }) => ({ [attendance(number)]: { state, by } }) };
const attendanceCorrected: EventDefinition<ShiftStage, z.infer<typeof AttendanceCorrectedSchema>> = { v: 1, schema: AttendanceCorrectedSchema, roles: head, undoable: true, sets: ({ seat: number, state, by }) => ({ [attendance(number)]: { state, by } }) };
const notAttended: EventDefinition<ShiftStage, z.infer<typeof NotAttendedSchema>> = { v: 1, schema: NotAttendedSchema, roles: both, undoable: true, sets: ({ seat: number }) => ({ [attendance(number)]: null }) };
const cancelled: EventDefinition<ShiftStage, z.infer<typeof CancelledSchema>> = { v: 1, schema: CancelledSchema, roles: head, undoable: true, stage: () => 'cancelled' };

export const shiftKind: RecordKind<ShiftStage> = {
  kind: 'shift',
  stages: shiftStages,
  ended: ['cancelled'],
  events: {
    'shift.proposed': proposed,
    'shift.moved': moved,
    'shift.filled': filled,
    'shift.vacated': vacated,
    'shift.pinned': pinned,
    'shift.unpinned': unpinned,
    'shift.released': released,
    'shift.reserve': reserve,
    'shift.published': published,
    'shift.attended': attended,
    'shift.attendance_corrected': attendanceCorrected,
    'shift.not_attended': notAttended,
    'shift.cancelled': cancelled,
  },
  card: (folded) => {
    const place = RecordIdSchema.safeParse(folded.fields['place']);
    return { place: place.success ? place.data : '', on: shiftDay(folded) ?? '1970-01-01', due: '', show: {}, search: '' };
  },
};

/** What one run proposes for a shift. */
export type Proposal = { readonly run: string; readonly slot: Slot; readonly holders: readonly string[] };
/** What a person did to a seat last; null where nobody did, or he gave it back to the run. */
export type SeatWord = { readonly deputy: string; readonly pinned: boolean };

/** A shift as pages read it. */
export type Shift = {
  readonly id: string;
  readonly rota: string;
  /** the day it is held */
  readonly on: LocalDate;
  /** the day the rule gave; another than `on` where it was moved */
  readonly first: LocalDate;
  readonly place: string;
  readonly stage: ShiftStage;
  /** each run once, the last made last */
  readonly proposals: readonly Proposal[];
  readonly words: ReadonlyMap<number, SeatWord | null>;
  readonly attendance: ReadonlyMap<number, { readonly state: Attendance; readonly by: string; /** HH:MM or empty: the earliest that was noted */ readonly came: string } | null>;
  readonly reserve: string;
  readonly published: { readonly on: LocalDate; readonly holders: readonly string[] } | null;
  /** fields set differently by two who did not see each other: `seat 1`, `on`, `attendance 2`, `published` */
  readonly conflicts: readonly string[];
  readonly folded: FoldedRecord<ShiftStage>;
};

/** @returns null while the shift has not begun */
export function readShift(folded: FoldedRecord<ShiftStage>): Shift | null {
  const { rota, place, first, reserve: spare, published: wall } = folded.fields;
  const on = shiftDay(folded);
  if (folded.stage === null || on === null || typeof rota !== 'string' || typeof place !== 'string' || typeof first !== 'string') return null;
  const proposals = new Map<string, Proposal>();
  for (const { event, data, status } of folded.history) {
    if (event.type !== 'shift.proposed' || status !== 'applied' || data === null) continue;
    const one = data as unknown as Proposal;
    proposals.delete(one.run);
    proposals.set(one.run, { run: one.run, slot: one.slot, holders: one.holders });
  }
  const numbers = Array.from({ length: mostSeats }, (_, index) => index + 1);
  const field = <T>(name: string): T | null => (folded.fields[name] as T | undefined) ?? null;
  return {
    id: folded.id, rota, on, first, place, stage: folded.stage,
    proposals: [...proposals.values()],
    words: new Map(numbers.flatMap((number) => (seat(number) in folded.fields ? [[number, field<SeatWord>(seat(number))] as const] : []))),
    attendance: new Map(numbers.flatMap((number) => {
      const said = field<{ state: Attendance; by: string }>(attendance(number));
      return said === null ? [] : [[number, { ...said, came: earliestArrival(folded, number, said.state) }] as const];
    })),
    reserve: typeof spare === 'string' ? spare : '',
    published: (wall as Shift['published'] | undefined) ?? null,
    conflicts: folded.conflicts.map((conflict) => conflict.field),
    folded,
  };
}

function earliestArrival(folded: FoldedRecord, number: number, state: Attendance): string {
  const times = folded.history.flatMap(({ data, event, status }) => (status === 'applied' && event.type.startsWith('shift.attend') && data?.['seat'] === number && data['state'] === state ? [data['came'] as string] : []));
  return times.filter((time) => time !== '').sort()[0] ?? '';
}

/** The day on which it is held: where it was moved to, or the rule's. */
function shiftDay(folded: FoldedRecord): LocalDate | null {
  const moved = LocalDateSchema.safeParse(folded.fields['on'] ?? folded.fields['first']);
  return moved.success ? moved.data : null;
}
