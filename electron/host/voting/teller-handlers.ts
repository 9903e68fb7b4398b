/** What a teller does: keys his own pile, blind, paper by paper, each on disk before the next. */
import type { RoomHandlers } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Ballot } from '../../../shared/voting/ballot.ts';
import type { Seat } from '../../../shared/voting/contract.ts';
import { ballotKindOf } from '../../../shared/voting/reconcile.ts';
import { currentRound, type SittingRound, type SittingState } from '../../../shared/voting/sitting.ts';
import type { HostContext } from '../context.ts';
import { readEntries } from './compare.ts';
import { entryText } from './entry.ts';
import { mostInPile } from './round-files.ts';
import type { Seats } from './seats.ts';
import type { OpenSitting } from './sitting-folder.ts';
import type { Guarded } from './sittings.ts';

export type TellerHandlers = Pick<RoomHandlers<'voting', HostContext>, 'teller' | 'ownEntry' | 'key' | 'tellerDone'>;

type AtWork = { readonly seat: Seat; readonly sitting: OpenSitting; readonly state: SittingState; readonly round: SittingRound; readonly index: number };

/** True when a ballot is of the kind and length that this round's ballots are. */
export function fitsRound(ballot: Ballot, state: SittingState, round: SittingRound): boolean {
  return state.rules !== null && ballot.kind === ballotKindOf(state.rules, round.kind) && ballot.marks.length === round.rows.length;
}

/** Each method acts for whoever sits as a teller at the caller's window, on his own piles. */
export function tellerHandlers(seats: Seats, guarded: Guarded): TellerHandlers {
  const atWork = <T, P extends string>(client: string, stages: readonly string[], task: (work: AtWork) => Promise<Result<T, P>>) => {
    const seat = seats.of(client);
    if (seat?.role !== 'teller') return Promise.resolve(err('no_seat'));
    return guarded(seat.sitting, async (sitting, state): Promise<Result<T, P | 'wrong_stage' | 'no_seat'>> => {
      if (!state.officials.some(({ key, role }) => key === seat.official && role === 'teller')) return err('no_seat');
      const round = currentRound(state);
      if (round === null || !stages.includes(state.stage)) return err('wrong_stage', { stage: state.stage });
      return task({ seat, sitting, state, round, index: state.rounds.length - 1 });
    });
  };
  const countKeyed = async ({ seat, sitting, round, index }: AtWork, no: number): Promise<number> => {
    const entries = await readEntries(await sitting.files(index).pile(seat.official, no), round.collected[no] ?? 0);
    const gap = entries.indexOf(null);
    return gap === -1 ? entries.length : gap;
  };

  return {
    teller: (_input, { caller }) =>
      atWork(caller.client, ['collecting', 'counting', 'reconciling', 'reconciled', 'shown', 'announced', 'sealed'], async (work) => {
        const { seat, state, round, index } = work;
        const batches = [];
        for (const { no } of round.batches) batches.push({ no, papers: round.collected[no] ?? 0, keyed: state.stage === 'counting' ? await countKeyed(work, no) : 0 });
        const rows = round.rows.map((row) => state.candidates[row]?.name ?? '');
        const mode = state.rules === null ? '' : ballotKindOf(state.rules, round.kind);
        return ok({ seat, title: state.title, practice: state.practice, stage: state.stage, round: index, mode, places: round.places, rows, batches, done: round.done.includes(seat.official) });
      }),

    ownEntry: ({ batch, place }, { caller }) =>
      atWork(caller.client, ['counting'], async ({ seat, sitting, round, index }) => {
        const papers = round.collected[batch];
        if (papers === undefined) return err('wrong_batch', { batch });
        if (place > papers) return err('beyond_pile', { papers });
        const entries = await readEntries(await sitting.files(index).pile(seat.official, batch), papers);
        return ok({ entry: entries[place - 1] ?? null });
      }),

    key: ({ batch, place, ballot }, { caller }) =>
      atWork(caller.client, ['counting'], async (work) => {
        const { seat, sitting, state, round, index } = work;
        const papers = round.collected[batch];
        if (papers === undefined) return err('wrong_batch', { batch });
        if (place > papers || place > mostInPile(state.members.length)) return err('beyond_pile', { papers });
        if (round.done.includes(seat.official)) return err('wrong_stage', { stage: 'done' });
        if (ballot !== null && (!fitsRound(ballot, state, round) || ballot.setAside !== null)) return err('wrong_ballot');
        const other = seats.hold(caller.client, batch);
        if (other !== null) return err('pile_elsewhere', { teller: other });
        const keyed = await countKeyed(work, batch);
        if (place > keyed + 1) return err('place_skipped', { next: keyed + 1 });
        await (await sitting.files(index).pile(seat.official, batch)).write(place, entryText({ ballot }));
        const next = Math.max(keyed, place) + 1;
        if (next > papers) seats.putDown(caller.client);
        return ok({ next });
      }),

    tellerDone: ({ again }, { caller }) =>
      atWork(caller.client, ['counting'], async (work) => {
        const { seat, sitting, round } = work;
        if (again) {
          const reopened = await sitting.act({ type: 'teller_again', teller: seat.official });
          return reopened.ok ? ok({}) : reopened;
        }
        for (const { no } of round.batches) {
          const papers = round.collected[no] ?? 0;
          const keyed = await countKeyed(work, no);
          if (keyed < papers) return err('keyed_too_few', { batch: no, papers, keyed });
        }
        seats.putDown(caller.client);
        const done = await sitting.act({ type: 'teller_done', teller: seat.official });
        return done.ok ? ok({}) : done;
      }),
  };
}
