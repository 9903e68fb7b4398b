/**
 * Joining cards: a computer gets an account and a card, another password, or loses its account. What it wrote stays.
 * A card's password is shown this once; only the seed of its bundles is kept, in the office's database.
 */
import type { JoiningCard } from '../../../shared/county/card.ts';
import { fingerprintOf, type IssuedCard, IssuedCardSchema } from '../../../shared/county/documents.ts';
import { accountOf, type CountyId, officeDatabase } from '../../../shared/county/names.ts';
import type { DeviceLetter, StationCode } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { addDays, localDateOf, toInstant } from '../../../shared/kernel/time.ts';
import { carrierPassword, newPassword, type RandomBytes, removeAccount, setAccount } from './accounts.ts';
import { planned, putDocument, take } from './apply.ts';
import { asResult, CountyFailure, type ServerProblem } from './failure.ts';
import { idsFrom, knownInfo } from './found.ts';
import { rolesOfDevice } from './layout.ts';
import type { AdminServer, Server } from './server.ts';

export type CardProblem =
  | ServerProblem
  | 'letter_used' // this letter was given out before; facts: next
  | 'code_of_office' // the office writes under this code
  | 'no_such_card'; // facts: device

/** What every act that gives out a card needs besides its computer. */
export type Issue = {
  readonly county: CountyId;
  /** the address under which computers reach the county, without a slash at the end */
  readonly address: string;
  /** sha-256 in hex of a certificate that no known authority signed; null: checked the usual way */
  readonly certificate: string | null;
  readonly by: string;
  /** milliseconds since 1970 UTC */
  readonly nowMs: number;
  /** how long the card lets a computer join; seven when left out */
  readonly validDays?: number;
  readonly randomBytes: RandomBytes;
};

const usualDays = 7;

/** A computer of a station: the first one brings the station's database with it. A letter is never given twice. */
export function addStation(server: AdminServer, issue: Issue, station: { readonly code: StationCode; readonly name: string; readonly letter: DeviceLetter }): Promise<Result<JoiningCard, CardProblem>> {
  return asResult<JoiningCard, CardProblem>(async () => {
    const info = await knownInfo(server, issue.county);
    if (station.code === info.office) throw new CountyFailure('code_of_office');
    await refuseUsed(server, issue.county, station.code, station.letter);
    for (const step of await planned(server, { ...info, stations: [station.code] })) await take(server, info, step, issue.randomBytes);
    return giveOut(server, issue, station.code, station.letter, station.name, null);
  });
}

/** A computer of the county office. Its card carries the carrier's password as well. */
export function addOffice(server: AdminServer, issue: Issue, letter: DeviceLetter): Promise<Result<JoiningCard, CardProblem>> {
  return asResult<JoiningCard, CardProblem>(async () => {
    const info = await knownInfo(server, issue.county);
    await refuseUsed(server, issue.county, info.office, letter);
    return giveOut(server, issue, info.office, letter, info.name, null);
  });
}

/** Another password and a new card for the same computer. A lock after wrong tries ends; the old card and password are worth nothing. */
export function rotatePassword(server: AdminServer, issue: Issue, device: { readonly station: StationCode; readonly letter: DeviceLetter }): Promise<Result<JoiningCard, CardProblem>> {
  return asResult<JoiningCard, CardProblem>(async () => {
    await knownInfo(server, issue.county);
    const known = (await issuedCards(server, issue.county)).find((card) => card.device === `${device.station}-${device.letter}`);
    if (known === undefined) throw new CountyFailure<CardProblem>('no_such_card', { device: `${device.station}-${device.letter}` });
    return giveOut(server, issue, device.station, device.letter, known.stationName, known.seed);
  });
}

/**
 * Takes the accounts of all computers of a station away. Its database stays, and the office goes on reading it.
 * @returns computers whose account was taken; none left to take is well too
 */
export function removeStation(server: AdminServer, issue: Pick<Issue, 'county' | 'nowMs'>, code: StationCode): Promise<Result<string[], CardProblem>> {
  return asResult<string[], CardProblem>(async () => {
    await knownInfo(server, issue.county);
    const cards = (await issuedCards(server, issue.county)).filter((card) => card.device.startsWith(`${code}-`));
    if (cards.length === 0) throw new CountyFailure<CardProblem>('no_such_card', { device: code });
    const taken: string[] = [];
    for (const card of cards) {
      if (await removeAccount(server, accountOf(issue.county, card.device))) taken.push(card.device);
      if (card.revokedAt === null) await putCard(server, issue.county, { ...card, revokedAt: toInstant(issue.nowMs) });
    }
    return taken;
  });
}

/** Every card given out, by computer. */
export function listCards(server: Server, county: CountyId): Promise<Result<IssuedCard[], ServerProblem>> {
  return asResult(async () => {
    await knownInfo(server, county);
    return issuedCards(server, county);
  });
}

/** The card first, then the account: cut short between the two, the letter is used and the next card comes by rotatePassword. */
async function giveOut(server: Server, issue: Issue, station: StationCode, letter: DeviceLetter, stationName: string, seed: string | null): Promise<JoiningCard> {
  const { county, nowMs, randomBytes } = issue;
  const info = await knownInfo(server, county);
  const device = `${station}-${letter}`;
  const keep: IssuedCard = {
    _id: `card:${device}`, v: 1, device, stationName, issuedAt: toInstant(nowMs), issuedBy: issue.by, revokedAt: null,
    seed: seed ?? Buffer.from(randomBytes(32)).toString('base64url'),
  };
  await putCard(server, county, keep);
  const password = newPassword(randomBytes);
  await setAccount(server, accountOf(county, device), rolesOfDevice(info, station, letter), password);
  const today = localDateOf(keep.issuedAt);
  return {
    county, countyName: info.name, url: issue.address, office: info.office, station, stationName, device: letter, password,
    carrier: station === info.office ? await carrierPassword(server, county) : null,
    seed: keep.seed, fingerprint: fingerprintOf(info), certificate: issue.certificate,
    issuedOn: today, validUntil: addDays(today, issue.validDays ?? usualDays), issuedBy: issue.by, practice: info.practice,
  };
}

async function putCard(server: Server, county: CountyId, card: IssuedCard): Promise<void> {
  const { _rev, ...document } = card;
  await putDocument(server, `${officeDatabase(county)}/${encodeURIComponent(card._id)}`, document);
}

async function issuedCards(server: Server, county: CountyId): Promise<IssuedCard[]> {
  const answer = await server.must(`${officeDatabase(county)}/_all_docs?include_docs=true&${idsFrom('card:')}`);
  const { rows } = answer.body as { readonly rows: readonly { readonly doc?: unknown }[] };
  return rows.flatMap(({ doc }) => {
    const card = IssuedCardSchema.safeParse(doc);
    return card.success ? [card.data] : [];
  });
}

/** Numbers of matters carry the letter, so two computers must never have had the same one. */
async function refuseUsed(server: Server, county: CountyId, station: StationCode, letter: DeviceLetter): Promise<void> {
  const used = (await issuedCards(server, county)).map((card) => card.device);
  if (!used.includes(`${station}-${letter}`)) return;
  const next = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((each) => !used.includes(`${station}-${each}`));
  throw new CountyFailure<CardProblem>('letter_used', { next: next ?? '' });
}
