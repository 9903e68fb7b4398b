/**
 * The joining card (入网卡): all that a computer needs to join its county, as a text that survives paper, a chat and a QR code.
 * Groups of four characters after a readable head: `LXK1-JY01-A 7Q2M 9XKD …`. Crockford's base32, so that 0/O and 1/I are one.
 */
import { z } from 'zod';
import { DeviceLetterSchema, StationCodeSchema } from '../kernel/ids.ts';
import { err, invariant, ok, type Result } from '../kernel/result.ts';
import { LocalDateSchema } from '../kernel/time.ts';
import { crc24, fromBase32, fromLength32, newCardReader, newCardWriter, toBase32, toLength32 } from './card-bytes.ts';
import { CountyIdSchema } from './names.ts';

export const JoiningCardSchema = z.strictObject({
  county: CountyIdSchema,
  countyName: z.string().min(1).max(40),
  /** http(s)://host[:port][/path], no slash at the end, no credentials */
  url: z.string().regex(/^https?:\/\/[^\s/@]+(\/[^\s@?#]*[^\s@?#/])?$/).max(200),
  /** the code under which the county office itself writes */
  office: StationCodeSchema,
  /** for whom: a station, or (its code is `office`) a computer of the county office */
  station: StationCodeSchema,
  stationName: z.string().min(1).max(40),
  device: DeviceLetterSchema,
  password: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/),
  /** office cards only: the carrier's password */
  carrier: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/).nullable(),
  /** 32 bytes, base64url: opens and seals this computer's bundles */
  seed: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** see fingerprintOf */
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  /** sha-256 of the server's certificate in hex, where it is not signed by a known authority; null: checked the usual way */
  certificate: z.string().regex(/^[0-9a-f]{64}$/).nullable(),
  issuedOn: LocalDateSchema,
  validUntil: LocalDateSchema,
  issuedBy: z.string().max(40),
  practice: z.boolean(),
});
export type JoiningCard = z.infer<typeof JoiningCardSchema>;

const has = { https: 1, practice: 2, carrier: 4, certificate: 8, ofTheOffice: 16 } as const;
const most = 1023;

/**
 * The text of a card: `LXK1-<station>-<device> `, then groups of four characters: two for the length, the fields, a check sum.
 * @throws when it is not a card by its schema: a bug of whoever made it
 */
export function encodeCard(card: JoiningCard): string {
  invariant(JoiningCardSchema.safeParse(card).success, 'BUG: not a joining card');
  const https = card.url.startsWith('https:');
  const to = newCardWriter();
  to.byte(
    (https ? has.https : 0) | (card.practice ? has.practice : 0) | (card.carrier === null ? 0 : has.carrier) |
      (card.certificate === null ? 0 : has.certificate) | (card.station === card.office ? has.ofTheOffice : 0),
  );
  to.packed(card.station + card.device);
  if (card.station !== card.office) to.packed(card.office);
  to.packed(card.county);
  to.packed(card.password);
  if (card.carrier !== null) to.packed(card.carrier);
  to.packed(card.seed);
  to.hex(card.fingerprint);
  if (card.certificate !== null) to.hex(card.certificate);
  to.text(card.url.slice(https ? 8 : 7));
  to.text(card.countyName);
  to.text(card.stationName);
  to.text(card.issuedBy);
  to.day(card.issuedOn);
  to.day(card.validUntil);
  const fields = to.bytes();
  const crc = crc24(fields);
  const bytes = [...fields, crc >> 16, (crc >> 8) & 255, crc & 255];
  invariant(bytes.length <= most, 'BUG: a joining card longer than its length can say');
  const body = toLength32(bytes.length) + toBase32(bytes);
  return `LXK1-${card.station}-${card.device} ${(body.match(/.{1,4}/g) ?? []).join(' ')}`;
}

/** What a card's QR code holds: its text without spaces, all of it in the code's compact alphabet. */
export const codeOfCard = (text: string): string => text.replace(/ /g, '');

export type CardProblem = 'not_a_card' | 'card_damaged' | 'card_newer';

/**
 * Finds the card in what a person pasted, typed or scanned. Small letters, O for 0, I or L for 1, full-width characters, spaces
 * and line breaks anywhere, and text around it do not matter. One wrong character is always noticed.
 * @returns `card_newer`: made by a newer version of the app; `card_damaged`: it is a card, but not every character is right
 */
export function decodeCard(text: string): Result<JoiningCard, CardProblem> {
  const plain = text.normalize('NFKC').toUpperCase();
  let problem: CardProblem = 'not_a_card';
  for (const head of plain.matchAll(/[LI1]\s*X\s*K\s*([LI1-9])/g)) {
    if (!/[LI1]/.test(head[1] ?? '')) {
      if (problem === 'not_a_card') problem = 'card_newer';
      continue;
    }
    const card = readCard(alike(plain.slice(head.index + head[0].length).replace(/[^0-9A-Z]/g, '')));
    if (card !== null) return ok(card);
    problem = 'card_damaged';
  }
  return err(problem);
}

/** Characters that look alike are one. */
function alike(text: string): string {
  return text.replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** @param letters what follows `LXK1`, letters and digits only. How long the station's code is shows in what fits behind it. */
function readCard(letters: string): JoiningCard | null {
  for (let head = 3; head <= 9; head++) {
    const count = fromLength32(letters.slice(head, head + 2));
    const body = letters.slice(head + 2, head + 2 + Math.ceil((count * 8) / 5));
    const bytes = count > 3 && body.length * 5 >= count * 8 ? fromBase32(body) : null;
    if (bytes === null || bytes.length !== count) continue;
    const [high = 0, middle = 0, low = 0] = bytes.slice(-3);
    const fields = bytes.slice(0, -3);
    if (crc24(fields) !== high * 65_536 + middle * 256 + low) continue;
    const card = readFields(fields);
    // The head is read by people only; it must not say something else than the card.
    if (card !== null && alike(card.station + card.device) === letters.slice(0, head)) return card;
  }
  return null;
}

function readFields(bytes: readonly number[]): JoiningCard | null {
  const from = newCardReader(bytes);
  const flags = from.byte();
  const self = from.packed();
  const station = self.slice(0, -1);
  const office = flags & has.ofTheOffice ? station : from.packed();
  const card = {
    station,
    device: self.slice(-1),
    office,
    county: from.packed(),
    password: from.packed(),
    carrier: flags & has.carrier ? from.packed() : null,
    seed: from.packed(),
    fingerprint: from.hex(16),
    certificate: flags & has.certificate ? from.hex(64) : null,
    url: (flags & has.https ? 'https://' : 'http://') + from.text(),
    countyName: from.text(),
    stationName: from.text(),
    issuedBy: from.text(),
    issuedOn: from.day(),
    validUntil: from.day(),
    practice: (flags & has.practice) > 0,
  };
  const parsed = JoiningCardSchema.safeParse(card);
  return from.torn() || flags > 31 || !parsed.success ? null : parsed.data;
}
