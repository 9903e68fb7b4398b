/** Voting one by one at a terminal, and what the hall may see. Who is let in is not said here, and nothing of it is kept. */
import type { RoomHandlers } from '../../../shared/contract/index.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { ballotKindOf } from '../../../shared/voting/reconcile.ts';
import { currentRound } from '../../../shared/voting/sitting.ts';
import { leastThatReaches } from '../../../shared/voting/threshold.ts';
import type { HostContext } from '../context.ts';
import { ballotText } from './entry.ts';
import type { Guarded } from './sittings.ts';
import { fitsRound } from './teller-handlers.ts';

export type BoothHandlers = Pick<RoomHandlers<'voting', HostContext>, 'admit' | 'slip' | 'cast' | 'hall'>;

/** A ballot is cast into a box on this disk; who is in the booth is known to the people in the hall and to nothing else. */
export function boothHandlers(guarded: Guarded): BoothHandlers {
  /** rounds in which somebody was let in and has not voted; in memory, so that a restart asks the director to let him in again */
  const open = new Set<string>();
  return {
    admit: ({ sitting }) =>
      guarded(sitting, async (one, state) => {
        const round = currentRound(state);
        if (round?.way !== 'terminal' || state.stage !== 'voting') return err('wrong_stage', { stage: state.stage });
        const box = await one.files(state.rounds.length - 1).box();
        const now = await box.read();
        if (!now.ok) return now;
        if (now.value.poll.cast >= round.present) return err('all_admitted', { present: round.present });
        const admitted = await box.admit();
        if (admitted.ok) open.add(sitting);
        return admitted;
      }),

    slip: ({ sitting }) =>
      guarded(sitting, async (_one, state) => {
        const round = currentRound(state);
        if (round === null || state.rules === null) return err('wrong_stage', { stage: state.stage });
        const rows = round.rows.map((row) => ({ name: state.candidates[row]?.name ?? '', about: state.candidates[row]?.about ?? '' }));
        const mode = ballotKindOf(state.rules, round.kind);
        return ok({ title: state.title, practice: state.practice, open: open.has(sitting) && state.stage === 'voting', mode, places: round.places, rows });
      }),

    cast: ({ sitting, ticket, ballot }) =>
      guarded(sitting, async (one, state) => {
        const round = currentRound(state);
        if (round?.way !== 'terminal' || state.stage !== 'voting') return err('wrong_stage', { stage: state.stage });
        if (!fitsRound(ballot, state, round) || ballot.setAside !== null) return err('wrong_ballot');
        const box = await one.files(state.rounds.length - 1).box();
        // Nobody is let in: only a ballot that is in the box already, sent again because its answer was lost, is taken.
        const done = open.has(sitting) ? await box.cast(ticket, ballotText(ballot)) : await box.again(ticket);
        if (!done.ok) return done;
        open.delete(sitting);
        return ok({});
      }),

    hall: ({ sitting }) =>
      guarded(sitting, async (one, state) => {
        const { title, practice, stage, rounds, members, inHall, rules, candidates } = state;
        const decided = stage === 'announced' || stage === 'sealed' ? await one.outcome() : ok(null);
        if (!decided.ok) return decided;
        const quorum = rules === null ? null : leastThatReaches(rules.quorum, members.length);
        return ok({ title, practice, stage, round: rounds.length, roll: members.length, present: inHall.length, quorum, candidates: candidates.map(({ name }) => name), outcome: decided.value });
      }),
  };
}
