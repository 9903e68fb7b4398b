/** What lies in the county's databases: records as their histories, and few small documents beside them. */
import { z } from 'zod';
import { DeviceIdSchema, RecordIdSchema, StationCodeSchema } from '../kernel/ids.ts';
import { EventSchema } from '../kernel/record/event.ts';
import { InstantSchema, LocalDateSchema } from '../kernel/time.ts';
import { CountyIdSchema } from './names.ts';

/** Largest document that a rule lets in, in characters of its JSON. */
export const mostDocumentChars = 2_000_000;
export const mostEvents = 5000;
export const mostEventChars = 64_000;
/** How far in the future of the county's clock an event may lie, in milliseconds. */
export const futureToleranceMs = 5 * 60_000;

/** A record on the wire: its history and nothing derived. Whoever reads refolds. */
export const WireRecordSchema = z.strictObject({
  _id: RecordIdSchema,
  _rev: z.string().optional(),
  v: z.literal(1),
  events: z.array(EventSchema).min(1).max(mostEvents),
});
export type WireRecord = z.infer<typeof WireRecordSchema>;

/** `status:JY01-A`: how a computer is, written by it alone and overwritten; the board reads it. */
export const DeviceStatusSchema = z.strictObject({
  _id: z.string().regex(/^status:[A-Z][A-Z0-9]{1,7}-[A-Z]$/),
  _rev: z.string().optional(),
  v: z.literal(1),
  device: DeviceIdSchema,
  at: InstantSchema,
  /** records not sent yet, and their bytes */
  unsent: z.number().int().min(0),
  unsentBytes: z.number().int().min(0),
  refused: z.number().int().min(0),
  conflicts: z.number().int().min(0),
  version: z.string().max(20),
  backupAt: InstantSchema.nullable(),
  /** by how much its clock was ahead of the server's, in milliseconds; null when not known */
  skewMs: z.number().int().nullable(),
  /** days of contact, newest first, at most 30 */
  days: z.array(LocalDateSchema).max(30),
  /** over the line, or by a stick */
  by: z.enum(['line', 'stick']),
});
export type DeviceStatus = z.infer<typeof DeviceStatusSchema>;

/** `county:info` in the reference database: which county this is. Its id tells a rebuilt server from another one. */
export const CountyInfoSchema = z.strictObject({
  _id: z.literal('county:info'),
  _rev: z.string().optional(),
  v: z.literal(1),
  county: CountyIdSchema,
  name: z.string().min(1).max(40),
  office: StationCodeSchema,
  /** 32 hex digits, random, made once */
  key: z.string().regex(/^[0-9a-f]{32}$/),
  practice: z.boolean(),
});
export type CountyInfo = z.infer<typeof CountyInfoSchema>;

/** First 16 hex digits of the county's key, printed on the joining card. */
export const fingerprintOf = (info: Pick<CountyInfo, 'key'>): string => info.key.slice(0, 16);

/** `card:JY01-A` in the office database: which cards were given out; `seed` opens that computer's bundles. */
export const IssuedCardSchema = z.strictObject({
  _id: z.string().regex(/^card:[A-Z][A-Z0-9]{1,7}-[A-Z]$/),
  _rev: z.string().optional(),
  v: z.literal(1),
  device: DeviceIdSchema,
  stationName: z.string().max(40),
  issuedAt: InstantSchema,
  issuedBy: z.string().max(40),
  revokedAt: InstantSchema.nullable(),
  seed: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});
export type IssuedCard = z.infer<typeof IssuedCardSchema>;
