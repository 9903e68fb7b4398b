/** Access: sign in, sign out, set a PIN. The arithmetic of lock-out is shared/access/pin.ts. */
import { afterWrongTry, minutesLocked, triesBeforeLock, withinLock } from '../../../shared/access/pin.ts';
import type { RoomHandlers } from '../../../shared/contract/index.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import type { Clock } from '../abilities.ts';
import type { HostContext } from '../context.ts';
import { codeOf, diskProblem } from '../files/disk.ts';
import { oneAtATime } from '../files/one-at-a-time.ts';
import type { Log } from '../log.ts';
import type { PinFile } from './pin-file.ts';
import { type PinHash, pinMatches } from './pin-hash.ts';
import type { Sessions } from './sessions.ts';
import type { StaffRoll } from './staff-roll.ts';

export type AccessParts = {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly hash: (pin: string) => Promise<PinHash>;
  readonly roll: StaffRoll;
  readonly pins: PinFile;
  readonly sessions: Sessions;
  readonly log: Log;
};

/** Tries at the PIN run one at a time, whichever window they come from. */
export function accessHandlers({ dataDir, clock, hash, roll, pins, sessions, log }: AccessParts): RoomHandlers<'access', HostContext> {
  // Tries that run side by side would each see the count of before.
  const inTurn = oneAtATime();

  /** A full disk must not keep people out: the count then holds until the host stops. */
  const tryToKeep = (saved: Promise<void>) => saved.catch((error: unknown) => log('tries_not_saved', { code: codeOf(error) }));

  return {
    people: async () =>
      ok({
        people: roll.people().map(({ id, name, role }) => ({ staff: id, name, role, hasPin: pins.pinOf(id) !== null, lastSeen: pins.lastSeen(id) })),
      }),

    session: async (_input, { session }) => ok({ session }),

    signIn: ({ staff, pin }, { caller }) =>
      inTurn(async () => {
        if (roll.find(staff) === null) return err('no_such_person');
        const kept = pins.pinOf(staff);
        if (kept === null) return err('no_pin');
        const before = withinLock(pins.triesOf(staff), clock());
        const locked = minutesLocked(before, clock());
        if (locked > 0) {
          if (before !== pins.triesOf(staff)) await tryToKeep(pins.setTries(staff, before));
          return err('locked_out', { minutes: locked });
        }
        const after = afterWrongTry(before, clock());
        await tryToKeep(pins.setTries(staff, after));
        if (!(await pinMatches(pin, kept))) {
          const minutes = minutesLocked(after, clock());
          return minutes > 0 ? err('locked_out', { minutes }) : err('wrong_pin', { left: triesBeforeLock - after.wrong });
        }
        const at = toInstant(clock());
        await tryToKeep(pins.setSeen(staff, at));
        sessions.begin(caller.client, staff, at);
        const session = sessions.of(caller.client);
        return session === null ? err('no_such_person') : ok({ session });
      }),

    signOut: async (_input, { caller }) => {
      sessions.end(caller.client);
      return ok({});
    },

    setPin: ({ staff, pin }, { session }) =>
      inTurn(async () => {
        if (session?.staff !== staff && session?.role !== 'station_head' && session?.role !== 'county_clerk') return err('not_yours');
        if (roll.find(staff) === null) return err('no_such_person');
        try {
          await pins.setPin(staff, await hash(pin));
          return ok({});
        } catch (error) {
          return diskProblem(error, dataDir);
        }
      }),
  };
}
