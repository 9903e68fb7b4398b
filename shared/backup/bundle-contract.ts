/** What the page asks of the host about bundles: sticks, making, writing, reading, and what became of earlier ones. */
import { z } from 'zod';
import { command, query } from '../contract/method.ts';
import { DeviceIdSchema } from '../kernel/ids.ts';
import { InstantSchema } from '../kernel/time.ts';
import { BundleAddressSchema, BundleBodySchema, BundleContentSchema, BundleNumberSchema, BundleReceiptSchema } from './bundle.ts';

/** A file name that every file system takes, with its ending. */
// eslint-disable-next-line no-control-regex -- they are what file systems refuse
export const BundleFileSchema = z.string().min(5).max(120).regex(/^[^\\/:*?"<>|\u0000-\u001f]+\.lxb$/).refine((name) => !name.startsWith('.'));

/** A removable medium that is plugged in. */
export const StickSchema = z.strictObject({
  /** where it is mounted; names it in other calls */
  path: z.string(),
  /** its label, with the letter of its drive where there is one */
  name: z.string(),
  freeBytes: z.number(),
  /** bundles lying on it, by their clear heads, which nobody has checked yet; newest file first */
  bundles: z.array(
    z.strictObject({ file: z.string(), bytes: z.number().int(), writtenAt: InstantSchema, from: DeviceIdSchema, to: BundleAddressSchema, number: BundleNumberSchema }),
  ),
});
export type Stick = z.infer<typeof StickSchema>;

/** A bundle that was made here. */
export const MadeBundleSchema = z.strictObject({
  to: BundleAddressSchema,
  number: BundleNumberSchema,
  madeAt: InstantSchema,
  events: z.number().int().min(0),
  bytes: z.number().int().min(0),
  /** on a stick or handed out; null: only made, and its number goes to the next */
  writtenAt: InstantSchema.nullable(),
  receipt: BundleReceiptSchema.nullable(),
});
export type MadeBundle = z.infer<typeof MadeBundleSchema>;

const writers = ['clerk', 'station_head', 'county_clerk'] as const;
const diskErrors = ['disk_full', 'disk_failed'] as const;
/** Why this computer has no key for that other one. */
const keyErrors = ['not_joined', 'no_card', 'card_revoked', 'county_unreachable'] as const;
/** Why a stick was not written. */
const stickErrors = ['stick_gone', 'stick_full', 'stick_readonly', 'stick_failed', 'stick_damaged'] as const;
/** Why a bundle was not let in. Facts: `from`, `to`, `number`; `known` the highest number read; `key`, `knownKey` two short fingerprints. */
export const bundleProblems = [
  'not_a_bundle', 'bundle_newer', 'bundle_damaged', 'bundle_too_large', 'bundle_own', 'bundle_other_county', 'bundle_not_for_us',
  'bundle_foreign', 'bundle_other_key', 'bundle_older',
] as const;
export type BundleProblem = (typeof bundleProblems)[number];

export const bundleContract = {
  /** removable media that are plugged in now */
  sticks: query({ input: z.strictObject({}), output: z.strictObject({ sticks: z.array(StickSchema) }), roles: 'anyone', errors: [] }),
  /** earlier bundles, newest first, and the number that the next one to each address gets (1 where none is named) */
  bundles: query({
    input: z.strictObject({}),
    output: z.strictObject({
      made: z.array(MadeBundleSchema),
      taken: z.array(BundleReceiptSchema.extend({ from: DeviceIdSchema })),
      next: z.record(BundleAddressSchema, BundleNumberSchema),
    }),
    roles: 'anyone',
    errors: ['not_joined', ...diskErrors],
  }),
  /** packs, signs and seals; the file stays in the data folder until the next one to this address */
  makeBundle: command({
    input: z.strictObject({ to: BundleAddressSchema, content: BundleContentSchema }),
    output: MadeBundleSchema,
    roles: writers,
    errors: [...keyErrors, 'bundle_too_large', ...diskErrors],
  }),
  /** puts the bundle last made for this address on a stick: whole or not at all, read back and compared */
  writeToStick: command({
    input: z.strictObject({ to: BundleAddressSchema, stick: z.string(), file: BundleFileSchema }),
    output: z.strictObject({ bytes: z.number().int(), at: InstantSchema }),
    roles: writers,
    errors: ['not_joined', 'no_bundle', ...stickErrors, ...diskErrors],
  }),
  /** the bundle last made for this address, read at `/files/<ref>`: for saving it as a file */
  handOutBundle: command({
    input: z.strictObject({ to: BundleAddressSchema, file: BundleFileSchema }),
    output: z.strictObject({ ref: z.string(), bytes: z.number().int() }),
    roles: writers,
    errors: ['not_joined', 'no_bundle', ...diskErrors],
  }),
  /**
   * Checks and opens a bundle; a refused one changes nothing. It is kept until `settleBundle`, so that an import which a crash
   * cut short is done again (`kept`). `acceptKey`: a head of station or a clerk of the county has asked whether that computer was
   * replaced.
   */
  openBundle: command({
    input: z.strictObject({
      source: z.union([
        z.strictObject({ stick: z.string(), file: BundleFileSchema }),
        z.strictObject({ bytes: z.string().max(24_000_000).regex(/^[A-Za-z0-9+/]*={0,2}$/) }),
        z.strictObject({ kept: z.literal(true) }),
      ]),
      acceptKey: z.boolean(),
    }),
    output: z.strictObject({
      body: BundleBodySchema,
      /** this very number was read before */
      again: z.boolean(),
      /** the first one that ever came from that computer, or the first since it was replaced */
      first: z.boolean(),
      /** numbers that never came; at most fifty */
      gaps: z.array(BundleNumberSchema),
    }),
    roles: 'anyone',
    errors: [...keyErrors, ...bundleProblems, 'no_bundle', 'stick_gone', 'role_not_allowed', ...diskErrors],
  }),
  /** the opened bundle is in journal and store: remembers its number, and receipts that came with it. Counts of events */
  settleBundle: command({
    input: z.strictObject({ from: DeviceIdSchema, number: BundleNumberSchema, taken: z.number().int().min(0), refused: z.number().int().min(0) }),
    output: z.strictObject({}),
    roles: 'anyone',
    errors: ['not_joined', 'no_bundle', ...diskErrors],
  }),
} as const;
