/** Halls made to measure for tests: figures, ballots written as + − . * ?, rounds in which each row gets the approvals named. */
import type { Ballot, ChoiceMark, LevelBallot, RankMark } from '../../../shared/voting/ballot.ts';
import { decide, firstRound } from '../../../shared/voting/decide.ts';
import { presets } from '../../../shared/voting/presets.ts';
import type { CountedRound, MeasuredLine, RoundCounts, RoundInput } from '../../../shared/voting/round.ts';
import type { Readings, RuleSet } from '../../../shared/voting/rule-set.ts';
import { must } from '../../must.ts';

/** The national default with what a test changes. */
export function rulesOf(change: Partial<RuleSet>, readings: Partial<Readings> = {}): RuleSet {
  const rules = { ...presets.national, ...change };
  return { ...rules, readings: { ...rules.readings, ...readings } };
}

/** Everybody present takes a ballot and gives it back, unless the test says otherwise. */
export function counts(roll: number, present: number, change: Partial<RoundCounts> = {}): RoundCounts {
  return { roll, present, printed: null, issued: present, spoiled: 0, unused: null, collected: present, ...change };
}

/** `+` for, `-` against, `0` abstain, `.` blank, `*` both, `?` unreadable. */
export function ballot(text: string): Ballot {
  const marks: Record<string, ChoiceMark> = { '+': 'for', '-': 'against', '0': 'abstain', '.': 'blank', '*': 'both', '?': 'unreadable' };
  return { kind: 'choice', marks: [...text].map((letter) => marks[letter] ?? 'unreadable'), setAside: null };
}

/** A first round without ballots. */
export function round(candidates: number, places: number, figures: RoundCounts): RoundInput {
  return { kind: 'first', rows: Array.from({ length: candidates }, (_, row) => row), places, counts: figures, ballots: [], resolution: null };
}

/** A first round in which each row gets its approvals, spread so that no ballot chooses more than it must. */
export function roundOf(roll: number, present: number, votes: readonly number[], places: number): RoundInput {
  const marks: ChoiceMark[][] = Array.from({ length: present }, () => votes.map(() => 'blank'));
  let at = 0;
  votes.forEach((approvals, row) => {
    for (let nth = 0; nth < approvals; nth++) {
      const sheet = marks[at++ % present];
      if (sheet !== undefined) sheet[row] = 'for';
    }
  });
  return { ...round(votes.length, places, counts(roll, present)), ballots: marks.map((sheet) => ({ kind: 'choice', marks: sheet, setAside: null })) };
}

/** The outcome of a sitting's only round. @throws when it was not counted */
export function firstOf(rules: RuleSet, input: RoundInput): CountedRound {
  const [outcome] = must(decide({ rules, candidates: input.rows.length, rounds: [input] })).rounds;
  if (outcome?.state !== 'counted') throw new Error(`not counted: ${JSON.stringify(outcome?.failing)}`);
  return outcome;
}

export function approvals(rules: RuleSet, roll: number, present: number, votes: readonly number[]): CountedRound {
  return firstOf(rules, roundOf(roll, present, votes, firstRound(rules, votes.length).places));
}

export function ranks(rules: RuleSet, roll: number, present: number, sheets: readonly (readonly RankMark[])[]): CountedRound {
  const ballots = sheets.map((marks): Ballot => ({ kind: 'rank', marks: [...marks], setAside: null }));
  return firstOf(rules, { ...round(sheets[0]?.length ?? 0, rules.places, counts(roll, present)), ballots });
}

/** One row of a satisfaction vote with so many 满意, 基本满意, 不满意; the rest of those present abstain. */
export function levels(rules: RuleSet, roll: number, present: number, votes: readonly [number, number, number]): MeasuredLine {
  const marks = (['satisfied', 'fairly', 'dissatisfied'] as const).flatMap((level, at) => Array.from({ length: votes[at] ?? 0 }, () => level));
  const ballots = Array.from({ length: present }, (_, at): LevelBallot => ({ kind: 'level', marks: [marks[at] ?? 'abstain'], setAside: null }));
  const [outcome] = must(decide({ rules, candidates: 1, rounds: [{ ...round(1, 1, counts(roll, present)), ballots }] })).rounds;
  const [line] = outcome?.state === 'measured' ? outcome.lines : [];
  if (line === undefined) throw new Error(`not measured: ${JSON.stringify(outcome?.failing)}`);
  return line;
}
