/**
 * What the rota engine is asked: seats on days, people who may take them, rules as data. Nothing here knows records;
 * the bridge from records builds it. All numbers are integers, all days are LocalDate, order of lists means nothing.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../kernel/json.ts';
import type { LocalDate } from '../../kernel/time.ts';

/**
 * The hard rules in the order in which a person is told why somebody cannot come: he is barred by the first that fails.
 * `taken` is the engine's own: a pin or a frozen seat has him elsewhere that day.
 */
export const rotaRules = ['place', 'level', 'group', 'profession', 'mandate', 'leave', 'weekday', 'conflict', 'taken'] as const;
/** A hard rule's name; see rotaRules. */
export type RotaRule = (typeof rotaRules)[number];

/** Days from the first to the last, both included; `to` null means without end. */
export type DaySpan = { readonly from: LocalDate; readonly to: LocalDate | null };

/** Days on which a mandate of this level may be exercised: a suspension splits it in two. */
export type MandateSpan = DaySpan & { readonly level: string };

/** 0: kinds of duty that come before all others (pinned kinds); 1: leader or themed day; 2: ordinary. */
export type SeatPriority = 0 | 1 | 2;

/** One chair of one shift. A shift that needs two has two seats. */
export type RotaSeat = {
  /** unique, ASCII, stable between plans: the shift's id and the seat's number, e.g. `shift:JY01:01K8…#1` */
  readonly id: string;
  readonly on: LocalDate;
  readonly place: string;
  readonly priority: SeatPriority;
  /** any one of these mandates is required; empty: any deputy */
  readonly levels: readonly string[];
  /** membership of any one of these groups is required; empty: no such requirement */
  readonly groups: readonly string[];
  /** any one of these professions is required (a themed day); empty: no such requirement */
  readonly professions: readonly string[];
  /** professions that would suit (tier O6): never a bar */
  readonly suits: readonly string[];
  /** what the shift is about; whoever lists one of these among his conflicts of interest is barred */
  readonly topics: readonly string[];
  /** fixed by hand: this person or no plan; null where the engine chooses */
  readonly pin: string | null;
  /** true: already held or inside the notice time; stays with `published`, or empty where that is null, whatever the rules say today */
  readonly frozen: boolean;
  /** who has the seat in the published edition; null on a first plan, for a new seat, or where it was published empty */
  readonly published: string | null;
};

/** A person of the roll, with what the rules ask about him. */
export type RotaDeputy = {
  readonly id: string;
  /** h: duties he is credited with beforehand (carry-over, a mandate that began in the middle of the year); 0 to 1000 */
  readonly offset: number;
  /** last duty before the period; null: never yet */
  readonly lastServed: LocalDate | null;
  /** places he serves, those below already spelled out */
  readonly places: readonly string[];
  readonly mandates: readonly MandateSpan[];
  readonly groups: readonly string[];
  readonly professions: readonly string[];
  readonly leave: readonly DaySpan[];
  /** weekdays on which he cannot: 0 Sunday … 6 Saturday */
  readonly notWeekdays: readonly number[];
  /** weekdays he would like (tier O7); empty: any */
  readonly likesWeekdays: readonly number[];
  /** topics on which he must not act because his own business is concerned */
  readonly conflicts: readonly string[];
};

/** One question to the engine. Equal questions, in whatever order their lists come, have equal digests and equal answers. */
export type RotaProblem = {
  readonly v: 1;
  /** the period; every seat's day lies in it */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** g: duties of one person closer than so many days count as a breach (tier O4); 0: no such rule */
  readonly gap: number;
  /** drawn in public before the plan; decides among equals and nothing else */
  readonly seed: string;
  readonly seats: readonly RotaSeat[];
  readonly deputies: readonly RotaDeputy[];
};

/** Seat by seat in the order of ids: who sits there, null where nobody can. */
export type RotaAnswer = Readonly<Record<string, string | null>>;

/** The same question with every list in one order, without doubles inside the lists of a seat or a person. */
export function inOneOrder(problem: RotaProblem): RotaProblem {
  return {
    v: 1,
    from: problem.from,
    to: problem.to,
    gap: problem.gap,
    seed: problem.seed,
    seats: [...problem.seats].sort(byId).map(seatInOrder),
    deputies: [...problem.deputies].sort(byId).map(deputyInOrder),
  };
}

/** 64 hexadecimal digits: SHA-256 over the canonical JSON of the question in one order. */
export function problemDigest(problem: RotaProblem): string {
  return digestOf(inOneOrder(problem));
}

/** 64 hexadecimal digits: SHA-256 over the canonical JSON of any JSON value. */
export function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

function seatInOrder(seat: RotaSeat): RotaSeat {
  const { id, on, place, priority, pin, frozen, published } = seat;
  return { id, on, place, priority, levels: set(seat.levels), groups: set(seat.groups), professions: set(seat.professions), suits: set(seat.suits), topics: set(seat.topics), pin, frozen, published };
}

function deputyInOrder(deputy: RotaDeputy): RotaDeputy {
  return {
    id: deputy.id,
    offset: deputy.offset,
    lastServed: deputy.lastServed,
    places: set(deputy.places),
    mandates: spans(deputy.mandates, ({ level, from, to }) => ({ level, from, to })),
    groups: set(deputy.groups),
    professions: set(deputy.professions),
    leave: spans(deputy.leave, ({ from, to }) => ({ from, to })),
    notWeekdays: set(deputy.notWeekdays),
    likesWeekdays: set(deputy.likesWeekdays),
    conflicts: set(deputy.conflicts),
  };
}

/** By code unit, never by the computer's language. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return byText(a.id, b.id);
}

function set<T extends string | number>(items: readonly T[]): T[] {
  return [...new Set(items)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function spans<S>(items: readonly S[], copy: (span: S) => S): S[] {
  return items.map(copy).sort((a, b) => byText(canonicalJson(a), canonicalJson(b)));
}
