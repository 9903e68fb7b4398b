/** The journal: append, read again, say how it is. Bundles stand in bundle-contract.ts. */
import { z } from 'zod';
import { command, query } from '../contract/method.ts';
import { InstantSchema } from '../kernel/time.ts';
import { bundleContract } from './bundle-contract.ts';
import { pieceContract } from './piece-contract.ts';
import { JournalEntrySchema, SeqSchema } from './journal-entry.ts';

/** What the page was doing when it met an error of its own. */
export const DefectPlaceSchema = z.enum(['store.commit', 'sync.round', 'sync.piece']);
export type DefectPlace = z.infer<typeof DefectPlaceSchema>;

export const JournalStateSchema = z.strictObject({
  /** names this journal: a store that was filled from another one is rebuilt */
  id: z.string(),
  /** number of the last entry, 0 when empty */
  last: SeqSchema,
  records: z.number().int().min(0),
  bytes: z.number().int().min(0),
  segments: z.number().int().min(0),
  lastWrittenAt: InstantSchema.nullable(),
  /** a torn tail found at this start: how many bytes were cut; the entry in it was never acknowledged */
  repaired: z.strictObject({ segment: z.string(), bytesCut: z.number().int() }).nullable(),
  /** lines that do not match their checksum: kept aside, said, never skipped silently */
  damaged: z.array(z.strictObject({ segment: z.string(), line: z.number().int() })),
  rebuildAsked: z.boolean(),
});
export type JournalState = z.infer<typeof JournalStateSchema>;

export const backupContract = {
  /** one write, one fsync; answers when the entries are on disk, in this order */
  append: command({
    input: z.strictObject({ entries: z.array(JournalEntrySchema).min(1).max(2000) }),
    output: z.strictObject({ first: SeqSchema, last: SeqSchema, at: InstantSchema }),
    roles: ['clerk', 'station_head', 'county_clerk'],
    errors: ['disk_full', 'disk_failed', 'event_altered', 'not_yours', 'no_station'],
  }),
  /** entries after number `after`, oldest first, about `maxBytes` of them */
  read: query({
    input: z.strictObject({ after: SeqSchema, maxBytes: z.number().int().min(1024).max(8_388_608) }),
    output: z.strictObject({ entries: z.array(z.strictObject({ seq: SeqSchema, entry: JournalEntrySchema })), last: SeqSchema, done: z.boolean() }),
    roles: 'anyone',
    errors: ['disk_failed'],
  }),
  journal: query({ input: z.strictObject({}), output: JournalStateSchema, roles: 'anyone', errors: [] }),
  /** asks for, or (ask: false) ticks off, a rebuild of the database at the next start of the page */
  askRebuild: command({ input: z.strictObject({ ask: z.boolean() }), output: z.strictObject({}), roles: 'anyone', errors: ['disk_full', 'disk_failed'] }),
  ...bundleContract,
  ...pieceContract,
  /** a defect of the page, for the log: kind of error and places in the program, which cannot hold data of records or people */
  noteDefect: command({
    input: z.strictObject({ doing: DefectPlaceSchema, error: z.string().regex(/^[A-Za-z]{1,40}$/), where: z.array(z.string().regex(/^[\w.-]{1,80}:\d+:\d+$/)).max(3) }),
    output: z.strictObject({}),
    roles: 'anyone',
    errors: [],
  }),
} as const;

export const backupEvents = {
  appended: z.strictObject({ last: SeqSchema, at: InstantSchema }),
  /** a damaged place was found after the start; `journal` lists all of them */
  damaged: z.strictObject({ segment: z.string(), line: z.number().int() }),
} as const;
