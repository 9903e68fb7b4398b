/** The station's profile, preferences of this computer, and what its body can do. */
import { z } from 'zod';
import { command, query } from '../contract/method.ts';
import { PinSchema } from '../access/pin.ts';
import { RecordIdSchema } from '../kernel/ids.ts';
import { CapabilitiesSchema, PreferencesSchema, StationDetailsSchema, StationSchema } from './station.ts';

export const settingsContract = {
  /** `station` is null until the first run is done */
  station: query({
    input: z.strictObject({}),
    output: z.strictObject({
      station: StationSchema.nullable(),
      preferences: PreferencesSchema,
      capabilities: CapabilitiesSchema,
      version: z.string(),
      /** where the journal and the drafts lie, to tell a person who asks */
      folder: z.string(),
    }),
    roles: 'anyone',
    errors: [],
  }),
  /** the first run: profile, the first member of staff (a station head, at the office a county clerk) and the PIN; signs in */
  createStation: command({
    input: z.strictObject({ station: StationSchema.omit({ createdAt: true }), firstPerson: z.string().trim().min(1).max(40), pin: PinSchema }),
    output: z.strictObject({ staff: RecordIdSchema }),
    roles: 'anyone',
    errors: ['station_exists', 'disk_full', 'disk_failed'],
  }),
  /** what sheets print of the station: this computer's, see StationDetailsSchema */
  saveDetails: command({
    input: z.strictObject({ details: StationDetailsSchema }),
    output: z.strictObject({}),
    roles: ['station_head'],
    errors: ['no_station', 'disk_full', 'disk_failed'],
  }),
  savePreferences: command({
    input: z.strictObject({ preferences: PreferencesSchema }),
    output: z.strictObject({}),
    roles: 'anyone',
    errors: ['disk_full', 'disk_failed'],
  }),
  /** sets a sample station aside (its folder is renamed, nothing is deleted) so that a real one can be made */
  removeSample: command({
    input: z.strictObject({}),
    output: z.strictObject({ keptAs: z.string() }),
    roles: ['station_head'],
    errors: ['not_a_sample', 'disk_full', 'disk_failed'],
  }),
  /** leads this window to a practice station of its own; the page then starts anew. A second window joins the first */
  beginPractice: command({
    input: z.strictObject({}),
    output: z.strictObject({}),
    roles: ['clerk', 'station_head'],
    errors: ['no_station', 'disk_full', 'disk_failed'],
  }),
  /** leads this window back; with the last one everything that was practised is deleted */
  endPractice: command({ input: z.strictObject({}), output: z.strictObject({}), roles: 'anyone', errors: [] }),
  /** bytes free where the station keeps its files */
  disk: query({ input: z.strictObject({}), output: z.strictObject({ freeBytes: z.number().min(0), folder: z.string() }), roles: 'anyone', errors: [] }),
} as const;
