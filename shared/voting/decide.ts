/** A whole sitting, round after round: each must be the one that the round before asks for. Closed problem codes for rounds that are not. */
import { err, ok, type Result } from '../kernel/result.ts';
import { decideRound, type SoFar } from './outcome.ts';
import type { Chosen, CountedLine, NextStep, RoundInput, RoundOutcome, SittingInput, SittingOutcome } from './round.ts';
import { type RuleSet, ruleSetProblems } from './rule-set.ts';

export const decideProblemCodes = [
  'no_round',
  'rules_contradict',
  /** the first round is not on all candidates for all places */
  'first_round_differs',
  /** facts: round, from 1. The round is not the one that the round before asks for */
  'round_does_not_follow',
  /** facts: round. N is the frozen roll and never changes (E6a 11) */
  'roll_changed',
  /** facts: round. The congress resolved what it was not asked, or in a way that is not open to it */
  'resolution_out_of_place',
] as const;
export type DecideProblem = (typeof decideProblemCodes)[number];

/** How many may be chosen in the first round: K, or every candidate where each is decided by itself (E6a 9). */
export function placesOf(rules: Pick<RuleSet, 'mode' | 'places'>, candidates: number): number {
  return rules.mode === 'each' || rules.mode === 'satisfaction' ? candidates : rules.places;
}

/** The first round of a sitting as the rules ask for it: all candidates in the adopted order. */
export function firstRound(rules: Pick<RuleSet, 'mode' | 'places'>, candidates: number): Pick<RoundInput, 'kind' | 'rows' | 'places'> {
  return { kind: 'first', rows: Array.from({ length: candidates }, (_, row) => row), places: placesOf(rules, candidates) };
}

/** The round that a step asks for. @returns null where no round follows */
export function roundAfter(next: NextStep): Pick<RoundInput, 'kind' | 'rows' | 'places'> | null {
  switch (next.kind) {
    case 'again':
      return { kind: next.round, rows: [...next.rows], places: next.places };
    case 'run_off':
      return { kind: 'run_off', rows: [...next.rows], places: next.places };
    case 'second_round':
      return { kind: 'second', rows: [...next.rows], places: next.places };
    default:
      return null;
  }
}

/** Decides all rounds of a sitting so far. Whatever the order of a round's ballots, the answer is the same. */
export function decide({ rules, candidates, rounds }: SittingInput): Result<SittingOutcome, DecideProblem> {
  if (ruleSetProblems(rules).length > 0) return err('rules_contradict');
  let expected: Pick<RoundInput, 'kind' | 'rows' | 'places'> | null = firstRound(rules, candidates);
  let next: NextStep = { kind: 'done' };
  let first: readonly CountedLine[] | null = null;
  const chosen: Chosen[] = [];
  const outcomes: RoundOutcome[] = [];
  for (const [at, round] of rounds.entries()) {
    const facts = { round: at + 1 };
    if (expected === null || !isSameRound(expected, round)) return at === 0 ? err('first_round_differs') : err('round_does_not_follow', facts);
    if (round.counts.roll !== rounds[0]?.counts.roll) return err('roll_changed', facts);
    const soFar: SoFar = { candidates, chosen: [...chosen], first, rounds: at };
    const outcome = decideRound(rules, { ...round, resolution: null }, soFar);
    const resolved = round.resolution === null ? outcome : resolve(rules, round, outcome, soFar);
    if (resolved === null) return err('resolution_out_of_place', facts);
    outcomes.push(resolved);
    next = resolved.next;
    expected = roundAfter(next);
    if (resolved.state !== 'counted') continue;
    chosen.push(...resolved.chosen);
    first ??= resolved.lines;
  }
  if (outcomes.length === 0) return err('no_round');
  const hasPlaces = rules.mode !== 'each' && rules.mode !== 'satisfaction';
  return ok({ state: stateAfter(next), rounds: outcomes, chosen, unfilled: hasPlaces ? rules.places - chosen.length : 0, next });
}

/** The round once more with what the congress resolved. @returns null where it was not asked, or not that */
function resolve(rules: RuleSet, round: RoundInput, asked: RoundOutcome, soFar: SoFar): RoundOutcome | null {
  if (asked.next.kind !== 'congress' || round.resolution === null) return null;
  return asked.next.ways.includes(round.resolution) ? decideRound(rules, round, soFar) : null;
}

function isSameRound(expected: Pick<RoundInput, 'kind' | 'rows' | 'places'>, round: RoundInput): boolean {
  return (
    expected.kind === round.kind &&
    expected.places === round.places &&
    expected.rows.length === round.rows.length &&
    expected.rows.every((row, at) => row === round.rows[at])
  );
}

function stateAfter(next: NextStep): SittingOutcome['state'] {
  switch (next.kind) {
    case 'explain':
      return 'stopped';
    case 'again':
    case 'run_off':
    case 'second_round':
    case 'congress':
      return 'open';
    default:
      return 'final';
  }
}
