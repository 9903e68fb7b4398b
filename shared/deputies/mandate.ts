/**
 * A mandate (代表资格): one election to one congress, from its start over suspensions to its end. A person may hold several.
 * Its key is its level and the day it began: two computers that enter the same start enter the same mandate.
 * Source: domain reference A1, rota rules 5 (任期).
 */
import { z } from 'zod';
import type { FoldedRecord } from '../kernel/record/kind.ts';
import { addDays, type LocalDate, LocalDateSchema } from '../kernel/time.ts';

export const mandateLevels = ['town', 'county', 'city', 'province', 'nation'] as const;
export type MandateLevel = (typeof mandateLevels)[number];

/** Why a mandate ended. Source: 代表法 on suspension and termination; `term` is 届满. */
export const endReasons = ['term', 'resigned', 'moved', 'recalled', 'deceased', 'other'] as const;
export type EndReason = (typeof endReasons)[number];

export const MandateSchema = z.strictObject({
  level: z.enum(mandateLevels),
  district: z.string().max(60),
  from: LocalDateSchema,
  /** null while it runs */
  to: LocalDateSchema.nullable(),
  /** 届次, e.g. 桔园镇第十九届人大; absent in older histories */
  term: z.string().max(60).exactOptional(),
});
/** As a deputy is added with it. */
export type MandateAdded = z.infer<typeof MandateSchema>;

/** `town:2021-12-16` */
const KeySchema = z.string().regex(/^[a-z]{3,8}:\d{4}-\d{2}-\d{2}$/);

export const MandateStartedSchema = z.strictObject({ level: z.enum(mandateLevels), term: z.string().max(60), district: z.string().max(60), from: LocalDateSchema });
export const MandateSuspendedSchema = z.strictObject({ mandate: KeySchema, on: LocalDateSchema, reason: z.string().trim().min(1).max(200) });
export const MandateResumedSchema = z.strictObject({ mandate: KeySchema, on: LocalDateSchema, reason: z.string().max(200) });
export const MandateEndedSchema = z.strictObject({
  mandate: KeySchema,
  /** the last day on which it may be exercised */
  on: LocalDateSchema,
  why: z.enum(endReasons),
  reason: z.string().max(200),
});

/** A suspension; `to` is its last day, null while it lasts. */
export type Suspension = { readonly from: LocalDate; readonly to: LocalDate | null; readonly reason: string };

/** A mandate with all that became of it. */
export type Mandate = {
  readonly key: string;
  readonly level: MandateLevel;
  readonly term: string;
  readonly district: string;
  readonly from: LocalDate;
  /** its last day; null while it runs */
  readonly to: LocalDate | null;
  /** why it ended; null while it runs, and in older histories */
  readonly ended: { readonly why: EndReason; readonly reason: string } | null;
  readonly suspensions: readonly Suspension[];
};

/** Level and first day. */
export function mandateKey({ level, from }: Pick<Mandate, 'level' | 'from'>): string {
  return `${level}:${from}`;
}

/**
 * All mandates of a deputy, the newest first, each with its suspensions and its end.
 * @param folded a deputy's record
 */
export function mandatesOf(folded: FoldedRecord): readonly Mandate[] {
  const found = new Map<string, Mandate>();
  const added = z.array(MandateSchema).safeParse(folded.fields['mandates']);
  const put = ({ term = '', to, ...rest }: MandateAdded): void => {
    const key = mandateKey(rest);
    found.set(key, { key, term, to, ...rest, ended: null, suspensions: [] });
  };
  for (const one of added.success ? added.data : []) put(one);
  for (const [field, value] of Object.entries(folded.fields)) {
    const started = field.startsWith('mandate ') ? MandateStartedSchema.safeParse(value) : null;
    if (started?.success === true) put({ ...started.data, to: null });
  }
  for (const { event, data, status } of folded.history) {
    const one = status === 'applied' ? found.get(data?.['mandate'] as string) : undefined;
    if (one === undefined || data === null) continue;
    const on = data['on'] as LocalDate;
    if (event.type === 'deputy.mandate_suspended') found.set(one.key, { ...one, suspensions: [...one.suspensions, { from: on, to: null, reason: data['reason'] as string }] });
    if (event.type === 'deputy.mandate_resumed') found.set(one.key, { ...one, suspensions: one.suspensions.map((pause) => (pause.to === null ? { ...pause, to: addDays(on, -1) } : pause)) });
  }
  for (const [field, value] of Object.entries(folded.fields)) {
    const one = field.startsWith('end ') ? found.get(field.slice('end '.length)) : undefined;
    const ended = z.strictObject({ on: LocalDateSchema, why: z.enum(endReasons), reason: z.string() }).safeParse(value);
    if (one !== undefined && ended.success) found.set(one.key, { ...one, to: ended.data.on, ended: { why: ended.data.why, reason: ended.data.reason } });
  }
  return [...found.values()].sort((a, b) => (a.from !== b.from ? (a.from < b.from ? 1 : -1) : mandateLevels.indexOf(a.level) - mandateLevels.indexOf(b.level)));
}

/** Days on which a mandate may be exercised, first and last included: a suspension cuts them in two. */
export function spansOf({ from, to, suspensions }: Pick<Mandate, 'from' | 'to' | 'suspensions'>): readonly { readonly from: LocalDate; readonly to: LocalDate | null }[] {
  const spans: { from: LocalDate; to: LocalDate | null }[] = [];
  let start: LocalDate | null = from;
  for (const pause of [...suspensions].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (start === null) break;
    const last = addDays(pause.from, -1);
    if (start <= last) spans.push({ from: start, to: to !== null && to < last ? to : last });
    start = pause.to === null ? null : maxDay(start, addDays(pause.to, 1));
  }
  if (start !== null && (to === null || start <= to)) spans.push({ from: start, to });
  return spans.filter((span) => span.to === null || span.from <= span.to);
}

/** May it be exercised on that day? */
export function runsOn(mandate: Pick<Mandate, 'from' | 'to' | 'suspensions'>, on: LocalDate): boolean {
  return spansOf(mandate).some((span) => span.from <= on && (span.to === null || on <= span.to));
}

/** How a mandate stands on a day. */
export function mandateState(mandate: Mandate, on: LocalDate): 'coming' | 'running' | 'suspended' | 'ended' {
  if (on < mandate.from) return 'coming';
  if (mandate.to !== null && mandate.to < on) return 'ended';
  return runsOn(mandate, on) ? 'running' : 'suspended';
}

function maxDay(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}
