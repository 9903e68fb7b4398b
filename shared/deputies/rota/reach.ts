/**
 * Who could help whom: from one seat, every seat that would have to be handed on and everybody who could end up with one
 * duty more. The same walk tells why a seat is empty, who could relieve somebody, and what hangs on one person.
 */
import { at, NOBODY, type RotaField } from './field.ts';
import type { Seating } from './seating.ts';

/** What a walk reaches. */
export type Reach = {
  /** seats in the order reached, the first one included, with how many hands away each is: 0 for the first */
  readonly seats: readonly number[];
  readonly steps: ReadonlyMap<number, number>;
  /** people who would have one duty more, in the order reached; none: the seat cannot be filled */
  readonly helpers: readonly number[];
  /** everybody who is asked on the way, helpers included */
  readonly people: ReadonlySet<number>;
};

/** Walks from an open seat. `without`: a person who is not there that day and is never asked; nor are his other seats touched. */
export function reachOf(field: RotaField, seating: Seating, start: number, without = NOBODY): Reach {
  const seats = [start];
  const steps = new Map([[start, 0]]);
  const helpers = new Set<number>();
  const people = new Set<number>();
  const reach = (seat: number, step: number) => {
    if (steps.has(seat)) return;
    steps.set(seat, step);
    seats.push(seat);
  };
  for (let head = 0; head < seats.length; head++) {
    const seat = at(seats, head);
    const step = (steps.get(seat) ?? 0) + 1;
    for (const person of field.candidates[seat] as Int32Array) {
      if (person === without) continue;
      const thatDay = at(seating.that, person * field.dates + at(field.date, seat));
      if (thatDay === seat) continue;
      if (thatDay !== -1) {
        people.add(person);
        reach(thatDay, step);
      } else if (!helpers.has(person)) {
        people.add(person);
        helpers.add(person);
        for (const own of seating.mine[person] as number[]) reach(own, step);
      }
    }
  }
  return { seats, steps, helpers: [...helpers], people };
}
