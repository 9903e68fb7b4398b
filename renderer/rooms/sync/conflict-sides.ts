/** One hard conflict as a person sees it: the different values, each once, and what stood there before both. */
import { canonicalJson, type JsonValue } from '../../../shared/kernel/json.ts';
import type { FoldedRecord, HardConflict, SoftMerge } from '../../../shared/kernel/record/kind.ts';
import { changesIn } from '../../../shared/reception/issue-history.ts';

export type Side = HardConflict['options'][number];

/** Two people who wrote the same are one side. */
export function sidesOf(conflict: HardConflict): readonly Side[] {
  const texts = conflict.options.map((option) => canonicalJson(option.value));
  return conflict.options.filter((_option, index) => texts.indexOf(texts[index] ?? '') === index);
}

/** What stood in the field before both; `known` is false where nothing had set it. */
export function valueBefore(folded: FoldedRecord, conflict: HardConflict): { readonly known: boolean; readonly value: JsonValue | undefined } {
  const sides = new Set(conflict.options.map((option) => option.event.id));
  const earlier = [...changesIn(folded.history)].filter(([event]) => !sides.has(event)).flatMap(([, changes]) => changes);
  const last = earlier.filter((change) => change.field === conflict.field).at(-1);
  return last === undefined ? { known: false, value: undefined } : { known: true, value: last.to };
}

/** What merged by itself beside the conflicts; the registration itself is no change. */
export function mergedBeside(folded: FoldedRecord): readonly SoftMerge[] {
  const conflicted = new Set(folded.conflicts.map((conflict) => conflict.field));
  return folded.merged
    .map(({ event, fields }) => ({ event, fields: fields.filter((field) => !conflicted.has(field)) }))
    .filter(({ event, fields }) => fields.length > 0 && event.type !== 'issue.registered');
}
