/** 代表: the register, found by name, initials, area or profession; each row leads to the deputy's page. */
import { useState } from 'react';
import { useDeputyWords } from '../../../text/use-deputy-words.ts';
import { formatCount } from '../../../text/format.ts';
import { ActionBar } from '../../../ui/ActionBar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { matchText, normalQuery } from '../../../ui/finder-match.ts';
import { OnDisk } from '../../../ui/OnDisk.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { syllablesOf, usePinyin } from '../../../ui/pinyin.ts';
import { navigate } from '../../../ui/route.ts';
import { SearchField } from '../../../ui/SearchField.tsx';
import { DeputyDialog } from './DeputyDialog.tsx';
import { placesSaid } from './deputy-words.ts';
import { RegisterTable } from './RegisterTable.tsx';
import { type Roll, useRoll } from './use-roll.ts';
import styles from './register.module.css';

export function RegisterPage() {
  const text = useDeputyWords();
  const words = text.roll;
  const roll = useRoll();
  usePinyin();
  const [typed, setTyped] = useState('');
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  if (roll === null) return <Page head={<PageHead title={words.title} count={words.loading} />}>{null}</Page>;
  const found = roll.deputies.filter((deputy) => fits([deputy.name, placesSaid(deputy, roll.places, text), deputy.profession], typed));
  const none = roll.deputies.length === 0;
  const add = <Button kind="primary" keys="Ctrl+Enter" onPress={() => setAdding(true)}>{words.add}</Button>;
  const toImport = <Button onPress={() => navigate({ page: 'deputies', part: 'import' })}>{words.import}</Button>;
  return (
    <Page
      head={<PageHead title={words.title} countBelow count={none ? words.none : countSaid(roll, found.length, words)} {...(none ? {} : { right: <span className={styles.search}><SearchField label={words.search} placeholder={words.placeholder} value={typed} onChange={setTyped} /></span> })} />}
      bar={none ? undefined : <ActionBar left={said === null ? toImport : <>{toImport}<OnDisk>{said}</OnDisk></>} right={add} />}
    >
      {none ? (
        <EmptyState title={words.emptyTitle} text={words.emptyText} actions={<>{add}{toImport}</>} />
      ) : found.length === 0 ? (
        <EmptyState title={words.notFound(typed)} text={words.notFoundText} />
      ) : (
        <RegisterTable roll={roll} deputies={found} />
      )}
      {adding && <DeputyDialog places={roll.places} onClose={() => setAdding(false)} onSaved={setSaid} />}
    </Page>
  );
}

function countSaid(roll: Roll, found: number, words: ReturnType<typeof useDeputyWords>['roll']): string {
  const { deputies, serving } = roll;
  return words.count(formatCount(deputies.length), formatCount(serving), found === deputies.length ? null : formatCount(found));
}

function fits(texts: readonly string[], typed: string): boolean {
  const query = normalQuery(typed);
  return texts.some((one) => matchText(one, syllablesOf(one), query) !== null);
}
