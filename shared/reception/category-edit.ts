/** Changes to the list of categories as acts on records. The first change takes the default list over; every act stands in one commit. */
import type { RecordId } from '../kernel/ids.ts';
import type { JsonObject } from '../kernel/json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { otherCategory } from './categories.ts';
import { type Category, longestCategory } from './category.ts';
import { type CategoryList, type CategoryRow, isBelow, parentOf } from './category-list.ts';

export type CategoryEdit =
  | { readonly type: 'add'; readonly name: string }
  /** what belongs to it is renamed with it */
  | { readonly type: 'rename'; readonly id: RecordId; readonly name: string }
  /** what belongs to it is dropped with it */
  | { readonly type: 'drop'; readonly id: RecordId }
  | { readonly type: 'restore'; readonly id: RecordId }
  /** among those that belong to the same category: -1 up, 1 down */
  | { readonly type: 'move'; readonly id: RecordId; readonly by: -1 | 1 };

/** `fixed`: not ours, 其他 (which is always there and last), or nowhere to move to. */
export type CategoryProblem = 'name_missing' | 'name_too_long' | 'twin' | 'fixed';

/** Events on one record, in order. */
export type CategoryAct = { readonly record: RecordId; readonly events: readonly { readonly type: string; readonly data: JsonObject }[] };

/** A name as it is written down: full-width strokes are strokes, no blanks around parts, no empty part. */
export function asCategoryName(typed: string): string {
  return typed.replaceAll('／', '/').split('/').map((part) => part.trim()).filter((part) => part !== '').join('/');
}

/**
 * @param newId for a category that was never there
 * @returns what to commit together; empty when nothing changes
 */
export function categoryActs(list: CategoryList, edit: CategoryEdit, newId: () => RecordId): Result<readonly CategoryAct[], CategoryProblem> {
  const planned = plan(list, edit, newId);
  if (!planned.ok || planned.value.length === 0 || !list.isDefault) return planned;
  const byRecord = new Map(planned.value.map((act) => [act.record, act.events]));
  const taken = list.rows.map(({ category }) => ({ record: category.id, events: [addedEvent(category.name, category.rank), ...(byRecord.get(category.id) ?? [])] }));
  const theirs = new Set(taken.map(({ record }) => record));
  return ok([...taken, ...planned.value.filter(({ record }) => !theirs.has(record))]);
}

function plan(list: CategoryList, edit: CategoryEdit, newId: () => RecordId): Result<readonly CategoryAct[], CategoryProblem> {
  if (edit.type === 'add') return add(list, asCategoryName(edit.name), newId);
  if (edit.type === 'restore') return restore(list, edit.id);
  const row = list.rows.find(({ category, ours }) => ours && category.id === edit.id && category.name !== otherCategory);
  if (row === undefined) return err('fixed');
  if (edit.type === 'rename') return rename(list, row.category, asCategoryName(edit.name));
  if (edit.type === 'drop') return ok([row.category, ...below(list, row.category)].map(({ id }) => ({ record: id, events: [{ type: 'category.dropped', data: {} }] })));
  return move(list, row, edit.by);
}

function add(list: CategoryList, name: string, newId: () => RecordId): Result<readonly CategoryAct[], CategoryProblem> {
  const wrong = objectionTo(list, name, null);
  if (wrong !== null) return err(wrong);
  const before = list.dropped.find((category) => category.name === name);
  if (before !== undefined) return restore(list, before.id);
  const last = Math.max(0, ...list.rows.map(({ category }) => category.rank));
  return ok([{ record: newId(), events: [addedEvent(name, last + 1)] }]);
}

function rename(list: CategoryList, category: Category, name: string): Result<readonly CategoryAct[], CategoryProblem> {
  if (name === category.name && category.also.length === 0) return ok([]);
  const wrong = objectionTo(list, name, category);
  if (wrong !== null) return err(wrong);
  const acts = [set(category, { name })];
  if (name === category.name) return ok(acts);
  for (const child of below(list, category)) {
    const itsName = name + child.name.slice(category.name.length);
    if (itsName.length > longestCategory) return err('name_too_long');
    acts.push(set(child, { name: itsName }));
  }
  return ok(acts);
}

function restore(list: CategoryList, id: RecordId): Result<readonly CategoryAct[], CategoryProblem> {
  const category = list.dropped.find((other) => other.id === id);
  if (category === undefined) return err('fixed');
  if (list.rows.some((row) => row.ours && row.category.name === category.name)) return err('twin');
  return ok([{ record: id, events: category.drops.map((target) => ({ type: 'record.undone', data: { target } })) }]);
}

/** Only those whose rank does not say so already are written. */
function move(list: CategoryList, row: CategoryRow, by: -1 | 1): Result<readonly CategoryAct[], CategoryProblem> {
  const order = siblingsOf(list, row).map(({ category }) => category);
  const from = order.indexOf(row.category);
  const neighbour = order[from + by];
  if (neighbour === undefined) return err('fixed');
  order[from] = neighbour;
  order[from + by] = row.category;
  let last = -1;
  return ok(order.flatMap((category) => {
    const rank = category.rank > last ? category.rank : last + 1;
    last = rank;
    return rank === category.rank ? [] : [set(category, { rank })];
  }));
}

/** Ours that belong to the same category, in order; 其他 is always last and no neighbour. */
export function siblingsOf(list: CategoryList, { category, depth }: CategoryRow): readonly CategoryRow[] {
  return list.rows.filter((row) => row.ours && row.depth === depth && row.category.name !== otherCategory && parentOf(row.category.name) === parentOf(category.name));
}

function below(list: CategoryList, { name }: Category): readonly Category[] {
  return list.rows.filter((row) => row.ours && isBelow(row.category.name, name)).map(({ category }) => category);
}

function objectionTo(list: CategoryList, name: string, itself: Category | null): CategoryProblem | null {
  if (name === '') return 'name_missing';
  if (name.length > longestCategory) return 'name_too_long';
  const twin = name === otherCategory || list.rows.some(({ category }) => category.id !== itself?.id && category.name === name);
  return twin ? 'twin' : null;
}

function addedEvent(name: string, rank: number): CategoryAct['events'][number] {
  return { type: 'category.added', data: { name, rank } };
}

function set({ id }: Category, fields: { readonly name: string } | { readonly rank: number }): CategoryAct {
  return { record: id, events: [{ type: 'category.corrected', data: { set: { ...fields } } }] };
}
