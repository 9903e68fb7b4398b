/** 作废: a matter registered by mistake or twice. It stays in the ledger's numbers and can be taken back. */
import { useState } from 'react';
import { useStore } from '../../db/use-store.ts';
import { FormRow, noteIdOf } from '../../ui/FormRow.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { withdrawIssue } from './actions.ts';
import type { RecordDialogProps } from './RecordActions.tsx';
import { RecordDialog } from './RecordDialog.tsx';

export function WithdrawDialog({ id, acts, names }: RecordDialogProps) {
  const store = useStore();
  const { record } = names.words;
  const [reason, setReason] = useState('');
  return (
    <RecordDialog title={record.withdrawTitle} acts={acts} save={record.withdrawSave} ready={reason.trim() !== ''} onSave={() => void acts.run(() => withdrawIssue(store, id, reason))}>
      <p>{record.withdrawText}</p>
      <FormRow label={record.withdrawReason} fieldId="withdraw-reason" hint={record.withdrawReasonMissing}>
        <TextField id="withdraw-reason" value={reason} onChange={setReason} maxLength={500} describedBy={noteIdOf('withdraw-reason')} autoFocus />
      </FormRow>
    </RecordDialog>
  );
}
