/** Engine and oracle beside each other: where they differ, the sitting that shows it. */
import { canonicalJson } from '../../../shared/kernel/json.ts';
import { decide } from '../../../shared/voting/decide.ts';
import type { RoundOutcome, SittingInput } from '../../../shared/voting/round.ts';
import { must } from '../../must.ts';
import { oracle, type OracleRound } from './oracle.ts';
import { measuredLines } from './satisfaction-oracle.ts';

/** @returns null when both say the same, else both answers as text */
export function disagreement(sitting: SittingInput): string | null {
  const ours = must(decide(sitting));
  const engine = { rounds: ours.rounds.map(asOracle), chosen: ours.chosen, unfilled: ours.unfilled };
  const theirs = sitting.rules.mode === 'satisfaction' ? satisfaction(sitting) : oracle(sitting);
  return same(engine, theirs) ? null : `${canonicalJson(sitting)}\nengine ${canonicalJson(engine)}\noracle ${canonicalJson(theirs)}`;
}

/** Plain values only. Two canonical texts would take half of the run. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

function asOracle(round: RoundOutcome): OracleRound {
  const counted = round.state === 'counted' || round.state === 'measured' ? round : { valid: 0, void: 0, voidFor: {}, lines: [] };
  return {
    state: round.state,
    failing: round.failing.map(({ identity, by, effect }) => `${identity} ${by} ${effect}`),
    quorum: round.needs.quorum,
    majority: round.needs.majority,
    valid: counted.valid,
    void: counted.void,
    voidFor: { ...counted.voidFor },
    lines: [...counted.lines],
    chosen: round.state === 'counted' ? round.chosen.map(({ row, rank }) => ({ row, rank })) : [],
    next: round.next,
  };
}

/** The first oracle reads figures and piles of a satisfaction vote too; its lines are the second one's. */
function satisfaction(sitting: SittingInput): unknown {
  const [round] = sitting.rounds;
  if (round === undefined) throw new Error('BUG: no round');
  // Level ballots read as choice ballots of (c): their words pass through, only figures and piles are taken.
  const base = oracle({ ...sitting, rules: { ...sitting.rules, mode: 'each' }, rounds: [{ ...round, ballots: round.ballots.map((ballot) => (ballot.kind === 'level' ? ({ ...ballot, kind: 'choice' } as never) : ballot.kind === 'choice' ? ({ ...ballot, kind: 'rank' } as never) : ballot)) }] });
  const [read] = base.rounds;
  if (read === undefined) throw new Error('BUG: no round read');
  const counted = read.state === 'counted';
  return {
    rounds: [{ ...read, state: counted ? 'measured' : read.state, lines: counted ? measuredLines(sitting.rules, round) : [], chosen: [], next: counted ? { kind: 'done' } : read.next }],
    chosen: [],
    unfilled: 0,
  };
}
