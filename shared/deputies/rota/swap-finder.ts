/** Swaps and thin ice: what can be changed without touching a count, and what breaks if one person drops out. */
import { at, NOBODY, type RotaField } from './field.ts';
import { type Goals, restOf, upper } from './goals.ts';
import { reachOf } from './reach.ts';
import { isFree, type Seating } from './seating.ts';

/** Two people change seats. Counts stay as they are; `breaches` and `spacing` say what becomes of the gaps, negative is better. */
export type Swap = { readonly seat: string; readonly other: string; readonly deputy: string; readonly with: string; readonly breaches: number; readonly spacing: number };

/** Every legal one-to-one swap of a seat's holder, the best for the gaps first, then by the other seat's day. */
export function swapsFor(field: RotaField, goals: Goals, seating: Seating, seat: number): Swap[] {
  const mine = at(seating.who, seat);
  if (mine === NOBODY || field.open[seat] === 0) return [];
  const found: { swap: Swap; rest: number; day: number }[] = [];
  for (const other of field.candidates[seat] as Int32Array) {
    if (other === mine) continue;
    for (const back of seating.mine[other] as number[]) {
      if (!isFree(field, seating, seat, other, back) || !isFree(field, seating, back, mine, seat)) continue;
      const before = restOf(field, goals, seating, mine) + restOf(field, goals, seating, other);
      const rest = restOf(field, goals, seating, mine, seat, back) + restOf(field, goals, seating, other, back, seat) - before;
      const breaches = Math.round(rest / upper);
      found.push({ swap: { seat: idOf(field, seat), other: idOf(field, back), deputy: field.people[mine]?.id ?? '', with: field.people[other]?.id ?? '', breaches, spacing: rest - breaches * upper }, rest, day: at(field.day, back) });
    }
  }
  return found.sort((a, b) => a.rest - b.rest || a.day - b.day || (a.swap.other < b.swap.other ? -1 : 1)).map(({ swap }) => swap);
}

/** Seats that stay empty, whatever is moved, if their holder alone drops out that day: keep a reserve person for them. */
export function thinIce(field: RotaField, seating: Seating): string[] {
  const thin = (seat: number) => field.open[seat] === 1 && at(seating.who, seat) !== NOBODY && reachOf(field, seating, seat, at(seating.who, seat)).helpers.length === 0;
  return field.seats.map((_, seat) => seat).filter(thin).map((seat) => idOf(field, seat));
}

function idOf(field: RotaField, seat: number): string {
  return field.seats[seat]?.id ?? '';
}
