/**
 * The two moves of polishing: a seat goes to somebody with one duty less, or two people change seats. Neither changes
 * how many seats are filled, how many published ones changed, or Σ(c+h)². `weigh` says what a move brings, `make` makes it.
 */
import { at, type RotaField } from './field.ts';
import { changeOf, type Goals, misfitOf, restOf } from './goals.ts';
import { assign, isFree, type Seating } from './seating.ts';

/** One move. `back` is the seat the second person gives for it, -1 where he gives none. */
export type Move = { seat: number; to: number; back: number };

/** What a move brings: negative is better. Rest: breaches and spacing; misfit: professions and weekdays; drawn: Σ duties × rank. */
export type Gain = { rest: number; misfit: number; drawn: number };

/** A plan being polished, with what is measured kept beside it. */
export type Table = {
  readonly field: RotaField;
  readonly goals: Goals;
  readonly seating: Seating;
  /** person → restOf as he sits */
  readonly rest: Float64Array;
  readonly gain: Gain;
  /** of the two people of the move weighed last */
  readonly after: [number, number];
};

/** Sets a plan on the table. */
export function tableOf(field: RotaField, goals: Goals, seating: Seating): Table {
  return { field, goals, seating, rest: Float64Array.from(field.people, (_, person) => restOf(field, goals, seating, person)), gain: { rest: 0, misfit: 0, drawn: 0 }, after: [0, 0] };
}

/** Whether a move keeps every rule, every count that is proven, and every published seat it can. */
export function mayMove({ field, seating }: Table, { seat, to, back }: Move): boolean {
  const from = at(seating.who, seat);
  if (from === to) return false;
  if (!isFree(field, seating, seat, to, back)) return false;
  if (back === -1) return at(seating.load, to) === at(seating.load, from) - 1 && changeOf(field, seat, to) === changeOf(field, seat, from);
  if (!isFree(field, seating, back, from, seat)) return false;
  return changeOf(field, seat, to) + changeOf(field, back, from) === changeOf(field, seat, from) + changeOf(field, back, to);
}

/** Measures a move that may be made; the answer is overwritten by the next. */
export function weigh(table: Table, { seat, to, back }: Move): Gain {
  const { field, goals, seating, rest, gain, after } = table;
  const from = at(seating.who, seat);
  after[0] = restOf(field, goals, seating, from, seat, back);
  after[1] = restOf(field, goals, seating, to, back, seat);
  gain.rest = after[0] + after[1] - (rest[from] as number) - (rest[to] as number);
  gain.misfit = misfitOf(field, goals, seat, to) - misfitOf(field, goals, seat, from);
  if (back !== -1) gain.misfit += misfitOf(field, goals, back, from) - misfitOf(field, goals, back, to);
  gain.drawn = back === -1 ? at(field.rank, to) - at(field.rank, from) : 0;
  return gain;
}

/** Makes the move that was weighed last. */
export function make({ field, seating, rest, after }: Table, { seat, to, back }: Move): void {
  const from = at(seating.who, seat);
  assign(field, seating, seat, -1);
  if (back !== -1) assign(field, seating, back, from);
  assign(field, seating, seat, to);
  rest[from] = after[0];
  rest[to] = after[1];
}
