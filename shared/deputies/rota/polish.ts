/**
 * Polishing: among plans that are equally full, equally unchanged and equally fair, one whose duties lie well apart and
 * whose wishes are met. Threshold annealing with recorded dice and a fixed number of moves (never a clock), three
 * restarts, a second phase for wishes, then a descent over every single move until none is better.
 */
import { at, NOBODY, type RotaField } from './field.ts';
import type { Goals } from './goals.ts';
import { type Dice, diceOf } from './dice.ts';
import { type Gain, make, mayMove, type Move, type Table, tableOf, weigh } from './moves.ts';
import { type Seating, seatingOf } from './seating.ts';

/** Recorded restarts of the first phase; the best one goes on. */
const restarts = 3;
/** Moves tried a restart, and in the phase for wishes: so many a seat that may move, and no more than so many. */
const movesOf = (seats: number) => Math.min(120_000, 600 * seats);
/** The first threshold, in days² of spacing. */
const firstThreshold = 400;

/** Improves a seating and returns the better one; the given one is not kept. */
export function polish(field: RotaField, goals: Goals, first: Seating): Seating {
  // Whoever kept his published seat stays: moving him would be a change that fullness and fairness do not ask for.
  const seats = field.seats.map((_, seat) => seat).filter((seat) => field.open[seat] === 1 && at(first.who, seat) !== NOBODY && at(first.who, seat) !== at(field.kept, seat));
  if (seats.length === 0) return first;
  const begin = first.who.slice();
  let best: { table: Table; rest: number } | null = null;
  for (let restart = 0; restart < restarts; restart++) {
    const table = tableOf(field, goals, seatingOf(field, begin));
    settleSpacing(table, seats, diceOf(`${field.problem.seed}\nspacing ${restart}`));
    const rest = sum(table.rest);
    if (best === null || rest < best.rest) best = { table, rest };
    if (rest === 0) break;
  }
  const { table } = best as { table: Table };
  settleWishes(table, seats, diceOf(`${field.problem.seed}\nwishes`));
  descend(table, seats);
  return table.seating;
}

function settleSpacing(table: Table, seats: readonly number[], dice: Dice): void {
  const move: Move = { seat: 0, to: 0, back: 0 };
  const moves = movesOf(seats.length);
  let total = sum(table.rest);
  for (let i = 0; i < moves && total > 0; i++) {
    if (!throwMove(table, seats, dice, move)) continue;
    const { rest } = weigh(table, move);
    if (rest > (firstThreshold * (moves - i)) / moves) continue;
    make(table, move);
    total += rest;
  }
}

/** Wishes may be traded against each other for a while, spacing never for a wish. */
function settleWishes(table: Table, seats: readonly number[], dice: Dice): void {
  const move: Move = { seat: 0, to: 0, back: 0 };
  const moves = movesOf(seats.length);
  for (let i = 0; i < moves; i++) {
    if (!throwMove(table, seats, dice, move)) continue;
    const { rest, misfit } = weigh(table, move);
    if (rest > 0 || (rest === 0 && misfit > (i < moves / 2 ? 1 : 0))) continue;
    make(table, move);
  }
}

/** One move by chance: somebody who may take a seat, for nothing or for one of his own. @returns false where it may not be made */
function throwMove(table: Table, seats: readonly number[], dice: Dice, move: Move): boolean {
  const { field, seating } = table;
  move.seat = at(seats, dice(seats.length));
  const able = field.candidates[move.seat] as Int32Array;
  move.to = at(able, dice(able.length));
  const own = seating.mine[move.to] as number[];
  const pick = dice(own.length + 1);
  move.back = pick === own.length ? -1 : at(own, pick);
  return mayMove(table, move);
}

/** Every single move, again and again, until none is better in the first tier in which it differs. */
function descend(table: Table, seats: readonly number[]): void {
  const { field, seating } = table;
  const move: Move = { seat: 0, to: 0, back: 0 };
  const tryMove = (seat: number, to: number, back: number): boolean => {
    move.seat = seat;
    move.to = to;
    move.back = back;
    if (!mayMove(table, move) || !isBetter(weigh(table, move))) return false;
    make(table, move);
    return true;
  };
  for (let moved = true; moved; ) {
    moved = false;
    for (const seat of seats) {
      for (const to of field.candidates[seat] as Int32Array) {
        if (tryMove(seat, to, -1)) moved = true;
        for (const back of [...(seating.mine[to] as number[])]) if (at(seating.who, back) === to && tryMove(seat, to, back)) moved = true;
      }
    }
  }
}

function isBetter({ rest, misfit, drawn }: Gain): boolean {
  return rest < 0 || (rest === 0 && (misfit < 0 || (misfit === 0 && drawn < 0)));
}

function sum(list: Float64Array): number {
  let total = 0;
  for (const item of list) total += item;
  return total;
}
