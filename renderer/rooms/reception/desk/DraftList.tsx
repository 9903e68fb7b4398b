/** What is half written: when it was last kept, what it is about, and the way back to it. */
import type { Draft } from '../../../../shared/reception/contract.ts';
import { readDraftForm, summaryOf } from '../../../../shared/reception/draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { navigate } from '../../../ui/route.ts';
import type { RoomNames } from '../use-names.ts';
import styles from './desk.module.css';

export function DraftList({ drafts, names }: { readonly drafts: readonly Draft[]; readonly names: RoomNames }) {
  const { words } = names;
  return (
    <section className={styles.section} aria-labelledby="today-drafts">
      <h2 className={styles.title} id="today-drafts">
        {words.today.drafts}
        <small>{words.today.draftsCount(drafts.length)}</small>
      </h2>
      <ul className={styles.drafts}>
        {drafts.map((draft) => {
          const what = draftInShort(draft, names);
          return (
            <li key={draft.id}>
              <span className={styles.when}>{names.dayTime(draft.savedAt)}</span>
              <span className={styles.what}>{what}</span>
              <Button kind="link" label={words.today.goOnWith(what)} onPress={() => navigate({ page: 'register', draft: draft.id })}>
                {words.today.goOn}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** 河湾西村村民，护栏又被车撞断 */
function draftInShort(draft: Draft, { words, today }: RoomNames): string {
  const form = readDraftForm(draft.form, today);
  const channel = form.channel === null ? '' : words.channels[form.channel];
  const parts = [form.visitor.trim() === '' ? channel : form.visitor.trim(), summaryOf(form)].filter((part) => part !== '');
  return parts.length === 0 ? words.today.draftWithoutWords : parts.join(words.comma);
}
