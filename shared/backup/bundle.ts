/**
 * A bundle (交换包): what a station without a line and its county carry to each other on a stick. A clear head says from whom,
 * to whom and which number; everything else is sealed. Each bundle holds all that the other side has not acknowledged, so a
 * lost one is harmless and one that comes twice adds nothing. No citizen's contact data is in it: events never hold any.
 */
import { z } from 'zod';
import { DeviceStatusSchema, mostEvents } from '../county/documents.ts';
import { refusalCodes } from '../county/refusal.ts';
import { PieceNameSchema } from '../kernel/attachment.ts';
import { DeviceIdSchema, RecordIdSchema, StationCodeSchema } from '../kernel/ids.ts';
import { EventIdSchema, EventSchema } from '../kernel/record/event.ts';
import { InstantSchema } from '../kernel/time.ts';

export const bundleVersion = 1;

/** Largest file, in bytes: what a page can hand to its host in one call. */
export const mostBundleBytes = 18_000_000;
/** Largest content before it is packed, in bytes of its JSON; what does not fit goes into the next bundle. */
export const mostContentBytes = 22_000_000;

/** Numbers are counted from 1 for each pair of sender and address. */
export const BundleNumberSchema = z.number().int().min(1).max(999_999);

/** To whom: a station sends to its office, whichever computer there reads it (CG00); the office to one computer (JY01-A). */
export const BundleAddressSchema = z.union([DeviceIdSchema, StationCodeSchema]);
export type BundleAddress = z.infer<typeof BundleAddressSchema>;

/** The clear head, authenticated with the rest. */
export const BundleHeadSchema = z.strictObject({
  v: z.number().int().min(1),
  from: DeviceIdSchema,
  to: BundleAddressSchema,
  number: BundleNumberSchema,
  /** fingerprint of the county, see fingerprintOf */
  county: z.string().regex(/^[0-9a-f]{16}$/),
  /** 16 random bytes in hex: makes this bundle's key its own */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
});
export type BundleHead = z.infer<typeof BundleHeadSchema>;

/** Events of one record that the other side has not acknowledged. */
export const BundleRecordSchema = z.strictObject({ _id: RecordIdSchema, events: z.array(EventSchema).min(1).max(mostEvents) });
export type BundleRecord = z.infer<typeof BundleRecordSchema>;

/** What became of a record that the other side sent: which events are kept here, which were not let in and why. */
export const BundleVerdictSchema = z.strictObject({
  _id: RecordIdSchema,
  taken: z.array(EventIdSchema).max(mostEvents),
  /** `event` null: the whole record. `detail` as a rule says it, see Refused */
  refused: z.array(z.strictObject({ event: EventIdSchema.nullable(), code: z.enum([...refusalCodes, 'unknown']), detail: z.string().max(300) })).max(mostEvents),
});
export type BundleVerdict = z.infer<typeof BundleVerdictSchema>;

/** A piece of an attachment: `chunk:<station>:<name>` as it is called in the county's database, its bytes in base64. */
export const BundlePieceSchema = z.strictObject({ id: z.string().regex(/^chunk:[A-Z][A-Z0-9]{1,7}:[0-9a-f]{64}$/), bytes: z.base64().min(1).max(87_384) });
export type BundlePiece = z.infer<typeof BundlePieceSchema>;

/** What the page puts into a bundle. */
export const BundleContentSchema = z.strictObject({
  records: z.array(BundleRecordSchema).max(200_000),
  verdicts: z.array(BundleVerdictSchema).max(200_000),
  /** as many as fit beside the records */
  pieces: z.array(BundlePieceSchema).max(50_000).default([]),
  /** names of pieces that the other side sent and that are kept here */
  piecesTaken: z.array(PieceNameSchema).max(50_000).default([]),
  /** how the sending computer is; null from the office */
  status: DeviceStatusSchema.nullable(),
  /** events that did not fit and wait for the next bundle */
  left: z.number().int().min(0),
});
export type BundleContent = z.infer<typeof BundleContentSchema>;

/** A bundle that was read, as its sender is told of it: how many events were taken and refused. */
export const BundleReceiptSchema = z.strictObject({ number: BundleNumberSchema, at: InstantSchema, taken: z.number().int().min(0), refused: z.number().int().min(0) });
export type BundleReceipt = z.infer<typeof BundleReceiptSchema>;

/** All that lies under the seal. The host adds what it alone knows to the page's content. */
export const BundleBodySchema = BundleContentSchema.extend({
  number: BundleNumberSchema,
  from: DeviceIdSchema,
  to: BundleAddressSchema,
  madeAt: InstantSchema,
  /** of the other side's bundles that were read here, the newest ones */
  receipts: z.array(BundleReceiptSchema).max(100),
  /** highest number that was read here, by the computer that sent it */
  known: z.record(DeviceIdSchema, BundleNumberSchema),
  /** highest of the sender's own numbers that it has a receipt for; 0 while none came */
  confirmed: z.number().int().min(0),
});
export type BundleBody = z.infer<typeof BundleBodySchema>;

/** Events in a bundle. */
export function eventsIn(records: readonly { readonly events: readonly unknown[] }[]): number {
  return records.reduce((sum, { events }) => sum + events.length, 0);
}
