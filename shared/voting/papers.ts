/** Which papers (纸面) a sitting has, and from when each of them can be printed. What stands on them is read from the sitting, never typed again. */
import { currentRound, type SittingState } from './sitting.ts';

/** 表决票, 规则单, 候选项目单, 签到单, 正字计票单, 计票结果报告单, 公告. In the order in which they are needed. */
export const paperNames = ['rules', 'candidates', 'sign_in', 'ballot', 'tally', 'result', 'notice'] as const;
export type PaperName = (typeof paperNames)[number];

/**
 * Papers that can be printed now. Rules and candidates as soon as there are any; ballots, lists and tally sheets once the roll is frozen, so
 * that nothing on them changes any more; the result form once a round is reconciled; the notice once the sitting's result is final and announced.
 * @param final nothing must still happen: the outcome's state
 */
export function papersOf(state: SittingState, final: boolean): PaperName[] {
  const { stage } = state;
  const frozen = currentRound(state) !== null;
  const reconciled = state.rounds.some(({ digest, isVoid }) => digest !== null || isVoid);
  const announced = stage === 'announced' || stage === 'sealed';
  const has: Readonly<Record<PaperName, boolean>> = {
    rules: state.rules !== null,
    candidates: state.candidates.length > 0,
    sign_in: frozen,
    ballot: frozen,
    tally: frozen,
    result: reconciled,
    notice: final && announced && state.rules?.mode !== 'satisfaction',
  };
  return paperNames.filter((name) => has[name]);
}
