/** Who sits where while the engine works: seats to people and back, kept together through every move. Knows no goals. */
import { at, NOBODY, type RotaField } from './field.ts';

/** A plan in the making. `assign` is the one way to change it. */
export type Seating = {
  /** seat → person or NOBODY; fixed seats included */
  readonly who: Int32Array;
  /** person × date → open seat he has that day, or -1 */
  readonly that: Int32Array;
  /** person → open seats he has, in no order that matters */
  readonly mine: number[][];
  /** person → c + h: duties with fixed ones and with his offset */
  readonly load: Int32Array;
};

/** Nobody seated yet but those who are fixed. */
export function emptySeating(field: RotaField): Seating {
  return {
    who: field.fixed.slice(),
    that: new Int32Array(field.people.length * field.dates).fill(-1),
    mine: field.people.map(() => []),
    load: field.base.slice(),
  };
}

/** A seating with these people in the open seats, e.g. one that was copied aside. */
export function seatingOf(field: RotaField, who: Int32Array): Seating {
  const seating = emptySeating(field);
  for (let seat = 0; seat < who.length; seat++) if (field.open[seat] === 1 && at(who, seat) !== NOBODY) assign(field, seating, seat, at(who, seat));
  return seating;
}

/** Gives an open seat to a person, or to nobody. Whoever had it loses it. */
export function assign(field: RotaField, seating: Seating, seat: number, person: number): void {
  const before = at(seating.who, seat);
  const date = at(field.date, seat);
  if (before !== NOBODY) {
    const mine = seating.mine[before] as number[];
    mine[mine.indexOf(seat)] = mine[mine.length - 1] as number;
    mine.pop();
    if (seating.that[before * field.dates + date] === seat) seating.that[before * field.dates + date] = -1;
    seating.load[before] = at(seating.load, before) - 1;
  }
  seating.who[seat] = person;
  if (person === NOBODY) return;
  (seating.mine[person] as number[]).push(seat);
  seating.that[person * field.dates + date] = seat;
  seating.load[person] = at(seating.load, person) + 1;
}

/** Whether a person may take an open seat and has no other duty that day but, perhaps, the seat `except`. */
export function isFree(field: RotaField, seating: Seating, seat: number, person: number, except = -1): boolean {
  if (field.allowed[seat * field.people.length + person] === 0) return false;
  const other = at(seating.that, person * field.dates + at(field.date, seat));
  return other === -1 || other === except;
}
