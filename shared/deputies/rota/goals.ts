/**
 * What is measured below fairness: gap breaches and spacing of one person's duties (O4, O5), wishes of seats and people
 * (O6, O7), and the order drawn (O8). Counts are never touched here. Two tiers share one integer: see `upper`.
 */
import { at, NEVER, NOBODY, type RotaField } from './field.ts';
import type { Seating } from './seating.ts';
import { dayNumber } from './rules.ts';

/** A tier above another in one number: the lower one stays far below 2^31, the sum far below 2^53. */
export const upper = 2 ** 31;

/** Tables for measuring, made once a question. */
export type Goals = {
  /** person → days of his fixed duties, ascending */
  readonly fixedDays: readonly (readonly number[])[];
  /** seat × person → 2 where the profession does not suit (O6), plus 1 where the weekday is not the wished one (O7) */
  readonly misfit: Uint8Array;
};

/** All tiers of a whole plan below coverage, each smaller-is-better. */
export type RotaFigures = {
  /** published seats that somebody else has although their holder could still come (O2) */
  readonly changes: number;
  /** Σ(c+h)² (O3) */
  readonly squares: number;
  readonly breaches: number;
  readonly spacing: number;
  readonly professions: number;
  readonly weekdays: number;
};

/** Makes the tables. */
export function goalsOf(field: RotaField): Goals {
  const fixedDays: number[][] = field.people.map(() => []);
  field.fixed.forEach((person, seat) => {
    if (person !== NOBODY) fixedDays[person]?.push(at(field.day, seat));
  });
  for (const days of fixedDays) days.sort((a, b) => a - b);
  const misfit = new Uint8Array(field.seats.length * field.people.length);
  field.seats.forEach((seat, s) => {
    const weekday = (dayNumber(seat.on) + 4) % 7;
    field.people.forEach((person, p) => {
      const profession = seat.suits.length > 0 && !seat.suits.some((one) => person.professions.includes(one)) ? 2 : 0;
      const wish = person.likesWeekdays.length > 0 && !person.likesWeekdays.includes(weekday) ? 1 : 0;
      misfit[s * field.people.length + p] = profession + wish;
    });
  });
  return { fixedDays, misfit };
}

const scratch: number[] = [];

/**
 * Breaches × upper + spacing of one person, if he gave up `without` and took `plus` (-1: neither).
 * The free time before his first duty counts from his last one before the period.
 */
export function restOf(field: RotaField, goals: Goals, seating: Seating, person: number, without = -1, plus = -1): number {
  let count = 0;
  for (const day of goals.fixedDays[person] as readonly number[]) scratch[count++] = day;
  for (const seat of seating.mine[person] as number[]) if (seat !== without) count = insert(at(field.day, seat), count);
  if (plus !== -1) count = insert(at(field.day, plus), count);
  const wide = Math.floor(field.horizon / (count + 1));
  const gap = field.problem.gap;
  let [rest, before] = [0, at(field.last, person)];
  for (let i = 0; i < count; i++) {
    const day = scratch[i] as number;
    if (before !== NEVER) {
      const free = day - before;
      if (free < gap) rest += upper;
      if (free < wide) rest += (wide - free) * (wide - free);
    }
    before = day;
  }
  return rest;
}

/** Keeps the scratch list ascending. @returns the new count */
function insert(day: number, count: number): number {
  let i = count;
  for (; i > 0 && (scratch[i - 1] as number) > day; i--) scratch[i] = scratch[i - 1] as number;
  scratch[i] = day;
  return count + 1;
}

/** Professions × upper + weekdays that do not fit, of one person in one seat. */
export function misfitOf(field: RotaField, goals: Goals, seat: number, person: number): number {
  const misfit = at(goals.misfit, seat * field.people.length + person);
  return (misfit >> 1) * upper + (misfit & 1);
}

/** 1 where a published seat would go to somebody else although its holder may still come. */
export function changeOf(field: RotaField, seat: number, person: number): number {
  const kept = at(field.kept, seat);
  return kept !== NOBODY && kept !== person ? 1 : 0;
}

/** Measures a whole plan. */
export function figuresOf(field: RotaField, goals: Goals, seating: Seating): RotaFigures {
  let [changes, squares, rest, misfit] = [0, 0, 0, 0];
  for (let seat = 0; seat < field.seats.length; seat++) {
    if (field.open[seat] === 0) continue;
    const person = at(seating.who, seat);
    changes += changeOf(field, seat, person);
    if (person !== NOBODY) misfit += misfitOf(field, goals, seat, person);
  }
  for (let person = 0; person < field.people.length; person++) {
    squares += at(seating.load, person) ** 2;
    rest += restOf(field, goals, seating, person);
  }
  return { changes, squares, breaches: Math.floor(rest / upper), spacing: rest % upper, professions: Math.floor(misfit / upper), weekdays: misfit % upper };
}
