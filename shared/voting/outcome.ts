/**
 * One round from its ballots to who is chosen and what must follow (E4.9, E4.10, E6a 5–10): order, cut line, tie across it, places left over.
 * Knows the sitting so far only as who is chosen already and how the first round stood.
 */
import { type Piles, rankScore, sortPiles, tallyChoice, tallyRanks } from './count.ts';
import { ballotKindOf, reconcile } from './reconcile.ts';
import type { Chosen, CountedLine, NextStep, Resolution, RoundInput, RoundOutcome } from './round.ts';
import type { RuleSet } from './rule-set.ts';
import { measure } from './satisfaction.ts';
import { leastThatReaches } from './threshold.ts';

/** What a round needs to know of the sitting before it. */
export type SoFar = {
  /** M, candidates of the adopted list */
  readonly candidates: number;
  readonly chosen: readonly Chosen[];
  /** the first counted round's lines; null while this is it */
  readonly first: readonly CountedLine[] | null;
  /** rounds before this one */
  readonly rounds: number;
};

/** Ways the congress may take where its rules leave a tie or free places to it (E4.10). */
export const tieWays: readonly Resolution[] = ['run_off', 'list_order', 'next_session', 'vacant'];
export const shortfallWays: readonly Resolution[] = ['second_round', 'fresh_nomination', 'next_session', 'vacant'];

/** Decides one round. `round.resolution` is taken as given: whether it was asked for is `decide`'s to see. */
export function decideRound(rules: RuleSet, round: RoundInput, soFar: SoFar): RoundOutcome {
  const failing = reconcile(rules, round);
  const needs = { quorum: leastThatReaches(rules.quorum, round.counts.roll), majority: majorityNeeded(rules, round) };
  if (failing.some(({ effect }) => effect === 'stop')) return { state: 'stopped', failing, needs, next: { kind: 'explain' } };
  if (failing.some(({ effect }) => effect === 'void_round')) {
    return { state: 'void', failing, needs, next: { kind: 'again', round: round.kind, rows: round.rows, places: round.places } };
  }
  const { votes, ...figures } = sortPiles(round.ballots, round.rows.length, rules, round.places);
  const piles: Piles = { ...figures, votes };
  const kind = ballotKindOf(rules, round.kind);
  if (kind === 'level') return { state: 'measured', failing, needs, ...figures, lines: measure(piles, round.rows, round.counts, rules.readings), next: { kind: 'done' } };

  const lowWins = kind === 'rank' && rules.readings.rankScore === 'sum';
  const lines = withStandings(scoredLines(rules, round, piles, needs.majority), rules, round, lowWins);
  const chosen = lines
    .flatMap(({ row, rank, standing }): Chosen[] => (rank !== null && standing === 'chosen' ? [{ row, rank: soFar.chosen.length + rank, round: soFar.rounds }] : []))
    .sort((a, b) => a.rank - b.rank || a.row - b.row);
  return { state: 'counted', failing, needs, ...figures, lines, chosen, next: nextAfter(rules, round, lines, chosen, soFar) };
}

/** The approvals that a candidate of this round needs; null where none are. A run-off asks again only where the rules say so (E6a 5). */
function majorityNeeded(rules: RuleSet, round: RoundInput): number | null {
  if (rules.majority === null) return null;
  if (round.kind === 'run_off' && rules.readings.runOffMajority === 'not_again') return null;
  return leastThatReaches(rules.majority, rules.majority.base === 'roll' ? round.counts.roll : round.counts.present);
}

type ScoredLine = Omit<CountedLine, 'rank' | 'standing'>;

function scoredLines(rules: RuleSet, round: RoundInput, piles: Piles, majority: number | null): ScoredLine[] {
  const ranking = ballotKindOf(rules, round.kind) === 'rank';
  return round.rows.map((row, place) => {
    const votes = piles.votes[place] ?? [];
    if (ranking) {
      const tally = tallyRanks(votes);
      const score = rankScore(votes, rules.readings.rankScore, round.rows.length, round.places);
      return { row, tally, score, eligible: tally.given > 0 || rules.readings.unvoted === 'takes_place' };
    }
    const tally = tallyChoice(votes);
    return { row, tally, score: tally.for, eligible: majority === null ? mayWithoutMajority(rules, round, tally.for) : tally.for >= majority };
  });
}

/** In a run-off all may: they were voted for before, and most votes decide (E4.10, E6a 5). In (b) a project with no vote fills no place (E6a 6). */
function mayWithoutMajority(rules: RuleSet, round: RoundInput, approvals: number): boolean {
  return round.kind === 'run_off' || approvals > 0 || rules.readings.unvoted === 'takes_place';
}

/** Orders those eligible, draws the cut line under the last place, and names who is chosen, who is level across it (E4.10). */
function withStandings(lines: readonly ScoredLine[], rules: RuleSet, round: RoundInput, lowWins: boolean): CountedLine[] {
  const order = lines.filter(({ eligible }) => eligible).sort((a, b) => (lowWins ? a.score - b.score : b.score - a.score) || a.row - b.row);
  const cut = rules.mode === 'each' ? order.length : round.places;
  const lastIn = order[cut - 1];
  const firstOut = order[cut];
  const levelAcross = lastIn !== undefined && firstOut !== undefined && lastIn.score === firstOut.score ? lastIn.score : null;
  const byList = rules.tie === 'list_order' || (rules.tie === 'congress' && round.resolution === 'list_order');
  return lines.map((line): CountedLine => {
    const at = order.indexOf(line);
    if (at < 0) return { ...line, rank: null, standing: 'not_chosen' };
    const rank = order.findIndex(({ score }) => score === line.score) + 1;
    if (line.score === levelAcross && !byList) return { ...line, rank, standing: 'tied' };
    return { ...line, rank, standing: at < cut ? 'chosen' : 'not_chosen' };
  });
}

function nextAfter(rules: RuleSet, round: RoundInput, lines: readonly CountedLine[], chosen: readonly Chosen[], soFar: SoFar): NextStep {
  const places = round.places - chosen.length;
  if (rules.mode === 'each' || places === 0) return { kind: 'done' };
  const tied = lines.filter(({ standing }) => standing === 'tied').map(({ row }) => row).sort((a, b) => a - b);
  const [level] = tied;
  if (level !== undefined) return afterTie(rules, round, tied, places);
  const gone = new Set([...soFar.chosen, ...chosen].map(({ row }) => row));
  return afterShortfall(rules, round, losersOf(rules, soFar, lines, gone, places), places);
}

function afterTie(rules: RuleSet, round: RoundInput, rows: readonly number[], places: number): NextStep {
  const way = rules.tie === 'congress' ? round.resolution : rules.tie;
  if (way === 'run_off') return { kind: 'run_off', rows, places };
  if (way === 'next_session' || way === 'vacant') return { kind: way, places };
  return { kind: 'congress', about: 'tie', rows, places, ways: tieWays };
}

function afterShortfall(rules: RuleSet, round: RoundInput, rows: readonly number[], places: number): NextStep {
  const way = rules.shortfall === 'congress' ? round.resolution : rules.shortfall;
  if (way === 'second_round' && rows.length > 0) return { kind: 'second_round', rows, places };
  if (way === 'fresh_nomination' || way === 'next_session' || way === 'vacant') return { kind: way, places };
  // Where nobody is left to stand, a second round cannot be held whatever the rules say, so the congress decides.
  return { kind: 'congress', about: 'shortfall', rows, places, ways: shortfallWays.filter((each) => each !== 'second_round' || rows.length > 0) };
}

/**
 * Who stands in a second round, in the order of the first round's votes, of the list where level (E4.10, E6a 7). More is always better here: in (b) and (d)
 * places are short only of projects for which nobody voted, and those are level. The first round's lines stand in the order of the list, and sorting keeps it.
 */
function losersOf(rules: RuleSet, soFar: SoFar, lines: readonly CountedLine[], gone: ReadonlySet<number>, places: number): number[] {
  const losers = (soFar.first ?? lines).filter(({ row }) => !gone.has(row)).sort((a, b) => b.score - a.score);
  const reading = rules.readings.secondRound;
  if (reading.kind === 'all') return losers.map(({ row }) => row);
  const seats = places + reading.beyond;
  const last = losers[seats - 1];
  return losers.filter(({ score }, at) => at < seats || score === last?.score).map(({ row }) => row);
}
