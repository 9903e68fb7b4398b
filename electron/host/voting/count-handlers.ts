/** From two tellers' entries to reconciled ballots: comparing, settling what differs, the hard stop, what follows. */
import type { RoomHandlers } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { DifferenceReason } from '../../../shared/voting/sitting-acts.ts';
import { currentRound, type SittingRound, type SittingState } from '../../../shared/voting/sitting.ts';
import type { RoundOutcome } from '../../../shared/voting/round.ts';
import type { HostContext } from '../context.ts';
import { compareRound } from './compare.ts';
import { settledText } from './entry.ts';
import type { PinProblem } from './pins.ts';
import type { Seats } from './seats.ts';
import type { OpenSitting } from './sitting-folder.ts';
import type { Guarded } from './sittings.ts';
import { fitsRound } from './teller-handlers.ts';

export type CountHandlers = Pick<RoomHandlers<'voting', HostContext>, 'compare' | 'differences' | 'settle' | 'reconcile' | 'declareVoid' | 'resolve'>;
type PinOf = { readonly official: string; readonly pin: string };

/** No figure of marks is worked out before every paper is certain. */
export function countHandlers(seats: Seats, guarded: Guarded): CountHandlers {
  return {
    compare: ({ sitting }) =>
      guarded(sitting, async (one, state) => {
        const round = currentRound(state);
        if (round === null || state.stage !== 'counting') return err('wrong_stage', { stage: state.stage });
        const { missing, differences } = await compareRound(state, round, one.files(state.rounds.length - 1));
        const [first] = missing;
        if (first !== undefined) return err('keyed_too_few', first);
        const aside = differences.filter((difference) => difference.aside).length;
        const done = await one.act({ type: 'compared', differing: differences.length - aside, aside });
        return done.ok ? one.view() : done;
      }),

    differences: ({ sitting }) =>
      guarded(sitting, async (one, state) => {
        const round = currentRound(state);
        if (round === null || state.stage !== 'reconciling') return err('wrong_stage', { stage: state.stage });
        if (round.way === 'terminal') return ok({ papers: 0, differences: [], wrongPile: [] });
        const { papers, differences, wrongPile } = await compareRound(state, round, one.files(state.rounds.length - 1));
        return ok({ papers, differences: [...differences], wrongPile: [...wrongPile] });
      }),

    settle: ({ sitting, batch, place, ballot, setAside, reason, note, pins }, { caller }) =>
      guarded(sitting, async (one, state) => {
        const round = currentRound(state);
        if (round === null || state.stage !== 'reconciling') return err('wrong_stage', { stage: state.stage });
        const decided = { ...ballot, setAside };
        if (!fitsRound(decided, state, round)) return err('wrong_ballot');
        const files = one.files(state.rounds.length - 1);
        const { differences } = await compareRound(state, round, files);
        const difference = differences.find((found) => found.batch === batch && found.place === place);
        if (difference === undefined) return err('no_such_difference');
        const seat = seats.of(caller.client);
        const seated = pins.length === 0 && seat?.sitting === sitting && seat.role !== 'teller' ? [seat.official] : [];
        // A scrutineer at this window settles a difference; what was laid aside, or is set aside now, is decided by two (domain.md E4.6).
        if (difference.aside || setAside !== null) {
          const two = await checkTwo(one, state, pins);
          if (!two.ok) return two;
        } else if (seated.length === 0) {
          const by = await checkPins(one, state, pins);
          if (!by.ok) return by;
          if (pins.length === 0) return err('no_seat');
        }
        const by = seated.length > 0 ? seated : pins.map(({ official }) => official);
        await (await files.settled(batch)).write(place, settledText({ ballot: decided, reason, note, by }));
        return ok({});
      }),

    reconcile: ({ sitting }) =>
      guarded(sitting, async (one, state) => {
        const round = currentRound(state);
        const index = state.rounds.length - 1;
        if (round === null || state.stage !== 'reconciling') return err('wrong_stage', { stage: state.stage });
        const certain = await certainBallots(one, state, round, index);
        if (!certain.ok) return certain;
        const { ballots, reasons, differing, aside } = certain.value;
        const decided = await one.outcome({ round: index, ballots });
        if (!decided.ok) return decided;
        const outcome = decided.value?.rounds.at(-1);
        if (outcome === undefined) return err('wrong_stage', { stage: state.stage });
        const stopped = failureOf(outcome, round);
        if (stopped !== null) return err('unbalanced', stopped);
        const digest = await one.files(index).keepBallots(ballots);
        const done = await one.act({ type: 'reconciled', differing, aside, reasons, digest, next: outcome.next });
        if (!done.ok) return done;
        await one.files(index).destroy();
        return one.view();
      }),

    declareVoid: ({ sitting }) =>
      guarded(sitting, async (one, state) => {
        const index = state.rounds.length - 1;
        if (currentRound(state) === null || !['collecting', 'counting', 'reconciling'].includes(state.stage)) return err('wrong_stage', { stage: state.stage });
        const decided = await one.outcome({ round: index, ballots: [] });
        if (!decided.ok) return decided;
        const outcome = decided.value?.rounds.at(-1);
        if (outcome?.state !== 'void') return err('round_not_void');
        const done = await one.act({ type: 'round_void', next: outcome.next });
        if (!done.ok) return done;
        await one.files(index).destroy();
        return one.view();
      }),

    resolve: ({ sitting, resolution }) =>
      guarded(sitting, async (one, state) => {
        const round = currentRound(state);
        if (round === null || state.stage !== 'announced') return err('wrong_stage', { stage: state.stage });
        if (round.next?.kind !== 'congress') return err('no_next_round');
        if (!round.next.ways.includes(resolution)) return err('not_a_way', { resolution });
        const decided = await one.outcome({ resolution });
        if (!decided.ok) return decided;
        const next = decided.value?.rounds.at(-1)?.next;
        if (next === undefined) return err('no_next_round');
        const done = await one.act({ type: 'resolved', resolution, next });
        return done.ok ? one.view() : done;
      }),
  };
}

type Certain = { readonly ballots: readonly string[]; readonly reasons: Partial<Record<DifferenceReason, number>>; readonly differing: number; readonly aside: number };

async function certainBallots(one: OpenSitting, state: SittingState, round: SittingRound, index: number): Promise<Result<Certain, 'not_settled' | 'box_damaged'>> {
  if (round.way === 'terminal') {
    const found = await (await one.files(index).box()).read();
    return found.ok ? ok({ ballots: found.value.ballots, reasons: {}, differing: 0, aside: 0 }) : found;
  }
  const { ballots, differences } = await compareRound(state, round, one.files(index));
  const open = differences.filter(({ settled }) => settled === null).length;
  if (open > 0) return err('not_settled', { left: open });
  const reasons: Partial<Record<DifferenceReason, number>> = {};
  for (const { settled } of differences) if (settled !== null) reasons[settled.reason] = (reasons[settled.reason] ?? 0) + 1;
  const aside = differences.filter((difference) => difference.aside).length;
  return ok({ ballots, reasons, differing: differences.length - aside, aside });
}

/** The first identity that stops the round; a hand count beside is one more (domain.md E4, E6a 12). */
function failureOf(outcome: RoundOutcome, round: SittingRound): { readonly identity: string; readonly left: number; readonly right: number; readonly by: number } | null {
  const failing = outcome.failing.find(({ effect }) => effect !== 'report');
  if (failing !== undefined) return { identity: failing.identity, left: failing.left, right: failing.right, by: failing.by };
  if (round.hand === null || (outcome.state !== 'counted' && outcome.state !== 'measured')) return null;
  for (const [place, row] of round.rows.entries()) {
    const tally = outcome.lines.find((line) => line.row === row)?.tally;
    const ours = tally?.kind === 'choice' ? tally.for : tally?.kind === 'level' ? tally.satisfied : null;
    const theirs = round.hand[place] ?? 0;
    if (ours !== null && ours !== theirs) return { identity: 'hand_count', left: theirs, right: ours, by: theirs - ours };
  }
  return null;
}

/** The chief's PIN and a scrutineer's, in any order. The first that is wrong is told. @returns their keys, the chief first */
export async function checkTwo(one: OpenSitting, state: SittingState, pins: readonly PinOf[]): Promise<Result<[string, string], 'two_pins' | 'not_an_official' | PinProblem>> {
  const roleOf = (key: string) => state.officials.find((official) => official.key === key)?.role;
  const chief = pins.find(({ official }) => roleOf(official) === 'chief');
  const other = pins.find(({ official }) => roleOf(official) === 'scrutineer');
  if (chief === undefined || other === undefined) return err('two_pins');
  const checked = await checkPins(one, state, [chief, other]);
  return checked.ok ? ok([chief.official, other.official]) : checked;
}

/** PINs of the chief or of scrutineers; facts say whose was wrong. */
async function checkPins(one: OpenSitting, state: SittingState, pins: readonly PinOf[]): Promise<Result<object, 'not_an_official' | PinProblem>> {
  for (const { official, pin } of pins) {
    const found = state.officials.find(({ key }) => key === official);
    if (found === undefined || found.role === 'teller') return err('not_an_official', { key: official });
    const checked = await one.pins.check(official, pin);
    if (!checked.ok) return err(checked.problem, { ...checked.facts, official });
  }
  return ok({});
}
