/**
 * What a sitting needs from the host: its acts, the two tellers' entries, the box of a terminal, and its sealing. A ballot goes in and
 * never comes out with a person, a time or an order; before both tellers have keyed everything no figure of marks exists anywhere.
 */
import { z } from 'zod';
import { PinSchema } from '../access/pin.ts';
import { command, query } from '../contract/method.ts';
import { JsonObjectSchema } from '../kernel/json.ts';
import { RecordIdSchema } from '../kernel/ids.ts';
import { InstantSchema, LocalDateSchema } from '../kernel/time.ts';
import { BallotSchema, setAsideReasons } from './ballot.ts';
import { type Resolution, resolutions, type SittingOutcome } from './round.ts';
import type { SittingState } from './sitting.ts';
import { DirectorActSchema, differenceReasons, officialRoles } from './sitting-acts.ts';
import { sittingProblems } from './sitting-problems.ts';

/** `voting.*` beside `sittingProblems`: what may be wrong with the files, the seats and the entries. */
const fileProblems = ['no_such_sitting', 'sitting_damaged', 'disk_full', 'disk_failed'] as const;
const staff = ['clerk', 'station_head'] as const;
const sitting = RecordIdSchema;
const key = z.string().min(1).max(24);
const place = z.number().int().min(1).max(2000);
const nothing = z.strictObject({});

/** How far one teller is: batch by batch, numbers of papers only. */
export const KeyedSchema = z.strictObject({ teller: key, batches: z.array(z.strictObject({ no: z.number().int(), keyed: z.number().int() })) });
export type Keyed = z.infer<typeof KeyedSchema>;

/** A sitting as its director sees it. `outcome` is null until the round is reconciled. */
export const SittingViewSchema = z.strictObject({
  /** folded by the host from the acts: its shape is `SittingState`'s */
  state: JsonObjectSchema as unknown as z.ZodType<SittingState>,
  keyed: z.array(KeyedSchema),
  /** papers on which the two tellers differ or which were laid aside, and how many of them are settled; null outside 核对 */
  differences: z.strictObject({ all: z.number().int(), settled: z.number().int() }).nullable(),
  /** at a terminal: let in, in the box */
  poll: z.strictObject({ admitted: z.number().int(), cast: z.number().int() }).nullable(),
  outcome: (JsonObjectSchema as unknown as z.ZodType<SittingOutcome>).nullable(),
  /** keys of officials who have a PIN here */
  pins: z.array(key),
  lastActAt: InstantSchema,
  /** the clock went back between two acts: their order stands, their times do not */
  clockSetBack: z.boolean(),
});
export type SittingView = z.infer<typeof SittingViewSchema>;

export const SeatSchema = z.strictObject({ sitting, official: key, name: z.string(), role: z.enum(officialRoles) });
export type Seat = z.infer<typeof SeatSchema>;

/** A teller's own work: never the other's. */
export const TellerViewSchema = z.strictObject({
  seat: SeatSchema,
  title: z.string(),
  practice: z.boolean(),
  stage: z.string(),
  round: z.number().int(),
  mode: z.string(),
  /** how many a ballot may choose */
  places: z.number().int(),
  rows: z.array(z.string()),
  batches: z.array(z.strictObject({ no: z.number().int(), papers: z.number().int(), keyed: z.number().int() })),
  done: z.boolean(),
});
export type TellerView = z.infer<typeof TellerViewSchema>;

const EntrySchema = z.strictObject({ ballot: BallotSchema.nullable() });
/** One paper on which the tellers differ, or which one of them laid aside. */
export const DifferenceSchema = z.strictObject({
  batch: z.number().int(),
  place: z.number().int(),
  first: EntrySchema,
  second: EntrySchema,
  /** laid aside by one of them: chief scrutineer and scrutineer decide together */
  aside: z.boolean(),
  settled: z.strictObject({ ballot: BallotSchema, reason: z.enum(differenceReasons), note: z.string(), by: z.array(z.string()) }).nullable(),
});
export type Difference = z.infer<typeof DifferenceSchema>;

const pinProblems = ['wrong_pin', 'locked_out', 'no_pin', 'not_an_official'] as const;
const PinOfSchema = z.strictObject({ official: key, pin: z.string().max(32) });
const keying = ['no_seat', 'wrong_stage', 'wrong_batch', 'pile_elsewhere', 'beyond_pile', 'place_skipped', 'wrong_ballot', ...fileProblems] as const;

export const votingContract = {
  /** all sittings of this computer, newest first */
  sittings: query({
    input: nothing,
    output: z.strictObject({ sittings: z.array(z.strictObject({ id: sitting, title: z.string(), on: LocalDateSchema, stage: z.string(), practice: z.boolean(), damaged: z.boolean() })) }),
    roles: staff,
    errors: ['disk_failed'],
  }),
  /** begins one; its id is the id of the record that it will be once it is sealed */
  begin: command({
    input: z.strictObject({ title: z.string().trim().min(1).max(80), body: z.string().trim().min(1).max(80), on: LocalDateSchema }),
    output: z.strictObject({ sitting }),
    roles: staff,
    errors: ['no_station', ...fileProblems],
  }),
  /** a rehearsal beside it: same roll, rules, candidates and officials, in files of its own that no official count ever reads */
  rehearse: command({ input: z.strictObject({ sitting }), output: z.strictObject({ sitting }), roles: staff, errors: [...sittingProblems, ...fileProblems] }),
  /** notes in the sitting that its rehearsal went to the announcement */
  noteRehearsal: command({ input: z.strictObject({ sitting, practice: RecordIdSchema }), output: nothing, roles: staff, errors: ['not_rehearsed', ...sittingProblems, ...fileProblems] }),
  sitting: query({ input: z.strictObject({ sitting }), output: SittingViewSchema, roles: staff, errors: fileProblems }),
  act: command({ input: z.strictObject({ sitting, act: DirectorActSchema }), output: SittingViewSchema, roles: staff, errors: ['box_damaged', ...sittingProblems, ...fileProblems] }),
  /** looks into the box and the piles; `not_empty` when anything is there (facts: found) */
  zeroReport: command({ input: z.strictObject({ sitting }), output: nothing, roles: staff, errors: ['not_empty', ...sittingProblems, ...fileProblems] }),

  /** an official types the PIN of this sitting; only once, so that nobody gives him another later */
  setPin: command({ input: z.strictObject({ sitting, official: key, pin: PinSchema }), output: nothing, roles: staff, errors: ['pin_is_set', 'not_an_official', ...fileProblems] }),
  /** sits down at this window as an official; `wrong_pin` (facts: left), `locked_out` (facts: minutes) */
  takeSeat: command({ input: z.strictObject({ sitting, official: key, pin: z.string().max(32) }), output: z.strictObject({ seat: SeatSchema }), roles: 'anyone', errors: [...pinProblems, ...fileProblems] }),
  leaveSeat: command({ input: nothing, output: nothing, roles: 'anyone', errors: [] }),
  seat: query({ input: nothing, output: z.strictObject({ seat: SeatSchema.nullable() }), roles: 'anyone', errors: [] }),

  teller: query({ input: nothing, output: TellerViewSchema, roles: 'anyone', errors: ['no_seat', 'wrong_stage', ...fileProblems] }),
  /** one paper of his own again, to look at and to correct */
  ownEntry: query({ input: z.strictObject({ batch: place, place }), output: z.strictObject({ entry: EntrySchema.nullable() }), roles: 'anyone', errors: keying }),
  /**
   * Keys one paper; on disk when it answers ok. A null ballot lays the paper aside. `beyond_pile` (facts: papers), `place_skipped` (facts:
   * next), `pile_elsewhere`: the other teller has this pile in his hands (facts: teller), `wrong_batch`: there is no such batch.
   */
  key: command({ input: z.strictObject({ batch: place, place, ballot: BallotSchema.nullable() }), output: z.strictObject({ next: z.number().int() }), roles: 'anyone', errors: keying }),
  /** `keyed_too_few` (facts: batch, papers, keyed) */
  tellerDone: command({ input: z.strictObject({ again: z.boolean() }), output: nothing, roles: 'anyone', errors: ['no_seat', 'keyed_too_few', ...sittingProblems, ...fileProblems] }),

  /** lays the two tellers' entries side by side; from now on nothing is keyed any more. `keyed_too_few` (facts: teller, batch, papers, keyed) */
  compare: command({ input: z.strictObject({ sitting }), output: SittingViewSchema, roles: staff, errors: ['keyed_too_few', ...sittingProblems, ...fileProblems] }),
  differences: query({
    input: z.strictObject({ sitting }),
    output: z.strictObject({ papers: z.number().int(), differences: z.array(DifferenceSchema), wrongPile: z.array(z.number().int()) }),
    roles: staff,
    errors: ['wrong_stage', ...fileProblems],
  }),
  /**
   * What a scrutineer saw on the paper. A difference needs a scrutineer's PIN or seat at this window; a paper laid aside needs the chief's and a
   * scrutineer's PIN (`two_pins`).
   */
  settle: command({
    input: z.strictObject({ sitting, batch: place, place, ballot: BallotSchema, setAside: z.enum(setAsideReasons).nullable(), reason: z.enum(differenceReasons), note: z.string().trim().max(40), pins: z.array(PinOfSchema).max(2) }),
    output: nothing,
    roles: staff,
    errors: ['no_such_difference', 'no_seat', 'two_pins', 'wrong_ballot', 'wrong_stage', ...pinProblems, ...fileProblems],
  }),
  /** the hard stop: `unbalanced` (facts: identity, left, right, by), `not_settled` (facts: left). Afterwards the entries are destroyed */
  reconcile: command({ input: z.strictObject({ sitting }), output: SittingViewSchema, roles: staff, errors: ['not_settled', 'box_damaged', ...sittingProblems, ...fileProblems] }),
  /** more came out of the boxes than went out: the round is void, and votes again (domain.md E4.4) */
  declareVoid: command({ input: z.strictObject({ sitting }), output: SittingViewSchema, roles: staff, errors: [...sittingProblems, ...fileProblems] }),
  /** what the congress resolved where the rules leave it to the congress */
  resolve: command({ input: z.strictObject({ sitting, resolution: z.enum(resolutions) as z.ZodType<Resolution> }), output: SittingViewSchema, roles: staff, errors: [...sittingProblems, ...fileProblems] }),

  /** lets one deputy vote at the terminal. Nobody's name goes with it */
  admit: command({ input: z.strictObject({ sitting }), output: z.strictObject({ admitted: z.number().int(), cast: z.number().int() }), roles: staff, errors: ['wrong_stage', 'all_admitted', 'box_damaged', ...fileProblems] }),
  /** the ballot slip of the terminal: rows and rules, no name */
  slip: query({
    input: z.strictObject({ sitting }),
    output: z.strictObject({ title: z.string(), practice: z.boolean(), open: z.boolean(), mode: z.string(), places: z.number().int(), rows: z.array(z.strictObject({ name: z.string(), about: z.string() })) }),
    roles: 'anyone',
    errors: ['wrong_stage', ...fileProblems],
  }),
  /** on disk when it answers ok; the same ticket again is the same ballot. `ticket`: 32 random hex digits of this one casting */
  cast: command({
    input: z.strictObject({ sitting, ticket: z.string().regex(/^[0-9a-f]{32}$/), ballot: BallotSchema }),
    output: nothing,
    roles: 'anyone',
    errors: ['not_admitted', 'wrong_ballot', 'wrong_stage', 'box_damaged', ...fileProblems],
  }),

  /** what the hall may see: no figure of marks before it was announced */
  hall: query({
    input: z.strictObject({ sitting }),
    output: z.strictObject({
      title: z.string(), practice: z.boolean(), stage: z.string(), round: z.number().int(),
      roll: z.number().int(), present: z.number().int(), quorum: z.number().int().nullable(),
      candidates: z.array(z.string()),
      /** null until announced */
      outcome: (JsonObjectSchema as unknown as z.ZodType<SittingOutcome>).nullable(),
    }),
    roles: 'anyone',
    errors: fileProblems,
  }),
  /** the chief scrutineer's PIN and one more. Re-opening is impossible */
  seal: command({
    input: z.strictObject({ sitting, pins: z.array(PinOfSchema).length(2) }),
    output: z.strictObject({ text: z.string(), digest: z.string() }),
    roles: staff,
    errors: ['too_large', 'two_pins', 'wrong_pin', 'locked_out', 'no_pin', ...sittingProblems, ...fileProblems],
  }),
  /** the sealed file again: until it is in the store, and for the verifier */
  sealedFile: query({ input: z.strictObject({ sitting }), output: z.strictObject({ text: z.string(), digest: z.string(), recorded: z.boolean() }), roles: staff, errors: ['not_sealed', ...fileProblems] }),
  noteRecorded: command({ input: z.strictObject({ sitting }), output: nothing, roles: staff, errors: [...sittingProblems, ...fileProblems] }),
} as const;
