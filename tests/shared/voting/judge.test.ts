/** One ballot under each reading: what the scrutineers' table decides, sign by sign. */
import { expect, test } from 'vitest';
import { ballotOf } from '../../../shared/voting/ballot-text.ts';
import { defaultReadings } from '../../../shared/voting/presets.ts';
import { judge } from '../../../shared/voting/judge.ts';
import type { Readings, VoteMode } from '../../../shared/voting/rule-set.ts';

/** What becomes of a ballot with K = 2: `v` void row, `.` abstains or no rank, `#reason` the whole ballot. */
function judged(signs: string, readings: Partial<Readings> = {}, mode: VoteMode = 'majority_top'): string {
  const kind = mode === 'ranks' ? 'rank' : mode === 'satisfaction' ? 'level' : 'choice';
  const ballot = ballotOf(signs, kind, kind === 'rank' ? signs.replace(/^.!/, '').split(' ').length : signs.replace(/^.!/, '').length);
  if (ballot === null) throw new Error(`no ballot: ${signs}`);
  const answer = judge(ballot, { mode, readings: { ...defaultReadings, ...readings } }, 2);
  if (answer.state === 'void') return `#${answer.reason}`;
  const short: Record<string, string> = { for: '+', against: '-', abstain: '.', missing: '.', void: 'v', satisfied: '3', fairly: '2', dissatisfied: '1' };
  return answer.rows.map((row) => short[row] ?? String(row)).join('');
}

test.each<[string, Partial<Readings>, string]>([
  ['++-.', {}, '++-.'],
  ['+++-', {}, '#over_vote'],
  ['+++-', { overVote: 'void_chosen_rows' }, 'vvv-'],
  ['++*-', {}, '++v-'],
  ['++*-', { forAndAgainst: 'void_row_counts' }, '#over_vote'],
  ['+.*-', { forAndAgainst: 'void_row_counts' }, '+.v-'],
  ['++*-', { forAndAgainst: 'void_row_counts', overVote: 'void_chosen_rows' }, 'vvv-'],
  ['+.*-', { forAndAgainst: 'void_ballot' }, '#for_and_against'],
  ['+.0-', { blankRow: 'void_row' }, '+v.-'],
  ['....', {}, '....'],
  ['....', { blankRow: 'void_row' }, '....'],
  ['....', { blankBallot: 'void_ballot' }, '#blank'],
  ['0000', { blankBallot: 'void_ballot' }, '....'],
  ['??.?', {}, '#nothing_readable'],
  ['??.?', { nothingReadable: 'void_rows' }, 'vv.v'],
  ['??*?', {}, 'vvvv'],
  ['?+.?', {}, 'v+.v'],
  ['s!+...', {}, '#set_aside_sign'],
  ['o!+...', {}, '#set_aside_other'],
])('a choice of two, %s under %o: %s', (signs, readings, answer) => expect(judged(signs, readings)).toBe(answer));

test('each project by itself knows no limit', () => expect(judged('++++', {}, 'each')).toBe('++++'));

test.each<[string, Partial<Readings>, string]>([
  ['2 1 3', {}, '213'],
  ['1 . 3', {}, '1.3'],
  ['1 . 3', { rankGaps: 'void_ballot' }, '#rank_gap'],
  ['2 . 3', { rankGaps: 'void_ballot' }, '#rank_gap'],
  ['1 1 2', {}, 'vv2'],
  ['1 1 2', { equalRanks: 'allowed', rankGaps: 'void_ballot' }, '112'],
  ['0 1 4', { rankGaps: 'void_ballot' }, 'v1v'],
  ['3 1 2', { rankGaps: 'void_ballot' }, '312'],
  ['1 * ?', {}, '1vv'],
  ['1 . .', { blankRow: 'void_row' }, '1vv'],
  ['. . .', { blankRow: 'void_row' }, '...'],
])('ranks %s under %o: %s', (signs, readings, answer) => expect(judged(signs, readings, 'ranks')).toBe(answer));

test.each<[string, Partial<Readings>, string]>([
  ['3210.*?', {}, '321..vv'],
  ['3210.*?', { blankRow: 'void_row' }, '321.vvv'],
])('levels %s under %o: %s', (signs, readings, answer) => expect(judged(signs, readings, 'satisfaction')).toBe(answer));
