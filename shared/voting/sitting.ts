/**
 * The sitting (票决会议) as a state: a fold of its acts. Which act is allowed when stands in sitting-steps.ts. Nothing here knows a
 * ballot; what is known of a round is numbers that people count by hand, and whether all of them balanced.
 */
import type { RecordId } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/time.ts';
import type { NextStep, Resolution, RoundCounts, RoundInput, RoundKind } from './round.ts';
import type { RuleSet } from './rule-set.ts';
import type { Batch, Candidate, DifferenceReason, Duties, Member, Official, OfficialRole, Readiness, Way } from './sitting-acts.ts';

/** In the order they are gone through; `signing_in` to `announced` once for each round. */
export const sittingStages = ['preparing', 'signing_in', 'issuing', 'voting', 'collecting', 'counting', 'reconciling', 'reconciled', 'shown', 'announced', 'sealed'] as const;
export type SittingStage = (typeof sittingStages)[number];

export type SittingRound = {
  readonly kind: RoundKind;
  /** candidates on this round's ballot, as their places in the adopted list from 0 */
  readonly rows: readonly number[];
  readonly places: number;
  readonly way: Way | null;
  /** P: taken anew for each round until its boxes are sealed (E6a 11) */
  readonly present: number;
  readonly batches: readonly Batch[];
  /** sealed ballot boxes; 0 before */
  readonly boxes: number;
  /** C of each batch, by its number */
  readonly collected: Readonly<Record<number, number>>;
  /** keys of tellers who said that they keyed all */
  readonly done: readonly string[];
  readonly compared: { readonly differing: number; readonly aside: number } | null;
  readonly reasons: Readonly<Partial<Record<DifferenceReason, number>>>;
  /** approvals of a hand count beside, in the order of `rows`; null where there is none */
  readonly hand: readonly number[] | null;
  readonly isVoid: boolean;
  readonly resolution: Resolution | null;
  /** digest of its reconciled ballots; null before */
  readonly digest: string | null;
  /** null until the round is reconciled or void */
  readonly next: NextStep | null;
};

export type SittingState = {
  readonly id: RecordId;
  readonly title: string;
  readonly body: string;
  readonly on: LocalDate;
  /** a rehearsal (演练): nothing of it counts, it is never sealed into the store */
  readonly practice: boolean;
  readonly stage: SittingStage;
  readonly members: readonly Member[];
  readonly rules: RuleSet | null;
  readonly duties: Duties | null;
  /** the congress adopted the rule sheet as it stands */
  readonly adopted: boolean;
  readonly candidates: readonly Candidate[];
  readonly officials: readonly Official[];
  readonly readiness: readonly Readiness[];
  readonly rehearsed: boolean;
  readonly zero: boolean;
  /** ids of deputies in the hall now */
  readonly inHall: readonly string[];
  /** ids of deputies who were in the hall and went */
  readonly gone: readonly string[];
  /** oldest first; the last one is the round that is going on */
  readonly rounds: readonly SittingRound[];
  readonly notes: readonly string[];
  readonly digest: string | null;
  readonly recorded: boolean;
};

/** A sitting of which only the name is known. */
export function emptySitting(id: RecordId, begun: Pick<SittingState, 'title' | 'body' | 'on' | 'practice'>): SittingState {
  return {
    id, ...begun, stage: 'preparing', members: [], rules: null, duties: null, adopted: false, candidates: [], officials: [], readiness: [],
    rehearsed: false, zero: false, inHall: [], gone: [], rounds: [], notes: [], digest: null, recorded: false,
  };
}

/** A round of which nothing was done yet. */
export function emptyRound({ kind, rows, places }: Pick<RoundInput, 'kind' | 'rows' | 'places'>): SittingRound {
  return {
    kind, rows, places, way: null, present: 0, batches: [], boxes: 0, collected: {}, done: [], compared: null, reasons: {}, hand: null,
    isVoid: false, resolution: null, digest: null, next: null,
  };
}

/** The round that is going on; null while the sitting is being prepared. */
export function currentRound({ rounds }: SittingState): SittingRound | null {
  return rounds.at(-1) ?? null;
}

/** Officials of one office, in the order they were named. */
export function officialsAs({ officials }: SittingState, ...roles: readonly OfficialRole[]): Official[] {
  return officials.filter(({ role }) => roles.includes(role));
}

/** The figures that people counted by hand in a round, as the engine wants them. N is the frozen roll. */
export function countsOf({ members }: SittingState, round: SittingRound): RoundCounts {
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
  const ofAll = (values: readonly (number | null)[]) => (values.length === 0 || values.includes(null) ? null : sum(values as readonly number[]));
  return {
    roll: members.length,
    present: round.present,
    printed: ofAll(round.batches.map(({ printed }) => printed)),
    issued: sum(round.batches.map(({ issued }) => issued)),
    spoiled: sum(round.batches.map(({ spoiled }) => spoiled)),
    unused: ofAll(round.batches.map(({ unused }) => unused)),
    collected: sum(Object.values(round.collected)),
  };
}
