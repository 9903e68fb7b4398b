/**
 * One sitting as it lies on the disk: its acts, PINs and rounds, folded. Says what the director sees; changes only through acts that the
 * rules of shared/voting allow, each on disk before it counts.
 */
import { join } from 'node:path';
import { decide } from '../../../shared/voting/decide.ts';
import type { SittingView } from '../../../shared/voting/contract.ts';
import type { Resolution, SittingOutcome } from '../../../shared/voting/round.ts';
import { countsOf, currentRound, officialsAs, type SittingRound, type SittingState } from '../../../shared/voting/sitting.ts';
import type { SittingAct } from '../../../shared/voting/sitting-acts.ts';
import type { SittingProblem } from '../../../shared/voting/sitting-problems.ts';
import { foldSitting, stepSitting } from '../../../shared/voting/sitting-steps.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { err, invariant, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Abilities } from '../abilities.ts';
import type { PinHash } from '../access/pin-hash.ts';
import { removeLeftovers } from '../files/folder.ts';
import { openActsLog } from './acts-log.ts';
import { compareRound } from './compare.ts';
import { ballotOf } from './entry.ts';
import { openOfficialPins, type OfficialPins } from './pins.ts';
import { openRoundFiles, type RoundFiles } from './round-files.ts';
import type { RandomBytes } from './slot-file.ts';

export type FolderParts = {
  readonly folder: string;
  readonly id: RecordId;
  readonly clock: () => number;
  readonly hash: (pin: string) => Promise<PinHash>;
  readonly secretBox: Abilities['secretBox'];
  readonly randomBytes: RandomBytes;
};

export type OpenSitting = {
  readonly folder: string;
  /** nothing was ever done with it: a power cut came before its first act */
  readonly isEmpty: boolean;
  /** the official sitting that this one rehearses */
  readonly rehearses: () => RecordId | null;
  /** null when the files are damaged: nothing is done with it any more */
  readonly state: () => SittingState | null;
  readonly pins: OfficialPins;
  /** all of them or none, on disk when ok. @throws the system's error */
  readonly act: (...acts: readonly SittingAct[]) => Promise<Result<SittingState, SittingProblem>>;
  /** files of a round, from 0. @throws BUG when there is none */
  readonly files: (round: number) => RoundFiles;
  /** what all reconciled rounds come to; null before the first, `sitting_damaged` when their ballots are not what was reconciled. @throws the system's error */
  readonly outcome: (also?: Also) => Promise<Result<SittingOutcome | null, 'sitting_damaged'>>;
  /** @throws the system's error */
  readonly view: () => Promise<Result<SittingView, 'sitting_damaged'>>;
};

/** What would come of it, before it is: of a round with these ballots (texts), of the last round with this resolution. */
export type Also = { readonly round?: number; readonly ballots?: readonly string[]; readonly resolution?: Resolution };

/** Opens a sitting, and finishes what a power cut interrupted: destroying what a reconciled round no longer needs. @throws the system's error */
export async function openSitting({ folder, id, clock, hash, secretBox, randomBytes }: FolderParts): Promise<OpenSitting> {
  await removeLeftovers([folder]);
  const log = await openActsLog(join(folder, 'acts.log'), id);
  const pins = await openOfficialPins(folder, hash, clock);
  const folded = foldSitting(id, log.acts.map(({ act }) => act));
  let state = log.whole && folded.ok ? folded.value : null;

  const opened = new Map<number, RoundFiles>();
  const files = (round: number): RoundFiles => {
    invariant(state !== null, 'BUG: files of a damaged sitting');
    // N is final before a round has files, so what was opened stays right.
    const found = opened.get(round) ?? openRoundFiles({ folder: join(folder, `round-${round + 1}`), sitting: id, round: round + 1, practice: state.practice, people: state.members.length, secretBox, randomBytes });
    opened.set(round, found);
    return found;
  };

  for (const [index, round] of (state?.rounds ?? []).entries()) {
    await removeLeftovers([join(folder, `round-${index + 1}`)]);
    if (round.digest !== null || round.isVoid) await files(index).destroy();
  }

  const act = async (...acts: readonly SittingAct[]): Promise<Result<SittingState, SittingProblem>> => {
    invariant(state !== null || acts[0]?.type === 'begun', 'BUG: an act in a damaged sitting');
    let next = state;
    for (const one of acts) {
      const stepped: Result<SittingState, SittingProblem> = stepSitting(id, next, one);
      if (!stepped.ok) return stepped;
      next = stepped.value;
    }
    invariant(next !== null, 'BUG: no act');
    await log.append(acts, clock());
    state = next;
    return ok(next);
  };

  const outcome: OpenSitting['outcome'] = async (also) => {
    if (state === null) return err('sitting_damaged');
    const { rules, candidates, rounds } = state;
    const inputs = [];
    for (const [index, round] of rounds.entries()) {
      const texts = also?.ballots !== undefined && also.round === index ? also.ballots : round.isVoid ? [] : round.digest === null ? null : await files(index).ballots(round.digest);
      if (texts === null && round.digest !== null) return err('sitting_damaged');
      if (texts === null) continue;
      const ballots = texts.map(ballotOf);
      inputs.push({ kind: round.kind, rows: [...round.rows], places: round.places, counts: countsOf(state, round), ballots: ballots.filter((ballot) => ballot !== null), resolution: round.resolution ?? (index === rounds.length - 1 ? (also?.resolution ?? null) : null) });
    }
    if (rules === null || inputs.length === 0) return ok(null);
    const decided = decide({ rules, candidates: candidates.length, rounds: inputs });
    invariant(decided.ok, 'BUG: rounds that do not follow from each other');
    return ok(decided.value);
  };

  const keyed = async (round: SittingRound, index: number): Promise<SittingView['keyed']> => {
    if (state === null || round.digest !== null || round.isVoid || round.way !== 'paper' || Object.keys(round.collected).length === 0) return [];
    const found = await files(index).found();
    const all = [];
    for (const { key } of officialsAs(state, 'teller')) {
      const batches = [];
      for (const { no } of round.batches) {
        const isThere = found.includes(`keyed-${key}-${no}`);
        batches.push({ no, keyed: isThere ? (await (await files(index).pile(key, no)).read()).filter((text) => text !== null).length : 0 });
      }
      all.push({ teller: key, batches });
    }
    return all;
  };

  return {
    folder,
    isEmpty: log.whole && log.acts.length === 0,
    rehearses: () => {
      const first = log.acts[0]?.act;
      return first?.type === 'begun' ? first.rehearses : null;
    },
    state: () => state,
    pins,
    act,
    files,
    outcome,
    view: async () => {
      if (state === null) return err('sitting_damaged');
      const round = currentRound(state);
      const index = state.rounds.length - 1;
      const decided = await outcome();
      if (!decided.ok) return decided;
      const terminal = round !== null && round.way === 'terminal' && round.digest === null && !round.isVoid && state.stage !== 'signing_in';
      const looked = terminal ? await (await files(index).box()).read() : null;
      const compared = round !== null && round.way === 'paper' && state.stage === 'reconciling' ? await compareRound(state, round, files(index)) : null;
      const last = log.acts.at(-1)?.at ?? '';
      return ok({
        state,
        keyed: round === null ? [] : await keyed(round, index),
        differences: compared === null ? null : { all: compared.differences.length, settled: compared.differences.filter(({ settled }) => settled !== null).length },
        poll: looked?.ok === true ? looked.value.poll : null,
        outcome: decided.value,
        pins: state.officials.filter(({ key }) => pins.has(key)).map(({ key }) => key),
        lastActAt: last,
        clockSetBack: log.acts.some(({ at }, place) => place > 0 && at < (log.acts[place - 1]?.at ?? '')),
      } as unknown as SittingView);
    },
  };
}
