/** A new category, or another name for one that is there, and what it belongs to. After adding, the form stays for the next one. */
import { useState } from 'react';
import { otherCategory } from '../../../../shared/reception/categories.ts';
import { type Category, longestCategory } from '../../../../shared/reception/category.ts';
import { asCategoryName } from '../../../../shared/reception/category-edit.ts';
import { type CategoryList, isBelow, parentOf } from '../../../../shared/reception/category-list.ts';
import { useStore } from '../../../db/use-store.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Finder } from '../../../ui/Finder.tsx';
import { FormRow, noteIdOf } from '../../../ui/FormRow.tsx';
import { announce } from '../../../ui/LiveRegion.tsx';
import { OnDisk } from '../../../ui/OnDisk.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { saveCategory } from './save-category.ts';

export type CategoryDialogProps = {
  readonly list: CategoryList;
  /** the category to correct; without it one is added */
  readonly corrects?: Category;
  readonly onClose: () => void;
  readonly onSaved: (name: string) => void;
};

export function CategoryDialog({ list, corrects, onClose, onSaved }: CategoryDialogProps) {
  const words = useWords();
  const text = words.categories;
  const store = useStore();
  const [parent, setParent] = useState(corrects === undefined ? '' : parentOf(corrects.name));
  const [name, setName] = useState(corrects === undefined ? '' : corrects.name.slice(parentOf(corrects.name).length).replace(/^\//, ''));
  const [wrong, setWrong] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  // Nothing belongs to itself, and nothing belongs to 其他.
  const parents = [...new Set([...list.rows.map(({ category }) => category.name), ...(parent === '' ? [] : [parent])])].filter((other) => other !== otherCategory && other !== corrects?.name && (corrects === undefined || !isBelow(other, corrects.name)));
  const short = asCategoryName(name);
  const whole = parent === '' || short === '' ? short : `${parent}/${short}`;
  const hasBelow = corrects !== undefined && list.rows.some(({ category, ours }) => ours && isBelow(category.name, corrects.name));

  const save = async (): Promise<void> => {
    setBusy(true);
    const answer = await saveCategory(store, list, corrects === undefined ? { type: 'add', name: whole } : { type: 'rename', id: corrects.id, name: whole });
    setBusy(false);
    if (!answer.ok) {
      const { problem } = answer;
      const ofName = problem === 'name_missing' || problem === 'name_too_long' || problem === 'twin' || problem === 'fixed';
      setWrong(ofName ? text.wrong[problem] : null);
      setFailed(ofName ? null : text.failed(problemText(words, problem, answer.facts)));
      if (ofName) document.getElementById('category-name')?.focus();
      return;
    }
    setWrong(null);
    setFailed(null);
    announce(corrects === undefined ? text.added(whole) : text.corrected(whole));
    onSaved(whole);
    if (corrects !== undefined) return;
    setAdded([...added, whole]);
    setName('');
    document.getElementById('category-name')?.focus();
  };

  return (
    <Dialog
      open
      title={corrects === undefined ? text.add : text.correctTitle(corrects.name)}
      width={40}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" bindKey={false} onPress={onClose}>
            {added.length > 0 ? words.common.done : words.common.later}
          </Button>
          <Button kind="primary" keys="Enter" busy={busy} onPress={() => void save()}>
            {corrects === undefined ? text.addGo : text.store}
          </Button>
        </>
      }
    >
      <FormRow label={text.parent} fieldId="category-parent" hint={parent === '' ? text.atTop : undefined}>
        <Finder id="category-parent" value={parent === '' ? null : parent} options={parents.map((value) => ({ value, label: value }))} separator="/" placeholder={text.top} describedBy={noteIdOf('category-parent')} onChange={(value) => setParent(value ?? '')} />
      </FormRow>
      <FormRow label={text.name} fieldId="category-name" {...(wrong === null ? (corrects === undefined ? {} : { hint: hasBelow ? text.takesAlong : text.oldOnesStay }) : { problem: wrong })}>
        <TextField id="category-name" value={name} maxLength={longestCategory} autoFocus invalid={wrong !== null} describedBy={noteIdOf('category-name')} onChange={setName} />
      </FormRow>
      {added.length > 0 && <OnDisk>{text.addedSoFar(added.join(text.comma))}</OnDisk>}
      {failed !== null && <Problem>{failed}</Problem>}
    </Dialog>
  );
}
