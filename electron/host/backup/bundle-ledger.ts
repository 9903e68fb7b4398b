/**
 * What this computer remembers of bundles with one county: its numbers, which came, whose key signed them. One small file.
 * A number that was used is written down before the bundle leaves; what cannot be read is set aside and asked for anew.
 */
import { z } from 'zod';
import { type BundleAddress, BundleAddressSchema, type BundleBody, BundleNumberSchema, BundleReceiptSchema } from '../../../shared/backup/bundle.ts';
import { type MadeBundle, MadeBundleSchema } from '../../../shared/backup/bundle-contract.ts';
import { DeviceIdSchema } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/time.ts';

/** Earlier bundles that are remembered, for each address and sender. */
const remembered = 50;

const PeerSchema = z.strictObject({
  /** public key of its bundles, SPKI in base64; remembered at first use */
  key: z.string(),
  /** highest number that was settled; 0 while none was */
  known: z.number().int().min(0),
  /** newest first */
  taken: z.array(BundleReceiptSchema),
});

export const BundleLedgerSchema = z.strictObject({
  v: z.literal(1),
  /** newest first */
  made: z.array(MadeBundleSchema),
  /** highest number used, by address */
  last: z.record(BundleAddressSchema, z.number().int().min(0)),
  peers: z.record(DeviceIdSchema, PeerSchema),
});
export type BundleLedger = z.infer<typeof BundleLedgerSchema>;

export const emptyLedger: BundleLedger = { v: 1, made: [], last: {}, peers: {} };

/** The number of the next bundle: one that was made and never left gives its number back. */
export function nextNumber({ made, last }: BundleLedger, to: BundleAddress): number {
  const newest = made.find((bundle) => bundle.to === to);
  const highest = last[to] ?? 0;
  return newest !== undefined && newest.writtenAt === null && newest.number === highest ? highest : highest + 1;
}

/** With one more bundle made. */
export function withMade(ledger: BundleLedger, bundle: MadeBundle): BundleLedger {
  const others = ledger.made.filter(({ to, number }) => to !== bundle.to || number !== bundle.number);
  const mine = others.filter(({ to }) => to === bundle.to).slice(0, remembered - 1);
  const made = [bundle, ...others.filter((other) => other.to !== bundle.to || mine.includes(other))];
  return { ...ledger, made, last: { ...ledger.last, [bundle.to]: Math.max(bundle.number, ledger.last[bundle.to] ?? 0) } };
}

/** The last bundle for this address has left. */
export function withWritten(ledger: BundleLedger, to: BundleAddress, at: Instant): BundleLedger {
  const newest = ledger.made.find((bundle) => bundle.to === to);
  return { ...ledger, made: ledger.made.map((bundle) => (bundle === newest ? { ...bundle, writtenAt: bundle.writtenAt ?? at } : bundle)) };
}

/** @param to the address that the sender of receipts answers for */
export function confirmedUpTo({ made }: BundleLedger, to: BundleAddress): number {
  return made.reduce((highest, bundle) => (bundle.to === to && bundle.receipt !== null ? Math.max(highest, bundle.number) : highest), 0);
}

/** Receipts for the other side: of all its computers when it is an office, newest first. */
export function receiptsFor({ peers }: BundleLedger, isAddressed: (device: string) => boolean): BundleBody['receipts'] {
  return Object.entries(peers).flatMap(([device, peer]) => (isAddressed(device) ? peer.taken : [])).slice(0, 2 * remembered);
}

/** Numbers between what was known and what came, at most fifty. The sender's own receipts count as known: another computer read those. */
export function gapsBefore(known: number, { number, confirmed }: BundleBody): number[] {
  const first = Math.max(known, confirmed) + 1;
  return Array.from({ length: Math.max(0, Math.min(50, number - first)) }, (_, index) => first + index);
}

/**
 * With a bundle settled: its number, the receipts in it, and what it says of our own numbers.
 * @param address to which our bundles for that sender go
 */
export function withSettled(ledger: BundleLedger, body: BundleBody, key: string, receipt: z.infer<typeof BundleReceiptSchema>, address: BundleAddress, self: string): BundleLedger {
  const before = ledger.peers[body.from] ?? { key, known: 0, taken: [] };
  const taken = [receipt, ...before.taken.filter(({ number }) => number !== receipt.number)].slice(0, remembered);
  const receipts = new Map(body.receipts.map((one) => [one.number, one]));
  const made = ledger.made.map((bundle) => {
    const found = bundle.to === address && bundle.writtenAt !== null && bundle.receipt === null ? receipts.get(bundle.number) : undefined;
    return found === undefined ? bundle : { ...bundle, receipt: found };
  });
  // A computer whose data were restored goes on after the number that the other side has seen.
  const last = Math.max(ledger.last[address] ?? 0, body.known[self] ?? 0);
  return {
    ...ledger,
    made,
    last: { ...ledger.last, [address]: last },
    peers: { ...ledger.peers, [body.from]: { key, known: Math.max(before.known, BundleNumberSchema.parse(body.number)), taken } },
  };
}

/** The other computer was replaced, a person said so: its numbers begin again. */
export function withNewKey(ledger: BundleLedger, from: string, key: string): BundleLedger {
  return { ...ledger, peers: { ...ledger.peers, [from]: { key, known: 0, taken: [] } } };
}
