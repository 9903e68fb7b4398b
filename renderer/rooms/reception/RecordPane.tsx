/** One matter beside the ledger: what was said, what is known, everything that happened, and what can be done next. */
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { LedgerFilter } from '../../db/store.ts';
import { type OpenIssue, useIssue } from '../../db/use-issue.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useStation } from '../../ui/station-context.ts';
import { useKey } from '../../ui/keys.ts';
import { RecordAttachments } from './attachments/RecordAttachments.tsx';
import { isJustRegistered } from './just-registered.ts';
import { usePosition } from './queries.ts';
import { RecordActions } from './RecordActions.tsx';
import { RecordCorrections } from './RecordCorrections.tsx';
import { RecordFacts } from './RecordFacts.tsx';
import { mattersNamedIn } from '../../../shared/reception/ties.ts';
import { RecordDecision } from './outcome/RecordDecision.tsx';
import { useMatterNumbers } from './outcome/use-matter-numbers.ts';
import { RecordHistory } from './RecordHistory.tsx';
import { StageMark } from './StageMark.tsx';
import { useRecordActs } from './use-record-acts.ts';
import type { RoomNames } from './use-names.ts';
import { fieldLabel } from './value-words.ts';
import styles from './record.module.css';
import ledgerStyles from './ledger.module.css';

export type RecordPaneProps = {
  readonly id: RecordId;
  readonly filter: LedgerFilter;
  readonly total: number;
  readonly names: RoomNames;
  readonly onClose: () => void;
};

export function RecordPane({ id, filter, total, names, onClose }: RecordPaneProps) {
  const live = useIssue(id);
  const { words } = names;
  useKey('Esc', onClose);
  return (
    <section className={ledgerStyles.pane} id="record-pane" aria-label={words.record.pane}>
      {live.state === 'ready' && live.value !== null && <Record open={live.value} filter={filter} total={total} names={names} onClose={onClose} />}
      {((live.state === 'ready' && live.value === null) || live.state === 'problem') && (
        <div className={styles.body}>
          <EmptyState title={words.record.notFound} text={words.record.notFoundText} actions={<Button keys="Esc" bindKey={false} onPress={onClose}>{words.record.close}</Button>} />
        </div>
      )}
    </section>
  );
}

type RecordProps = Omit<RecordPaneProps, 'id'> & { readonly open: OpenIssue };

function Record({ open, filter, total, names: roomNames, onClose }: RecordProps) {
  const { issue, folded } = open;
  const numbers = useMatterNumbers(mattersNamedIn(folded.history));
  const names = { ...roomNames, matterNumber: (other: string) => numbers.get(other) };
  const { words } = names;
  const id = folded.id as RecordId;
  const position = usePosition(filter, id, total);
  const acts = useRecordActs();
  const atOffice = useStation().station.party === 'office';
  return (
    <>
      <header className={styles.head}>
        <div className={styles.line}>
          <span>{issue.number}</span>
          <span className={styles.place}>{position !== null && words.record.position(position, total)}</span>
          <Button size="small" keys="Esc" bindKey={false} onPress={onClose}>
            {words.record.close}
          </Button>
        </div>
        <h2 className={styles.title}>{issue.summary}</h2>
        <p className={styles.stageLine}>
          <StageMark stage={issue.stage} words={words} />
          <span className={styles.fact}>{isJustRegistered(id) ? words.record.justRegistered : names.shortDay(issue.on)}</span>
        </p>
      </header>
      <div className={styles.body} role="region" aria-label={issue.number} tabIndex={0}>
        {folded.conflicts.length > 0 && (
          <div className={`${styles.alert} ${styles.alertInk}`} role="status">
            <span>{words.conflict.title}</span>
            {!atOffice && (
              <Button size="small" onPress={() => acts.show('settle')}>
                {words.conflict.open}
              </Button>
            )}
          </div>
        )}
        {issue.stage === 'withdrawn' && <p className={styles.alert}>{words.record.withdrawnNote}</p>}
        <section className={styles.section} aria-labelledby="record-words">
          <h3 className={styles.sectionTitle} id="record-words">
            {fieldLabel(names, 'words')}
          </h3>
          <p className={styles.words}>{issue.words}</p>
          <p className={styles.lock}>
            <Icon name="lock" size={0.875} />
            {words.record.locked}
          </p>
        </section>
        <RecordFacts id={id} issue={issue} folded={folded} acts={acts} names={names} />
        <RecordCorrections open={open} acts={acts} names={names} />
        <RecordDecision id={id} open={open} acts={acts} names={names} />
        <RecordAttachments folded={folded} acts={acts} />
        <RecordHistory folded={folded} acts={acts} names={names} />
      </div>
      <RecordActions id={id} open={open} acts={acts} names={names} />
    </>
  );
}
