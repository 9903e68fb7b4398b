/** The end of a sitting: two PINs, one sealed file, one record. The page writes the record into the store and says so. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RoomHandlers } from '../../../shared/contract/index.ts';
import { err, invariant, ok } from '../../../shared/kernel/result.ts';
import { sealSitting, type ToSeal } from '../../../shared/voting/sealed.ts';
import { countsOf, type SittingState } from '../../../shared/voting/sitting.ts';
import { mostSealedText } from '../../../shared/voting/sitting-record.ts';
import { stepSitting } from '../../../shared/voting/sitting-steps.ts';
import type { HostContext } from '../context.ts';
import { atomicWrite } from '../files/atomic-write.ts';
import { checkTwo } from './count-handlers.ts';
import { ballotOf } from './entry.ts';
import type { OpenSitting } from './sitting-folder.ts';
import type { Guarded } from './sittings.ts';
import type { RandomBytes } from './slot-file.ts';

export type SealHandlers = Pick<RoomHandlers<'voting', HostContext>, 'seal' | 'sealedFile' | 'noteRecorded'>;

/** The file lies beside the acts, so that a power cut between sealing and the store loses nothing. */
export function sealHandlers(guarded: Guarded, randomBytes: RandomBytes): SealHandlers {
  const pathOf = (one: OpenSitting) => join(one.folder, 'sealed.json');
  return {
    seal: ({ sitting, pins }) =>
      guarded(sitting, async (one, state) => {
        const two = await checkTwo(one, state, pins);
        if (!two.ok) return two;
        // Whether it may be sealed at all is asked before anything is written.
        const may = stepSitting(sitting, state, { type: 'sealed', by: two.value, digest: '-' });
        if (!may.ok) return may;
        const parts = await partsOf(one, state);
        if (parts === null) return err('sitting_damaged');
        const sealed = sealSitting(parts, randomBytes);
        invariant(sealed.ok, 'BUG: a sitting that is over cannot be sealed');
        const { text, digest } = sealed.value;
        if (text.length > mostSealedText) return err('too_large', { characters: text.length });
        await atomicWrite(pathOf(one), text);
        const done = await one.act({ type: 'sealed', by: two.value, digest });
        return done.ok ? ok({ text, digest }) : done;
      }),

    sealedFile: ({ sitting }) =>
      guarded(sitting, async (one, { digest, recorded }) => {
        if (digest === null) return err('not_sealed');
        return ok({ text: await readFile(pathOf(one), 'utf8'), digest, recorded });
      }),

    noteRecorded: ({ sitting }) =>
      guarded(sitting, async (one, { recorded }) => {
        if (recorded) return ok({});
        const done = await one.act({ type: 'recorded' });
        return done.ok ? ok({}) : done;
      }),
  };
}

/** @returns null when the reconciled ballots are not what they were */
async function partsOf(one: OpenSitting, state: SittingState): Promise<ToSeal | null> {
  const rounds = [];
  for (const [index, round] of state.rounds.entries()) {
    const texts = round.isVoid ? [] : round.digest === null ? null : await one.files(index).ballots(round.digest);
    if (texts === null) return null;
    const ballots = texts.map(ballotOf).filter((ballot) => ballot !== null);
    rounds.push({ kind: round.kind, rows: [...round.rows], places: round.places, counts: countsOf(state, round), resolution: round.resolution, ballots });
  }
  if (state.rules === null) return null;
  const { title, body, on, practice, rules, candidates } = state;
  return { title, body, day: on, rehearsal: practice, rules, candidates: candidates.map(({ name }) => ({ title: name })), rounds };
}
