/**
 * What lies on the disk of one round: a key, and under it the piles that tellers keyed, what was settled, the box of a terminal; after
 * reconciling only the ballots, sorted, which tell neither place nor order. Then key, piles and box are destroyed.
 */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Abilities } from '../abilities.ts';
import { ensureFolder, removeLeftovers } from '../files/folder.ts';
import { readJson, writeJson } from '../files/json-file.ts';
import { createContactKeys } from '../reception/contact-keys.ts';
import { type Box, openBox } from './box.ts';
import { openPile, type Pile } from './pile.ts';
import { destroyFile, type RandomBytes } from './slot-file.ts';

const BallotsSchema = z.strictObject({ v: z.literal(1), sitting: z.string(), round: z.number().int(), practice: z.boolean(), ballots: z.array(z.string()) });

export type RoundParts = {
  readonly folder: string;
  readonly sitting: RecordId;
  /** from 1 */
  readonly round: number;
  readonly practice: boolean;
  /** N: sizes of box and piles */
  readonly people: number;
  readonly secretBox: Abilities['secretBox'];
  readonly randomBytes: RandomBytes;
};

export type RoundFiles = {
  /** what one teller keyed of one batch. @throws the system's error, or KEY_UNREADABLE */
  readonly pile: (teller: string, batch: number) => Promise<Pile>;
  readonly settled: (batch: number) => Promise<Pile>;
  readonly box: () => Promise<Box>;
  /** names of what lies there but the key: nothing at a zero report. @throws the system's error */
  readonly found: () => Promise<string[]>;
  /** texts of the reconciled ballots, sorted; on disk when it returns. @returns their digest. @throws the system's error */
  readonly keepBallots: (ballots: readonly string[]) => Promise<string>;
  /** @returns null where there are none, or where they are not those of the digest. @throws the system's error */
  readonly ballots: (digest: string) => Promise<string[] | null>;
  /** key first, then what it opened; harmless again. @throws the system's error */
  readonly destroy: () => Promise<void>;
};

/** Most papers that one pile can hold: no more can be live than deputies are on the roll (domain.md E4.3), and some to spare for what then does not balance. */
export function mostInPile(people: number): number {
  return people + 16;
}

/** Nothing is made before something is written. */
export function openRoundFiles({ folder, sitting, round, practice, people, secretBox, randomBytes }: RoundParts): RoundFiles {
  const keys = createContactKeys(folder, secretBox, randomBytes);
  const at = (name: string) => join(folder, name);
  const names = async () => (await readdir(folder).catch(() => [])).filter((name) => !name.endsWith('.tmp'));
  const key = async () => (await keys.get(sitting)) ?? (await keys.create([sitting]))[0] ?? new Uint8Array();
  const parts = async (name: string) => ({ path: at(name), key: await key(), label: `${sitting} ${round} ${practice ? 'practice' : 'official'} ${name}`, randomBytes });
  const digestOf = (ballots: readonly string[]) => createHash('sha256').update(JSON.stringify([sitting, round, practice, ballots])).digest('hex');
  const piles = new Map<string, Promise<Pile>>();
  const pileOf = (name: string): Promise<Pile> => {
    const found = piles.get(name) ?? parts(name).then((all) => openPile(all, mostInPile(people)));
    piles.set(name, found);
    found.catch(() => piles.delete(name));
    return found;
  };
  return {
    pile: (teller, batch) => pileOf(`keyed-${teller}-${batch}`),
    settled: (batch) => pileOf(`settled-${batch}`),
    box: async () => openBox(await parts('box'), people),
    found: async () => (await names()).filter((name) => !name.endsWith('.key')),
    keepBallots: async (ballots) => {
      const sorted = [...ballots].sort();
      await ensureFolder(folder);
      await writeJson(at('ballots.json'), { v: 1, sitting, round, practice, ballots: sorted });
      return digestOf(sorted);
    },
    ballots: async (digest) => {
      const kept = await readJson(at('ballots.json'), BallotsSchema, 0);
      return kept !== null && kept.sitting === sitting && kept.practice === practice && digestOf(kept.ballots) === digest ? kept.ballots : null;
    },
    destroy: async () => {
      piles.clear();
      await removeLeftovers([folder]);
      await keys.destroy(sitting);
      for (const name of await names()) if (/^(?:keyed|settled)-|^box/.test(name)) await destroyFile(at(name), randomBytes);
    },
  };
}
