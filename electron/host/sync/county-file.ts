/**
 * The county that this computer has joined, and what its user chose, in one file. Passwords and seed are sealed by the
 * operating system where it can; they leave this module only as a Membership, never for a page or a log.
 */
import { z } from 'zod';
import { type CardFacts, type Joined, JoinedSchema, type SyncChoices, SyncChoicesSchema } from '../../../shared/sync/contract.ts';
import { type JoiningCard, JoiningCardSchema } from '../../../shared/county/card.ts';
import { type KnownServer, KnownServerSchema } from '../../../shared/county/contract.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import type { Abilities } from '../abilities.ts';
import { readJson, writeJson } from '../files/json-file.ts';
import type { StationFile } from '../settings/station-file.ts';

const SecretsSchema = JoiningCardSchema.pick({ password: true, carrier: true, seed: true });
type Secrets = z.infer<typeof SecretsSchema>;

const CountyFileSchema = z.strictObject({
  v: z.literal(1),
  choices: SyncChoicesSchema,
  /** joined as whom: a profile made later, in the same folder, is another station */
  stationSince: z.string().nullable(),
  joined: JoinedSchema.nullable(),
  certificate: z.string().nullable(),
  secrets: z.strictObject({ sealed: z.boolean(), bytes: z.string() }).nullable(),
  /** office only: how its server was last administered. Files written before there was one have none */
  server: KnownServerSchema.nullable().default(null),
  /** as what this computer was last with a county, also after it left: tells its own traces from another computer's */
  was: z.strictObject({ fingerprint: z.string(), station: z.string(), device: z.string() }).nullable(),
});
type CountyFileContent = z.infer<typeof CountyFileSchema>;

/** All that a request to the county needs. */
export type Membership = { readonly joined: Joined; readonly certificate: string | null } & Secrets;

export type CountyFile = {
  /** null while none is joined, or when its secrets cannot be opened here: a new card is then asked for */
  readonly membership: () => Membership | null;
  readonly choices: () => SyncChoices;
  /** null when nothing is known of the server of a county, or of this one */
  readonly server: () => KnownServer | null;
  /** remembered until this county is left. @throws the system's error; nothing is then changed */
  readonly keepServer: (server: KnownServer) => Promise<void>;
  /** true when this computer itself was this station's device in that county */
  readonly wasHere: (card: JoiningCard) => boolean;
  /** @throws the system's error; nothing is then changed */
  readonly join: (card: JoiningCard, choices: SyncChoices, at: Instant) => Promise<Joined>;
  /** forgets addresses, passwords and seed. @throws the system's error; nothing is then changed */
  readonly leave: () => Promise<void>;
  /** @throws the system's error; nothing is then changed */
  readonly choose: (choices: SyncChoices) => Promise<void>;
};

export type CountyFileParts = {
  readonly path: string;
  readonly secretBox: Abilities['secretBox'];
  readonly stationFile: Pick<StationFile, 'founded'>;
  readonly nowMs: number;
  /** the secrets were sealed for another account of the system, or damaged */
  readonly onUnreadable: () => void;
};

const nothing: CountyFileContent = {
  v: 1, choices: { paused: false, smallOnly: false }, stationSince: null, joined: null, certificate: null, secrets: null, server: null, was: null,
};

/** Opens the file of one data folder. @throws the system's error when it is there and cannot be read */
export async function openCountyFile({ path, secretBox, stationFile, nowMs, onUnreadable }: CountyFileParts): Promise<CountyFile> {
  let content = (await readJson(path, CountyFileSchema, nowMs)) ?? nothing;
  let secrets = content.secrets === null ? null : opened(content.secrets, secretBox);
  if (content.secrets !== null && secrets === null) onUnreadable();

  async function write(next: CountyFileContent, nextSecrets: Secrets | null): Promise<void> {
    await writeJson(path, next);
    content = next;
    secrets = nextSecrets;
  }
  const stationSince = () => stationFile.founded()?.station.createdAt ?? null;

  return {
    membership: () => {
      const { joined, certificate } = content;
      if (joined === null || secrets === null || content.stationSince !== stationSince()) return null;
      return { joined, certificate, ...secrets };
    },
    choices: () => content.choices,
    server: () => content.server,
    keepServer: (server) => write({ ...content, server }, secrets),
    wasHere: ({ fingerprint, station, device }) => {
      const { was } = content;
      return was !== null && was.fingerprint === fingerprint && was.station === station && was.device === device;
    },
    join: async (card, choices, at) => {
      const party = card.station === card.office ? 'office' : 'station';
      const joined: Joined = { ...factsOf(card), joinedAt: at, party };
      const kept: Secrets = { password: card.password, carrier: card.carrier, seed: card.seed };
      const was = { fingerprint: card.fingerprint, station: card.station, device: card.device };
      // The office makes its county before it joins it.
      const server = content.server?.county === card.county ? content.server : null;
      await write({ v: 1, choices, stationSince: stationSince(), joined, certificate: card.certificate, secrets: sealed(kept, secretBox), server, was }, kept);
      return joined;
    },
    leave: () => write({ ...content, joined: null, certificate: null, secrets: null, server: null }, null),
    choose: (choices) => write({ ...content, choices }, secrets),
  };
}

/** A card without its secrets. */
export function factsOf(card: JoiningCard): CardFacts {
  const { password: _password, carrier: _carrier, seed: _seed, certificate: _certificate, ...facts } = card;
  return facts;
}

function sealed(secrets: Secrets, secretBox: Abilities['secretBox']): CountyFileContent['secrets'] {
  const plain = new Uint8Array(Buffer.from(JSON.stringify(secrets), 'utf8'));
  return { sealed: secretBox !== null, bytes: Buffer.from(secretBox === null ? plain : secretBox.seal(plain)).toString('base64') };
}

function opened(kept: NonNullable<CountyFileContent['secrets']>, secretBox: Abilities['secretBox']): Secrets | null {
  try {
    const bytes = new Uint8Array(Buffer.from(kept.bytes, 'base64'));
    if (kept.sealed && secretBox === null) return null;
    const plain = kept.sealed && secretBox !== null ? secretBox.open(bytes) : bytes;
    return SecretsSchema.parse(JSON.parse(Buffer.from(plain).toString('utf8')));
  } catch {
    return null; // told by onUnreadable: a password, unlike a key of contact data, can be given out anew
  }
}
