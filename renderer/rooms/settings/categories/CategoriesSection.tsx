/**
 * 类别: what matters are sorted by. One adds, renames, moves, drops and takes back; matters keep their words. The county's are read
 * only at a station; the county office sees its own alone.
 */
import { useState } from 'react';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { otherCategory } from '../../../../shared/reception/categories.ts';
import type { Category } from '../../../../shared/reception/category.ts';
import { type CategoryEdit, siblingsOf } from '../../../../shared/reception/category-edit.ts';
import { categoryList } from '../../../../shared/reception/category-list.ts';
import { useCategories } from '../../../db/use-people-and-places.ts';
import { useStore } from '../../../db/use-store.ts';
import { useUsage } from '../../../db/use-usage.ts';
import { formatCount } from '../../../text/format.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useWords } from '../../../text/use-words.ts';
import { ActionBar } from '../../../ui/ActionBar.tsx';
import { BookTable } from '../../../ui/BookTable.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useToday } from '../../../ui/clock.ts';
import { announce } from '../../../ui/LiveRegion.tsx';
import { OnDisk } from '../../../ui/OnDisk.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { CategoryDialog } from './CategoryDialog.tsx';
import { CategoryFigure, CategoryTable } from './CategoryTable.tsx';
import { saveCategory } from './save-category.ts';
import styles from './categories.module.css';
import section from '../section.module.css';

export type CategoriesSectionProps = {
  /** code of this station or office */
  readonly own: string;
  /** instead of the title of the section */
  readonly title?: string;
  /** `own` hides those of others: to the office every station's are known */
  readonly shows?: 'all' | 'own';
};

export function CategoriesSection({ own, title, shows = 'all' }: CategoriesSectionProps) {
  const words = useWords();
  const text = words.categories;
  const store = useStore();
  const list = categoryList(useCategories().values(), own, shows);
  const year = Number(useToday().slice(0, 4));
  const usage = useUsage(year);
  const [marked, setMarked] = useState<RecordId | null>(null);
  const [open, setOpen] = useState<'add' | 'correct' | null>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly failed: boolean } | null>(null);
  const index = Math.max(0, list.rows.findIndex(({ category }) => category.id === marked));
  const at = list.rows[index];
  const mayChange = at !== undefined && at.ours && at.category.name !== otherCategory;
  const place = at === undefined ? -1 : siblingsOf(list, at).indexOf(at);
  const mayMove = { up: mayChange && place > 0, down: mayChange && place < siblingsOf(list, at).length - 1 };
  const foreign = list.rows.filter(({ ours }) => !ours).length;

  const change = async (edit: CategoryEdit, done: string): Promise<void> => {
    const answer = await saveCategory(store, list, edit);
    if (!answer.ok && answer.problem === 'fixed') return;
    const sentence = answer.ok ? done : answer.problem === 'twin' ? text.wrong.twin : text.failed(problemText(words, answer.problem, answer.facts));
    announce(sentence, answer.ok ? 'polite' : 'assertive');
    setSaid({ text: sentence, failed: !answer.ok });
  };
  const move = (by: -1 | 1): void => {
    if (at === undefined) return;
    setMarked(at.category.id);
    if (by < 0 ? mayMove.up : mayMove.down) void change({ type: 'move', id: at.category.id, by }, (by < 0 ? text.movedUp : text.movedDown)(at.label));
  };
  const drop = (): void => {
    if (at === undefined || !mayChange) return;
    setMarked(list.rows[index + 1]?.category.id ?? null);
    void change({ type: 'drop', id: at.category.id }, text.droppedSaid(at.category.name));
  };

  return (
    <Page
      head={<PageHead title={title ?? text.title} count={list.isDefault ? text.isDefault(formatCount(list.rows.length)) : text.count(formatCount(list.rows.length))} countBelow />}
      bar={
        <ActionBar
          left={said !== null && (said.failed ? <Problem>{said.text}</Problem> : <OnDisk>{said.text}</OnDisk>)}
          right={
            <>
              <Button keys="Ctrl+↑" bindKey={false} disabled={!mayMove.up} onPress={() => move(-1)}>
                {text.up}
              </Button>
              <Button keys="Ctrl+↓" bindKey={false} disabled={!mayMove.down} onPress={() => move(1)}>
                {text.down}
              </Button>
              <Button keys="Delete" bindKey={false} disabled={!mayChange} onPress={drop}>
                {text.drop}
              </Button>
              <Button disabled={!mayChange} onPress={() => setOpen('correct')}>
                {text.correct}
              </Button>
              <Button kind="primary" keys="Ctrl+Enter" onPress={() => setOpen('add')}>
                {text.add}
              </Button>
            </>
          }
        />
      }
    >
      <CategoryTable rows={list.rows} marked={index} usage={usage} year={year} onMark={(row) => setMarked(list.rows[row]?.category.id ?? null)} onOpen={() => mayChange && setOpen('correct')} onMove={move} onDrop={drop} />
      <p className={section.note}>
        {foreign > 0 && text.ofCounty(formatCount(foreign))}
        {text.otherStays}
      </p>
      {list.dropped.length > 0 && <Dropped dropped={list.dropped} usage={usage} year={year} onRestore={(category) => void change({ type: 'restore', id: category.id }, text.restored(category.name))} />}
      {open === 'add' && <CategoryDialog list={list} onClose={() => setOpen(null)} onSaved={(name) => setSaid({ text: text.added(name), failed: false })} />}
      {open === 'correct' && at !== undefined && mayChange && (
        <CategoryDialog
          list={list}
          corrects={at.category}
          onClose={() => setOpen(null)}
          onSaved={(name) => {
            setOpen(null);
            setSaid({ text: text.corrected(name), failed: false });
          }}
        />
      )}
    </Page>
  );
}

/** What is not offered any more. The matters that have the words are still found. */
function Dropped({ dropped, usage, year, onRestore }: { readonly dropped: readonly Category[]; readonly usage: ReturnType<typeof useUsage>; readonly year: number; readonly onRestore: (category: Category) => void }) {
  const text = useWords().categories;
  return (
    <section className={styles.dropped}>
      <h2 className={styles.droppedTitle}>{text.droppedTitle(formatCount(dropped.length))}</h2>
      <BookTable
        caption={text.droppedTitle(formatCount(dropped.length))}
        head={
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col" className={styles.figure}>
              {text.thisYear}
            </th>
            <th scope="col" className={styles.action}>
              <span className="for-readers">{text.restore}</span>
            </th>
          </tr>
        }
      >
        {dropped.map((category) => (
          <tr key={category.id}>
            <td>{category.name.split('/').join(' / ')}</td>
            <td className={styles.figure}>
              <CategoryFigure name={category.name} usage={usage} year={year} tabbed />
            </td>
            <td className={styles.action}>
              <Button kind="link" label={text.restoreOf(category.name)} onPress={() => onRestore(category)}>
                {text.restore}
              </Button>
            </td>
          </tr>
        ))}
      </BookTable>
    </section>
  );
}
