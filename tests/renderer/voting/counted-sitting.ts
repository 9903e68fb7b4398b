/** A sitting that was counted: 72 deputies, twelve projects, ten places, one void ballot, two level across the cut, a run-off. */
import { decide } from '../../../shared/voting/decide.ts';
import type { ChoiceMark } from '../../../shared/voting/ballot.ts';
import { presets } from '../../../shared/voting/presets.ts';
import type { RoundCounts, RoundInput, SittingOutcome } from '../../../shared/voting/round.ts';
import { emptyRound, emptySitting, type SittingRound, type SittingState } from '../../../shared/voting/sitting.ts';

export const projects = ['村组道路硬化工程', '水利设施修复工程', '农村饮水安全巩固提升', '校园周边道路安全整治', '村级老年食堂建设', '沿河桥梁护栏加装', '河沟清理与护岸', '集镇下水管网疏通改造', '柑桔新品种示范与技术培训', '抗旱应急水源井', '村口太阳能路灯安装', '集镇公共停车场'];
/** Approvals of each among 61 valid ballots; the tenth and eleventh are level. */
const approvals = [58, 56, 55, 54, 52, 51, 49, 48, 46, 42, 42, 29];
const live = 62;
const count = (rows: number): RoundCounts => ({ roll: 72, present: live, printed: 70, issued: live + (rows > 2 ? 1 : 0), spoiled: rows > 2 ? 1 : 0, unused: rows > 2 ? 7 : 8, collected: live });

/** No ballot chooses more than ten: whoever would choose an eleventh leaves the first out, and another ballot takes it. */
function ballotsOf(figures: readonly number[], valid: number): RoundInput['ballots'] {
  const marks = Array.from({ length: valid }, () => figures.map((): ChoiceMark => 'against'));
  let next = 0;
  figures.forEach((wanted, row) => {
    for (let left = wanted; left > 0; left--, next++) {
      const ballot = marks[next % valid];
      if (ballot !== undefined) ballot[row] = 'for';
    }
  });
  return marks.map((one) => ({ kind: 'choice' as const, marks: one, setAside: null }));
}

const first: RoundInput = {
  kind: 'first', rows: projects.map((_, row) => row), places: 10, counts: count(12), resolution: null,
  ballots: [...ballotsOf(approvals, live - 1), { kind: 'choice', marks: projects.map((_, row) => (row < 11 ? 'for' : 'blank')), setAside: null }],
};
const runOff: RoundInput = { kind: 'run_off', rows: [9, 10], places: 1, counts: count(2), resolution: null, ballots: ballotsOf([38, 24], live) };
export const digest = '4f2c91d0 83ae6b17 c05d2e94 7a1b38f6 90ab12cd 34ef56a7 b8c9d0e1 f2a3b4c5';

function roundOf({ kind, rows, places, counts }: RoundInput, outcome: SittingOutcome, nth: number): SittingRound {
  return {
    ...emptyRound({ kind, rows, places }), way: 'paper', present: counts.present, boxes: 1, digest: 'x', collected: { 1: counts.collected },
    batches: [{ no: 1, printed: counts.printed, issued: counts.issued, spoiled: counts.spoiled, unused: counts.unused }], next: outcome.rounds[nth]?.next ?? null,
  };
}

export type Counted = { readonly state: SittingState; readonly outcome: SittingOutcome };

/** @param about what stands beside each project; names may be longer than real ones to see that paper holds them */
export function countedSitting(more: Partial<SittingState> = {}): Counted {
  const rules = { ...presets.national, places: 10 };
  const decided = decide({ rules, candidates: projects.length, rounds: [first, runOff] });
  if (!decided.ok) throw new Error(decided.problem);
  const outcome = decided.value;
  const state: SittingState = {
    ...emptySitting('sitting:ZZZZZZ-00000000000000000000000000' as SittingState['id'], { title: '桔园镇第十九届人民代表大会第五次会议', body: '桔园镇人民代表大会', on: '2025-01-16', practice: false }),
    stage: 'sealed', rules, adopted: true, digest, recorded: true, zero: true,
    members: Array.from({ length: 72 }, (_, index) => ({ no: index + 1, deputy: `d${index}`, name: `代表${index + 1}` })),
    candidates: projects.map((name, index) => ({ key: `c${index + 1}`, name, about: '', project: null, sponsors: [] })),
    officials: [
      { key: 'chief', name: '陈立新', role: 'chief', deputy: null }, { key: 'scrutineer', name: '宋丽华', role: 'scrutineer', deputy: null },
      { key: 'first', name: '邹建华', role: 'teller', deputy: null }, { key: 'second', name: '贾晓云', role: 'teller', deputy: null },
    ],
    rounds: [first, runOff].map((round, nth) => roundOf(round, outcome, nth)),
    ...more,
  };
  return { state, outcome };
}
