/** The rules of E6 and E6a 15 read a second time, one row after the other, with fractions compared and rounded by trying numbers. */
import type { RoundInput } from '../../../shared/voting/round.ts';
import type { RuleSet, SatisfactionBase } from '../../../shared/voting/rule-set.ts';
import { readBallot } from './oracle.ts';

export function measuredLines(rules: RuleSet, round: RoundInput): unknown[] {
  const good = round.ballots.map((ballot) => readBallot(ballot, rules, round.places)).filter(({ spoilt }) => spoilt === null);
  return round.rows.map((row, place) => {
    const times = (word: string) => good.filter(({ said }) => said[place] === word).length;
    const [satisfied, fairly, dissatisfied] = [times('satisfied'), times('fairly'), times('dissatisfied')];
    const bases: Record<SatisfactionBase, number> = {
      members: round.counts.roll,
      present: round.counts.present,
      collected: round.counts.collected,
      valid: good.length,
      marked: satisfied + fairly + dissatisfied,
    };
    const halfBase = bases[rules.readings.halfBase];
    const overHalf = (votes: number) => (rules.readings.exactlyHalf === 'included' ? votes + votes >= halfBase : votes + votes > halfBase);
    let grade: string | null;
    if (rules.readings.grading === 'cumulative') grade = overHalf(satisfied) ? 'satisfied' : overHalf(satisfied + fairly) ? 'fairly' : 'dissatisfied';
    else grade = overHalf(satisfied) ? 'satisfied' : overHalf(fairly) ? 'fairly' : overHalf(dissatisfied) ? 'dissatisfied' : null;
    if (bases.marked === 0) grade = null; // nobody voted: no grade
    const denominator = bases[rules.readings.rateBase];
    const numerator = satisfied + fairly;
    let rate: unknown = null;
    if (denominator > 0) {
      // the largest number of hundredths of a per cent whose lower half-step is not above the share, tried from a little below
      let hundredths = Math.max(0, Math.floor((numerator * 10_000) / denominator) - 3);
      while ((2 * (hundredths + 1) - 1) * denominator <= numerator * 20_000) hundredths += 1;
      rate = { numerator, denominator, hundredths };
    }
    return { row, tally: { kind: 'level', satisfied, fairly, dissatisfied, abstain: times('abstain'), void: times('void') }, grade, rate, halfBase };
  });
}
