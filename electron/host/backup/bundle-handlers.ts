/** Bundles, as the page asks for them: making, writing to a stick, opening, and what became of earlier ones. */
import { open, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type BundleAddress, type BundleBody, bundleVersion, eventsIn, mostBundleBytes } from '../../../shared/backup/bundle.ts';
import type { bundleContract, MadeBundle } from '../../../shared/backup/bundle-contract.ts';
import type { OutputOf, ParsedInputOf, RoomHandlers } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import type { Abilities, Clock } from '../abilities.ts';
import type { HostContext } from '../context.ts';
import { atomicWrite } from '../files/atomic-write.ts';
import { codeOf, diskProblem } from '../files/disk.ts';
import type { FileRefs } from '../files/file-refs.ts';
import { ensureFolder } from '../files/folder.ts';
import { readJson, writeJson } from '../files/json-file.ts';
import { oneAtATime } from '../files/one-at-a-time.ts';
import type { Membership } from '../sync/county-file.ts';
import { checkBundle, sealBundle, shortKey, unsealBundle } from './bundle-file.ts';
import { type AskDocument, createBundleKeys } from './bundle-keys.ts';
import { type BundleLedger, BundleLedgerSchema, confirmedUpTo, emptyLedger, gapsBefore, nextNumber, receiptsFor, withMade, withNewKey, withSettled, withWritten } from './bundle-ledger.ts';
import { isStick, listSticks } from './sticks.ts';
import { writeToStick } from './stick-write.ts';

export type BundleParts = {
  readonly dataDir: string;
  readonly abilities: Pick<Abilities, 'secretBox'>;
  readonly clock: Clock;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly files: FileRefs;
  readonly membership: () => Membership | null;
  readonly ask: AskDocument;
};

type BundleHandlers = Pick<RoomHandlers<'backup', HostContext>, keyof typeof bundleContract>;
type OpenInput = ParsedInputOf<(typeof bundleContract)['openBundle']>;
type Opened = OutputOf<(typeof bundleContract)['openBundle']>;

/** The part of the backup room that knows bundles. Nothing is kept in memory but what was opened last. */
export function bundleHandlers({ dataDir, abilities, clock, randomBytes, files, membership, ask }: BundleParts): BundleHandlers {
  const folder = join(dataDir, 'bundles');
  const keys = createBundleKeys({ folder, secretBox: abilities.secretBox, nowMs: clock, ask });
  const inTurn = oneAtATime();
  const keptPath = join(folder, 'coming.lxb');
  const outPath = (to: BundleAddress) => join(folder, `out-${to}.lxb`);
  /** opened and not settled yet */
  let waiting: { readonly body: BundleBody; readonly key: string } | null = null;

  const ledgerPath = ({ joined }: Membership) => join(folder, `${joined.fingerprint}.json`);
  const ledgerOf = async (member: Membership): Promise<BundleLedger> => (await readJson(ledgerPath(member), BundleLedgerSchema, clock())) ?? emptyLedger;
  const self = ({ joined }: Membership) => `${joined.station}-${joined.device}`;
  /** To whom our bundles for this computer go. */
  const addressFor = ({ joined }: Membership, device: string) => (joined.party === 'station' ? joined.office : device);

  /** Runs with the county that is joined; errors of the disk are answers. */
  function joinedOnly<T, P extends string>(work: (member: Membership) => Promise<Result<T, P>>): Promise<Result<T, P | 'not_joined' | 'disk_full' | 'disk_failed'>> {
    return inTurn(async () => {
      const member = membership();
      if (member === null) return err('not_joined');
      try {
        await ensureFolder(folder);
        return await work(member);
      } catch (error) {
        return diskProblem(error, dataDir);
      }
    });
  }

  async function lastMade(to: BundleAddress): Promise<Buffer | null> {
    return readFile(outPath(to)).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    });
  }

  async function openOne(member: Membership, { source, acceptKey }: OpenInput) {
    const read = await bytesOf(source);
    if (!read.ok) return read;
    const checked = checkBundle(read.value);
    if (!checked.ok) return checked;
    const head = checked.value;
    const { joined } = member;
    const facts = { from: head.from, to: head.to, number: head.number };
    if (head.county !== joined.fingerprint) return err('bundle_other_county', facts);
    if (head.from === self(member)) return err('bundle_own', facts);
    const isForUs = joined.party === 'office' ? head.to === joined.office : head.to === self(member) && head.from.startsWith(`${joined.office}-`);
    if (!isForUs) return err('bundle_not_for_us', facts);
    const seed = await keys.seedOf(member, head.from);
    if (!seed.ok) return err(seed.problem, facts);
    const opened = await unsealBundle(read.value, head, seed.value);
    if (!opened.ok) return err(opened.problem, facts);
    const { body, publicKey } = opened.value;
    const key = publicKey.toString('base64');
    let ledger = await ledgerOf(member);
    const before = ledger.peers[head.from];
    const isReplaced = before !== undefined && before.key !== key;
    if (isReplaced && !acceptKey) return err('bundle_other_key', { ...facts, key: shortKey(publicKey), knownKey: shortKey(Buffer.from(before.key, 'base64')) });
    if (before === undefined || isReplaced) ledger = withNewKey(ledger, head.from, key);
    const known = ledger.peers[head.from]?.known ?? 0;
    if (head.number < known) return err('bundle_older', { ...facts, known });
    await atomicWrite(keptPath, read.value);
    if (before === undefined || isReplaced) await writeJson(ledgerPath(member), ledger);
    waiting = { body, key };
    const answer: Opened = { body, again: head.number === known, first: known === 0, gaps: gapsBefore(known, body) };
    return ok(answer);
  }

  async function bytesOf(source: OpenInput['source']): Promise<Result<Buffer, 'no_bundle' | 'stick_gone' | 'bundle_too_large'>> {
    if ('bytes' in source) return ok(Buffer.from(source.bytes, 'base64'));
    if ('stick' in source && !(await isStick(source.stick))) return err('stick_gone');
    const path = 'stick' in source ? join(source.stick, source.file) : keptPath;
    try {
      const { size } = await stat(path);
      if (size > mostBundleBytes) return err('bundle_too_large');
      return ok(await readWhole(path));
    } catch (error) {
      if ('stick' in source) return err('stick_gone');
      if (codeOf(error) === 'ENOENT') return err('no_bundle');
      throw error;
    }
  }

  return {
    sticks: async () => ok({ sticks: await listSticks() }),

    bundles: () =>
      joinedOnly(async (member) => {
        const ledger = await ledgerOf(member);
        const taken = Object.entries(ledger.peers).flatMap(([from, peer]) => peer.taken.map((receipt) => ({ from, ...receipt })));
        taken.sort((a, b) => (a.at < b.at ? 1 : -1));
        const next = Object.fromEntries(Object.keys(ledger.last).map((to) => [to, nextNumber(ledger, to)]));
        return ok({ made: ledger.made, taken, next });
      }),

    makeBundle: ({ to, content }) =>
      joinedOnly(async (member) => {
        const { joined } = member;
        const seed = await keys.seedOf(member, to);
        if (!seed.ok) return seed;
        const ledger = await ledgerOf(member);
        const number = nextNumber(ledger, to);
        const madeAt = toInstant(clock());
        const head = { v: bundleVersion, from: self(member), to, number, county: joined.fingerprint, salt: Buffer.from(randomBytes(16)).toString('hex') };
        const isAddressed = (device: string) => addressFor(member, device) === to;
        const known = Object.fromEntries(Object.entries(ledger.peers).flatMap(([device, peer]) => (isAddressed(device) && peer.known > 0 ? [[device, peer.known]] : [])));
        const body: BundleBody = { ...content, number, from: head.from, to, madeAt, receipts: receiptsFor(ledger, isAddressed), known, confirmed: confirmedUpTo(ledger, to) };
        const bytes = await sealBundle(head, body, { seed: seed.value, key: await keys.signKey(), iv: randomBytes(12) });
        if (bytes.length > mostBundleBytes) return err('bundle_too_large', { bytes: bytes.length });
        const made: MadeBundle = { to, number, madeAt, events: eventsIn(content.records), bytes: bytes.length, writtenAt: null, receipt: null };
        await atomicWrite(outPath(to), bytes);
        await writeJson(ledgerPath(member), withMade(ledger, made));
        return ok(made);
      }),

    writeToStick: ({ to, stick, file }) =>
      joinedOnly(async (member) => {
        const bytes = await lastMade(to);
        if (bytes === null) return err('no_bundle');
        if (!(await isStick(stick))) return err('stick_gone');
        const at = toInstant(clock());
        // Its number is used up before it is out: a crash in between costs a number, never two bundles of one number.
        const before = await ledgerOf(member);
        await writeJson(ledgerPath(member), withWritten(before, to, at));
        const written = await writeToStick(stick, file, bytes);
        if (written.ok) return ok({ bytes: written.value.bytes, at });
        await writeJson(ledgerPath(member), before);
        return written;
      }),

    handOutBundle: ({ to, file }) =>
      joinedOnly(async (member) => {
        const bytes = await lastMade(to);
        if (bytes === null) return err('no_bundle');
        await writeJson(ledgerPath(member), withWritten(await ledgerOf(member), to, toInstant(clock())));
        return ok({ ref: files.add({ title: file, type: 'application/octet-stream', bytes }), bytes: bytes.length });
      }),

    openBundle: async (input, { session }) => {
      // Whoever accepts another key answers for it.
      if (input.acceptKey && session?.role !== 'county_clerk' && session?.role !== 'station_head') return err('role_not_allowed');
      return joinedOnly((member) => openOne(member, input));
    },

    settleBundle: ({ from, number, taken, refused }) =>
      joinedOnly(async (member) => {
        if (waiting === null || waiting.body.from !== from || waiting.body.number !== number) return err('no_bundle');
        const { body, key } = waiting;
        const receipt = { number, at: toInstant(clock()), taken, refused };
        await writeJson(ledgerPath(member), withSettled(await ledgerOf(member), body, key, receipt, addressFor(member, from), self(member)));
        await unlink(keptPath).catch(() => undefined);
        waiting = null;
        return ok({});
      }),
  };
}

/** A stick that is pulled in the middle gives less than it promised: the checksum then says so. */
async function readWhole(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
