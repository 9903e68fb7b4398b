/**
 * Keys of bundles: the Ed25519 key that signs this computer's, made at first use; and the seeds that open those of others.
 * A station has its own seed, from its joining card. The office asks its database for a computer's card, and remembers the
 * seed sealed, so that a stick can be read while the line is down.
 */
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { type IssuedCard, IssuedCardSchema } from '../../../shared/county/documents.ts';
import { officeDatabase } from '../../../shared/county/names.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Abilities } from '../abilities.ts';
import { readJson, writeJson } from '../files/json-file.ts';
import type { Membership } from '../sync/county-file.ts';
import type { SignKey } from './bundle-file.ts';

const SealedSchema = z.strictObject({ sealed: z.boolean(), bytes: z.string() });
const SignFileSchema = z.strictObject({ v: z.literal(1), privateKey: SealedSchema, publicKey: z.string() });
const SeedsFileSchema = z.strictObject({ v: z.literal(1), seeds: z.record(z.string(), SealedSchema) });

export type SeedProblem = 'no_card' | 'card_revoked' | 'county_unreachable';

/** Asks the county for one document. @returns its JSON, null when it is not there; or that nobody answered */
export type AskDocument = (db: string, id: string) => Promise<Result<unknown, 'county_unreachable'>>;

export type BundleKeys = {
  /** made when there is none. @throws the system's error */
  readonly signKey: () => Promise<SignKey>;
  /** 32 bytes that seal bundles from or to this computer. @throws the system's error */
  readonly seedOf: (membership: Membership, device: string) => Promise<Result<Uint8Array, SeedProblem>>;
};

export type BundleKeysParts = { readonly folder: string; readonly secretBox: Abilities['secretBox']; readonly nowMs: () => number; readonly ask: AskDocument };

/** The folder is there. */
export function createBundleKeys({ folder, secretBox, nowMs, ask }: BundleKeysParts): BundleKeys {
  const signPath = join(folder, 'sign-key.json');
  const seedsPath = join(folder, 'seeds.json');
  const seal = (plain: Uint8Array) => ({ sealed: secretBox !== null, bytes: Buffer.from(secretBox === null ? plain : secretBox.seal(plain)).toString('base64') });
  const open = ({ sealed, bytes }: z.infer<typeof SealedSchema>): Uint8Array | null => {
    try {
      const kept = new Uint8Array(Buffer.from(bytes, 'base64'));
      if (!sealed) return kept;
      return secretBox === null ? null : secretBox.open(kept);
    } catch {
      return null; // sealed for another account of the system: a new key is made, and the other side asks a person
    }
  };

  async function remembered(device: string): Promise<Uint8Array | null> {
    const file = await readJson(seedsPath, SeedsFileSchema, nowMs());
    const kept = file?.seeds[device];
    return kept === undefined ? null : open(kept);
  }

  async function remember(device: string, seed: Uint8Array | null): Promise<void> {
    const before = (await readJson(seedsPath, SeedsFileSchema, nowMs()))?.seeds ?? {};
    const { [device]: _gone, ...others } = before;
    await writeJson(seedsPath, { v: 1, seeds: seed === null ? others : { ...others, [device]: seal(seed) } });
  }

  return {
    signKey: async () => {
      const file = await readJson(signPath, SignFileSchema, nowMs());
      const kept = file === null ? null : open(file.privateKey);
      if (file !== null && kept !== null) {
        const privateKey = createPrivateKey({ key: Buffer.from(kept), format: 'der', type: 'pkcs8' });
        return { privateKey, publicKey: new Uint8Array(Buffer.from(file.publicKey, 'base64')) };
      }
      const pair = generateKeyPairSync('ed25519');
      const publicKey = new Uint8Array(pair.publicKey.export({ type: 'spki', format: 'der' }));
      const plain = new Uint8Array(pair.privateKey.export({ type: 'pkcs8', format: 'der' }));
      await writeJson(signPath, { v: 1, privateKey: seal(plain), publicKey: Buffer.from(publicKey).toString('base64') });
      return { privateKey: pair.privateKey, publicKey };
    },

    seedOf: async ({ joined, seed }, device) => {
      if (joined.party === 'station') return ok(bytesOf(seed));
      const answer = await ask(officeDatabase(joined.county), `card:${device}`);
      if (!answer.ok) {
        const kept = await remembered(device);
        return kept === null ? answer : ok(kept);
      }
      const card = IssuedCardSchema.loose().safeParse(answer.value);
      const problem = card.success && card.data.device === device ? objectionTo(card.data) : 'no_card';
      if (problem !== null) {
        if ((await remembered(device)) !== null) await remember(device, null);
        return err(problem);
      }
      const fresh = bytesOf((card.data as IssuedCard).seed);
      const kept = await remembered(device);
      if (kept === null || !Buffer.from(kept).equals(Buffer.from(fresh))) await remember(device, fresh);
      return ok(fresh);
    },
  };
}

function objectionTo({ revokedAt }: IssuedCard): SeedProblem | null {
  return revokedAt === null ? null : 'card_revoked';
}

function bytesOf(seed: string): Uint8Array {
  return new Uint8Array(Buffer.from(seed, 'base64url'));
}
