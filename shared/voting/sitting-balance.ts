/** Whether the numbers of a round balance, one identity a row, as the director sees it while people count (domain.md E4). Marks are not asked. */
import type { Keyed } from './contract.ts';
import { countsOf, officialsAs, type SittingRound, type SittingState } from './sitting.ts';
import { leastThatReaches } from './threshold.ts';

export const balanceNames = ['quorum', 'live_within_present', 'printed_is_issued_and_unused', 'collected_within_live', 'first', 'second', 'valid_and_void', 'row_sum'] as const;
export type BalanceRow = {
  readonly name: (typeof balanceNames)[number];
  readonly state: 'even' | 'off' | 'open';
  readonly left: number;
  readonly sign: '≥' | '≤' | '=';
  readonly right: number;
  /** how many papers or people are missing or too many; 0 where it is even */
  readonly by: number;
};

/** @param keyed how far the two tellers are */
export function balanceOf(state: SittingState, round: SittingRound, keyed: readonly Keyed[]): BalanceRow[] {
  const counts = countsOf(state, round);
  const live = counts.issued - counts.spoiled;
  const quorum = state.rules === null ? 0 : leastThatReaches(state.rules.quorum, counts.roll);
  const keyedBy = officialsAs(state, 'teller').map(({ key }) => (keyed.find(({ teller }) => teller === key)?.batches ?? []).reduce((sum, batch) => sum + batch.keyed, 0));
  const row = (name: BalanceRow['name'], left: number, sign: BalanceRow['sign'], right: number): BalanceRow => {
    const by = sign === '≥' ? Math.max(0, right - left) : sign === '≤' ? Math.max(0, left - right) : Math.abs(left - right);
    return { name, state: by === 0 ? 'even' : 'off', left, sign, right, by };
  };
  const open = (name: BalanceRow['name']): BalanceRow => ({ name, state: 'open', left: 0, sign: '=', right: 0, by: 0 });
  const { printed, unused } = counts;
  return [
    row('quorum', counts.present, '≥', quorum),
    row('live_within_present', live, '≤', counts.present),
    printed === null || unused === null ? open('printed_is_issued_and_unused') : row('printed_is_issued_and_unused', printed, '=', counts.issued + unused),
    row('collected_within_live', counts.collected, '≤', live),
    row('first', keyedBy[0] ?? 0, '=', counts.collected),
    row('second', keyedBy[1] ?? 0, '=', counts.collected),
    open('valid_and_void'),
    open('row_sum'),
  ];
}
