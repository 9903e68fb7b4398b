/**
 * The exact part of a first plan: as many seats filled as can be, by priority, and Σ(c+h)² as small as it can be.
 * Seats come one by one; each is filled along a shortest chain of people handing duties on (README, theorem).
 */
import { at, NOBODY, type RotaField } from './field.ts';
import { assign, emptySeating, type Seating } from './seating.ts';

/** Fills the open seats. A seat that stays empty cannot be filled without emptying one of its own or a higher priority. */
export function fillSeats(field: RotaField): Seating {
  const seating = emptySeating(field);
  const search = newSearch(field);
  for (const seat of inOrderOfNeed(field)) fillOne(field, seating, search, seat);
  return seating;
}

/** By priority, then fewest candidates, then id. Only open seats. */
export function inOrderOfNeed(field: RotaField): number[] {
  const order = field.seats.map((_, seat) => seat).filter((seat) => field.open[seat] === 1);
  const few = (seat: number) => (field.candidates[seat] as Int32Array).length;
  const class_ = (seat: number) => field.seats[seat]?.priority ?? 2;
  return order.sort((a, b) => class_(a) - class_(b) || few(a) - few(b) || a - b);
}

/** What one breadth-first search remembers; kept between searches, because making it anew costs more than using it. */
type Search = {
  /** the search in which a seat, or a person with one duty more, was reached last */
  readonly seatSeen: Int32Array;
  readonly personSeen: Int32Array;
  /** person → seat he would take; seat → seat its holder would take instead */
  readonly takes: Int32Array;
  readonly instead: Int32Array;
  readonly queue: Int32Array;
  round: number;
};

function newSearch(field: RotaField): Search {
  const [seats, people] = [field.seats.length, field.people.length];
  return { seatSeen: new Int32Array(seats), personSeen: new Int32Array(people), takes: new Int32Array(people), instead: new Int32Array(seats), queue: new Int32Array(seats), round: 0 };
}

/**
 * One seat: everybody is reached who could end up with one duty more while others hand theirs on; of these the one with
 * the least c + h takes it, then the one drawn first. Nobody reached: the seat stays empty.
 */
function fillOne(field: RotaField, seating: Seating, search: Search, start: number): void {
  const round = ++search.round;
  const { seatSeen, personSeen, takes, instead, queue } = search;
  let [head, tail, best] = [0, 1, NOBODY];
  queue[0] = start;
  seatSeen[start] = round;
  const reach = (seat: number, from: number) => {
    if (seatSeen[seat] === round) return;
    seatSeen[seat] = round;
    instead[seat] = from;
    queue[tail++] = seat;
  };
  while (head < tail) {
    const seat = at(queue, head++);
    const date = at(field.date, seat);
    for (const person of field.candidates[seat] as Int32Array) {
      const thatDay = at(seating.that, person * field.dates + date);
      // There that day already: he may come here only if somebody takes what he has.
      if (thatDay !== -1) reach(thatDay, seat);
      else if (personSeen[person] !== round) {
        personSeen[person] = round;
        takes[person] = seat;
        if (best === NOBODY || isLighter(field, seating, person, best)) best = person;
        for (const own of seating.mine[person] as number[]) reach(own, seat);
      }
    }
  }
  if (best === NOBODY) return;
  for (let seat = at(takes, best), person = best; ; seat = at(instead, seat)) {
    const before = at(seating.who, seat);
    assign(field, seating, seat, person);
    if (seat === start) return;
    person = before;
  }
}

/** Fewer duties, or as many and drawn earlier. */
function isLighter(field: RotaField, seating: Seating, one: number, other: number): boolean {
  const more = at(seating.load, one) - at(seating.load, other);
  return more < 0 || (more === 0 && at(field.rank, one) < at(field.rank, other));
}
