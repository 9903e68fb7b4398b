/** What is known of a matter, in two columns, and its contact data, which is shown only after the look is on record. */
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { FoldedRecord } from '../../../shared/kernel/record/kind.ts';
import type { Issue, IssueStage } from '../../../shared/reception/issue.ts';
import { namedIn } from '../../../shared/reception/confidential.ts';
import { useStation } from '../../ui/station-context.ts';
import { ContactFact } from './contacts/ContactFact.tsx';
import { VisitFact } from './desk/VisitFact.tsx';
import type { RecordActs } from './use-record-acts.ts';
import type { RoomNames } from './use-names.ts';
import { fieldLabel, valueWords } from './value-words.ts';
import styles from './record.module.css';

type RecordFactsProps = { readonly id: RecordId; readonly issue: Issue; readonly folded: FoldedRecord<IssueStage>; readonly acts: RecordActs; readonly names: RoomNames };

export function RecordFacts({ id, issue, folded, acts, names }: RecordFactsProps) {
  const { words } = names;
  const value = (field: keyof Issue) => valueWords(names, field, issue[field]);
  const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(words.comma);
  const { registering } = words;
  // At the county office the names stay away; at the station only lists and sheets leave them out.
  const atOffice = useStation().station.party === 'office';
  const named = atOffice ? namedIn(issue) : { ...issue, helpers: issue.helpers ?? [], withheld: false };
  const said = (field: 'deputies' | 'helpers') => (named.withheld ? registering.withheldAtStation : valueWords(names, field, named[field]));
  const time = issue.from !== undefined || issue.until !== undefined ? registering.range(issue.from ?? '', issue.until ?? '') : '';
  const held = joined(time, value('where'));
  const old = issue.imported === null ? '' : words.record.imported(issue.imported.file, issue.imported.row);
  return (
    <section className={styles.section}>
      <dl className={styles.facts}>
        <Fact label={words.record.visitorShort} text={joined(named.withheld ? registering.withheldAtStation : named.visitor, value('people'), value('channel'), issue.confidential === true ? registering.confidential : '')} words={words.record.unknown} />
        <Fact label={fieldLabel(names, 'category')} text={joined(value('category'), value('nature'))} words={words.record.unknown} />
        <Fact whole label={fieldLabel(names, 'place')} text={value('place')} words={words.record.unknown} />
        <Fact label={words.record.deputiesShort} text={said('deputies')} words={words.record.unknown} />
        <Fact label={fieldLabel(names, 'level')} text={value('level')} words={words.record.unknown} />
        {(issue.helpers ?? []).length > 0 && <Fact label={fieldLabel(names, 'helpers')} text={said('helpers')} words={words.record.unknown} />}
        {held !== '' && <Fact label={registering.held} text={held} words={words.record.unknown} />}
        {issue.units !== undefined && issue.units.length > 0 && <Fact label={fieldLabel(names, 'units')} text={value('units')} words={words.record.unknown} />}
        {issue.result !== undefined && issue.result !== '' && <Fact whole label={words.record.resultShort} text={joined(issue.result, value('rating'))} words={words.record.unknown} />}
        {issue.visit !== undefined && <VisitFact visit={issue.visit} confidential={issue.confidential === true} className={styles.whole} names={names} />}
        {old !== '' && <Fact whole label={words.record.oldLedger} text={old} words={words.record.unknown} />}
        <ContactFact id={id} kept={issue.contact} folded={folded} acts={acts} names={names} />
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
