/**
 * A sealed sitting as a workbook that counts again by itself: one sheet a counted round with every ballot, and formulas from marks to who is chosen. Beside
 * them stand the sealed figures, and a cell that says whether all agree. No counted value of ours is written into a formula's cell.
 */
import type { Cell } from '../reports/cell.ts';
import type { CountingTable, FormulaCell } from '../reports/formula-cell.ts';
import type { Ballot } from './ballot.ts';
import { figureFormulas, leastFormula, type RecountSigns, saysFormula, scoreFormula, stateFormula } from './recount-formulas.ts';
import { ballotKindOf } from './reconcile.ts';
import type { CountedRound, MeasuredRound, RoundInput } from './round.ts';
import type { Readings, SatisfactionBase } from './rule-set.ts';
import type { Opened } from './sealed.ts';

/** Labels of the sheet. `sheet` takes the round's number from 1. */
export type RecountWords = {
  readonly signs: RecountSigns;
  readonly sheet: (round: number) => string;
  readonly labels: Readonly<Record<'verdict' | 'digest' | 'roll' | 'present' | 'issued' | 'spoiled' | 'collected' | 'places' | 'quorum' | 'majority' | 'valid' | 'void' | 'number' | 'title' | 'score' | 'eligible' | 'rank' | 'level' | 'result' | 'sum' | 'sealed' | 'same' | 'aside' | 'state' | 'grade' | 'hundredths', string>>;
  readonly figures: Readonly<Record<'choice' | 'rank' | 'level', readonly string[]>>;
  readonly results: Readonly<Record<'chosen' | 'tied' | 'not_chosen' | 'satisfied' | 'fairly' | 'dissatisfied' | 'none', string>>;
  readonly asides: Readonly<Record<'sign' | 'other', string>>;
  readonly agrees: string;
  readonly differs: string;
};

type Row = (Cell | FormulaCell)[];
const text = (words: string): Cell => ({ kind: 'text', text: words });
const number = (value: number): Cell => ({ kind: 'number', text: String(value), value });
const formula = (of: string): FormulaCell => ({ kind: 'formula', formula: of });
const empty: Cell = { kind: 'empty' };

/** Rows of the head, so that formulas know where a figure stands; from 1, in column B. */
const at = { verdict: 1, digest: 2, roll: 3, present: 4, issued: 5, spoiled: 6, collected: 7, places: 8, quorum: 9, majority: 10, valid: 11, void: 12, heads: 14 } as const;
const cell = (row: number): string => `$B$${row}`;

/** One table a counted round. A void round has nothing to count. */
export function recountTables(opened: Opened, words: RecountWords): CountingTable[] {
  return opened.rounds.flatMap((round, nth) => {
    const outcome = opened.outcome.rounds[nth];
    return outcome?.state === 'counted' || outcome?.state === 'measured' ? [tableOf(opened, round, outcome, words.sheet(nth + 1), words)] : [];
  });
}

function tableOf(opened: Opened, round: RoundInput, outcome: CountedRound | MeasuredRound, name: string, words: RecountWords): CountingTable {
  const { rules, candidates } = opened.sitting;
  const { labels, signs } = words;
  const kind = ballotKindOf(rules, round.kind);
  const context = { rules, round, kind, signs };
  const count = round.rows.length;
  const first = at.heads + 1;
  const firstBallot = first + count + 2;
  const lastBallot = firstBallot + Math.max(1, round.ballots.length) - 1;
  const marksFrom = 2; // column C
  const stateColumn = letters(marksFrom + count);
  const saysColumn = (row: number): string => letters(marksFrom + count + 1 + row);
  const column = (letter: string, from: number, to: number): string => `$${letter}$${from}:$${letter}$${to}`;
  const states = column(stateColumn, firstBallot, lastBallot);

  const figures = words.figures[kind];
  const after = 2 + figures.length; // the column after the row's figures
  const of = Object.fromEntries(['sum', 'score', 'eligible', 'rank', 'level', 'result', 'sealedScore', 'sealedResult', 'same'].map((key, step) => [key, letters(after + step)])) as Record<'sum' | 'score' | 'eligible' | 'rank' | 'level' | 'result' | 'sealedScore' | 'sealedResult' | 'same', string>;
  const lines = (letter: string): string => column(letter, first, first + count - 1);
  const majority = outcome.needs.majority === null || rules.majority === null ? text('—') : formula(leastFormula(rules.majority, cell(rules.majority.base === 'roll' ? at.roll : at.present)));
  const same = `COUNTIF(${lines(of.same)},"${words.agrees}")=${count}`;
  const verdict = `IF(AND(${same},${cell(at.valid)}=${outcome.valid},${cell(at.void)}=${outcome.void},${cell(at.valid)}+${cell(at.void)}=${cell(at.collected)},${cell(at.present)}>=${cell(at.quorum)}),"${words.agrees}","${words.differs}")`;
  const head: Row[] = [
    [text(labels.verdict), formula(verdict)],
    [text(labels.digest), text(opened.digest)],
    ...(['roll', 'present', 'issued', 'spoiled', 'collected'] as const).map((key): Row => [text(labels[key]), number(round.counts[key])]),
    [text(labels.places), number(round.places)],
    [text(labels.quorum), formula(leastFormula(rules.quorum, cell(at.roll)))],
    [text(labels.majority), majority],
    [text(labels.valid), formula(`COUNTIF(${states},"${signs.valid}")`)],
    [text(labels.void), formula(`COUNTIF(${states},"${signs.void}")`)],
    [],
  ];
  const result = kind === 'level' ? [labels.hundredths, '', '', '', labels.grade] : [labels.score, labels.eligible, labels.rank, labels.level, labels.result];
  const heads = [labels.number, labels.title, ...figures, labels.sum, ...result, labels.sealed, labels.sealed, labels.same].map(text);
  const candidateRows = round.rows.map((candidate, row): Row => {
    const here = first + row;
    const says = column(saysColumn(row), firstBallot, lastBallot);
    const line = outcome.lines[row];
    const sums = figureFormulas(context, says).map(formula);
    const start: Row = [number(candidate + 1), text(candidates[candidate]?.title ?? ''), ...sums, formula(`SUM(${letters(2)}${here}:${letters(after - 1)}${here})`)];
    const sameFormula = formula(`IF(AND(${of.score}${here}=${of.sealedScore}${here},${of.result}${here}=${of.sealedResult}${here},${of.sum}${here}=${cell(at.valid)}),"${words.agrees}","${words.differs}")`);
    if (line !== undefined && 'rate' in line) {
      const [satisfied, fairly, dissatisfied] = [`${letters(2)}${here}`, `${letters(3)}${here}`, `${letters(4)}${here}`];
      const grade = gradeFormula(rules.readings, [satisfied, fairly, dissatisfied], words.results);
      const base = baseFormula(rules.readings.rateBase, [satisfied, fairly, dissatisfied]);
      const rate = `IF(${base}=0,"—",INT((20000*(${satisfied}+${fairly})+${base})/(2*${base})))`;
      return [...start, formula(rate), empty, empty, empty, formula(grade), line.rate === null ? text('—') : number(line.rate.hundredths), text(words.results[line.grade ?? 'none']), sameFormula];
    }
    const mayWithout = round.kind === 'run_off' || rules.readings.unvoted === 'takes_place' ? '1' : `IF(${letters(2)}${here}>0,1,0)`;
    const eligible = outcome.needs.majority === null ? mayWithout : `IF(${of.score}${here}>=${cell(at.majority)},1,0)`;
    const better = kind === 'rank' && rules.readings.rankScore === 'sum' ? '<' : '>';
    const rank = `IF(${of.eligible}${here}=1,COUNTIFS(${lines(of.eligible)},1,${lines(of.score)},"${better}"&${of.score}${here})+1,"—")`;
    const level = `COUNTIFS(${lines(of.eligible)},1,${lines(of.score)},${of.score}${here})`;
    return [
      ...start, formula(scoreFormula(context, says, cell(at.valid))), formula(eligible), formula(rank), formula(level), formula(resultFormula(here)),
      number(line?.score ?? 0), text(words.results[line?.standing ?? 'none']), sameFormula,
    ];
  });

  function resultFormula(here: number): string {
    const { chosen, tied, not_chosen: out } = words.results;
    if (rules.mode === 'each') return `IF(${of.eligible}${here}=1,"${chosen}","${out}")`;
    const byList = rules.tie === 'list_order' || (rules.tie === 'congress' && round.resolution === 'list_order');
    const before = `COUNTIFS(${lines(of.eligible)},1,${lines(of.score)},${of.score}${here},${lines('A')},"<"&A${here})`;
    const across = byList ? `IF(${of.rank}${here}-1+${before}<${cell(at.places)},"${chosen}","${out}")` : `"${tied}"`;
    const places = cell(at.places);
    return `IF(${of.eligible}${here}=0,"${out}",IF(${of.rank}${here}-1+${of.level}${here}<=${places},"${chosen}",IF(${of.rank}${here}-1>=${places},"${out}",${across})))`;
  }

  const ballotHeads: Row = [labels.number, labels.aside, ...round.rows.map((row) => String(row + 1)), labels.state, ...round.rows.map((row) => String(row + 1))].map(text);
  const ballotRows = round.ballots.map((ballot, nth): Row => {
    const here = firstBallot + nth;
    const marks = `$${letters(marksFrom)}${here}:$${letters(marksFrom + count - 1)}${here}`;
    const says = round.rows.map((_, row) => formula(saysFormula(context, `$${stateColumn}${here}`, marks, `${letters(marksFrom + row)}${here}`)));
    const aside = ballot.setAside === null ? empty : text(words.asides[ballot.setAside]);
    return [number(nth + 1), aside, ...markCells(ballot, signs), formula(stateFormula(context, `$B${here}`, marks)), ...says];
  });
  return { name, rows: [...head, heads, ...candidateRows, [], ballotHeads, ...ballotRows], widths: [8, 36, ...Array.from({ length: count * 2 + 10 }, () => 8)] };
}

function markCells(ballot: Ballot, signs: RecountSigns): Cell[] {
  return ballot.marks.map((mark) => (typeof mark === 'number' ? number(mark) : text(signs[mark])));
}

function baseFormula(base: SatisfactionBase, levels: readonly string[]): string {
  const cells: Record<SatisfactionBase, string> = { members: cell(at.roll), present: cell(at.present), collected: cell(at.collected), valid: cell(at.valid), marked: `(${levels.join('+')})` };
  return cells[base];
}

function gradeFormula(readings: Readings, [satisfied = '', fairly = '', dissatisfied = '']: readonly string[], results: RecountWords['results']): string {
  const levels = [satisfied, fairly, dissatisfied];
  const half = (votes: string): string => `2*(${votes})${readings.exactlyHalf === 'included' ? '>=' : '>'}${baseFormula(readings.halfBase, levels)}`;
  const second = readings.grading === 'each' ? half(fairly) : half(`${satisfied}+${fairly}`);
  const last = readings.grading === 'each' ? `IF(${half(dissatisfied)},"${results.dissatisfied}","${results.none}")` : `"${results.dissatisfied}"`;
  return `IF(${levels.join('+')}=0,"${results.none}",IF(${half(satisfied)},"${results.satisfied}",IF(${second},"${results.fairly}",${last})))`;
}

/** The name of a column, from 0: A, Z, AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters((column - (column % 26)) / 26 - 1) + last;
}
