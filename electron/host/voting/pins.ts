/**
 * Officials of one sitting and their PINs, which hold for this sitting only and are set once: whoever runs the computer cannot give a
 * scrutineer another one. Wrong tries count as at sign-in.
 */
import { join } from 'node:path';
import { afterWrongTry, minutesLocked, noTries, triesBeforeLock, withinLock } from '../../../shared/access/pin.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { openPinFile } from '../access/pin-file.ts';
import { type PinHash, pinMatches } from '../access/pin-hash.ts';

export type PinProblem = 'wrong_pin' | 'locked_out' | 'no_pin';

export type OfficialPins = {
  /** @throws the system's error */
  readonly set: (official: string, pin: string) => Promise<Result<object, 'pin_is_set'>>;
  /** the wrong try is on disk before the PIN is looked at. @throws the system's error */
  readonly check: (official: string, pin: string) => Promise<Result<object, PinProblem>>;
  readonly has: (official: string) => boolean;
};

/** @throws the system's error when the file is there and cannot be read */
export async function openOfficialPins(folder: string, hash: (pin: string) => Promise<PinHash>, clock: () => number): Promise<OfficialPins> {
  const file = await openPinFile(join(folder, 'pins.json'), clock());
  return {
    has: (official) => file.pinOf(official) !== null,
    set: async (official, pin) => {
      if (file.pinOf(official) !== null) return err('pin_is_set');
      await file.setPin(official, await hash(pin));
      return ok({});
    },
    check: async (official, pin) => {
      const kept = file.pinOf(official);
      if (kept === null) return err('no_pin');
      const before = withinLock(file.triesOf(official), clock());
      const locked = minutesLocked(before, clock());
      if (locked > 0) return err('locked_out', { minutes: locked });
      const after = afterWrongTry(before, clock());
      await file.setTries(official, after);
      if (!(await pinMatches(pin, kept))) {
        const minutes = minutesLocked(after, clock());
        return minutes > 0 ? err('locked_out', { minutes }) : err('wrong_pin', { left: triesBeforeLock - after.wrong });
      }
      await file.setTries(official, noTries);
      return ok({});
    },
  };
}
