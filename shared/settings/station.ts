/** This station and this computer: what the first run asks. */
import { z } from 'zod';
import { DeviceLetterSchema, StationCodeSchema } from '../kernel/ids.ts';
import { PartySchema } from '../kernel/roles.ts';
import { InstantSchema } from '../kernel/time.ts';

/**
 * What sheets print of a station and nothing else needs; empty leaves a line for a pen. Kept with the rest of the profile on this
 * computer alone: it is not sent, and a second computer of the station is told by its own head.
 */
export const StationDetailsSchema = z.strictObject({
  /** 届次 of the people's congress: 18, or 十八 */
  term: z.string().trim().max(6),
  address: z.string().trim().max(60),
  phone: z.string().trim().max(40),
  /** 站长, as he signs */
  head: z.string().trim().max(20),
});
export type StationDetails = z.infer<typeof StationDetailsSchema>;

export const noDetails: StationDetails = { term: '', address: '', phone: '', head: '' };

export const StationSchema = z.strictObject({
  /** profiles written before there were county offices are stations' */
  party: PartySchema.default('station'),
  county: z.string().trim().min(1).max(40),
  /** 镇人大代表中心联络站, as it is printed */
  name: z.string().trim().min(2).max(40),
  /** short form for narrow places: 桔园镇中心站 */
  shortName: z.string().trim().min(2).max(12),
  code: StationCodeSchema,
  device: DeviceLetterSchema,
  /** a sample station never talks to a county and can be removed whole */
  sample: z.boolean(),
  createdAt: InstantSchema,
  /** a practice station: it lies apart and is deleted when the practice ends */
  practice: z.boolean().optional(),
  /** absent until somebody wrote it */
  details: StationDetailsSchema.optional(),
});
export type Station = z.infer<typeof StationSchema>;

export const languages = ['zh', 'en'] as const;
export const LanguageSchema = z.enum(languages);
export type Language = z.infer<typeof LanguageSchema>;

/** Per cent of the normal text size. */
export const textSizes = [100, 110, 125, 150, 175, 200] as const;

export const PreferencesSchema = z.strictObject({
  language: LanguageSchema,
  textSize: z.number().int().min(100).max(200),
});
export type Preferences = z.infer<typeof PreferencesSchema>;

export const defaultPreferences: Preferences = { language: 'zh', textSize: 100 };

/** What this body can do. The page asks; it never guesses which body it runs in. */
export const CapabilitiesSchema = z.strictObject({
  /** writes a PDF of the sheet on screen by itself */
  pdf: z.boolean(),
  /** how the host runs: shown in the help, never decided upon */
  body: z.enum(['electron', 'browser', 'memory']),
});
export type Capabilities = z.infer<typeof CapabilitiesSchema>;
