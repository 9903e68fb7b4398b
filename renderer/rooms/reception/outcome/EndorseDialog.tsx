/** 领导批示: the station head's word on a matter, with name and time. */
import { useState } from 'react';
import { useStore } from '../../../db/use-store.ts';
import { TextArea } from '../../../ui/TextArea.tsx';
import type { RecordDialogProps } from '../RecordActions.tsx';
import { RecordDialog } from '../RecordDialog.tsx';
import { endorseIssue } from './acts.ts';

export function EndorseDialog({ id, acts, names }: RecordDialogProps) {
  const store = useStore();
  const { endorse } = names.words.outcome;
  const [text, setText] = useState(endorse.proposed);
  return (
    <RecordDialog title={endorse.title} aside={endorse.hint} acts={acts} save={endorse.save} ready={text.trim() !== ''} onSave={() => void acts.run(() => endorseIssue(store, id, text))}>
      <TextArea value={text} onChange={setText} rows={3} maxLength={500} label={endorse.text} autoFocus />
    </RecordDialog>
  );
}
