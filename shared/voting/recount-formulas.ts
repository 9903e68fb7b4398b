/** The rules of a round as spreadsheet formulas: what a ballot is worth, what a row adds up to, who is chosen. Text in, text out; knows no layout. */
import type { RoundInput } from './round.ts';
import type { RuleSet } from './rule-set.ts';
import type { Threshold } from './threshold.ts';

/** Signs that stand in the cells, in words of the language: 赞 反 弃 … Each differs from the others and is no number. */
export type RecountSigns = Readonly<Record<'for' | 'against' | 'abstain' | 'blank' | 'both' | 'unreadable' | 'satisfied' | 'fairly' | 'dissatisfied' | 'rowVoid' | 'valid' | 'void', string>>;

type Context = { readonly rules: RuleSet; readonly round: Pick<RoundInput, 'rows' | 'places'>; readonly kind: 'choice' | 'rank' | 'level'; readonly signs: RecountSigns };

const quoted = (text: string): string => `"${text}"`;
const times = (range: string, sign: string): string => `COUNTIF(${range},${quoted(sign)})`;

/** The smallest number that reaches a threshold of the cell `base`. */
export function leastFormula({ comparison, numerator, denominator }: Threshold, base: string): string {
  return comparison === '>=' ? `INT((${base}*${numerator}+${denominator - 1})/${denominator})` : `INT(${base}*${numerator}/${denominator})+1`;
}

function overVote({ rules, round, signs }: Context, marks: string): string {
  const both = rules.readings.forAndAgainst === 'void_row_counts' ? `+${times(marks, signs.both)}` : '';
  return `${times(marks, signs.for)}${both}>${round.places}`;
}

/** Valid or void (SEALED-FILE.md, Counting again 2). @param aside the cell that says why scrutineers set it aside  @param marks its row of marks */
export function stateFormula(context: Context, aside: string, marks: string): string {
  const { rules, round, kind, signs } = context;
  const { readings } = rules;
  const rows = round.rows.length;
  const blank = times(marks, signs.blank);
  const isVoid = [`${aside}<>""`];
  if (readings.blankBallot === 'void_ballot') isVoid.push(`${blank}=${rows}`);
  if (readings.nothingReadable === 'void_ballot') isVoid.push(`AND(${blank}<${rows},${blank}+${times(marks, signs.unreadable)}=${rows})`);
  if (readings.forAndAgainst === 'void_ballot') isVoid.push(`${times(marks, signs.both)}>0`);
  if (kind === 'choice' && rules.mode !== 'each' && readings.overVote === 'void_ballot') isVoid.push(overVote(context, marks));
  if (kind === 'rank' && readings.rankGaps === 'void_ballot') {
    const written = round.rows.map((_, at) => `SIGN(COUNTIF(${marks},${at + 1}))`);
    isVoid.push(`${written.join('+')}<>MAX(${written.map((sign, at) => `${sign}*${at + 1}`).join(',')})`);
  }
  return `IF(OR(${isVoid.join(',')}),${quoted(signs.void)},${quoted(signs.valid)})`;
}

/** What one row of a ballot says; nothing where the ballot is void. @param mark the cell of the row */
export function saysFormula(context: Context, state: string, marks: string, mark: string): string {
  const { rules, round, kind, signs } = context;
  const rowVoid = quoted(signs.rowVoid);
  const abstains = quoted(kind === 'rank' ? signs.blank : signs.abstain);
  const blankRow = rules.readings.blankRow === 'abstains' ? abstains : rowVoid;
  let says: string;
  if (kind === 'rank') {
    const alone = rules.readings.equalRanks === 'void_rows' ? `,COUNTIF(${marks},${mark})=1` : '';
    says = `IF(ISNUMBER(${mark}),IF(AND(${mark}>=1,${mark}<=${round.rows.length}${alone}),${mark},${rowVoid}),${rowVoid})`;
  } else {
    const over = kind === 'choice' && rules.mode !== 'each' && rules.readings.overVote === 'void_chosen_rows';
    const plain = over ? `IF(AND(${mark}=${quoted(signs.for)},${overVote(context, marks)}),${rowVoid},${mark})` : mark;
    says = `IF(OR(${mark}=${quoted(signs.both)},${mark}=${quoted(signs.unreadable)}),${rowVoid},${plain})`;
  }
  const whole = `IF(${times(marks, signs.blank)}=${round.rows.length},${abstains},IF(${mark}=${quoted(signs.blank)},${blankRow},${says}))`;
  return `IF(${state}=${quoted(signs.void)},"",${whole})`;
}

/** The figures of a row in the order of its tally, the last one void rows. @param says the column of what ballots say in this row */
export function figureFormulas({ kind, signs }: Context, says: string): string[] {
  switch (kind) {
    case 'choice':
      return [signs.for, signs.against, signs.abstain, signs.rowVoid].map((sign) => times(says, sign));
    case 'rank':
      return [`COUNT(${says})`, times(says, signs.blank), times(says, signs.rowVoid)];
    case 'level':
      return [signs.satisfied, signs.fairly, signs.dissatisfied, signs.abstain, signs.rowVoid].map((sign) => times(says, sign));
  }
}

/** What rows are ordered by. @param valid the cell of V */
export function scoreFormula({ rules, round, kind, signs }: Context, says: string, valid: string): string {
  if (kind === 'choice') return times(says, signs.for);
  switch (rules.readings.rankScore) {
    case 'sum':
      return `SUM(${says})+(${valid}-COUNT(${says}))*${round.rows.length + 1}`;
    case 'points':
      return Array.from({ length: Math.min(round.places, round.rows.length) }, (_, at) => `COUNTIF(${says},${at + 1})*${round.places - at}`).join('+');
    case 'within_places':
      return `COUNTIF(${says},"<=${round.places}")`;
  }
}
