/**
 * An event: one thing that somebody did to one record. Its id is a hash of everything else in it and of the record it
 * belongs to, so a changed byte, or an event moved to another record, is noticed.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { RoleSchema } from '../roles.ts';
import { canonicalJson, JsonObjectSchema } from '../json.ts';
import { DeviceIdSchema, type RecordId, RecordIdSchema } from '../ids.ts';
import { InstantSchema } from '../time.ts';
import { HlcSchema } from './clock.ts';

/** 192 bits of SHA-256 in base64url: 32 characters. */
export const EventIdSchema = z.string().regex(/^[A-Za-z0-9_-]{32}$/);
export type EventId = z.infer<typeof EventIdSchema>;

/** Who acted: a member of staff, in a role, at a computer. */
export const AuthorSchema = z.strictObject({ staff: RecordIdSchema, role: RoleSchema, device: DeviceIdSchema });
export type Author = z.infer<typeof AuthorSchema>;

export const EventTypeSchema = z.string().regex(/^[a-z]{3,16}\.[a-z_]{3,32}$/);

const eventBody = {
  type: EventTypeSchema,
  /** version of the data's shape; older ones are lifted by the type's upcasters */
  v: z.number().int().min(1).max(99),
  /** wall clock of the computer */
  at: InstantSchema,
  hlc: HlcSchema,
  by: AuthorSchema,
  /** heads of the record that the author saw, sorted: the history is a graph like git's */
  after: z.array(EventIdSchema).max(64),
  data: JsonObjectSchema,
};

export const EventBodySchema = z.strictObject(eventBody);
export type EventBody = z.infer<typeof EventBodySchema>;

export const EventSchema = z.strictObject({ id: EventIdSchema, ...eventBody });
export type Event = z.infer<typeof EventSchema>;

/** What an event's id is the hash of: its canonical JSON together with its record's id. @throws when a text of it is half a character */
export function sealedText(record: RecordId, body: EventBody): string {
  const { type, v, at, hlc, by, after, data } = body;
  return canonicalJson({ record, type, v, at, hlc, by, after, data });
}

/** The id an event must have: the first 24 bytes of SHA-256 of its sealed text, in base64url. */
export function eventIdOf(record: RecordId, body: EventBody): EventId {
  return base64url(sha256(utf8ToBytes(sealedText(record, body))).subarray(0, 24));
}

/** Gives a body its id. */
export function sealEvent(record: RecordId, body: EventBody): Event {
  return { id: eventIdOf(record, body), ...body };
}

/** True when not a byte of the event was changed since it was sealed for this record. */
export function isIntact(record: RecordId, event: Event): boolean {
  return eventIdOf(record, event) === event.id;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Whole groups of three bytes only: 24 bytes need no padding. */
function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i + 2 < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) text += alphabet.charAt((group >> shift) & 63);
  }
  return text;
}
