/** The engine's front door: a question in, a plan out, the same on every computer. */
import { ok, type Result } from '../../kernel/result.ts';
import { at, layOut, NOBODY, type RotaFault, type RotaField } from './field.ts';
import { fillSeats } from './flow.ts';
import { figuresOf, goalsOf, type RotaFigures } from './goals.ts';
import { polish } from './polish.ts';
import { digestOf, type RotaAnswer, type RotaProblem } from './problem.ts';
import { refillSeats } from './replan.ts';
import { emptySeating, assign, type Seating } from './seating.ts';

/** A proposed plan. */
export type RotaPlan = {
  /** the way of planning; a later way that answers differently has another name */
  readonly engine: 'rota-1';
  /** problemDigest of the question */
  readonly question: string;
  readonly answer: RotaAnswer;
  /** digest of the answer alone */
  readonly digest: string;
  readonly figures: RotaFigures;
  /** ids of seats nobody can fill, ascending; frozen ones are not among them */
  readonly empty: readonly string[];
};

/**
 * Plans a period, or re-plans it where a published edition is in the question. Fairness and fullness are proven
 * (README), spacing and wishes are as good as polishing finds. Pure; about 0.1 s of one core for 272 seats and 160 people.
 */
export function planRota(problem: RotaProblem): Result<RotaPlan, RotaFault> {
  const laid = layOut(problem);
  if (!laid.ok) return laid;
  const field = laid.value;
  const goals = goalsOf(field);
  const again = field.seats.some((seat) => !seat.frozen && seat.published !== null);
  const seating = polish(field, goals, again ? refillSeats(field) : fillSeats(field));
  const answer = answerOf(field, seating);
  const empty = field.seats.filter((_, s) => field.open[s] === 1 && seating.who[s] === NOBODY).map(({ id }) => id);
  return ok({ engine: 'rota-1', question: digestOf(field.problem), answer, digest: digestOf(answer), figures: figuresOf(field, goals, seating), empty });
}

/** The plan as ids. A frozen seat keeps whom it was published with, on the roll or not. */
export function answerOf(field: RotaField, seating: Seating): RotaAnswer {
  const holder = (s: number) => (at(seating.who, s) === NOBODY ? null : (field.people[at(seating.who, s)]?.id ?? null));
  return Object.fromEntries(field.seats.map((seat, s) => [seat.id, seat.frozen ? seat.published : holder(s)]));
}

/**
 * A seating again from a plan that may since have been changed by hand. Whoever may not sit where the plan has him, or
 * has two seats that day, is left out: the seat counts as empty.
 */
export function seatingFrom(field: RotaField, answer: RotaAnswer): Seating {
  const seating = emptySeating(field);
  const number = new Map(field.people.map(({ id }, person) => [id, person]));
  field.seats.forEach((seat, s) => {
    const person = number.get(answer[seat.id] ?? '');
    if (person === undefined || field.allowed[s * field.people.length + person] !== 1) return;
    if (at(seating.that, person * field.dates + at(field.date, s)) === -1) assign(field, seating, s, person);
  });
  return seating;
}
