/**
 * What the adopted rules make of one ballot: valid with a vote in each row, or void for a reason. Total: every ballot of the round's shape gets
 * an answer. Looks at one ballot only, so no order of ballots can matter.
 */
import type { Ballot, ChoiceBallot, LevelBallot, RankBallot } from './ballot.ts';
import type { VoidReason } from './round.ts';
import type { RuleSet } from './rule-set.ts';

/** What a row of a valid ballot says. `missing`: no rank was given. A number is a rank, from 1. */
export type RowVote = 'for' | 'against' | 'abstain' | 'void' | 'missing' | 'satisfied' | 'fairly' | 'dissatisfied' | number;

export type Judged = { readonly state: 'valid'; readonly rows: readonly RowVote[] } | { readonly state: 'void'; readonly reason: VoidReason };

/** @param places how many may be chosen in this round (E4.5) */
export function judge(ballot: Ballot, rules: Pick<RuleSet, 'mode' | 'readings'>, places: number): Judged {
  if (ballot.setAside !== null) return isVoid(`set_aside_${ballot.setAside}`);
  const whole = judgeWhole(ballot, rules);
  if (whole !== null) return whole;
  switch (ballot.kind) {
    case 'choice':
      return judgeChoice(ballot, rules, places);
    case 'rank':
      return judgeRanks(ballot, rules);
    case 'level':
      return judgeLevels(ballot, rules);
  }
}

function isVoid(reason: VoidReason): Judged {
  return { state: 'void', reason };
}

/** What decides about the whole ballot before its rows are looked at: wholly blank, nothing readable, for and against in one row (E6a 2–4). */
function judgeWhole({ kind, marks }: Ballot, { readings }: Pick<RuleSet, 'readings'>): Judged | null {
  let blank = 0;
  let unreadable = 0;
  let both = false;
  for (const mark of marks) {
    if (mark === 'blank') blank += 1;
    else if (mark === 'unreadable') unreadable += 1;
    else if (mark === 'both') both = true;
  }
  if (blank === marks.length) {
    if (readings.blankBallot === 'void_ballot') return isVoid('blank');
    // Only this reading binds a wholly blank ballot: the one on blank rows is not asked.
    return { state: 'valid', rows: marks.map(() => (kind === 'rank' ? 'missing' : 'abstain')) };
  }
  if (blank + unreadable === marks.length && readings.nothingReadable === 'void_ballot') return isVoid('nothing_readable');
  if (both && readings.forAndAgainst === 'void_ballot') return isVoid('for_and_against');
  return null;
}

/** E4.5–4.7, E6a 1–3, 9. */
function judgeChoice({ marks }: ChoiceBallot, { mode, readings }: Pick<RuleSet, 'mode' | 'readings'>, places: number): Judged {
  const choices = marks.filter((mark) => mark === 'for' || (mark === 'both' && readings.forAndAgainst === 'void_row_counts')).length;
  const overVote = mode !== 'each' && choices > places;
  if (overVote && readings.overVote === 'void_ballot') return isVoid('over_vote');
  const rows = marks.map((mark): RowVote => {
    switch (mark) {
      case 'for':
        return overVote ? 'void' : 'for';
      case 'against':
      case 'abstain':
        return mark;
      case 'blank':
        return readings.blankRow === 'abstains' ? 'abstain' : 'void';
      case 'both':
      case 'unreadable':
        return 'void';
    }
  });
  return { state: 'valid', rows };
}

/** E6a 8: numbers out of range void their row, equal ones void all their rows unless allowed; gaps are seen in what was written. */
function judgeRanks({ marks }: RankBallot, { readings }: Pick<RuleSet, 'readings'>): Judged {
  const timesWritten = new Map<number, number>();
  let lowest = 0;
  for (const mark of marks) {
    if (typeof mark !== 'number' || !inRange(mark, marks.length)) continue;
    timesWritten.set(mark, (timesWritten.get(mark) ?? 0) + 1);
    lowest = Math.max(lowest, mark);
  }
  // The numbers written are distinct and reach to `lowest`: none is left out exactly when there are as many.
  if (readings.rankGaps === 'void_ballot' && timesWritten.size !== lowest) return isVoid('rank_gap');
  const rows = marks.map((mark): RowVote => {
    if (mark === 'blank') return readings.blankRow === 'abstains' ? 'missing' : 'void';
    if (typeof mark !== 'number' || !inRange(mark, marks.length)) return 'void';
    return timesWritten.get(mark) === 1 || readings.equalRanks === 'allowed' ? mark : 'void';
  });
  return { state: 'valid', rows };
}

function inRange(rank: number, rows: number): boolean {
  return rank >= 1 && rank <= rows;
}

/** E6: one level a row. */
function judgeLevels({ marks }: LevelBallot, { readings }: Pick<RuleSet, 'readings'>): Judged {
  const rows = marks.map((mark): RowVote => {
    if (mark === 'blank') return readings.blankRow === 'abstains' ? 'abstain' : 'void';
    return mark === 'both' || mark === 'unreadable' ? 'void' : mark;
  });
  return { state: 'valid', rows };
}
