/** 代表的页: his counters, mandates and shifts; beside them his file, and what he objects to. */
import { useState } from 'react';
import type { FileEntry } from '../../../../shared/deputies/duty-file.ts';
import type { Mandate } from '../../../../shared/deputies/mandate.ts';
import type { RollDeputy } from '../../../../shared/deputies/roll-deputy.ts';
import { useDeputyWords } from '../../../text/use-deputy-words.ts';
import { formatCount } from '../../../text/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { usePinyin } from '../../../ui/pinyin.ts';
import { Portrait } from '../../../ui/Portrait.tsx';
import { navigate } from '../../../ui/route.ts';
import { useToday } from '../../../ui/clock.ts';
import { useLanguage } from '../../../text/use-words.ts';
import { romanName } from '../../../ui/surname.ts';
import { DeputyDialog } from '../register/DeputyDialog.tsx';
import { levelsSaid, lettersOf, placesSaid } from '../register/deputy-words.ts';
import { type Roll, useRoll } from '../register/use-roll.ts';
import { DecideDialog, ObjectDialog } from './ContestDialogs.tsx';
import { FileSheet } from './FileSheet.tsx';
import { AddMandateDialog, ChangeMandateDialog } from './MandateDialog.tsx';
import { PersonColumns } from './PersonColumns.tsx';
import styles from './person.module.css';

/** @param props.sheet his file as paper */
export function PersonPage({ id, sheet = false }: { readonly id: string; readonly sheet?: boolean }) {
  const text = useDeputyWords();
  const words = text.person;
  const roll = useRoll();
  usePinyin();
  if (roll === null) return <Page head={<PageHead title={text.roll.title} count={words.loading} />}>{null}</Page>;
  const deputy = roll.byId.get(id);
  if (deputy === undefined) {
    return (
      <Page head={<PageHead title={text.roll.title} />}>
        <EmptyState title={words.unknownTitle} text={words.unknownText} actions={<Button onPress={() => navigate({ page: 'deputies' })}>{words.back}</Button>} />
      </Page>
    );
  }
  return sheet ? <FileSheet roll={roll} deputy={deputy} /> : <Person key={id} roll={roll} deputy={deputy} />;
}

/** What lies over the page. */
type Open = { readonly what: 'correct' | 'add-mandate' } | { readonly what: 'mandate'; readonly mandate: Mandate } | { readonly what: 'object' | 'decide'; readonly entry: FileEntry };

function Person({ roll, deputy }: { readonly roll: Roll; readonly deputy: RollDeputy }) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      <PersonColumns
        head={<Head roll={roll} deputy={deputy} onCorrect={() => setOpen({ what: 'correct' })} />}
        roll={roll}
        deputy={deputy}
        onMandate={(mandate) => setOpen(mandate === 'add' ? { what: 'add-mandate' } : { what: 'mandate', mandate })}
        onObject={(entry) => setOpen({ what: 'object', entry })}
        onDecide={(entry) => setOpen({ what: 'decide', entry })}
      />
      {open?.what === 'correct' && <DeputyDialog corrects={deputy} places={roll.places} onClose={close} onSaved={close} />}
      {open?.what === 'add-mandate' && <AddMandateDialog deputy={deputy} onClose={close} />}
      {open?.what === 'mandate' && <ChangeMandateDialog deputy={deputy} mandate={open.mandate} seats={roll.seats} onClose={close} />}
      {open?.what === 'object' && <ObjectDialog deputy={deputy} entry={open.entry} places={roll.places} onClose={close} />}
      {open?.what === 'decide' && <DecideDialog deputy={deputy} entry={open.entry} places={roll.places} onClose={close} />}
    </>
  );
}

function Head({ roll, deputy, onCorrect }: { readonly roll: Roll; readonly deputy: RollDeputy; readonly onCorrect: () => void }) {
  const text = useDeputyWords();
  const words = text.person;
  const language = useLanguage();
  const today = useToday();
  const letters = lettersOf(deputy.name);
  const levels = levelsSaid(deputy, today, text);
  const facts = [levels === '' ? text.roll.notServing : text.person.deputyOf(levels), deputy.profession === '' ? words.noProfession : deputy.profession, placesSaid(deputy, roll.places, text)];
  const nth = roll.deputies.findIndex(({ id }) => id === deputy.id) + 1;
  return (
    <header className={styles.head}>
      <Portrait name={deputy.name} />
      <div className={styles.who}>
        <div className={styles.first}>
          <h1 className={styles.name}>{deputy.name}</h1>
          <span>{[...(language === 'en' ? [romanName(deputy.name)] : []), ...facts].filter((one) => one !== '').join(text.comma)}</span>
        </div>
        <p className={styles.rank}>
          {words.rank(formatCount(nth), formatCount(roll.deputies.length))}
          {letters !== null && `${text.semicolon}${words.pinyin(letters.whole, letters.initials)}`}
        </p>
        {deputy.conflictsOfFields.length > 0 && <p className={styles.rank}>{words.conflict([...new Set(deputy.conflictsOfFields.map((field) => fieldSaid(field, words.fields)))].join(text.listComma))}</p>}
      </div>
      <div className={styles.headRight}>
        <Button onPress={onCorrect}>{words.correct}</Button>
      </div>
    </header>
  );
}

function fieldSaid(field: string, words: Readonly<Record<string, string>>): string {
  return words[field.startsWith('end ') ? 'end' : field] ?? words['other'] ?? '';
}
