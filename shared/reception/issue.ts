/**
 * An issue (诉求): a citizen's matter from registration to its end, as a kind of record.
 * The visitor's own words are locked once registered; corrections of the other fields and addenda are events.
 * Contact data is never here: it lies apart, encrypted, and can be destroyed.
 */
import { z } from 'zod';
import type { JsonObject } from '../kernel/json.ts';
import { AttachmentSchema } from '../kernel/attachment.ts';
import { RecordIdSchema } from '../kernel/ids.ts';
import { LocalDateSchema } from '../kernel/time.ts';
import type { Card, EventDefinition, FoldedRecord, RecordKind } from '../kernel/record/kind.ts';
import { checklistOf } from './checklist.ts';
import { namedIn } from './confidential.ts';
import { type ListMarks, listMarks } from './list-marks.ts';
import { DecidedSchema, type Decided, levels, stageAfter } from './outcome.ts';
import { searchTextOf } from './search-text.ts';

export const issueStages = ['registered', 'referred', 'village', 'handling', 'promoted', 'pooled', 'answered', 'merged', 'closed', 'withdrawn'] as const;
export type IssueStage = (typeof issueStages)[number];

/** 性质: what the visitor wants. Source: domain reference B2. */
export const natures = ['suggestion', 'inquiry', 'help', 'complaint'] as const;
/** 来访方式, in the order of their digits on the form. */
export const channels = ['desk', 'visit', 'phone', 'letter', 'market', 'qr', 'group'] as const;
/** 评价. Source: domain reference B1. */
export const ratings = ['satisfied', 'basically_satisfied', 'dissatisfied'] as const;

export type Nature = (typeof natures)[number];
export type Channel = (typeof channels)[number];
/** 协助: people beside the deputies, e.g. a mediator. */
export const helperRoles = ['mediator', 'lawyer', 'clerk', 'other'] as const;
export type HelperRole = (typeof helperRoles)[number];
/** 告知方式. */
export const manners = ['in_person', 'phone', 'receipt', 'message', 'letter'] as const;
export type Rating = (typeof ratings)[number];

/** Station, year, device letter, sequence: JY01-2024-A-0022. Needs no server, so two offline computers never collide. */
export const IssueNumberSchema = z.string().regex(/^[A-Z][A-Z0-9]{1,7}-\d{4}-[A-Z]-\d{4,6}$/);

/** HH:MM of the station's day, or empty. */
export const ClockSchema = z.union([z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), z.literal('')]);

/** 协助人员: who helped beside the deputies, and as what. */
export const HelperSchema = z.strictObject({ name: z.string().trim().min(1).max(60), role: z.enum(helperRoles) });
export type Helper = z.infer<typeof HelperSchema>;
export const mostHelpers = 6;

/** Those that have a name: a line of the form may still be empty. */
export function namedHelpers(helpers: readonly Helper[]): Helper[] {
  return helpers.map(({ name, role }) => ({ name: name.trim(), role })).filter(({ name }) => name !== '');
}

const IssueFieldsSchema = z.strictObject({
  summary: z.string().trim().min(1).max(200),
  category: z.string().max(60),
  place: z.union([RecordIdSchema, z.literal('')]),
  nature: z.enum(natures).nullable(),
  channel: z.enum(channels).nullable(),
  level: z.enum(levels).nullable(),
  /** 来访人数, persons; null when nobody counted */
  people: z.number().int().min(1).max(9999).nullable(),
  /** deputies who received the visitor: their records' ids, or names where an old ledger knows no more */
  deputies: z.array(z.string().min(1).max(80)).max(12),
  /** who came, without identity: 河湾西村村民 */
  visitor: z.string().max(60),
  /** 要求保密: neither visitor nor deputy is named on any later sheet or list; absent: not asked for */
  confidential: z.boolean().exactOptional(),
  /** 协助人员 */
  helpers: z.array(HelperSchema).max(mostHelpers).exactOptional(),
  /** 接待起止时间, HH:MM of the station's day, or empty */
  from: ClockSchema.exactOptional(),
  until: ClockSchema.exactOptional(),
  /** 接待地点 where it was not the station, e.g. 杨家营集市 */
  where: z.string().max(60).exactOptional(),
});
export type IssueFields = z.infer<typeof IssueFieldsSchema>;

export const RegisteredSchema = IssueFieldsSchema.extend({
  number: IssueNumberSchema,
  /** day of the reception at the station */
  on: LocalDateSchema,
  /** 原话, verbatim; never edited */
  words: z.string().min(1).max(20_000),
  /** whether name or telephone lie apart, encrypted; `anonymous` when the visitor wants none kept */
  contact: z.enum(['none', 'kept', 'anonymous']),
  /** row of an old ledger: where it stood, so that importing twice adds nothing */
  imported: z.strictObject({ file: z.string().max(200), row: z.number().int(), key: z.string().max(64) }).nullable(),
  /** 补录: filled by pen on a blank form and keyed in later */
  fromPaper: z.boolean().exactOptional(),
  /** 来访: the group in the queue of the day that brought it */
  visit: RecordIdSchema.exactOptional(),
});
export type Registered = z.infer<typeof RegisteredSchema>;

export const CorrectedSchema = z.strictObject({ set: IssueFieldsSchema.partial(), reason: z.string().max(500) });
export const AddendumSchema = z.strictObject({ text: z.string().trim().min(1).max(5000) });
/** Two people set one field differently, a decision too: this is what holds. */
export const SettledSchema = z.strictObject({ set: IssueFieldsSchema.extend({ decided: DecidedSchema }).partial(), reason: z.string().max(500) });
/** 县里意见: what the county office writes to the station about a matter. */
export const CountyNoteSchema = z.strictObject({ text: z.string().trim().min(1).max(2000) });
/** 附件: a photo, a recording, a scan; its bytes lie in pieces beside the journal. */
export const AttachedSchema = z.strictObject({ attachment: AttachmentSchema });
/** 关联: stands beside another matter, and both go on. */
export const LinkedSchema = z.strictObject({ to: RecordIdSchema });
/** 并入: another matter was merged into this one; the other one's decision says so too. */
export const TookInSchema = z.strictObject({ from: RecordIdSchema });
/** 领导批示. */
export const EndorsedSchema = z.strictObject({ text: z.string().trim().min(1).max(500) });
/** 告知: a deputy or the visitor was told what becomes of the matter, or could not be reached that day. */
export const ToldSchema = z.strictObject({
  whom: z.enum(['deputy', 'visitor']),
  on: LocalDateSchema,
  manner: z.enum(manners),
  reached: z.boolean(),
  note: z.string().max(200),
});
export type Told = z.infer<typeof ToldSchema>;
/** 归档: the signed form lies in this box. */
export const FiledSchema = z.strictObject({ box: z.string().trim().min(1).max(60) });
/** 看联系方式: who looked must say why; absent in older histories. */
export const ContactViewedSchema = z.strictObject({ reason: z.string().trim().min(1).max(200).exactOptional() });
/** 销毁联系方式: the key is gone, and with it every copy. */
export const ContactErasedSchema = z.strictObject({ reason: z.string().trim().min(1).max(200) });
export const WithdrawnSchema = z.strictObject({ reason: z.string().trim().min(1).max(500) });
/** What the old ledger says became of the matter; the loop of this station starts after it. */
export const CarriedOverSchema = z.strictObject({
  handling: z.string().max(100),
  units: z.array(z.string().max(100)).max(12),
  result: z.string().max(2000),
  rating: z.enum(ratings).nullable(),
  stage: z.enum(['registered', 'referred', 'handling', 'answered', 'closed']),
});
export type CarriedOver = z.infer<typeof CarriedOverSchema>;

const both = ['clerk', 'station_head'] as const;

function fieldsOf(data: Registered): JsonObject {
  const { number: _number, on: _on, words: _words, contact: _contact, imported: _imported, ...fields } = data;
  return fields;
}

const registered: EventDefinition<IssueStage, Registered> = {
  v: 1, schema: RegisteredSchema, roles: both, begins: true,
  sets: fieldsOf,
  stage: () => 'registered',
};

const corrected: EventDefinition<IssueStage, z.infer<typeof CorrectedSchema>> = {
  v: 1, schema: CorrectedSchema, roles: both, undoable: true,
  sets: (data) => data.set as JsonObject,
};

const settled: EventDefinition<IssueStage, z.infer<typeof SettledSchema>> = {
  v: 1, schema: SettledSchema, roles: both, undoable: true,
  sets: (data) => data.set as JsonObject,
  stage: (data, stage) => (data.set.decided === undefined ? stage : stageAfter(data.set.decided)),
};

const addendum: EventDefinition<IssueStage, z.infer<typeof AddendumSchema>> = {
  v: 1, schema: AddendumSchema, roles: both, undoable: true,
};

const countyNote: EventDefinition<IssueStage, z.infer<typeof CountyNoteSchema>> = {
  v: 1, schema: CountyNoteSchema, roles: ['county_clerk'], undoable: true,
};

const carriedOver: EventDefinition<IssueStage, CarriedOver> = {
  v: 1, schema: CarriedOverSchema, roles: both,
  sets: ({ handling, units, result, rating }) => ({ handling, units, result, rating }),
  stage: (data) => data.stage,
};

const withdrawn: EventDefinition<IssueStage, z.infer<typeof WithdrawnSchema>> = {
  v: 1, schema: WithdrawnSchema, roles: both, undoable: true,
  stage: () => 'withdrawn',
};

const attached: EventDefinition<IssueStage, z.infer<typeof AttachedSchema>> = { v: 1, schema: AttachedSchema, roles: both, undoable: true };

/** 定单: the decision at the desk. One register: two decisions at once are a person's to settle. */
const triaged: EventDefinition<IssueStage, Decided> = {
  v: 1, schema: DecidedSchema, roles: both, undoable: true,
  sets: (data) => ({ decided: data as JsonObject, level: data.gate.level }),
  stage: stageAfter,
};

const linked: EventDefinition<IssueStage, z.infer<typeof LinkedSchema>> = { v: 1, schema: LinkedSchema, roles: both, undoable: true };

const tookIn: EventDefinition<IssueStage, z.infer<typeof TookInSchema>> = { v: 1, schema: TookInSchema, roles: both, undoable: true };

const endorsed: EventDefinition<IssueStage, z.infer<typeof EndorsedSchema>> = { v: 1, schema: EndorsedSchema, roles: ['station_head'], undoable: true };

const told: EventDefinition<IssueStage, Told> = { v: 1, schema: ToldSchema, roles: both, undoable: true };

const filed: EventDefinition<IssueStage, z.infer<typeof FiledSchema>> = {
  v: 1, schema: FiledSchema, roles: both, undoable: true,
  // What is still being handled is filed when it comes back; its paper may lie in the box before.
  stage: (_data, stage) => (stage === 'answered' || stage === 'referred' || stage === 'village' || stage === 'pooled' ? 'closed' : stage),
};

const contactViewed: EventDefinition<IssueStage, z.infer<typeof ContactViewedSchema>> = { v: 1, schema: ContactViewedSchema, roles: both };

const contactErased: EventDefinition<IssueStage, z.infer<typeof ContactErasedSchema>> = {
  v: 1, schema: ContactErasedSchema, roles: ['station_head'], afterEnd: true,
  sets: () => ({ contact: 'erased' }),
};

export const issueKind: RecordKind<IssueStage> = {
  kind: 'issue',
  stages: issueStages,
  ended: ['withdrawn'],
  events: {
    'issue.registered': registered,
    'issue.corrected': corrected,
    'issue.settled': settled,
    'issue.addendum': addendum,
    'issue.county_note': countyNote,
    'issue.carried_over': carriedOver,
    'issue.attached': attached,
    'issue.linked': linked,
    'issue.triaged': triaged,
    'issue.took_in': tookIn,
    'issue.endorsed': endorsed,
    'issue.told': told,
    'issue.filed': filed,
    'issue.withdrawn': withdrawn,
    'issue.contact_viewed': contactViewed,
    'issue.contact_erased': contactErased,
  },
  card: issueCard,
};

/** An issue as pages read it: what was registered, with the corrected fields on top. */
export type Issue = Omit<Registered, 'contact'> &
  Partial<Pick<CarriedOver, 'handling' | 'units' | 'result' | 'rating'>> & {
    readonly contact: Registered['contact'] | 'erased';
    readonly decided?: Decided;
    readonly stage: IssueStage;
  };

/** @returns null while the registration has not arrived (a bundle out of order) */
export function readIssue(folded: FoldedRecord<IssueStage>): Issue | null {
  const first = folded.history.find((entry) => entry.event.type === 'issue.registered' && entry.status === 'applied');
  if (first?.data == null || folded.stage === null) return null;
  return { ...(first.data as unknown as Registered), ...(folded.fields as Partial<Issue>), stage: folded.stage };
}

/** What a row of the ledger shows. */
export type IssueCard = ListMarks & {
  readonly number: string;
  readonly summary: string;
  readonly category: string;
  readonly channel: Channel | '';
  readonly nature: Nature | '';
  /** 0 when nobody counted */
  readonly people: number;
  /** the group of the queue that brought it; absent where nobody had a number */
  readonly visit?: string;
  readonly visitor: string;
  readonly deputies: readonly string[];
  readonly imported: string;
  readonly conflict: boolean;
  /** 承办、协办, where the matter was handed to any */
  readonly units?: readonly string[];
  /** secrecy was asked for: `visitor` and `deputies` are empty here */
  readonly confidential?: true;
  /** 等着回访: answered here, and the visitor was not told yet */
  readonly untold?: true;
};

function issueCard(folded: FoldedRecord<IssueStage>): Card {
  const issue = readIssue(folded);
  if (issue === null) return { place: '', on: '1970-01-01', due: '', show: {}, search: '' };
  // Lists are made from cards: what is withheld from them is withheld here.
  const named = namedIn(issue);
  const show: IssueCard = {
    number: issue.number,
    summary: issue.summary,
    category: issue.category,
    channel: issue.channel ?? '',
    nature: issue.nature ?? '',
    people: issue.people ?? 0,
    ...(issue.visit === undefined || issue.visit === '' ? {} : { visit: issue.visit }),
    visitor: named.visitor,
    deputies: named.deputies,
    imported: issue.imported?.key ?? '',
    conflict: folded.conflicts.length > 0,
    ...(unitsOf(issue).length > 0 ? { units: unitsOf(issue) } : {}),
    ...(named.withheld ? { confidential: true as const } : {}),
    ...(isUntold(issue, folded) ? { untold: true as const } : {}),
    ...listMarks(issue, folded),
  };
  return { place: issue.place, on: issue.on, due: issue.stage === 'handling' && issue.decided?.outcome === 'handed' ? issue.decided.due : '', show, search: searchTextOf(show, folded.history, [issue.where ?? '', ...named.helpers.map(({ name }) => name)]) };
}

/** Answers of old ledgers are history: whoever was told of them was told then. */
function isUntold(issue: Issue, folded: FoldedRecord<IssueStage>): boolean {
  return issue.stage === 'answered' && issue.decided !== undefined && checklistOf(issue, folded.history).visitor.state !== 'told';
}

/** Units of the decision, or of the old ledger where nobody decided since. */
function unitsOf({ decided, units = [] }: Issue): readonly string[] {
  return decided?.outcome === 'handed' ? [decided.lead, ...decided.assists] : units;
}
