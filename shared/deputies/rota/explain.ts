/**
 * Why this person on this day, and why somebody has as many duties as he has: as data, for words to be put to. Sound
 * because polishing ends where no single move is better: the first tier in which the next best is worse is the reason.
 */
import { at, NOBODY, type RotaField } from './field.ts';
import type { Goals } from './goals.ts';
import { type Candidate, candidatesFor, factsOf, type RotaTier } from './candidates.ts';
import { reachOf } from './reach.ts';
import type { Seating } from './seating.ts';

/** Why a seat went to whom it went. */
export type SeatReason = {
  readonly seat: string;
  /** how it was settled: by the engine, by hand, or because it is past or too near to change */
  readonly by: 'plan' | 'pin' | 'frozen';
  readonly who: Candidate;
  /** how many could come that day, he included, and how many of them have as few duties as he */
  readonly able: number;
  readonly asFew: number;
  /** what the runner-up is worse in; null where nobody else could come */
  readonly tier: RotaTier | null;
  readonly next: Candidate | null;
};

/** Why somebody has as many duties: the group in which duties can be handed on from him, and what it has to carry. */
export type LoadReason = {
  readonly deputy: string;
  readonly duties: number;
  /** people to whom one of his duties could go, over whatever chain, he included */
  readonly group: readonly string[];
  /** duties these people have together, and the least and the most that one of them has (credited ones included) */
  readonly carried: number;
  readonly least: number;
  readonly most: number;
};

/** The reason for one seat; null where nobody sits. A seat changed by hand may have a reason that is not the plan's best. */
export function reasonFor(field: RotaField, goals: Goals, seating: Seating, seat: number): SeatReason | null {
  const person = at(seating.who, seat);
  if (person === NOBODY) return null;
  if (field.open[seat] === 0) return settled(field, goals, seating, seat, person);
  const candidates = candidatesFor(field, goals, seating, seat);
  const place = candidates.findIndex(({ sits }) => sits);
  const who = candidates[place];
  if (who === undefined) return null;
  const next = candidates[place + 1] ?? null;
  return { seat: field.seats[seat]?.id ?? '', by: 'plan', who, able: candidates.length, asFew: candidates.filter(({ load }) => load === who.load).length, tier: next?.worse ?? null, next };
}

/** Reasons for all seats that have somebody, in the order of ids. */
export function reasonsFor(field: RotaField, goals: Goals, seating: Seating): SeatReason[] {
  return field.seats.map((_, seat) => reasonFor(field, goals, seating, seat)).filter((reason): reason is SeatReason => reason !== null);
}

/** Why a person has as many duties as he has. */
export function loadReasonFor(field: RotaField, seating: Seating, person: number): LoadReason {
  const group = new Set([person]);
  for (const seat of seating.mine[person] as number[]) for (const other of reachOf(field, seating, seat, person).helpers) group.add(other);
  const members = [...group].sort((a, b) => a - b);
  const loads = members.map((member) => at(seating.load, member));
  const duties = (member: number) => at(seating.load, member) - at(field.offset, member);
  return {
    deputy: field.people[person]?.id ?? '',
    duties: duties(person),
    group: members.map((member) => field.people[member]?.id ?? ''),
    carried: members.reduce((sum, member) => sum + duties(member), 0),
    least: Math.min(...loads),
    most: Math.max(...loads),
  };
}

/** A fixed seat was chosen by nobody here: only his figures are told. */
function settled(field: RotaField, goals: Goals, seating: Seating, seat: number, person: number): SeatReason {
  const facts = factsOf(field, goals, seating, seat, person);
  const who: Candidate = { ...facts, duties: facts.duties - 1, load: facts.load - 1, sits: true, worse: null };
  return { seat: field.seats[seat]?.id ?? '', by: field.seats[seat]?.frozen === true ? 'frozen' : 'pin', who, able: 1, asFew: 1, tier: null, next: null };
}
