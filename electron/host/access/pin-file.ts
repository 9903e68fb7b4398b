/**
 * What this computer keeps of each person's sign-in: hash of the PIN, wrong tries and the lock they led to, when last seen.
 * Never leaves the computer. Wrong tries are on disk before the PIN is looked at, so a restart gives none back.
 */
import { dirname } from 'node:path';
import { z } from 'zod';
import { noTries, type Tries, TriesSchema } from '../../../shared/access/pin.ts';
import { type Instant, InstantSchema } from '../../../shared/kernel/time.ts';
import { ensureFolder } from '../files/folder.ts';
import { readJson, writeJson } from '../files/json-file.ts';
import { type PinHash, PinHashSchema } from './pin-hash.ts';

const PersonSchema = z.strictObject({ pin: PinHashSchema.nullable(), tries: TriesSchema, lastSeen: InstantSchema.nullable() });
type Person = z.infer<typeof PersonSchema>;
const PinFileSchema = z.strictObject({ v: z.literal(1), people: z.record(z.string(), PersonSchema) });

export type PinFile = {
  readonly pinOf: (staff: string) => PinHash | null;
  readonly triesOf: (staff: string) => Tries;
  readonly lastSeen: (staff: string) => Instant | null;
  /** sets the PIN and forgets wrong tries. @throws the system's error; the old PIN then still holds */
  readonly setPin: (staff: string, pin: PinHash) => Promise<void>;
  /** @throws the system's error; the change then holds until the host stops */
  readonly setTries: (staff: string, tries: Tries) => Promise<void>;
  /** @throws the system's error; the change then holds until the host stops */
  readonly setSeen: (staff: string, at: Instant) => Promise<void>;
  /** forgets all in memory; the file has been moved away */
  readonly clear: () => void;
};

/** @throws the system's error when the file is there and cannot be read */
export async function openPinFile(path: string, nowMs: number): Promise<PinFile> {
  await ensureFolder(dirname(path));
  let people = new Map(Object.entries((await readJson(path, PinFileSchema, nowMs))?.people ?? {}));

  const personOf = (staff: string): Person => people.get(staff) ?? { pin: null, tries: noTries, lastSeen: null };
  const write = async (next: ReadonlyMap<string, Person>) => {
    await ensureFolder(dirname(path));
    await writeJson(path, { v: 1, people: Object.fromEntries(next) });
  };
  const change = async (staff: string, part: Partial<Person>) => {
    people.set(staff, { ...personOf(staff), ...part });
    await write(people);
  };
  return {
    pinOf: (staff) => personOf(staff).pin,
    triesOf: (staff) => personOf(staff).tries,
    lastSeen: (staff) => personOf(staff).lastSeen,
    setPin: async (staff, pin) => {
      const next = new Map(people).set(staff, { ...personOf(staff), pin, tries: noTries });
      await write(next);
      people = next;
    },
    setTries: (staff, tries) => change(staff, { tries }),
    setSeen: (staff, at) => change(staff, { tries: noTries, lastSeen: at }),
    clear: () => {
      people = new Map();
    },
  };
}
