/**
 * The bridge from records to the engine's question. The same records and seed give the same question on every computer, so the same
 * digest, the same plan and the same shifts. Nothing here chooses anybody.
 */
import type { RecordId } from '../kernel/ids.ts';
import { daysBetween, type LocalDate } from '../kernel/time.ts';
import { type Place, placesBelow } from './place.ts';
import { spansOf } from './mandate.ts';
import type { Leave } from './leave.ts';
import type { RollDeputy } from './roll-deputy.ts';
import type { RotaDeputy, RotaProblem, RotaSeat } from './rota/problem.ts';
import { creditOf, type Seat } from './seats.ts';
import type { Shift, Slot } from './shift.ts';
import { seatIdOf, shiftIdOf } from './shift-id.ts';
import type { Rota } from './year-rota.ts';

/** What a question is made from. */
export type RotaRecords = {
  readonly rota: Rota;
  /** what the rules ask for this year, see duty-slots.ts */
  readonly slots: readonly Slot[];
  /** shifts of this rota that are there already, by id */
  readonly shifts: ReadonlyMap<string, Shift>;
  /** seats of this rota as they stand, and of earlier years: who sits where, who served last */
  readonly seats: readonly Seat[];
  readonly roll: readonly RollDeputy[];
  readonly leaves: readonly Leave[];
  readonly places: ReadonlyMap<string, Place>;
};

/** The question for the year of a rota. A first plan asks for everything; later ones keep who sits there already. */
export function rotaProblemOf(records: RotaRecords): RotaProblem {
  const { rota } = records;
  const seats = plannedSlots(records).flatMap(({ id, on, slot }) => seatsToFill(records, id, on, slot));
  const days = seats.map(({ on }) => on).sort();
  const [from, to] = [minDay(`${rota.year}-01-01`, days[0]), maxDay(`${rota.year}-12-31`, days.at(-1))];
  const mean = records.roll.length === 0 ? 0 : Math.round(seats.length / records.roll.length);
  return { v: 1, from, to, gap: rota.gap, seed: rota.seed, seats, deputies: records.roll.map((deputy) => asAsked(records, deputy, mean)) };
}

/** A slot with its shift's id and the day on which it is held: another than the rule's where a person moved it. */
export type PlannedSlot = { readonly id: RecordId; readonly on: LocalDate; readonly slot: Slot };

/** Slots of the rules, and published shifts that no rule names any more: what hangs on the wall goes by a person's hand only. Cancelled ones are left out. */
export function plannedSlots({ rota, slots, shifts }: Pick<RotaRecords, 'rota' | 'slots' | 'shifts'>): readonly PlannedSlot[] {
  const planned = new Map<string, PlannedSlot>();
  for (const slot of slots.filter(({ place }) => rota.places.includes(place))) {
    const id = shiftIdOf(rota.id, slot.on, slot.place);
    planned.set(id, { id, on: shifts.get(id)?.on ?? slot.on, slot });
  }
  for (const shift of shifts.values()) {
    const last = shift.proposals.find(({ run }) => run === rota.adopted) ?? shift.proposals.at(-1);
    if (shift.stage === 'cancelled') planned.delete(shift.id);
    else if (shift.rota === rota.id && shift.published !== null && last !== undefined && !planned.has(shift.id)) planned.set(shift.id, { id: shift.id, on: shift.on, slot: last.slot });
  }
  return [...planned.values()].sort((a, b) => (a.on !== b.on ? (a.on < b.on ? -1 : 1) : a.id < b.id ? -1 : 1));
}

function seatsToFill({ rota, seats }: RotaRecords, shift: RecordId, on: LocalDate, slot: Slot): RotaSeat[] {
  const standing = new Map(seats.filter((seat) => seat.shift === shift).map((seat) => [seat.number, seat]));
  return Array.from({ length: slot.seats }, (_, index): RotaSeat => {
    const seat = standing.get(index + 1);
    const holder = seat === undefined || seat.holder === '' ? null : seat.holder;
    const isSettled = seat !== undefined && (seat.frozen || seat.state === 'held' || seat.state === 'not_held');
    // Before a run is adopted whom the clerk put by hand is his choice; afterwards only a pin is.
    const isChosen = seat !== undefined && (seat.pinned || (rota.adopted === null && seat.how !== 'run'));
    return {
      id: seatIdOf(shift, index + 1), on, place: slot.place, priority: slot.kind === 'ordinary' ? 2 : 1,
      levels: slot.levels, groups: slot.groups, professions: slot.professions, suits: [], topics: slot.topics,
      pin: isChosen && !isSettled && seat.state !== 'vacant' ? holder : null, frozen: isSettled, published: rota.adopted === null && !isSettled ? null : holder,
    };
  });
}

function asAsked(records: RotaRecords, deputy: RollDeputy, mean: number): RotaDeputy {
  const { rota, leaves, seats, places } = records;
  const served = seats.filter((seat) => seat.on < `${rota.year}-01-01` && creditOf(seat) === deputy.id).map(({ on }) => on).sort();
  return {
    id: deputy.id,
    offset: rota.offsets.get(deputy.id) ?? lateOffset(deputy, rota.year, mean),
    lastServed: served.at(-1) ?? null,
    places: servedPlaces(deputy.places, rota.places, places),
    // Somebody of whom no mandate is known is taken at the word of who added him, as servesOn does.
    mandates: deputy.terms.length === 0 ? [{ level: 'unknown', from: '1900-01-01', to: null }] : deputy.terms.flatMap((term) => spansOf(term).map((span) => ({ level: term.level, ...span }))),
    groups: deputy.groups,
    professions: deputy.profession === '' ? [] : [deputy.profession],
    leave: leaves.filter((leave) => leave.holds && leave.deputy === deputy.id).map(({ from, until }) => ({ from, to: until })),
    notWeekdays: deputy.notWeekdays ?? [],
    likesWeekdays: deputy.likesWeekdays ?? [],
    conflicts: deputy.conflicts ?? [],
  };
}

/**
 * Places of the rota where a deputy may sit: those he serves with all below, and the central stations of his town. Who serves no place
 * by name serves all of them.
 */
export function servedPlaces(own: readonly string[], asked: readonly string[], places: ReadonlyMap<string, Place>): string[] {
  if (own.length === 0) return [...asked].sort();
  const served = new Set(own.flatMap((id) => [...placesBelow(places, id)]));
  const above = new Set(own.flatMap((id) => ancestors(places, id)));
  return asked.filter((id) => served.has(id) || (places.get(id)?.level === 'central_station' && above.has(places.get(id)?.parent ?? ''))).sort();
}

function ancestors(places: ReadonlyMap<string, Place>, id: string): string[] {
  const above = new Set<string>();
  for (let parent = places.get(id)?.parent ?? ''; parent !== '' && !above.has(parent); parent = places.get(parent)?.parent ?? '') above.add(parent);
  return [...above];
}

/**
 * 折算: somebody whose first mandate begins in the middle of the year is credited with what the others did before, so that he is not
 * given everything at once. Rounded to whole duties. Source: rota rules 3.2.
 */
export function lateOffset({ terms }: Pick<RollDeputy, 'terms'>, year: number, mean: number): number {
  const first = terms.map(({ from }) => from).sort()[0];
  if (first === undefined || first <= `${year}-01-01` || first > `${year}-12-31`) return 0;
  const days = daysBetween(`${year}-01-01`, `${year + 1}-01-01`);
  return Math.round((mean * daysBetween(`${year}-01-01`, first)) / days);
}

function minDay(a: LocalDate, b: LocalDate | undefined): LocalDate {
  return b !== undefined && b < a ? b : a;
}

function maxDay(a: LocalDate, b: LocalDate | undefined): LocalDate {
  return b !== undefined && b > a ? b : a;
}
