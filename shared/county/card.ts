/**
 * The joining card (入网卡): all that a computer needs to join its county, as a text that survives paper, a chat and a QR code.
 * Groups of four characters after a readable head: `LXK1-JY01-A 7Q2M 9XKD …`. Crockford's base32, so that 0/O and 1/I are one.
 */
import { z } from 'zod';
import { DeviceLetterSchema, StationCodeSchema } from '../kernel/ids.ts';
import { LocalDateSchema } from '../kernel/time.ts';
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
