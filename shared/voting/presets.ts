/** Rule sets to start from: the national default and the variants seen in the field (domain reference E1, E3, E4.9, E6). Each is then adopted, or changed first. */
import type { Readings, RuleSet } from './rule-set.ts';
import type { Threshold } from './threshold.ts';

/** The defaults of E6a. */
export const defaultReadings: Readings = {
  overVote: 'void_ballot',
  forAndAgainst: 'void_row',
  blankRow: 'abstains',
  blankBallot: 'abstains',
  nothingReadable: 'void_ballot',
  runOffMajority: 'not_again',
  unvoted: 'takes_no_place',
  secondRound: { kind: 'all' },
  rankScore: 'sum',
  equalRanks: 'void_rows',
  rankGaps: 'allowed',
  suspended: 'leaves',
  halfBase: 'members',
  rateBase: 'marked',
  exactlyHalf: 'excluded',
  grading: 'cumulative',
  sameName: 'warn',
};

/** 2/3 以上 of all deputies (组织法 §14). */
const twoThirds: Threshold = { comparison: '>=', numerator: 2, denominator: 3, base: 'roll' };
/** 过半数 of all members of a standing committee (组织法 §51), of all deputies for a resolution (组织法 §25). */
const overHalf: Threshold = { comparison: '>', numerator: 1, denominator: 2, base: 'roll' };

const national: RuleSet = {
  version: 1,
  preset: 'national',
  citation: '',
  body: 'decides',
  quorum: twoThirds,
  majority: overHalf,
  mode: 'majority_top',
  places: 10,
  excess: { kind: 'ratio', numerator: 1, denominator: 5 },
  tie: 'run_off',
  shortfall: 'congress',
  readings: defaultReadings,
};

export const presetNames = ['national', 'most_votes', 'each_project', 'ranking', 'residents_recommend', 'committee', 'satisfaction', 'satisfaction_committee', 'satisfaction_rate'] as const;
export type PresetName = (typeof presetNames)[number];

/** By name. A body's own numbers (places, excess, citation) are to be set before the set is adopted. */
export const presets: Readonly<Record<PresetName, RuleSet>> = {
  /** (a), E4.1, E4.2 */
  national,
  /** (b): a confirming resolution is needed (E4.9) */
  most_votes: { ...national, preset: 'most_votes', majority: null, mode: 'top' },
  /** (c): 等额, each project by its own majority */
  each_project: { ...national, preset: 'each_project', mode: 'each', excess: null },
  /** (d): 力洋镇 2010, 20 → 10 by numbers of urgency; a confirming resolution is needed */
  ranking: { ...national, preset: 'ranking', majority: null, mode: 'ranks', excess: null },
  /** 票选 by a residents' body of a sub-district: it recommends (浙街道 §17) */
  residents_recommend: { ...national, preset: 'residents_recommend', body: 'recommends', majority: null, mode: 'top' },
  /** a standing committee decides instead of the congress (昭平) with its own quorum */
  committee: { ...national, preset: 'committee', quorum: overHalf },
  /** E6 by the congress */
  satisfaction: { ...national, preset: 'satisfaction', majority: null, mode: 'satisfaction', excess: null },
  /** E6 by a standing committee (镇海 2022; quorum E6a 16) */
  satisfaction_committee: { ...national, preset: 'satisfaction_committee', quorum: overHalf, majority: null, mode: 'satisfaction', excess: null },
  /** 汉阴: half and rate of the votes cast */
  satisfaction_rate: { ...national, preset: 'satisfaction_rate', majority: null, mode: 'satisfaction', excess: null, readings: { ...defaultReadings, halfBase: 'valid', rateBase: 'valid' } },
};
