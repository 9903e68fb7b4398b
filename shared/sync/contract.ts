/** What the page asks of the host about the county: join, carry one request, hold the bells, keep what came. */
import { z } from 'zod';
import { JournalEntrySchema, SeqSchema } from '../backup/journal-entry.ts';
import { command, query } from '../contract/method.ts';
import { CountyIdSchema, databaseNamePattern } from '../county/names.ts';
import { DeviceLetterSchema, StationCodeSchema } from '../kernel/ids.ts';
import { InstantSchema, LocalDateSchema } from '../kernel/time.ts';

export const DatabaseNameSchema = z.string().regex(databaseNamePattern);

/** A joining card without its secrets. */
export const CardFactsSchema = z.strictObject({
  county: CountyIdSchema,
  countyName: z.string(),
  url: z.string(),
  office: StationCodeSchema,
  station: StationCodeSchema,
  stationName: z.string(),
  device: DeviceLetterSchema,
  fingerprint: z.string(),
  issuedOn: LocalDateSchema,
  validUntil: LocalDateSchema,
  issuedBy: z.string(),
  practice: z.boolean(),
});
export type CardFacts = z.infer<typeof CardFactsSchema>;

/** The county this computer has joined. The password is not in it. */
export const JoinedSchema = CardFactsSchema.extend({ joinedAt: InstantSchema, party: z.enum(['station', 'office']) });
export type Joined = z.infer<typeof JoinedSchema>;

export const SyncChoicesSchema = z.strictObject({
  paused: z.boolean(),
  /** only small records on this line: attachments wait */
  smallOnly: z.boolean(),
});
export type SyncChoices = z.infer<typeof SyncChoicesSchema>;

/**
 * One step of trying a card: nothing is sent but questions. facts of `reach`: ms; of `clock`: skewMs (positive: this computer is
 * ahead). A failed step says `problem`: unreachable, timed_out, not_couchdb, too_large, certificate, other_county,
 * password_refused, locked, no_right, no_database, server_failed, device_taken or clock_off; beside it status, db, code, name or at.
 */
export const CardCheckSchema = z.strictObject({
  check: z.enum(['reach', 'identity', 'access', 'device', 'clock']),
  ok: z.boolean(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type CardCheck = z.infer<typeof CardCheckSchema>;

const cardErrors = ['not_a_card', 'card_damaged', 'card_newer', 'card_expired', 'card_other_station', 'card_practice'] as const;

/**
 * How an exchange can fail before there is an answer of CouchDB. facts: `code` of the system, `status` of a proxy or page, `phase` of
 * a time-out (connect, silence, whole), `problem: certificate` where a server could not prove itself.
 */
export const exchangeProblems = ['not_joined', 'not_allowed', 'unreachable', 'timed_out', 'not_couchdb', 'too_large'] as const;
export type ExchangeProblem = (typeof exchangeProblems)[number];

export const ExchangeSchema = z.strictObject({
  db: DatabaseNameSchema,
  /** below the database: '' for the database itself, `_changes?since=0&limit=100`, `_bulk_docs`, `status%3AJY01-A` */
  path: z.string().max(4000),
  method: z.enum(['GET', 'POST', 'PUT']),
  body: z.string().max(33_000_000).nullable(),
  /** office only: with the rights of the carrier */
  as: z.enum(['self', 'carrier']),
  timeoutMs: z.number().int().min(1000).max(600_000),
});

export const syncContract = {
  county: query({
    input: z.strictObject({}),
    output: z.strictObject({ joined: JoinedSchema.nullable(), choices: SyncChoicesSchema }),
    roles: 'anyone',
    errors: [],
  }),
  /** reads a card; nothing is sent. `station` errors compare it with this station's profile */
  readCard: query({ input: z.strictObject({ text: z.string().max(4000) }), output: CardFactsSchema, roles: 'anyone', errors: cardErrors }),
  /** asks the server, sends nothing else; every check in order until one fails */
  tryCard: command({ input: z.strictObject({ text: z.string().max(4000) }), output: z.strictObject({ checks: z.array(CardCheckSchema) }), roles: 'anyone', errors: cardErrors }),
  join: command({
    input: z.strictObject({ text: z.string().max(4000), choices: SyncChoicesSchema }),
    output: JoinedSchema,
    roles: ['clerk', 'station_head', 'county_clerk'],
    errors: [...cardErrors, 'no_station', 'already_joined', 'disk_full', 'disk_failed'],
  }),
  /** forgets address and password; what was kept stays */
  leave: command({ input: z.strictObject({}), output: z.strictObject({}), roles: ['station_head', 'county_clerk'], errors: ['disk_full', 'disk_failed'] }),
  choose: command({ input: z.strictObject({ choices: SyncChoicesSchema }), output: z.strictObject({}), roles: 'anyone', errors: ['disk_full', 'disk_failed'] }),
  /**
   * One request to the county, with this computer's account. Paths outside the allowed ones are not carried. No redirect is
   * followed; an answer that is not JSON is `not_couchdb`; statuses are CouchDB's own and not judged here.
   */
  exchange: command({
    input: ExchangeSchema,
    output: z.strictObject({
      status: z.number().int(),
      body: z.string(),
      /** on the wire, gzip counted as it went */
      sentBytes: z.number().int(),
      receivedBytes: z.number().int(),
      ms: z.number().int(),
      /** the server's clock when it answered */
      serverAt: InstantSchema.nullable(),
    }),
    roles: 'anyone',
    errors: exchangeProblems,
  }),
  /** events of others, come by sync: into the journal, as they are; each is checked to be unaltered. Answers when on disk */
  keep: command({
    input: z.strictObject({ entries: z.array(JournalEntrySchema).min(1).max(2000) }),
    output: z.strictObject({ first: SeqSchema, last: SeqSchema, at: InstantSchema }),
    roles: 'anyone',
    errors: ['disk_full', 'disk_failed', 'event_altered', 'no_station'],
  }),
  /**
   * Which databases to hold a bell for, from which sequence on (never `now`); replaces what was asked before, by whichever window.
   * Bells go on by themselves from what they rang. An empty list ends the bells of this window.
   */
  listen: command({
    input: z.strictObject({ feeds: z.array(z.strictObject({ db: DatabaseNameSchema, since: z.string().max(2000) })).max(300) }),
    output: z.strictObject({}),
    roles: 'anyone',
    errors: ['not_joined', 'not_allowed'],
  }),
} as const;

export const syncEvents = {
  /** something changed in this database, up to this sequence; or (null) its feed broke, and a pull should look */
  bell: z.strictObject({ db: DatabaseNameSchema, seq: z.string().nullable() }),
  /** joined, left, paused: whoever shows it asks again */
  changed: z.strictObject({}),
} as const;
