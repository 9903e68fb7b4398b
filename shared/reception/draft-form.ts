/**
 * The registration form while it is being written: what a draft holds, what may be registered, what the event becomes.
 * Contact data is not in the form: it travels beside it, sealed.
 */
import { z } from 'zod';
import type { JsonObject, JsonValue } from '../kernel/json.ts';
import { type Attachment, AttachmentSchema } from '../kernel/attachment.ts';
import { canonicalJson } from '../kernel/json.ts';
import { RecordIdSchema } from '../kernel/ids.ts';
import { type Instant, type LocalDate, LocalDateSchema, localDateOf, localTimeOf } from '../kernel/time.ts';
import { mostFiles } from './attachment-files.ts';
import { channels, ClockSchema, HelperSchema, IssueNumberSchema, mostHelpers, namedHelpers, natures, type Registered } from './issue.ts';
import { levels } from './outcome.ts';

/** An attachment whose pieces are on disk; `from`: bytes before a picture was made smaller. */
const DraftAttachmentSchema = AttachmentSchema.extend({ from: z.number().int().min(1).exactOptional() });
export type DraftAttachment = z.infer<typeof DraftAttachmentSchema>;

/** A helper being written down: the name may still be empty. */
const DraftHelperSchema = HelperSchema.extend({ name: z.string().max(60) });

const shape = {
  words: z.string().max(20_000),
  /** empty means: the proposal made from the words is taken */
  summary: z.string().max(200),
  category: z.string().max(60),
  nature: z.enum(natures).nullable(),
  channel: z.enum(channels).nullable(),
  place: z.union([RecordIdSchema, z.literal('')]),
  people: z.number().int().min(1).max(9999).nullable(),
  deputies: z.array(z.string().min(1).max(80)).max(12),
  level: z.enum(levels).nullable(),
  on: LocalDateSchema,
  visitor: z.string().max(60),
  /** the visitor wants no name or telephone kept */
  anonymous: z.boolean(),
  /** reserved at the first try to register, so that a second try uses the same */
  number: IssueNumberSchema.nullable(),
  attachments: z.array(DraftAttachmentSchema).max(mostFiles),
  /** 要求保密 */
  confidential: z.boolean(),
  helpers: z.array(DraftHelperSchema).max(mostHelpers),
  /** empty means: the proposal is taken (timesOf) */
  from: ClockSchema,
  until: ClockSchema,
  where: z.string().max(60),
  /** 补录 from a form filled by pen */
  fromPaper: z.boolean(),
  /** 受理: whether the matter is before a court, an arbitrator or a reviewing organ; null while nobody asked. The decision at the desk begins with it. */
  litigated: z.boolean().nullable(),
  /** earlier matters to stand beside this one */
  links: z.array(RecordIdSchema).max(6),
  /** the visit of the queue that brings it; empty for none */
  visit: z.union([RecordIdSchema, z.literal('')]),
};

export const DraftFormSchema = z.strictObject(shape);
export type DraftForm = z.infer<typeof DraftFormSchema>;

/** A form nobody has written in. */
export function emptyForm(today: LocalDate): DraftForm {
  return {
    words: '', summary: '', category: '', nature: null, channel: null, place: '', people: null, deputies: [], level: null,
    on: today, visitor: '', anonymous: false, number: null, attachments: [],
    confidential: false, helpers: [], from: '', until: '', where: '', fromPaper: false, litigated: null, links: [], visit: '',
  };
}

/** Reads a form from a draft. Field by field: one that another version wrote differently is left empty, the rest is kept. */
export function readDraftForm(stored: JsonObject, today: LocalDate): DraftForm {
  const form: Record<string, unknown> = { ...emptyForm(today) };
  for (const [name, schema] of Object.entries(shape)) {
    const field = schema.safeParse(stored[name]);
    if (field.success) form[name] = field.data;
  }
  return form as DraftForm;
}

const summaryLimit = 40;

/**
 * A summary from the visitor's words: the first sentence, cut at a comma where it is longer than 40 characters.
 * It is proposed, never imposed: the form marks it and a person may write another.
 */
export function proposeSummary(words: string): string {
  const sentence = words.split(/[。！？!?；;\n]/).map((part) => part.trim()).find((part) => part !== '') ?? '';
  const characters = [...sentence];
  if (characters.length <= summaryLimit) return sentence.replace(/[，、,：:]+$/, '');
  const head = characters.slice(0, summaryLimit).join('');
  const comma = Math.max(head.lastIndexOf('，'), head.lastIndexOf(','), head.lastIndexOf('、'));
  return comma >= 8 ? head.slice(0, comma) : head;
}

/** The summary that would be registered now. */
export function summaryOf(form: DraftForm): string {
  return form.summary.trim() === '' ? proposeSummary(form.words) : form.summary.trim();
}

export type FormProblem = { readonly field: 'words' | 'summary' | 'on' | 'until'; readonly code: 'missing' | 'in_the_future' | 'before_from' };

/**
 * What keeps a form from being registered. Only what no later correction can mend is asked for: the words, because they
 * are locked, and a day that has already come. Everything else may be added when it is known.
 */
export function problemsOf(form: DraftForm, today: LocalDate): FormProblem[] {
  const problems: FormProblem[] = [];
  if (form.words.trim() === '') problems.push({ field: 'words', code: 'missing' });
  // Words made of punctuation alone propose nothing.
  else if (summaryOf(form) === '') problems.push({ field: 'summary', code: 'missing' });
  if (form.on > today) problems.push({ field: 'on', code: 'in_the_future' });
  if (form.from !== '' && form.until !== '' && form.until < form.from) problems.push({ field: 'until', code: 'before_from' });
  return problems;
}

/** When the form was opened, and now. */
export type Span = { readonly opened: Instant; readonly now: Instant };

/**
 * From when until when the visitor was received, each HH:MM or empty: as written, else as long as the form was open. Nothing is
 * proposed for another day than today, nor for what was first written on paper: the clock says nothing about those.
 */
export function timesOf(form: Pick<DraftForm, 'from' | 'until' | 'on' | 'fromPaper'>, { opened, now }: Span): { readonly from: string; readonly until: string } {
  const isNow = !form.fromPaper && form.on === localDateOf(now) && form.on === localDateOf(opened);
  const from = form.from === '' && isNow ? localTimeOf(opened) : form.from;
  const until = form.until === '' && isNow && from <= localTimeOf(now) ? localTimeOf(now) : form.until;
  return { from, until };
}

/**
 * The registration event's data. What was not asked for or not filled is left out.
 * @param number as reserved from the host
 * @param span without it no times are proposed
 */
export function registeredOf(form: DraftForm, number: string, hasContact: boolean, span: Span | null = null): Registered {
  const { from, until } = span === null ? form : timesOf(form, span);
  const helpers = namedHelpers(form.helpers);
  return {
    ...(form.confidential ? { confidential: true } : {}),
    ...(helpers.length === 0 ? {} : { helpers }),
    ...(from === '' ? {} : { from }),
    ...(until === '' ? {} : { until }),
    ...(form.where.trim() === '' ? {} : { where: form.where.trim() }),
    ...(form.fromPaper ? { fromPaper: true } : {}),
    ...(form.visit === '' ? {} : { visit: form.visit }),
    number,
    on: form.on,
    words: form.words.trim(),
    summary: summaryOf(form),
    category: form.category,
    place: form.place,
    nature: form.nature,
    channel: form.channel,
    level: form.level,
    people: form.people,
    deputies: form.deputies,
    visitor: form.visitor.trim(),
    contact: form.anonymous ? 'anonymous' : hasContact ? 'kept' : 'none',
    imported: null,
  };
}

/** The attachments as their events hold them. */
export function attachmentsOf(form: DraftForm): readonly Attachment[] {
  return form.attachments.map(({ from: _from, ...attachment }) => attachment);
}

/** What is in the window and not yet on disk: for the sentence that says what to do when saving fails. */
export type Unsaved = {
  /** characters of the words from the first one that differs */
  readonly characters: number;
  /** index in the words where the unsaved part begins; its length when all is saved */
  readonly from: number;
  /** other fields that differ */
  readonly fields: readonly (keyof DraftForm)[];
};

/** @param saved the form as it was last saved, or null when it never was */
export function unsavedSince(saved: DraftForm | null, now: DraftForm): Unsaved {
  const before = saved?.words ?? '';
  const from = commonStart(before, now.words);
  const characters = before === now.words ? 0 : Math.max(1, [...now.words.slice(from)].length);
  const base = (saved ?? emptyForm(now.on)) as Record<string, JsonValue>;
  const fields = (Object.keys(shape) as (keyof DraftForm)[]).filter(
    (name) => name !== 'words' && name !== 'number' && canonicalJson(base[name]) !== canonicalJson(now[name]),
  );
  return { characters, from, fields };
}

function commonStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
}
