/** Voting: a sitting's acts, its officials, its rounds. The rules are shared/voting; what lies on the disk is sitting-folder.ts. */
import { join } from 'node:path';
import { newRecordId } from '../../../shared/kernel/ids.ts';
import type { RoomHandlers } from '../../../shared/contract/index.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { currentRound } from '../../../shared/voting/sitting.ts';
import type { Abilities, Clock } from '../abilities.ts';
import type { PinHash } from '../access/pin-hash.ts';
import type { HostContext } from '../context.ts';
import { codeOf, diskProblem } from '../files/disk.ts';
import { ensureFolder } from '../files/folder.ts';
import type { OneAtATime } from '../files/one-at-a-time.ts';
import type { StationFile } from '../settings/station-file.ts';
import { boothHandlers } from './booth-handlers.ts';
import { countHandlers } from './count-handlers.ts';
import { sealHandlers } from './seal-handlers.ts';
import { createSeats } from './seats.ts';
import { createSittings } from './sittings.ts';
import { tellerHandlers } from './teller-handlers.ts';

export type VotingParts = {
  readonly dataDir: string;
  readonly abilities: Abilities;
  readonly clock: Clock;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly hash: (pin: string) => Promise<PinHash>;
  readonly stationFile: StationFile;
  readonly inTurn: OneAtATime;
};

export type Voting = {
  readonly handlers: RoomHandlers<'voting', HostContext>;
  /** a window is gone for good: nobody sits there any more */
  readonly forget: (client: string) => void;
};

/** Nothing is read before somebody asks for a sitting. */
export function openVoting({ dataDir, abilities, clock, randomBytes, hash, stationFile, inTurn }: VotingParts): Voting {
  const root = join(dataDir, 'sittings');
  const seats = createSeats();
  const sittings = createSittings({ root, clock, hash, secretBox: abilities.secretBox, randomBytes, inTurn });
  const { guarded, all, open } = sittings;

  const beginNew = async (title: string, body: string, on: string, rehearses: string | null) => {
    const station = stationFile.founded()?.station.code;
    if (station === undefined) return null;
    const id = newRecordId('sitting', station, { now: clock, randomBytes });
    await ensureFolder(root);
    const sitting = await open(id);
    await sitting.act({ type: 'begun', title, body, on, practice: rehearses !== null, rehearses });
    return { id, sitting };
  };

  const handlers: RoomHandlers<'voting', HostContext> = {
    sittings: () =>
      inTurn(async () => {
        try {
          const found = [];
          for (const id of await all()) {
            const sitting = await open(id);
            const state = sitting.state();
            if (state === null && sitting.isEmpty) continue; // a power cut before its first act
            found.push({ id, title: state?.title ?? '', on: state?.on ?? '1970-01-01', stage: state?.stage ?? '', practice: state?.practice ?? false, damaged: state === null });
          }
          return ok({ sittings: found });
        } catch (error) {
          return err('disk_failed', { code: codeOf(error) });
        }
      }),

    begin: ({ title, body, on }) =>
      inTurn(async () => {
        try {
          const begun = await beginNew(title, body, on, null);
          return begun === null ? err('no_station') : ok({ sitting: begun.id });
        } catch (error) {
          return diskProblem(error, dataDir);
        }
      }),

    rehearse: ({ sitting }) =>
      guarded(sitting, async (_sitting, state) => {
        if (state.practice) return err('practice');
        const begun = await beginNew(state.title, state.body, state.on, sitting);
        if (begun === null) return err('no_such_sitting');
        const { members, candidates, officials, rules, duties } = state;
        const acts = [
          { type: 'members' as const, members: [...members] },
          ...(rules === null || duties === null ? [] : [{ type: 'rules' as const, rules, duties }]),
          { type: 'candidates' as const, candidates: candidates.map((one) => ({ ...one, sponsors: [...one.sponsors] })) },
          { type: 'officials' as const, officials: [...officials] },
        ];
        const done = await begun.sitting.act(...acts);
        return done.ok ? ok({ sitting: begun.id }) : done;
      }),

    noteRehearsal: ({ sitting, practice }) =>
      guarded(sitting, async (official) => {
        if (!(await all()).includes(practice)) return err('not_rehearsed');
        const rehearsal = await open(practice);
        const seen = rehearsal.state();
        if (seen === null || !seen.practice || rehearsal.rehearses() !== sitting || seen.stage !== 'announced') return err('not_rehearsed');
        const noted = await official.act({ type: 'rehearsed', practice });
        return noted.ok ? ok({}) : noted;
      }),

    sitting: ({ sitting }) => guarded(sitting, (one) => one.view()),

    act: ({ sitting, act }) =>
      guarded(sitting, async (one, state) => {
        const closing = act.type === 'voting_closed' && currentRound(state)?.way === 'terminal';
        const inBox = closing ? await (await one.files(state.rounds.length - 1).box()).read() : null;
        if (inBox?.ok === false) return inBox;
        const done = inBox === null ? await one.act(act) : await one.act(act, { type: 'polled', admitted: inBox.value.poll.admitted, collected: inBox.value.poll.cast });
        return done.ok ? one.view() : done;
      }),

    zeroReport: ({ sitting }) =>
      guarded(sitting, async (one, { rounds }) => {
        for (const [index] of rounds.entries()) {
          const found = await one.files(index).found();
          if (found.length > 0) return err('not_empty', { found: found.length });
        }
        const done = await one.act({ type: 'zero' });
        return done.ok ? ok({}) : done;
      }),

    setPin: ({ sitting, official, pin }) =>
      guarded(sitting, async ({ pins }, { officials }) => {
        if (!officials.some(({ key }) => key === official)) return err('not_an_official', { key: official });
        const set = await pins.set(official, pin);
        return set.ok ? ok({}) : set;
      }),

    takeSeat: ({ sitting, official, pin }, { caller }) =>
      guarded(sitting, async ({ pins }, { officials }) => {
        const found = officials.find(({ key }) => key === official);
        if (found === undefined) return err('not_an_official', { key: official });
        const checked = await pins.check(official, pin);
        if (!checked.ok) return checked;
        const seat = { sitting, official, name: found.name, role: found.role };
        seats.take(caller.client, seat);
        return ok({ seat });
      }),

    leaveSeat: async (_input, { caller }) => {
      seats.leave(caller.client);
      return ok({});
    },

    seat: async (_input, { caller }) => ok({ seat: seats.of(caller.client) }),

    ...tellerHandlers(seats, guarded),
    ...countHandlers(seats, guarded),
    ...boothHandlers(guarded),
    ...sealHandlers(guarded, randomBytes),
  };
  return { handlers, forget: seats.leave };
}

