/** 满意度测评: a grade and an exact rate for each row of a satisfaction vote (E6, E6a 15). */
import { tallyLevels, type Piles } from './count.ts';
import type { Grade, LevelTally, MeasuredLine, Rate, RoundCounts } from './round.ts';
import type { Readings, SatisfactionBase } from './rule-set.ts';

/** One line for every row, in the order of the ballot. @param rows the candidates, projects or units on the ballot */
export function measure(piles: Piles, rows: readonly number[], counts: RoundCounts, readings: Readings): MeasuredLine[] {
  return rows.map((row, place) => {
    const tally = tallyLevels(piles.votes[place] ?? []);
    const bases = basesOf(tally, piles.valid, counts);
    const halfBase = bases[readings.halfBase];
    return {
      row,
      tally,
      grade: bases.marked === 0 ? null : gradeOf(tally, halfBase, readings),
      rate: rateOf(tally.satisfied + tally.fairly, bases[readings.rateBase]),
      halfBase,
    };
  });
}

function basesOf(tally: LevelTally, valid: number, counts: RoundCounts): Record<SatisfactionBase, number> {
  return { members: counts.roll, present: counts.present, collected: counts.collected, valid, marked: tally.satisfied + tally.fairly + tally.dissatisfied };
}

/**
 * The grade of one row: 满意 over half, else 满意 and 基本满意 together over half, else 不满意 (E6, 镇海 2022); or each level by itself, where
 * none may have it. Exactly half is enough only where the rules include it.
 */
export function gradeOf(votes: Pick<LevelTally, 'satisfied' | 'fairly' | 'dissatisfied'>, base: number, readings: Pick<Readings, 'exactlyHalf' | 'grading'>): Grade | null {
  const half = (count: number): boolean => (readings.exactlyHalf === 'included' ? 2 * count >= base : 2 * count > base);
  if (half(votes.satisfied)) return 'satisfied';
  if (readings.grading === 'each') return half(votes.fairly) ? 'fairly' : half(votes.dissatisfied) ? 'dissatisfied' : null;
  return half(votes.satisfied + votes.fairly) ? 'fairly' : 'dissatisfied';
}

/** An exact share, with hundredths of a per cent rounded half up: 17 of 29 is 5862, 1 of 32 is 313. @returns null for a base of 0 */
export function rateOf(numerator: number, denominator: number): Rate | null {
  if (denominator === 0) return null;
  const doubled = 2 * 10_000 * numerator + denominator;
  const step = 2 * denominator;
  return { numerator, denominator, hundredths: (doubled - (doubled % step)) / step };
}
