/** An objection is noted in the deputy's own words; the head decides it with a reason. */
import { useState } from 'react';
import { type ContestOutcome, contestOutcomes } from '../../../../shared/deputies/contest.ts';
import type { FileEntry } from '../../../../shared/deputies/duty-file.ts';
import type { Place } from '../../../../shared/deputies/place.ts';
import type { RollDeputy } from '../../../../shared/deputies/roll-deputy.ts';
import { useStore } from '../../../db/use-store.ts';
import { useDeputyWords } from '../../../text/use-deputy-words.ts';
import { FormRow, noteIdOf } from '../../../ui/FormRow.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { ActDialog } from '../register/ActDialog.tsx';
import { writeEvent } from '../register/save-deputy.ts';
import { useAct } from '../register/use-act.ts';
import { entrySaid } from './FileTable.tsx';
import styles from './person.module.css';

type ContestDialogProps = { readonly deputy: RollDeputy; readonly entry: FileEntry; readonly places: ReadonlyMap<string, Place>; readonly onClose: () => void };

export function ObjectDialog({ deputy, entry, places, onClose }: ContestDialogProps) {
  const text = useDeputyWords();
  const words = text.file;
  const store = useStore();
  const act = useAct();
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState(false);
  const save = async (): Promise<void> => {
    setWrong(reason.trim() === '');
    if (reason.trim() === '') return document.getElementById('contest-reason')?.focus();
    if (await act.run(() => writeEvent(store, deputy.id, 'deputy.entry_contested', { entry: entry.key, reason: reason.trim() }), words.stored)) onClose();
    return undefined;
  };
  return (
    <ActDialog title={words.objectTitle} save={words.store} act={act} onSave={() => void save()} onClose={onClose}>
      <p className={styles.dialogLine}>{entrySaid(entry, places, text)}</p>
      <FormRow label={words.reason} fieldId="contest-reason" {...(wrong ? { problem: words.reasonMissing } : { hint: words.reasonHint })}>
        <TextArea id="contest-reason" value={reason} rows={3} maxLength={500} invalid={wrong} describedBy={noteIdOf('contest-reason')} autoFocus onChange={setReason} />
      </FormRow>
      <p className={styles.dialogLine}>{words.objectText}</p>
    </ActDialog>
  );
}

export function DecideDialog({ deputy, entry, places, onClose }: ContestDialogProps) {
  const text = useDeputyWords();
  const words = text.file;
  const store = useStore();
  const act = useAct();
  const [outcome, setOutcome] = useState<ContestOutcome | null>(null);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<{ readonly outcome?: string; readonly reason?: string }>({});
  const save = async (): Promise<void> => {
    const found = { ...(outcome === null ? { outcome: words.outcomeMissing } : {}), ...(reason.trim() === '' ? { reason: words.whyMissing } : {}) };
    setWrong(found);
    if (outcome === null || reason.trim() === '') return;
    if (await act.run(() => writeEvent(store, deputy.id, 'deputy.entry_decided', { entry: entry.key, outcome, reason: reason.trim() }), words.decideStored)) onClose();
  };
  return (
    <ActDialog title={words.decideTitle} save={words.decideStore} act={act} onSave={() => void save()} onClose={onClose}>
      <p className={styles.dialogLine}>{entrySaid(entry, places, text)}</p>
      <p className={styles.words}>{entry.contest?.reason}</p>
      <FormRow label={words.outcome} {...(wrong.outcome === undefined ? {} : { problem: wrong.outcome })}>
        <Segments label={words.outcome} value={outcome} options={contestOutcomes.map((value) => ({ value, label: words.decided[value] }))} autoFocus onChange={setOutcome} />
      </FormRow>
      <FormRow label={words.why} fieldId="contest-why" {...(wrong.reason === undefined ? {} : { problem: wrong.reason })}>
        <TextArea id="contest-why" value={reason} rows={2} maxLength={500} invalid={wrong.reason !== undefined} describedBy={noteIdOf('contest-why')} onChange={setReason} />
      </FormRow>
    </ActDialog>
  );
}
