/**
 * What is done to a sitting (票决会议), act by act, as data. No act holds a ballot, a mark or a place in a pile; an act that
 * names a person is about the roll or about an office, never about a vote.
 */
import { z } from 'zod';
import { RecordIdSchema } from '../kernel/ids.ts';
import { LocalDateSchema } from '../kernel/time.ts';
import { type NextStep, resolutions } from './round.ts';
import { RuleSetSchema } from './rule-set.ts';

const text = (most: number) => z.string().trim().min(1).max(most);
const note = z.string().trim().max(400);
const count = z.number().int().min(0).max(2000);
/** One word of a sitting's own: `c1`, `o2`. */
const KeySchema = z.string().regex(/^[a-z][a-z0-9_-]{0,23}$/);

/** A deputy on the roll (名册): `deputy` is the id of his record, or his name where no register knows him. */
export const MemberSchema = z.strictObject({ no: z.number().int().min(1).max(2000), deputy: text(80), name: text(40) });
export type Member = z.infer<typeof MemberSchema>;

/** A candidate project, in the adopted order. `sponsors` are deputies of the roll who put it forward: for conflicts of interest. */
export const CandidateSchema = z.strictObject({
  key: KeySchema,
  name: text(80),
  /** what stands beside the name on the ballot: money, time of completion, explanation */
  about: note,
  project: RecordIdSchema.nullable(),
  sponsors: z.array(text(80)).max(40),
});
export type Candidate = z.infer<typeof CandidateSchema>;

export const officialRoles = ['chief', 'scrutineer', 'teller'] as const;
/** 总监票人, 监票人, 计票员. */
export type OfficialRole = (typeof officialRoles)[number];
export const OfficialSchema = z.strictObject({ key: KeySchema, name: text(40), role: z.enum(officialRoles), deputy: text(80).nullable() });
export type Official = z.infer<typeof OfficialSchema>;

export const readinessItems = ['printer', 'disk', 'clock', 'battery', 'backup', 'papers'] as const;
export const ReadinessSchema = z.strictObject({ item: z.enum(readinessItems), state: z.enum(['good', 'bad', 'unknown']), note });
export type Readiness = z.infer<typeof ReadinessSchema>;

/** Which duties one person may not join, adopted with the rules. */
export const DutiesSchema = z.strictObject({
  /** a person may be scrutineer and teller at once */
  tellerMayScrutinise: z.boolean(),
  /** who put a candidate forward may be an official */
  sponsorMayServe: z.boolean(),
});
export type Duties = z.infer<typeof DutiesSchema>;
export const strictDuties: Duties = { tellerMayScrutinise: false, sponsorMayServe: false };

export const ways = ['paper', 'terminal'] as const;
/** On paper, or one by one at a terminal. */
export type Way = (typeof ways)[number];

/** A numbered batch (批) of ballot papers. `issued` includes spoiled and replaced ones (domain.md E6a 13). */
export const BatchSchema = z.strictObject({ no: z.number().int().min(1).max(40), printed: count.nullable(), issued: count, spoiled: count, unused: count.nullable() });
export type Batch = z.infer<typeof BatchSchema>;

export const differenceReasons = ['first_slipped', 'second_slipped', 'row_skipped', 'unclear', 'other'] as const;
/** Why two tellers' entries differed. */
export type DifferenceReason = (typeof differenceReasons)[number];
const ReasonsSchema = z.partialRecord(z.enum(differenceReasons), count);

const row = z.number().int().min(0).max(99);
/** What follows a round, as the engine says it: its shape is `NextStep`'s. */
const NextStepSchema = z.looseObject({ kind: z.string(), rows: z.array(row).optional(), places: count.optional() }) as unknown as z.ZodType<NextStep>;
/** The congress resolves what the rules leave to it. */
const ResolutionSchema = z.enum(resolutions);

const act = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) => z.strictObject({ type: z.literal(type), ...shape });

/** What the director may send himself. */
export const DirectorActSchema = z.discriminatedUnion('type', [
  act('members', { members: z.array(MemberSchema).max(2000) }),
  act('rules', { rules: RuleSetSchema, duties: DutiesSchema }),
  act('candidates', { candidates: z.array(CandidateSchema).max(60) }),
  act('officials', { officials: z.array(OfficialSchema).max(40) }),
  act('readiness', { items: z.array(ReadinessSchema).max(readinessItems.length) }),
  act('adopted', {}),
  act('frozen', {}),
  act('arrived', { deputy: text(80) }),
  act('departed', { deputy: text(80) }),
  act('issuing', { way: z.enum(ways) }),
  act('batch', { batch: BatchSchema }),
  act('boxes', { boxes: z.number().int().min(1).max(40), by: z.array(KeySchema).min(1).max(10) }),
  act('voting_closed', {}),
  act('collected', { no: z.number().int().min(1).max(40), collected: count }),
  act('counting', {}),
  /** a hand count beside: of each candidate the marks for it, in their order */
  act('hand_count', { approvals: z.array(count).max(60) }),
  /** a number that did not balance and why, or whatever else the minutes should keep */
  act('noted', { text: note.min(1) }),
  act('shown', {}),
  act('announced', {}),
  act('next_round', {}),
]);
export type DirectorAct = z.infer<typeof DirectorActSchema>;

/** What only the host adds, after it looked at what lies on the disk or after people typed their PINs. */
const HostActSchema = z.discriminatedUnion('type', [
  act('begun', { title: text(80), body: text(80), on: LocalDateSchema, practice: z.boolean(), rehearses: RecordIdSchema.nullable() }),
  act('rehearsed', { practice: RecordIdSchema }),
  /** the box and the piles were looked into and held nothing */
  act('zero', {}),
  /** voting at the terminal is over: so many were let in, so many ballots are in the box */
  act('polled', { admitted: count, collected: count }),
  act('teller_done', { teller: KeySchema }),
  act('teller_again', { teller: KeySchema }),
  /** all is keyed; the two tellers' entries were laid side by side */
  act('compared', { differing: count, aside: count }),
  /** more ballots came out of the boxes than went out: the round is void, and here is what follows */
  act('round_void', { next: NextStepSchema }),
  /** every identity holds; `digest` is of the reconciled ballots, sorted */
  act('reconciled', { differing: count, aside: count, reasons: ReasonsSchema, digest: z.string().max(80), next: NextStepSchema }),
  act('resolved', { resolution: ResolutionSchema, next: NextStepSchema }),
  act('sealed', { by: z.array(KeySchema).length(2), digest: z.string().max(200) }),
  /** the sealed sitting is in this station's store */
  act('recorded', {}),
]);
export type HostAct = z.infer<typeof HostActSchema>;

export const SittingActSchema = z.union([DirectorActSchema, HostActSchema]);
export type SittingAct = z.infer<typeof SittingActSchema>;
