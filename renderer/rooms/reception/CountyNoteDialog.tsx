/** 写给站里: the county office's note on a matter. It stands in the history, at the county and at the station. */
import { useState } from 'react';
import { useStore } from '../../db/use-store.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { addCountyNote } from './actions.ts';
import type { RecordDialogProps } from './RecordActions.tsx';
import { RecordDialog } from './RecordDialog.tsx';

export function CountyNoteDialog({ id, acts, names }: RecordDialogProps) {
  const store = useStore();
  const { record } = names.words;
  const [text, setText] = useState('');
  return (
    <RecordDialog title={record.countyNoteTitle} aside={record.countyNoteHint} acts={acts} save={record.countyNoteSave} ready={text.trim() !== ''} onSave={() => void acts.run(() => addCountyNote(store, id, text))}>
      <TextArea value={text} onChange={setText} rows={5} maxLength={2000} label={record.countyNoteTitle} autoFocus />
    </RecordDialog>
  );
}
