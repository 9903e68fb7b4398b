/** 归档: which box the signed form lies in. */
import { useState } from 'react';
import { filingCloses } from '../../../../shared/reception/checklist.ts';
import { useStore } from '../../../db/use-store.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { RecordDialogProps } from '../RecordActions.tsx';
import { RecordDialog } from '../RecordDialog.tsx';
import { fileIssue } from './acts.ts';

export function FiledDialog({ id, open, acts, names }: RecordDialogProps) {
  const store = useStore();
  const { filed } = names.words.outcome;
  const end = filingCloses(open.issue.stage) ? 'closes' : 'stays';
  const [year = 0, month = 0] = open.issue.on.split('-').map(Number);
  const [box, setBox] = useState(filed.boxProposed(year, month));
  return (
    <RecordDialog title={filed.title} aside={filed.hint[end]} acts={acts} save={filed.save[end]} ready={box.trim() !== ''} onSave={() => void acts.run(() => fileIssue(store, id, box))}>
      <FormRow label={filed.box} fieldId="filed-box">
        <TextField id="filed-box" value={box} onChange={setBox} maxLength={60} autoFocus />
      </FormRow>
    </RecordDialog>
  );
}
