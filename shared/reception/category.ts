/**
 * A category (类别) that matters are sorted by, as a record: the station's own, or the county's for all its stations. `/` parts a
 * category from its subcategory. Matters keep the words they were given: renaming or dropping one changes no matter.
 */
import { z } from 'zod';
import type { RecordId } from '../kernel/ids.ts';
import type { EventId } from '../kernel/record/event.ts';
import type { EventDefinition, FoldedRecord, RecordKind } from '../kernel/record/kind.ts';

/** Characters: what the category of a matter has room for. */
export const longestCategory = 60;

const NameSchema = z.string().max(longestCategory).regex(/^[^/\s](?:[^/]*[^/\s])?(?:\/[^/\s](?:[^/]*[^/\s])?)*$/);
/** Lower stands first among those that belong to the same category. */
const RankSchema = z.number().int().min(0).max(1_000_000_000);

const AddedSchema = z.strictObject({ name: NameSchema, rank: RankSchema });
const CorrectedSchema = z.strictObject({ set: AddedSchema.partial() });

/** As places have it: at a station, and at the county office for all stations. */
const everybody = ['clerk', 'station_head', 'county_clerk'] as const;
type CategoryStage = 'open' | 'dropped';

/**
 * Sets no field: two computers that take the default list over at once begin the same records, and what each then corrects must not
 * stand against the other's beginning. Who reads takes name and rank from here where no correction says otherwise.
 */
const added: EventDefinition<CategoryStage, z.infer<typeof AddedSchema>> = {
  v: 1, schema: AddedSchema, roles: everybody, begins: true, stage: () => 'open',
};
const corrected: EventDefinition<CategoryStage, z.infer<typeof CorrectedSchema>> = {
  v: 1, schema: CorrectedSchema, roles: everybody, undoable: true, sets: (data) => data.set as z.infer<typeof AddedSchema>,
};
const dropped: EventDefinition<CategoryStage, Record<string, never>> = {
  v: 1, schema: z.strictObject({}), roles: everybody, undoable: true, stage: () => 'dropped',
};

export const categoryKind: RecordKind<CategoryStage> = {
  kind: 'category',
  stages: ['open', 'dropped'],
  ended: ['dropped'],
  events: { 'category.added': added, 'category.corrected': corrected, 'category.dropped': dropped },
  card: (folded) => ({ place: '', on: '1970-01-01', due: '', show: { ...beginningOf(folded), ...folded.fields }, search: '' }),
};

/** One category as lists need it. */
export type Category = {
  readonly id: RecordId;
  /** whole, with what it belongs to: 道路交通/桥梁护栏 */
  readonly name: string;
  readonly rank: number;
  /** not offered any more */
  readonly dropped: boolean;
  /** names it had before */
  readonly earlier: readonly string[];
  /** names that others gave it at the same time; the next correction settles it */
  readonly also: readonly string[];
  /** drops that stand: taking all of them back offers it again */
  readonly drops: readonly EventId[];
};

/** @returns null while the record has not begun */
export function readCategory(folded: FoldedRecord): Category | null {
  const read = AddedSchema.safeParse({ ...beginningOf(folded), ...folded.fields });
  if (!read.success) return null;
  const { name, rank } = read.data;
  const names = folded.history.flatMap(({ event, data }) => {
    const given = event.type === 'category.added' ? data?.['name'] : event.type === 'category.corrected' ? (data?.['set'] as { name?: unknown } | undefined)?.name : undefined;
    return typeof given === 'string' && given !== name ? [given] : [];
  });
  const other = folded.conflicts.find(({ field }) => field === 'name')?.options.flatMap(({ value }) => (typeof value === 'string' && value !== name ? [value] : [])) ?? [];
  return {
    id: folded.id as RecordId,
    name,
    rank,
    dropped: folded.stage === 'dropped',
    earlier: [...new Set(names)],
    also: [...new Set(other)],
    // A second drop at the same time is contested, and would stand if only the first were taken back.
    drops: folded.history.filter(({ event, status }) => event.type === 'category.dropped' && status !== 'undone').map(({ event }) => event.id),
  };
}

function beginningOf(folded: FoldedRecord): { readonly name: string; readonly rank: number } | null {
  const first = folded.history.find(({ event, status }) => event.type === 'category.added' && status === 'applied')?.data;
  const read = AddedSchema.safeParse(first);
  return read.success ? read.data : null;
}
