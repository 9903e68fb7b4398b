/** Sittings made up by chance with a fixed seed: every way of voting, every reading, small halls where ties and edges are common, and wrong figures now and then. */
import type { Ballot, BallotKind, ChoiceMark, LevelMark, RankMark } from '../../../shared/voting/ballot.ts';
import { defaultReadings } from '../../../shared/voting/presets.ts';
import type { RoundCounts, RoundInput, SittingInput } from '../../../shared/voting/round.ts';
import { type RuleSet, ReadingsSchema, satisfactionBases, shortfallRules, tieRules, voteModes } from '../../../shared/voting/rule-set.ts';
import { oracle } from './oracle.ts';

export type Chance = () => number;

const below = (chance: Chance, count: number): number => Math.floor(chance() * count);
const oneOf = <T>(chance: Chance, items: readonly [T, ...T[]] | readonly T[]): T => items[below(chance, items.length)] as T;

/** A rule set of any kind; `mode` where the caller wants one. */
export function randomRules(chance: Chance, mode: RuleSet['mode'] = oneOf(chance, voteModes)): RuleSet {
  const readings = { ...defaultReadings } as Record<string, unknown>;
  for (const [name, schema] of Object.entries(ReadingsSchema.shape)) {
    if ('options' in schema && name !== 'secondRound') readings[name] = oneOf(chance, schema.options as readonly string[]);
  }
  readings['secondRound'] = chance() < 0.5 ? { kind: 'all' } : { kind: 'best', beyond: below(chance, 3) };
  readings['halfBase'] = oneOf(chance, satisfactionBases);
  readings['rateBase'] = oneOf(chance, satisfactionBases);
  const comparison = (): '>=' | '>' => oneOf(chance, ['>=', '>']);
  const decides = mode === 'majority_top' || mode === 'each';
  return {
    version: 1,
    preset: 'random',
    citation: '',
    body: 'decides',
    quorum: { comparison: comparison(), ...oneOf(chance, [{ numerator: 2, denominator: 3 }, { numerator: 1, denominator: 2 }]), base: 'roll' },
    majority: decides ? { comparison: comparison(), numerator: 1, denominator: oneOf(chance, [2, 3]), base: oneOf(chance, ['roll', 'present']) } : null,
    mode,
    places: 1 + below(chance, 4),
    excess: null,
    tie: oneOf(chance, [...tieRules, 'run_off']),
    shortfall: oneOf(chance, [...shortfallRules, 'second_round']),
    readings: readings as RuleSet['readings'],
  };
}

const choiceLot: readonly ChoiceMark[] = ['for', 'for', 'for', 'for', 'for', 'against', 'against', 'abstain', 'blank', 'blank', 'both', 'unreadable'];
const levelLot: readonly LevelMark[] = ['satisfied', 'satisfied', 'satisfied', 'fairly', 'fairly', 'dissatisfied', 'abstain', 'blank', 'both', 'unreadable'];

/** A ballot of the kind. Some are wholly blank, or scrawled; most are plain. */
export function randomBallot(chance: Chance, kind: BallotKind, rows: number): Ballot {
  const setAside = chance() < 0.02 ? oneOf(chance, ['sign', 'other'] as const) : null;
  const whole = chance();
  const plain = whole >= 0.1 && whole < 0.7;
  const make = <M>(lot: () => M, cleanLot: () => M): (M | 'blank' | 'unreadable')[] =>
    Array.from({ length: rows }, () => (whole < 0.04 ? 'blank' : whole < 0.07 ? (chance() < 0.5 ? 'blank' : 'unreadable') : plain ? cleanLot() : lot()));
  switch (kind) {
    case 'choice':
      return { kind, setAside, marks: make(() => oneOf(chance, choiceLot), () => oneOf(chance, ['for', 'against', 'blank'] as const)) };
    case 'level':
      return { kind, setAside, marks: make(() => oneOf(chance, levelLot), () => oneOf(chance, ['satisfied', 'fairly', 'dissatisfied'] as const)) };
    case 'rank': {
      const order = Array.from({ length: rows }, (_, at) => at + 1).sort(() => chance() - 0.5);
      let at = 0;
      return { kind, setAside, marks: make<RankMark>(() => oneOf<RankMark>(chance, [below(chance, rows + 2), 1 + below(chance, rows), 'blank', 'both', 'unreadable']), () => order[at++] ?? 'blank') };
    }
  }
}

function randomCounts(chance: Chance, roll: number, mistakes: boolean): RoundCounts {
  const present = roll - (chance() < 0.7 ? below(chance, Math.floor(roll / 3) + 1) : 0);
  const spoiled = chance() < 0.2 ? 1 : 0;
  const live = present - (chance() < 0.2 ? Math.min(present, 1) : 0);
  const recorded = chance() < 0.5;
  const unused = below(chance, 3);
  const counts = { roll, present, printed: recorded ? live + spoiled + unused : null, issued: live + spoiled, spoiled, unused: recorded ? unused : null, collected: Math.max(0, live - (chance() < 0.2 ? 1 : 0)) };
  if (!mistakes) return counts;
  const wrong = oneOf(chance, ['present', 'printed', 'issued', 'spoiled', 'unused', 'collected', 'collected'] as const);
  const figure = counts[wrong];
  return { ...counts, [wrong]: figure === null ? null : Math.max(0, figure + oneOf(chance, [-1, 1, 2])) };
}

/** A sitting until nothing must follow, or four rounds. Rounds that follow are those that the oracle asks for. */
export function randomSitting(chance: Chance, mode?: RuleSet['mode']): SittingInput {
  const rules = randomRules(chance, mode);
  const candidates = 1 + below(chance, 5);
  const roll = 1 + below(chance, 9);
  const all = Array.from({ length: candidates }, (_, row) => row);
  const rounds: RoundInput[] = [];
  let ask: Pick<RoundInput, 'kind' | 'rows' | 'places'> | null = { kind: 'first', rows: all, places: rules.mode === 'each' || rules.mode === 'satisfaction' ? candidates : rules.places };
  while (ask !== null && rounds.length < 4) {
    const counts = randomCounts(chance, roll, chance() < 0.12);
    const kind: BallotKind = rules.mode === 'satisfaction' ? 'level' : rules.mode === 'ranks' && ask.kind !== 'run_off' ? 'rank' : 'choice';
    const keyed = Math.max(0, counts.collected + (chance() < 0.01 ? oneOf(chance, [-1, 1]) : 0));
    const rows = ask.rows.length;
    const ballots = Array.from({ length: keyed }, () => randomBallot(chance, chance() < 0.001 ? oneOf(chance, ['choice', 'rank', 'level']) : kind, chance() < 0.001 ? rows + 1 : rows));
    rounds.push({ ...ask, counts, ballots, resolution: null });
    if (rules.mode === 'satisfaction') break;
    ask = follow(chance, { rules, candidates, rounds });
  }
  return { rules, candidates, rounds };
}

/** What the oracle asks for after the last round; where it is the congress's, a way is drawn and written into that round. */
function follow(chance: Chance, sitting: { rules: RuleSet; candidates: number; rounds: RoundInput[] }): Pick<RoundInput, 'kind' | 'rows' | 'places'> | null {
  const last = sitting.rounds.at(-1);
  let next = oracle(sitting).rounds.at(-1)?.next;
  if (next?.kind === 'congress' && last !== undefined && chance() < 0.8) {
    sitting.rounds[sitting.rounds.length - 1] = { ...last, resolution: oneOf(chance, next.ways) };
    next = oracle(sitting).rounds.at(-1)?.next;
  }
  if (next === undefined) return null;
  if (next.kind === 'again') return { kind: next.round, rows: [...next.rows], places: next.places };
  if (next.kind === 'run_off') return { kind: 'run_off', rows: [...next.rows], places: next.places };
  return next.kind === 'second_round' ? { kind: 'second', rows: [...next.rows], places: next.places } : null;
}
