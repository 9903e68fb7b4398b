/** Writing a change of the list down: one commit, whatever it takes with it. */
import type { Result } from '../../../../shared/kernel/result.ts';
import { categoryActs, type CategoryEdit, type CategoryProblem } from '../../../../shared/reception/category-edit.ts';
import type { CategoryList } from '../../../../shared/reception/category-list.ts';
import type { CommitProblem, Store } from '../../../db/store.ts';


export async function saveCategory(store: Store, list: CategoryList, edit: CategoryEdit): Promise<Result<unknown, CategoryProblem | CommitProblem>> {
  const acts = categoryActs(list, edit, () => store.newId('category'));
  if (!acts.ok || acts.value.length === 0) return acts;
  return store.commit(acts.value);
}
