/**
 * A question laid out in arrays, as the engine works on it: seats and people by number (in the order of their ids),
 * days by number, who may take what as a table. Found faults of the question are values, told before anything is planned.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '../../kernel/result.ts';
import { inOneOrder, type RotaDeputy, type RotaProblem, type RotaSeat } from './problem.ts';
import { barOf, dayNumber } from './rules.ts';

/** No person, no seat, no day before the period. */
export const NOBODY = -1;
/** Stands for "never served": far before any period, so that no gap reaches it. */
export const NEVER = -1_000_000;

/** What is wrong with a question. Facts name the seat, and the rule or the other seat where there is one. */
export type RotaFault = 'seat_twice' | 'deputy_twice' | 'day_outside' | 'number_unfit' | 'pin_unknown' | 'pin_barred' | 'pins_clash';

/** Numbers of seats and people are indices into `seats` and `people`; days are counted from the first day of the period. */
export type RotaField = {
  readonly problem: RotaProblem;
  readonly seats: readonly RotaSeat[];
  readonly people: readonly RotaDeputy[];
  /** days of the period, H */
  readonly horizon: number;
  /** seat → day of the period */
  readonly day: Int32Array;
  /** how many different days have seats, and seat → which of them */
  readonly dates: number;
  readonly date: Int32Array;
  /** seat → who is fixed there by pin or frozen edition; NOBODY elsewhere */
  readonly fixed: Int32Array;
  /** seat → 1 where the engine chooses */
  readonly open: Uint8Array;
  /** seat → people who may take it, ascending; empty for seats that are not open */
  readonly candidates: readonly Int32Array[];
  /** seat × people → 1 where that person may take that open seat */
  readonly allowed: Uint8Array;
  /** seat → who had it in the published edition and still may; NOBODY where it is new or vacated */
  readonly kept: Int32Array;
  /** person → h, and h with his fixed duties */
  readonly offset: Int32Array;
  readonly base: Int32Array;
  /** person × date → 1 where a pin or a frozen seat has him that day */
  readonly taken: Uint8Array;
  /** person → day of the last duty before the period, negative; NEVER where there was none */
  readonly last: Int32Array;
  /** person → place in the order drawn by the seed, 0 first (tier O8) */
  readonly rank: Int32Array;
};

/** Lays a question out, or says what is wrong with it. Pure: equal questions in any order give equal fields. */
export function layOut(asked: RotaProblem): Result<RotaField, RotaFault> {
  const problem = inOneOrder(asked);
  const { seats, deputies: people } = problem;
  const fault = faultOf(problem);
  if (fault !== null) return fault;
  const first = dayNumber(problem.from);
  const day = Int32Array.from(seats, (seat) => dayNumber(seat.on) - first);
  const days = [...new Set(day)].sort((a, b) => a - b);
  const date = day.map((one) => days.indexOf(one));
  const number = new Map(people.map((person, index) => [person.id, index]));
  const fixed = Int32Array.from(seats, (seat) => number.get((seat.frozen ? seat.published : seat.pin) ?? '') ?? NOBODY);
  const open = Uint8Array.from(seats, (seat) => (seat.frozen || seat.pin !== null ? 0 : 1));
  const offset = Int32Array.from(people, (person) => person.offset);
  const base = offset.slice();
  const taken = new Uint8Array(people.length * days.length);
  fixed.forEach((person, seat) => {
    if (person === NOBODY) return;
    base[person] = at(base, person) + 1;
    taken[person * days.length + at(date, seat)] = 1;
  });
  const allowed = new Uint8Array(seats.length * people.length);
  const candidates = seats.map((seat, s) => {
    if (open[s] === 0) return new Int32Array(0);
    const able: number[] = [];
    people.forEach((person, p) => {
      if (taken[p * days.length + at(date, s)] === 1 || barOf(seat, person) !== null) return;
      allowed[s * people.length + p] = 1;
      able.push(p);
    });
    return Int32Array.from(able);
  });
  const kept = Int32Array.from(seats, (seat, s) => {
    const person = seat.published === null ? undefined : number.get(seat.published);
    return person !== undefined && allowed[s * people.length + person] === 1 ? person : NOBODY;
  });
  const last = Int32Array.from(people, (person) => (person.lastServed === null ? NEVER : dayNumber(person.lastServed) - first));
  const horizon = dayNumber(problem.to) - first + 1;
  return ok({ problem, seats, people, horizon, day, dates: days.length, date, fixed, open, candidates, allowed, kept, offset, base, taken, last, rank: ranks(problem) });
}

/** The number at an index that is known to be there: typed arrays of the engine are only read inside their bounds. */
export function at(list: Int32Array | Uint8Array | readonly number[], index: number): number {
  return list[index] as number;
}

/** The order drawn by the seed: by SHA-256 of seed and id, as text. A person's place in it does not depend on who else is there. */
function ranks(problem: RotaProblem): Int32Array {
  const drawn = problem.deputies.map(({ id }, index) => ({ index, hash: bytesToHex(sha256(utf8ToBytes(`${problem.seed}\n${id}`))) }));
  drawn.sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : a.index - b.index));
  const rank = new Int32Array(drawn.length);
  drawn.forEach(({ index }, place) => (rank[index] = place));
  return rank;
}

function faultOf(problem: RotaProblem): Result<never, RotaFault> | null {
  const people = new Map(problem.deputies.map((person) => [person.id, person]));
  if (people.size < problem.deputies.length) return err('deputy_twice', { deputy: twice(problem.deputies) });
  if (new Set(problem.seats.map(({ id }) => id)).size < problem.seats.length) return err('seat_twice', { seat: twice(problem.seats) });
  if (!Number.isInteger(problem.gap) || problem.gap < 0 || problem.gap > 366) return err('number_unfit', { gap: problem.gap });
  for (const { id, offset } of problem.deputies) if (!Number.isInteger(offset) || offset < 0 || offset > 1000) return err('number_unfit', { deputy: id, offset });
  const busy = new Map<string, string>();
  for (const seat of problem.seats) {
    if (seat.on < problem.from || seat.on > problem.to) return err('day_outside', { seat: seat.id, on: seat.on });
    if (seat.frozen && seat.published !== null) busy.set(`${seat.on} ${seat.published}`, seat.id);
  }
  for (const seat of problem.seats) {
    if (seat.frozen || seat.pin === null) continue;
    const person = people.get(seat.pin);
    if (person === undefined) return err('pin_unknown', { seat: seat.id, deputy: seat.pin });
    const rule = barOf(seat, person);
    if (rule !== null) return err('pin_barred', { seat: seat.id, deputy: seat.pin, rule });
    const other = busy.get(`${seat.on} ${seat.pin}`);
    if (other !== undefined) return err('pins_clash', { seat: seat.id, deputy: seat.pin, other });
    busy.set(`${seat.on} ${seat.pin}`, seat.id);
  }
  return null;
}

function twice(items: readonly { readonly id: string }[]): string {
  return items.find(({ id }, index) => index > 0 && items[index - 1]?.id === id)?.id ?? '';
}
