/**
 * What a person keeps of the ledger on this computer: the columns, and views 视图, which are filters, sort and columns under
 * a name. A convenience, not a record: nothing of it leaves the computer.
 */
import { z } from 'zod';
import { channels, issueStages, natures } from '../../../shared/reception/issue.ts';
import { levels } from '../../../shared/reception/outcome.ts';
import { sortColumns } from '../../db/store.ts';
import { choosable, type ChoosableColumn } from './ledger-columns.ts';
import { everything, type LedgerChoice, type Period } from './ledger-filter.ts';

export type LedgerView = { readonly name: string; readonly choice: LedgerChoice };
export type LedgerKept = {
  /** null until a person chose: the usual ones */
  readonly columns: readonly ChoosableColumn[] | null;
  /** in the order in which they were saved */
  readonly views: readonly LedgerView[];
};

export const nothingKept: LedgerKept = { columns: null, views: [] };
export const longestViewName = 20;

const ColumnsSchema = z.array(z.enum(choosable));
const ChoiceSchema = z.strictObject({
  text: z.string().max(200),
  period: z.custom<Period>((value) => typeof value === 'string' && /^(all|month|\d{4}|\d{4}-\d\d-\d\d)$/.test(value)),
  place: z.string(),
  category: z.string(),
  stage: z.union([z.enum(issueStages), z.literal('')]),
  station: z.string(),
  more: z.strictObject({
    nature: z.enum(natures).exactOptional(), channel: z.enum(channels).exactOptional(), level: z.enum(levels).exactOptional(), deputy: z.string().exactOptional(),
    attached: z.literal(true).exactOptional(), confidential: z.literal(true).exactOptional(), anonymous: z.literal(true).exactOptional(),
  }),
  sort: z.strictObject({ by: z.enum(sortColumns), down: z.boolean() }).exactOptional(),
  columns: ColumnsSchema.exactOptional(),
});
const ViewSchema = z.strictObject({ name: z.string().min(1).max(longestViewName), choice: ChoiceSchema });

const keyOf = (staff: string): string => `lianxin.ledger.${staff}`;

/** @param staff who sits here; what cannot be read was never kept, one view at a time */
export function readKept(staff: string): LedgerKept {
  try {
    const kept = z.object({ columns: z.unknown(), views: z.array(z.unknown()) }).safeParse(JSON.parse(localStorage.getItem(keyOf(staff)) ?? 'null'));
    if (!kept.success) return nothingKept;
    const columns = ColumnsSchema.safeParse(kept.data.columns);
    const views = kept.data.views.map((view) => ViewSchema.safeParse(view)).flatMap((view) => (view.success ? [view.data] : []));
    return { columns: columns.success ? columns.data : null, views };
  } catch {
    return nothingKept; // closed to us or damaged
  }
}

/** @returns false when this computer keeps nothing */
export function writeKept(staff: string, kept: LedgerKept): boolean {
  try {
    localStorage.setItem(keyOf(staff), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** A view of this name, new or instead of the one that has it. */
export function withView({ views, ...kept }: LedgerKept, view: LedgerView): LedgerKept {
  const isThere = views.some(({ name }) => name === view.name);
  return { ...kept, views: isThere ? views.map((one) => (one.name === view.name ? view : one)) : [...views, view] };
}

export function withoutView({ views, ...kept }: LedgerKept, name: string): LedgerKept {
  return { ...kept, views: views.filter((view) => view.name !== name) };
}

/** @param to not the name of another view */
export function renamedView({ views, ...kept }: LedgerKept, name: string, to: string): LedgerKept {
  return { ...kept, views: views.map((view) => (view.name === name ? { ...view, name: to } : view)) };
}

/** The view that the ledger stands on: '' for all of it as it is at first, null for what was not saved. */
export function viewOf({ views }: LedgerKept, choice: LedgerChoice): string | null {
  if (isSame(choice, everything)) return '';
  return views.find((view) => isSame(view.choice, choice))?.name ?? null;
}

/** The same list, whatever order its parts were written in. */
function isSame(a: LedgerChoice, b: LedgerChoice): boolean {
  return inOrder(a) === inOrder(b);
}

function inOrder(choice: LedgerChoice): string {
  const sorted = (value: unknown): unknown => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]) : value);
  return JSON.stringify(sorted({ ...choice, text: choice.text.trim() }));
}
