/** 补记: more of the matter, written after the visitor's words, which stay as they are. */
import { useState } from 'react';
import { useStore } from '../../db/use-store.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { addAddendum } from './actions.ts';
import type { RecordDialogProps } from './RecordActions.tsx';
import { RecordDialog } from './RecordDialog.tsx';

export function AddendumDialog({ id, acts, names }: RecordDialogProps) {
  const store = useStore();
  const { record } = names.words;
  const [text, setText] = useState('');
  return (
    <RecordDialog title={record.addendumTitle} aside={record.addendumHint} acts={acts} save={record.addendumSave} ready={text.trim() !== ''} onSave={() => void acts.run(() => addAddendum(store, id, text))}>
      <TextArea value={text} onChange={setText} rows={5} serif maxLength={5000} label={record.addendumTitle} autoFocus />
    </RecordDialog>
  );
}
