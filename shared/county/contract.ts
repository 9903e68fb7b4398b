/**
 * What the county office asks of the host about its server, with the administrator's name and password typed for each act:
 * they are used once, kept nowhere and written into no log. A card comes back as text, once.
 */
import { z } from 'zod';
import { command, query } from '../contract/method.ts';
import { DeviceIdSchema, DeviceLetterSchema, StationCodeSchema } from '../kernel/ids.ts';
import { CardFactsSchema } from '../sync/contract.ts';
import { CountyIdSchema } from './names.ts';

/** http(s)://host[:port][/path], no credentials, no slash at the end. */
const AddressSchema = z.string().regex(/^https?:\/\/[^\s/@]+(\/[^\s@?#]*[^\s@?#/])?$/).max(200);

/** sha-256 of a server's certificate in hex, where no known authority signed it. */
const CertificateSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const CountyServerSchema = z.strictObject({
  /** where the office administers the server: often from that machine itself, http://127.0.0.1:5984 */
  url: AddressSchema,
  /** where computers reach the county, as it stands on their cards; null: `url` */
  address: AddressSchema.nullable().default(null),
  /** what the server at `address` proves itself by; null: checked the usual way */
  certificate: CertificateSchema.nullable().default(null),
  admin: z.strictObject({ user: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
  county: CountyIdSchema,
});
export type CountyServer = z.infer<typeof CountyServerSchema>;

/** What this office's computer remembers of its server between two acts: no name, no password. */
export const KnownServerSchema = z.strictObject({ county: CountyIdSchema, url: AddressSchema, address: AddressSchema, certificate: CertificateSchema.nullable() });
export type KnownServer = z.infer<typeof KnownServerSchema>;

/** One thing that would be created or changed. `was` null: nothing is there, or the server's own default. */
export const PlanStepSchema = z.strictObject({
  do: z.enum(['make_database', 'set_security', 'write_rules', 'write_info', 'rename_county', 'make_carrier', 'set_roles', 'set']),
  what: z.string(),
  value: z.string(),
  was: z.string().nullable(),
});
export type PlanStep = z.infer<typeof PlanStepSchema>;

const CardSchema = z.strictObject({ card: z.string(), facts: CardFactsSchema });
export type GivenCard = z.infer<typeof CardSchema>;

const serverProblems = [
  'unreachable', 'timed_out', 'certificate', 'not_couchdb', 'too_old', 'wrong_admin', 'not_admin', 'locked_out', 'refused', 'no_county', 'other_county', 'no_station',
] as const;
const cardProblems = [...serverProblems, 'letter_used', 'code_of_office', 'no_such_card'] as const;
const office = ['county_clerk'] as const;

export const countyContract = {
  /** how the server was reached when the last card was given out; before that, as this computer's own card says */
  server: query({ input: z.strictObject({}), output: z.strictObject({ server: KnownServerSchema.nullable() }), roles: office, errors: [] }),
  /** what would be done so that this county stands on this server; changes nothing. Empty: it stands */
  plan: command({ input: CountyServerSchema, output: z.strictObject({ steps: z.array(PlanStepSchema) }), roles: office, errors: serverProblems }),
  /** does what plan says; twice is harmless */
  apply: command({ input: CountyServerSchema, output: z.strictObject({ done: z.number().int() }), roles: office, errors: serverProblems }),
  /** a card for a computer of this office */
  addOffice: command({ input: CountyServerSchema.extend({ letter: DeviceLetterSchema }), output: CardSchema, roles: office, errors: cardProblems }),
  /** a card for a computer of a station; the first one brings the station's database with it. `letter_used` carries `next` */
  addStation: command({
    input: CountyServerSchema.extend({ code: StationCodeSchema, name: z.string().trim().min(2).max(40), letter: DeviceLetterSchema }),
    output: CardSchema,
    roles: office,
    errors: cardProblems,
  }),
  /** another password and a new card for the same computer: the old one ends */
  rotatePassword: command({ input: CountyServerSchema.extend({ device: DeviceIdSchema }), output: CardSchema, roles: office, errors: cardProblems }),
  /** takes the accounts of a station's computers away; what it wrote stays */
  removeStation: command({ input: CountyServerSchema.extend({ code: StationCodeSchema }), output: z.strictObject({ taken: z.array(DeviceIdSchema) }), roles: office, errors: cardProblems }),
} as const;
