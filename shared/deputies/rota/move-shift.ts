/** What if the whole shift were on another day: everything else stays as planned. */
import { addDays, daysBetween, type LocalDate, weekdayOf } from '../../kernel/time.ts';
import { at, NOBODY, type RotaField } from './field.ts';
import { barOf } from './rules.ts';
import type { Seating } from './seating.ts';

/** The shift's seats on another day, with the people who then sit there, seat by seat; `changes` counts the day and everybody replaced. */
export type MoveRemedy = { readonly kind: 'move'; readonly to: LocalDate; readonly seats: readonly string[]; readonly deputies: readonly string[]; readonly changes: number };

const farthest = 7;
const offered = 2;

/**
 * Days up to a week away, Monday to Friday unless the shift was at a weekend, on which every seat of the shift can be
 * filled; the fewest changes first, then the nearest. Knows no holidays: whoever shows it leaves those out.
 */
export function movesOfShift(field: RotaField, seating: Seating, seat: number): MoveRemedy[] {
  const asked = field.seats[seat];
  if (asked === undefined) return [];
  const shift = field.seats.map((_, s) => s).filter((s) => field.seats[s]?.on === asked.on && field.seats[s]?.place === asked.place);
  if (shift.some((s) => field.open[s] === 0)) return [];
  const found: MoveRemedy[] = [];
  for (let far = 1; far <= farthest; far++) {
    for (const to of [addDays(asked.on, far), addDays(asked.on, -far)]) {
      if (to < field.problem.from || to > field.problem.to || (isWeekend(to) && !isWeekend(asked.on))) continue;
      if (field.seats.some(({ on, place }) => on === to && place === asked.place)) continue;
      const move = movedTo(field, seating, shift, to);
      if (move !== null) found.push(move);
    }
  }
  const distance = ({ to }: MoveRemedy) => Math.abs(daysBetween(asked.on, to));
  return found.sort((a, b) => a.changes - b.changes || distance(a) - distance(b)).slice(0, offered);
}

/** Holders stay where they can; the others are found by handing on within the shift, least duties first. */
function movedTo(field: RotaField, seating: Seating, shift: readonly number[], to: LocalDate): MoveRemedy | null {
  const busy = new Set(field.seats.map((_, s) => s).filter((s) => field.seats[s]?.on === to).map((s) => at(seating.who, s)));
  const people = field.people.map((_, p) => p).sort((a, b) => at(seating.load, a) - at(seating.load, b) || at(field.rank, a) - at(field.rank, b));
  const able = shift.map((s) => people.filter((p) => !busy.has(p) && mayOn(field, s, p, to)));
  const taken = new Map<number, number>();
  shift.forEach((s, i) => {
    const holder = at(seating.who, s);
    if (holder !== NOBODY && able[i]?.includes(holder) === true) taken.set(holder, i);
  });
  const settle = (i: number, asked: Set<number>): boolean => {
    for (const person of able[i] ?? []) {
      if (asked.has(person)) continue;
      asked.add(person);
      const other = taken.get(person);
      if (other !== undefined && !settle(other, asked)) continue;
      taken.set(person, i);
      return true;
    }
    return false;
  };
  const has = new Set(taken.values());
  for (let i = 0; i < shift.length; i++) if (!has.has(i) && !settle(i, new Set())) return null;
  const holders = shift.map((_, i) => [...taken].find(([, one]) => one === i)?.[0] ?? NOBODY);
  const replaced = shift.filter((s, i) => at(seating.who, s) !== NOBODY && at(seating.who, s) !== holders[i]).length;
  return { kind: 'move', to, seats: shift.map((s) => field.seats[s]?.id ?? ''), deputies: holders.map((p) => field.people[p]?.id ?? ''), changes: 1 + replaced };
}

function mayOn(field: RotaField, seat: number, person: number, to: LocalDate): boolean {
  const [asked, deputy] = [field.seats[seat], field.people[person]];
  return asked !== undefined && deputy !== undefined && barOf({ ...asked, on: to }, deputy) === null;
}

function isWeekend(on: LocalDate): boolean {
  return weekdayOf(on) === 0 || weekdayOf(on) === 6;
}
