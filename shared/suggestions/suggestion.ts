/**
 * A deputy's suggestion (代表建议): a statutory document of its own, linked to the matters it grew from.
 * Here it is a draft and nothing more: only a deputy's signature makes it a suggestion, and no event does that silently.
 * Source: domain reference C1, H2.
 */
import { z } from 'zod';
import type { JsonObject } from '../kernel/json.ts';
import { RecordIdSchema } from '../kernel/ids.ts';
import type { EventDefinition, FoldedRecord, RecordKind } from '../kernel/record/kind.ts';
import type { Issue } from '../reception/issue.ts';

export const suggestionStages = ['draft'] as const;
export type SuggestionStage = (typeof suggestionStages)[number];

const SuggestionFieldsSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  /** 案由: what was seen and heard */
  facts: z.string().max(5000),
  /** 分析 */
  analysis: z.string().max(5000),
  /** 建议 */
  proposal: z.string().max(5000),
  /** 领衔代表: the deputy's record, or a name that no register knows; empty while nobody was asked */
  lead: z.string().max(80),
});
export type SuggestionFields = z.infer<typeof SuggestionFieldsSchema>;

export const DraftedSchema = SuggestionFieldsSchema.extend({ /** matters it grew from */ issues: z.array(RecordIdSchema).min(1).max(50) });
export type Drafted = z.infer<typeof DraftedSchema>;
const RevisedSchema = z.strictObject({ set: SuggestionFieldsSchema.partial() });

const both = ['clerk', 'station_head'] as const;

const drafted: EventDefinition<SuggestionStage, Drafted> = { v: 1, schema: DraftedSchema, roles: both, begins: true, sets: (data) => data, stage: () => 'draft' };

const revised: EventDefinition<SuggestionStage, z.infer<typeof RevisedSchema>> = {
  v: 1, schema: RevisedSchema, roles: both, undoable: true, sets: (data) => data.set as JsonObject,
};

export const suggestionKind: RecordKind<SuggestionStage> = {
  kind: 'suggestion',
  stages: suggestionStages,
  ended: [],
  events: { 'suggestion.drafted': drafted, 'suggestion.revised': revised },
  card: (folded) => ({ place: '', on: '1970-01-01', due: '', show: { name: folded.fields['title'] ?? '' }, search: '' }),
};

export type Suggestion = Drafted & { readonly id: string };

/** @returns null while the draft has not arrived */
export function readSuggestion(folded: FoldedRecord): Suggestion | null {
  const fields = DraftedSchema.safeParse(folded.fields);
  return fields.success ? { id: folded.id, ...fields.data } : null;
}

/** What a draft begins with: the matter's summary as its title, the visitor's words as its facts, the deputy who received first. */
export function draftFrom(issue: Pick<Issue, 'summary' | 'words' | 'deputies'>): SuggestionFields {
  return { title: issue.summary, facts: issue.words.slice(0, 5000), analysis: '', proposal: '', lead: issue.deputies[0] ?? '' };
}
