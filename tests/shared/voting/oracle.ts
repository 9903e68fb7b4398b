/**
 * A second reading of the counting rules (domain reference E4, E6, E6a), slow and naive, to hold the engine against. Written from the rules' text
 * before the engine was; takes nothing from it but the shapes of what goes in and comes out. It counts by looking at every pair of candidates
 * again and again and finds every threshold by trying one number after the other. Satisfaction votes: satisfaction-oracle.ts.
 */
import type { Ballot } from '../../../shared/voting/ballot.ts';
import type { NextStep, RoundInput, SittingInput } from '../../../shared/voting/round.ts';
import type { RuleSet } from '../../../shared/voting/rule-set.ts';

export type OracleRound = {
  state: 'stopped' | 'void' | 'counted' | 'measured';
  failing: string[];
  quorum: number;
  majority: number | null;
  valid: number;
  void: number;
  voidFor: Record<string, number>;
  lines: unknown[];
  chosen: { row: number; rank: number }[];
  next: NextStep;
};

/** "2/3 以上 of 72": the first number that is enough, found by trying them all. */
export function firstEnough(rule: { comparison: string; numerator: number; denominator: number }, base: number): number {
  for (let people = 0; ; people++) {
    const difference = people * rule.denominator - base * rule.numerator;
    if (difference > 0 || (difference === 0 && rule.comparison === '>=')) return people;
  }
}

/** What one ballot says once the rules have been put to it. `said` holds per row: for, against, abstain, void, or the rank as text, or none. */
export function readBallot(ballot: Ballot, rules: RuleSet, places: number): { spoilt: string | null; said: string[] } {
  const reading = rules.readings;
  const marks = ballot.marks.map(String);
  const nothing = (why: string) => ({ spoilt: why, said: [] });
  if (ballot.setAside !== null) return nothing(`set_aside_${ballot.setAside}`);

  // E6a 3, a wholly blank ballot obeys only the second rule
  if (marks.every((mark) => mark === 'blank')) {
    if (reading.blankBallot === 'void_ballot') return nothing('blank');
    return { spoilt: null, said: marks.map(() => (ballot.kind === 'rank' ? 'none' : 'abstain')) };
  }
  // E6a 4
  const legible = marks.filter((mark) => mark !== 'blank' && mark !== 'unreadable');
  if (legible.length === 0 && reading.nothingReadable === 'void_ballot') return nothing('nothing_readable');
  // E6a 2
  if (marks.includes('both') && reading.forAndAgainst === 'void_ballot') return nothing('for_and_against');

  const emptyRow = ballot.kind === 'rank' ? 'none' : 'abstain';
  const said = marks.map((mark) => {
    if (mark === 'blank') return reading.blankRow === 'abstains' ? emptyRow : 'void';
    if (mark === 'both' || mark === 'unreadable') return 'void';
    return mark;
  });

  if (ballot.kind === 'choice' && rules.mode !== 'each') {
    // E4.5, E6a 1 and 2
    let choices = 0;
    for (const mark of marks) {
      if (mark === 'for') choices += 1;
      if (mark === 'both' && reading.forAndAgainst === 'void_row_counts') choices += 1;
    }
    if (choices > places) {
      if (reading.overVote === 'void_ballot') return nothing('over_vote');
      return { spoilt: null, said: said.map((word) => (word === 'for' ? 'void' : word)) };
    }
  }

  if (ballot.kind === 'rank') {
    const fits = (mark: string) => /^\d+$/.test(mark) && Number(mark) >= 1 && Number(mark) <= marks.length;
    // E6a 8, gaps: every number below the largest one written must be written too
    if (reading.rankGaps === 'void_ballot') {
      for (const mark of marks.filter(fits)) for (let below = 1; below < Number(mark); below++) if (!marks.includes(String(below))) return nothing('rank_gap');
    }
    return {
      spoilt: null,
      said: said.map((word, place) => {
        if (word === 'none' || word === 'void') return word;
        if (!fits(word)) return 'void';
        const twin = said.some((other, elsewhere) => elsewhere !== place && other === word);
        return twin && reading.equalRanks === 'void_rows' ? 'void' : word;
      }),
    };
  }
  return { spoilt: null, said };
}

/** Which figures contradict each other, as "identity by effect". */
export function contradictions(rules: RuleSet, round: RoundInput, kind: Ballot['kind']): string[] {
  const { roll, present, printed, issued, spoiled, unused, collected } = round.counts;
  const found: string[] = [];
  const note = (name: string, left: number, right: number, effect: string) => found.push(`${name} ${left - right} ${effect}`);
  const live = issued - spoiled;
  if (present > roll) note('present_within_roll', present, roll, 'stop');
  const quorum = firstEnough(rules.quorum, roll);
  if (present < quorum) note('quorum', present, quorum, 'stop');
  if (spoiled > issued) note('spoiled_within_issued', spoiled, issued, 'stop');
  if (printed !== null && unused !== null && printed !== issued + unused) note('printed_is_issued_and_unused', printed, issued + unused, 'stop');
  if (live > present) note('live_within_present', live, present, 'stop');
  if (collected > live) {
    note('collected_within_live', collected, live, 'void_round');
    return found; // the ballots of a void round are not looked at
  }
  if (collected < live) note('all_collected', collected, live, 'report');
  if (round.ballots.length !== collected) note('keyed_is_collected', round.ballots.length, collected, 'stop');
  const strange = round.ballots.filter((ballot) => ballot.kind !== kind || ballot.marks.length !== round.rows.length).length;
  if (strange > 0) note('ballot_fits', strange, 0, 'stop');
  return found;
}

/** A sitting of (a) to (d) from its first round to the last one given. */
export function oracle({ rules, candidates, rounds }: SittingInput): { rounds: OracleRound[]; chosen: { row: number; rank: number; round: number }[]; unfilled: number } {
  const out: OracleRound[] = [];
  const chosen: { row: number; rank: number; round: number }[] = [];
  let firstScores: Map<number, number> | null = null; // larger is better
  for (const [nth, round] of rounds.entries()) {
    const kind = rules.mode === 'ranks' && round.kind !== 'run_off' ? 'rank' : 'choice';
    const failing = contradictions(rules, round, kind);
    const quorum = firstEnough(rules.quorum, round.counts.roll);
    const wantsMajority = rules.majority !== null && (round.kind !== 'run_off' || rules.readings.runOffMajority === 'again');
    const base = rules.majority?.base === 'present' ? round.counts.present : round.counts.roll;
    const majority = wantsMajority && rules.majority !== null ? firstEnough(rules.majority, base) : null;
    const blank = { failing, quorum, majority, valid: 0, void: 0, voidFor: {}, lines: [], chosen: [] };
    if (failing.some((text) => text.endsWith('stop'))) {
      out.push({ ...blank, state: 'stopped', next: { kind: 'explain' } });
      continue;
    }
    if (failing.some((text) => text.endsWith('void_round'))) {
      out.push({ ...blank, state: 'void', next: { kind: 'again', round: round.kind, rows: round.rows, places: round.places } });
      continue;
    }
    const read = round.ballots.map((ballot) => readBallot(ballot, rules, round.places));
    const good = read.filter(({ spoilt }) => spoilt === null);
    const voidFor: Record<string, number> = {};
    for (const { spoilt } of read) if (spoilt !== null) voidFor[spoilt] = (voidFor[spoilt] ?? 0) + 1;

    const worst = round.rows.length + 1;
    const people = round.rows.map((row, place) => {
      const words = good.map(({ said }) => said[place] ?? '');
      const times = (word: string) => words.filter((each) => each === word).length;
      if (kind === 'choice') {
        const approvals = times('for');
        const eligible =
          majority !== null ? approvals >= majority : round.kind === 'run_off' || rules.mode === 'majority_top' || rules.readings.unvoted === 'takes_place' || approvals > 0;
        return { row, tally: { kind, for: approvals, against: times('against'), abstain: times('abstain'), void: times('void') }, score: approvals, goodness: approvals, eligible };
      }
      const given = words.filter((word) => word !== 'none' && word !== 'void').map(Number);
      let score = 0;
      if (rules.readings.rankScore === 'sum') for (const word of words) score += word === 'none' || word === 'void' ? worst : Number(word);
      if (rules.readings.rankScore === 'points') for (const rank of given) score += Math.max(0, round.places + 1 - rank);
      if (rules.readings.rankScore === 'within_places') for (const rank of given) score += rank <= round.places ? 1 : 0;
      const goodness = rules.readings.rankScore === 'sum' ? -score : score;
      const eligible = given.length > 0 || rules.readings.unvoted === 'takes_place';
      return { row, tally: { kind, given: given.length, missing: times('none'), void: times('void') }, score, goodness, eligible };
    });
    if (round.kind === 'first') firstScores ??= new Map(people.map(({ row, goodness }) => [row, goodness]));

    // A candidate is in if fewer than K others are as good or better, out if K are better, tied otherwise (E4.10).
    const others = (me: { row: number }) => people.filter(({ row, eligible }) => eligible && row !== me.row);
    const better = (me: { row: number; goodness: number }) => others(me).filter(({ goodness }) => goodness > me.goodness).length;
    const asGood = (me: { row: number; goodness: number }) => others(me).filter(({ goodness }) => goodness >= me.goodness).length;
    const byList = rules.tie === 'list_order' || (rules.tie === 'congress' && round.resolution === 'list_order');
    const standing = (me: { row: number; goodness: number; eligible: boolean }): 'chosen' | 'tied' | 'not_chosen' => {
      if (!me.eligible) return 'not_chosen';
      if (rules.mode === 'each') return 'chosen';
      if (asGood(me) < round.places) return 'chosen';
      if (better(me) >= round.places) return 'not_chosen';
      if (!byList) return 'tied';
      const before = others(me).filter(({ goodness, row }) => goodness === me.goodness && row < me.row).length;
      return better(me) + before < round.places ? 'chosen' : 'not_chosen';
    };
    const lines = people.map((me) => ({ row: me.row, tally: me.tally, score: me.score, eligible: me.eligible, rank: me.eligible ? better(me) + 1 : null, standing: standing(me) }));
    const winners = lines.filter((line) => line.standing === 'chosen').map(({ row, rank }) => ({ row, rank: chosen.length + (rank ?? 0) }));
    winners.sort((a, b) => a.rank - b.rank || a.row - b.row);
    const tied = lines.filter((line) => line.standing === 'tied').map(({ row }) => row).sort((a, b) => a - b);
    for (const winner of winners) chosen.push({ ...winner, round: nth });
    const left = round.places - winners.length;

    let next: NextStep = { kind: 'done' };
    if (rules.mode === 'each') next = { kind: 'done' };
    else if (tied.length > 0) {
      const way = rules.tie === 'congress' ? round.resolution : rules.tie;
      if (way === null) next = { kind: 'congress', about: 'tie', rows: tied, places: left, ways: ['run_off', 'list_order', 'next_session', 'vacant'] };
      else if (way === 'run_off') next = { kind: 'run_off', rows: tied, places: left };
      else if (way === 'next_session' || way === 'vacant') next = { kind: way, places: left };
    } else if (left > 0) next = shortfall(left, round);
    out.push({ state: 'counted', failing, quorum, majority, valid: good.length, void: read.length - good.length, voidFor, lines, chosen: winners, next });
  }

  function shortfall(left: number, round: RoundInput): NextStep {
    const goodness = (row: number) => firstScores?.get(row) ?? 0;
    const losers = Array.from({ length: candidates }, (_, row) => row).filter((row) => !chosen.some((winner) => winner.row === row));
    losers.sort((a, b) => goodness(b) - goodness(a) || a - b);
    const reading = rules.readings.secondRound;
    // E6a 7: in, if fewer than places + n losers were strictly better
    const standing = reading.kind === 'all' ? losers : losers.filter((me) => losers.filter((other) => goodness(other) > goodness(me)).length < left + reading.beyond);
    let way = rules.shortfall === 'congress' ? round.resolution : rules.shortfall;
    if (way === 'second_round' && standing.length === 0) way = null;
    if (way === 'second_round') return { kind: 'second_round', rows: standing, places: left };
    if (way === 'fresh_nomination' || way === 'next_session' || way === 'vacant') return { kind: way, places: left };
    const ways = ['second_round', 'fresh_nomination', 'next_session', 'vacant'] as const;
    return { kind: 'congress', about: 'shortfall', rows: standing, places: left, ways: ways.filter((one) => one !== 'second_round' || standing.length > 0) };
  }
  const places = rules.mode === 'each' ? 0 : rules.places;
  return { rounds: out, chosen, unfilled: Math.max(0, places - (rules.mode === 'each' ? 0 : chosen.length)) };
}
