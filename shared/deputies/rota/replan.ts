/**
 * The exact part of a re-plan: fills what was vacated, by priority, with the fewest published seats changed, and of these
 * plans one with the least Σ(c+h)². Chains may be of any length: a change that spares two others is found.
 */
import { at, NOBODY, type RotaField } from './field.ts';
import { inOrderOfNeed } from './flow.ts';
import { changeOf } from './goals.ts';
import { assign, emptySeating, isFree, type Seating } from './seating.ts';

/** What one changed seat weighs against fairness: more than any chain can bring, Σ(c+h)² changing by at most 2 · 2,001 a chain. */
const oneChange = 1_000_000;
/** What an empty seat weighs, by priority: more than changing every seat. Only their order matters (README, theorem, i). */
const oneEmpty = [3e11, 2e11, 1e11] as const;

/** Everybody stays who can; the rest is filled. The published edition is in the question. */
export function refillSeats(field: RotaField): Seating {
  const seating = emptySeating(field);
  const search = newSearch(field);
  const order = inOrderOfNeed(field);
  const stays = (seat: number) => at(field.kept, seat) !== NOBODY && isFree(field, seating, seat, at(field.kept, seat));
  for (const seat of order) if (stays(seat)) assign(field, seating, seat, at(field.kept, seat));
  for (const seat of order) if (at(seating.who, seat) === NOBODY) insert(field, seating, search, seat);
  return seating;
}

/** What one search for a cheapest chain remembers. */
type Search = {
  /** seat → cost of freeing it of its holder, or of bringing it in; Infinity where not reached */
  readonly freed: Float64Array;
  /** person → cost of his having one duty more, before fairness */
  readonly one: Float64Array;
  /** person → seat he would take; seat → seat its holder would take instead */
  readonly takes: Int32Array;
  readonly instead: Int32Array;
  readonly waiting: Uint8Array;
};

function newSearch(field: RotaField): Search {
  const [seats, people] = [field.seats.length, field.people.length];
  return { freed: new Float64Array(seats), one: new Float64Array(people), takes: new Int32Array(people), instead: new Int32Array(seats), waiting: new Uint8Array(seats) };
}

/** A cheapest chain from a seat that comes in, by label correction: costs of handing back a seat are negative, circles never are. */
function insert(field: RotaField, seating: Seating, search: Search, start: number): void {
  const { freed, one, takes, instead, waiting } = search;
  freed.fill(Infinity);
  one.fill(Infinity);
  waiting.fill(0);
  freed[start] = 0;
  const queue = [start];
  const reach = (seat: number, from: number, cost: number) => {
    const freeing = cost - oneChange * changeOf(field, seat, at(seating.who, seat));
    if (freeing >= (freed[seat] as number)) return;
    freed[seat] = freeing;
    instead[seat] = from;
    if (waiting[seat] === 1) return;
    waiting[seat] = 1;
    queue.push(seat);
  };
  for (let head = 0; head < queue.length; head++) {
    const seat = at(queue, head);
    waiting[seat] = 0;
    for (const person of field.candidates[seat] as Int32Array) {
      const cost = (freed[seat] as number) + oneChange * changeOf(field, seat, person);
      const thatDay = at(seating.that, person * field.dates + at(field.date, seat));
      if (thatDay === seat) continue;
      if (thatDay !== -1) reach(thatDay, seat, cost);
      else if (cost < (one[person] as number)) {
        one[person] = cost;
        takes[person] = seat;
        for (const own of seating.mine[person] as number[]) reach(own, seat, cost);
      }
    }
  }
  handOn(field, seating, search, start);
}

/** The end of the cheapest chain: somebody with one duty more, or a seat that stays empty; then everybody moves along it. */
function handOn(field: RotaField, seating: Seating, { freed, one, takes, instead }: Search, start: number): void {
  let [cheapest, person, last] = [Infinity, NOBODY, start];
  for (let seat = 0; seat < field.seats.length; seat++) {
    const cost = (freed[seat] as number) + oneChange * changeOf(field, seat, NOBODY) + oneEmpty[field.seats[seat]?.priority ?? 2];
    if (cost < cheapest) [cheapest, last] = [cost, seat];
  }
  for (let able = 0; able < field.people.length; able++) {
    const cost = (one[able] as number) + 2 * at(seating.load, able) + 1;
    const drawn = cost === cheapest && person !== NOBODY && at(field.rank, able) < at(field.rank, person);
    if (cost < cheapest || drawn) [cheapest, person, last] = [cost, able, at(takes, able)];
  }
  for (let seat = last; ; seat = at(instead, seat)) {
    const before = at(seating.who, seat);
    assign(field, seating, seat, person);
    if (seat === start) return;
    person = before;
  }
}
