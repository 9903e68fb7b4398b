/** Empty seats: who is missing and by which rule, which group is too small for its day, and the smallest thing that would help. */
import { at, NOBODY, type RotaField } from './field.ts';
import { barredFrom } from './candidates.ts';
import { movesOfShift, type MoveRemedy } from './move-shift.ts';
import type { RotaRule } from './problem.ts';
import { reachOf } from './reach.ts';
import { barsOf } from './rules.ts';
import type { Seating } from './seating.ts';

/** One line of the count from the roll down to those who could come. `alone`: whom this rule only keeps away. */
export type ShortStep = { readonly rule: RotaRule; readonly barred: number; readonly left: number; readonly alone: readonly string[] };

/** One rule relaxed for one of these people, at the seat named; `changes` seats are then other than planned, the empty one included. */
export type LendRemedy = { readonly kind: 'lend'; readonly rule: RotaRule; readonly seat: string; readonly deputies: readonly string[]; readonly changes: number };

/** What would fill an empty seat; the fewest changes first. */
export type Remedy = LendRemedy | MoveRemedy;

/** An empty seat. */
export type ShortSeat = { readonly seat: string; readonly roll: number; readonly steps: readonly ShortStep[]; readonly remedies: readonly Remedy[] };

/**
 * Proof that nothing else could be done: these seats of one day can be taken by these people only, and they are too few
 * (Hall). The sets of all empty seats of a day that share somebody are united.
 */
export type TightGroup = { readonly seats: readonly string[]; readonly deputies: readonly string[]; readonly lacking: number };

/** Everything about what stays empty. A seat that is empty by hand, though somebody could take it, stands under `fillable`. */
export type Shortage = { readonly short: readonly ShortSeat[]; readonly groups: readonly TightGroup[]; readonly fillable: readonly string[] };

/** Rules that a station may relax. A mandate and a conflict of interest are the law's. */
const mayRelax: readonly RotaRule[] = ['place', 'level', 'group', 'profession', 'leave', 'weekday'];

/** Looks at every empty open seat of a plan. */
export function shortageOf(field: RotaField, seating: Seating): Shortage {
  const short: ShortSeat[] = [];
  const fillable: string[] = [];
  const sets: TightSet[] = [];
  field.seats.forEach(({ id }, seat) => {
    if (field.open[seat] === 0 || at(seating.who, seat) !== NOBODY) return;
    const reach = reachOf(field, seating, seat);
    if (reach.helpers.length > 0) return void fillable.push(id);
    short.push({ seat: id, roll: field.people.length, steps: stepsOf(field, seating, seat), remedies: remediesFor(field, seating, seat, reach.steps) });
    unite(sets, { date: at(field.date, seat), seats: new Set(reach.seats), people: new Set(reach.people) });
  });
  const groups = sets.map(({ seats, people }) => ({
    seats: inOrder(seats).map((seat) => field.seats[seat]?.id ?? ''),
    deputies: inOrder(people).map((person) => field.people[person]?.id ?? ''),
    lacking: seats.size - people.size,
  }));
  return { short, groups, fillable };
}

function stepsOf(field: RotaField, seating: Seating, seat: number): ShortStep[] {
  let left = field.people.length;
  return barredFrom(field, seating, seat).map(({ rule, deputies, alone }) => {
    left -= deputies.length;
    return { rule, barred: deputies.length, left, alone };
  });
}

/** For each rule the nearest seat of the tight group at which relaxing it for one person helps. */
function remediesFor(field: RotaField, seating: Seating, empty: number, steps: ReadonlyMap<number, number>): Remedy[] {
  const lend = new Map<RotaRule, { seat: number; deputies: string[]; changes: number }>();
  for (const [seat, step] of steps) {
    for (const [rule, deputies] of whoWouldDo(field, seating, seat)) {
      if (step + 1 < (lend.get(rule)?.changes ?? Infinity)) lend.set(rule, { seat, deputies, changes: step + 1 });
    }
  }
  const lent: Remedy[] = [...lend].map(([rule, { seat, deputies, changes }]) => ({ kind: 'lend', rule, seat: field.seats[seat]?.id ?? '', deputies, changes }));
  return [...lent, ...movesOfShift(field, seating, empty)].sort((a, b) => a.changes - b.changes);
}

/** People with no duty that day whom one relaxable rule alone keeps from a seat, by rule. */
function whoWouldDo(field: RotaField, seating: Seating, seat: number): Map<RotaRule, string[]> {
  const found = new Map<RotaRule, string[]>();
  const asked = field.seats[seat];
  if (asked === undefined) return found;
  field.people.forEach((person, p) => {
    const key = p * field.dates + at(field.date, seat);
    if (at(field.taken, key) === 1 || at(seating.that, key) !== -1) return;
    const [rule, more] = barsOf(asked, person);
    if (rule === undefined || more !== undefined || !mayRelax.includes(rule)) return;
    found.set(rule, [...(found.get(rule) ?? []), person.id]);
  });
  return found;
}

/** Seats of one day and the people who could take them, by number. */
type TightSet = { readonly date: number; readonly seats: Set<number>; readonly people: Set<number> };

function unite(sets: TightSet[], one: TightSet): void {
  for (let i = sets.length - 1; i >= 0; i--) {
    const other = sets[i];
    if (other === undefined || other.date !== one.date || ![...one.people].some((person) => other.people.has(person))) continue;
    for (const seat of other.seats) one.seats.add(seat);
    for (const person of other.people) one.people.add(person);
    sets.splice(i, 1);
  }
  sets.push(one);
}

function inOrder(numbers: ReadonlySet<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}
