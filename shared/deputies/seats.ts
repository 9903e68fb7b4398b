/**
 * Every seat of a rota as it stands: who sits there, since when it is settled, why it is empty. Derived and never stored, so two
 * computers with the same events show the same. Source: rota rules 5.
 */
import { addDays, type LocalDate } from '../kernel/time.ts';
import { type Leave, leaveOn } from './leave.ts';
import { type RollDeputy, servesOn } from './roll-deputy.ts';
import type { Attendance, Filling, Shift, Slot } from './shift.ts';
import { seatIdOf } from './shift-id.ts';
import type { Rota } from './year-rota.ts';

/**
 * `contested`: two people set it differently, see `contested` for what. `vacant`: nobody, or one who cannot come, see `cause`.
 * `held`: somebody came, he or another. `not_held`: nobody sat there.
 */
export type SeatState = 'empty' | 'proposed' | 'adopted' | 'published' | 'vacant' | 'contested' | 'held' | 'not_held';
export type VacancyCause = 'leave' | 'mandate' | 'emptied' | 'never_filled';

/** A seat as pages, counters and the engine's bridge read it. */
export type Seat = {
  /** `shift:…#1` */
  readonly id: string;
  readonly shift: string;
  /** from 1 */
  readonly number: number;
  readonly on: LocalDate;
  readonly place: string;
  readonly slot: Slot;
  /** id of the deputy; empty where nobody */
  readonly holder: string;
  /** `run`: proposed by the engine; otherwise how a person brought him there; empty where nobody sits */
  readonly how: Filling | 'run' | 'pinned' | '';
  readonly pinned: boolean;
  readonly state: SeatState;
  readonly cause: VacancyCause | null;
  readonly contested: readonly ('seat' | 'day' | 'attendance' | 'wall')[];
  /** who stands on the wall; null before the first edition */
  readonly published: string | null;
  /** published, and nearer than the notice time: only a substitute or a hand with a reason may change it */
  readonly frozen: boolean;
  readonly attendance: { readonly state: Attendance; readonly by: string; readonly came: string } | null;
};

/** What the seats of a rota are read from. */
export type SeatSources = {
  readonly rota: Rota;
  /** shifts of this rota; others are left out */
  readonly shifts: readonly Shift[];
  readonly roll: ReadonlyMap<string, RollDeputy>;
  readonly leaves: readonly Leave[];
  readonly today: LocalDate;
};

/** All seats of shifts that are held, by day, place and number. */
export function seatsOf(sources: SeatSources): readonly Seat[] {
  const shifts = sources.shifts.filter((shift) => shift.rota === sources.rota.id && shift.stage !== 'cancelled');
  return shifts
    .flatMap((shift) => seatsOfShift(sources, shift))
    .sort((a, b) => (a.on !== b.on ? (a.on < b.on ? -1 : 1) : a.shift !== b.shift ? (a.shift < b.shift ? -1 : 1) : a.number - b.number));
}

/** Seats that nobody will fill as things stand, from today on. */
export function vacanciesOf(seats: readonly Seat[], today: LocalDate): readonly Seat[] {
  return seats.filter((seat) => seat.state === 'vacant' && seat.on >= today);
}

/** Who gets the credit of a seat: who came. @returns null where nobody did, or nobody noted it */
export function creditOf({ attendance, holder }: Pick<Seat, 'attendance' | 'holder'>): string | null {
  if (attendance?.state === 'came') return holder === '' ? null : holder;
  return attendance?.state === 'substituted' && attendance.by !== '' ? attendance.by : null;
}

/** Seats whose holder is not the one on the wall: what the next edition changes. */
export function changedSincePublished(seats: readonly Seat[]): readonly Seat[] {
  return seats.filter(({ published, holder, state }) => published !== null && published !== holder && state !== 'held' && state !== 'not_held');
}

function seatsOfShift({ rota, roll, leaves, today }: SeatSources, shift: Shift): Seat[] {
  const proposal = shift.proposals.find(({ run }) => run === rota.adopted) ?? shift.proposals.at(-1);
  if (proposal === undefined) return [];
  return Array.from({ length: proposal.slot.seats }, (_, index): Seat => {
    const number = index + 1;
    const word = shift.words.get(number) ?? null;
    const holder = word === null ? (proposal.holders[index] ?? '') : word.deputy;
    const published = shift.published === null ? null : (shift.published.holders[index] ?? '');
    const attendance = shift.attendance.get(number) ?? null;
    const contested = contestsOfSeat(shift, number);
    const cause = causeOf(holder, word !== null, shift.on, roll, leaves);
    const seat = { contested, attendance, holder, cause, published, adopted: rota.adopted !== null };
    const state = stateOf(seat);
    return {
      id: seatIdOf(shift.id, number), shift: shift.id, number, on: shift.on, place: shift.place, slot: proposal.slot, holder,
      how: holder === '' ? '' : word === null ? 'run' : word.pinned ? 'pinned' : howFilled(shift, number),
      pinned: word?.pinned ?? false, state, cause: state === 'vacant' ? cause : null, contested, published,
      frozen: published !== null && shift.on < addDays(today, rota.freezeDays), attendance,
    };
  });
}

type Standing = Pick<Seat, 'contested' | 'attendance' | 'holder' | 'cause' | 'published'> & { readonly adopted: boolean };

function stateOf({ contested, attendance, holder, cause, published, adopted }: Standing): SeatState {
  if (contested.length > 0) return 'contested';
  if (attendance !== null) return attendance.state === 'came' || attendance.state === 'substituted' ? 'held' : 'not_held';
  if (cause !== null) return adopted || published !== null ? 'vacant' : 'empty';
  if (published !== null && published === holder) return 'published';
  return adopted ? 'adopted' : 'proposed';
}

function causeOf(holder: string, byHand: boolean, on: LocalDate, roll: ReadonlyMap<string, RollDeputy>, leaves: readonly Leave[]): VacancyCause | null {
  if (holder === '') return byHand ? 'emptied' : 'never_filled';
  const deputy = roll.get(holder);
  if (deputy !== undefined && !servesOn(deputy, on)) return 'mandate';
  return leaveOn(leaves, holder, on) === null ? null : 'leave';
}

function contestsOfSeat(shift: Shift, number: number): Seat['contested'] {
  const has = (field: string): boolean => shift.conflicts.includes(field);
  return [
    ...(has(`seat ${number}`) ? (['seat'] as const) : []),
    ...(has('on') ? (['day'] as const) : []),
    ...(has(`attendance ${number}`) ? (['attendance'] as const) : []),
    ...(has('published') ? (['wall'] as const) : []),
  ];
}

function howFilled(shift: Shift, number: number): Filling | 'run' {
  const last = [...shift.folded.history].reverse().find(({ event, data, status }) => status === 'applied' && event.type === 'shift.filled' && data?.['seat'] === number);
  return (last?.data?.['how'] as Filling | undefined) ?? 'hand';
}
