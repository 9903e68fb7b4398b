/** What is known of a matter, in two columns, and its contact data, which is shown only after the look is on record. */
import { useState } from 'react';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Issue } from '../../../shared/reception/issue.ts';
import type { Contact } from '../../db/seal-contact.ts';
import { useStore } from '../../db/use-store.ts';
import { useHost } from '../../host/use-host.ts';
import { useStation } from '../../ui/station-context.ts';
import { Button } from '../../ui/Button.tsx';
import { viewContact } from './actions.ts';
import type { RecordActs } from './use-record-acts.ts';
import type { RoomNames } from './use-names.ts';
import { fieldLabel, valueWords } from './value-words.ts';
import styles from './record.module.css';

type RecordFactsProps = { readonly id: RecordId; readonly issue: Issue; readonly acts: RecordActs; readonly names: RoomNames };

export function RecordFacts({ id, issue, acts, names }: RecordFactsProps) {
  const { words } = names;
  const value = (field: keyof Issue) => valueWords(names, field, issue[field]);
  const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(words.comma);
  const old = issue.imported === null ? '' : words.record.imported(issue.imported.file, issue.imported.row);
  return (
    <section className={styles.section}>
      <dl className={styles.facts}>
        <Fact label={words.record.visitorShort} text={joined(issue.visitor, value('people'), value('channel'))} words={words.record.unknown} />
        <Fact label={fieldLabel(names, 'category')} text={joined(value('category'), value('nature'))} words={words.record.unknown} />
        <Fact whole label={fieldLabel(names, 'place')} text={value('place')} words={words.record.unknown} />
        <Fact label={words.record.deputiesShort} text={value('deputies')} words={words.record.unknown} />
        <Fact label={fieldLabel(names, 'level')} text={value('level')} words={words.record.unknown} />
        {issue.units !== undefined && issue.units.length > 0 && <Fact label={fieldLabel(names, 'units')} text={value('units')} words={words.record.unknown} />}
        {issue.result !== undefined && issue.result !== '' && <Fact whole label={words.record.resultShort} text={joined(issue.result, value('rating'))} words={words.record.unknown} />}
        {old !== '' && <Fact whole label={words.record.oldLedger} text={old} words={words.record.unknown} />}
        <ContactFact id={id} kept={issue.contact} acts={acts} names={names} />
      </dl>
    </section>
  );
}

function Fact({ label, text, words, whole = false }: { readonly label: string; readonly text: string; readonly words: string; readonly whole?: boolean }) {
  return (
    <div className={whole ? styles.whole : undefined}>
      <dt>{label}</dt>
      <dd>{text === '' ? <span className={styles.unknown}>{words}</span> : text}</dd>
    </div>
  );
}

function ContactFact({ id, kept, acts, names }: { readonly id: RecordId; readonly kept: Issue['contact']; readonly acts: RecordActs; readonly names: RoomNames }) {
  const host = useHost();
  const store = useStore();
  const { record } = names.words;
  const atOffice = useStation().station.party === 'office';
  const [seen, setSeen] = useState<Contact | null>(null);
  const [lost, setLost] = useState(false);
  const look = (): void => {
    void acts.run(async () => {
      const opened = await viewContact(host, store, id);
      if (opened.ok) setSeen(opened.value);
      else if (opened.problem === 'no_key' || opened.problem === 'damaged') setLost(true);
      return opened.ok || opened.problem === 'no_key' || opened.problem === 'damaged' ? { ok: true, value: {} } : opened;
    }, record.seeContactNote);
  };
  return (
    <div className={styles.whole}>
      <dt>{record.contactShort}</dt>
      <dd className={styles.contact}>
        {kept === 'none' && record.contactNone}
        {kept === 'anonymous' && record.contactAnonymous}
        {kept === 'kept' && atOffice && record.contactAtStation}
        {kept === 'kept' && !atOffice && lost && <span role="alert">{record.contactProblem}</span>}
        {kept === 'kept' && !atOffice && !lost && seen === null && (
          <>
            {record.contactKept}
            <Button kind="link" onPress={look} busy={acts.busy}>
              {record.seeContact}
            </Button>
          </>
        )}
        {seen !== null && (
          <>
            <b>{seen.name.trim() === '' ? record.contactNoName : seen.name}</b>
            <span>{seen.phone.trim() === '' ? record.contactNoPhone : seen.phone}</span>
            <Button kind="link" onPress={() => setSeen(null)}>
              {record.contactHide}
            </Button>
          </>
        )}
      </dd>
    </div>
  );
}
