/** 记一次电话: with whom and what was said, an event of the station's record at the county. */
import { useState } from 'react';
import type { StationEntry } from '../../../shared/county/station.ts';
import { useStore } from '../../db/use-store.ts';
import { useWords } from '../../text/use-words.ts';
import { FormRow, noteIdOf } from '../../ui/FormRow.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ActDialog } from './ActDialog.tsx';
import { noteCall } from './actions.ts';
import { useAct } from './use-act.ts';

export function CallDialog({ entry, onClose }: { readonly entry: StationEntry; readonly onClose: () => void }) {
  const { call, station } = useWords().county;
  const store = useStore();
  const act = useAct();
  const [who, setWho] = useState(entry.head);
  const [said, setSaid] = useState('');
  const [wrong, setWrong] = useState(false);
  const save = async (): Promise<void> => {
    setWrong(said.trim() === '');
    if (said.trim() === '') {
      document.getElementById('call-said')?.focus();
      return;
    }
    if (await act.run(() => noteCall(store, entry.id, { with: who.trim(), said: said.trim() }), station.saved)) onClose();
  };
  return (
    <ActDialog title={call.title} aside={call.hint} save={call.save} act={act} onSave={() => void save()} onClose={onClose}>
      <FormRow label={call.with} fieldId="call-with">
        <TextField id="call-with" value={who} maxLength={40} width={18} onChange={setWho} />
      </FormRow>
      <FormRow label={call.said} fieldId="call-said" {...(wrong ? { problem: call.saidMissing } : {})}>
        <TextArea id="call-said" value={said} rows={4} maxLength={1000} autoFocus invalid={wrong} describedBy={noteIdOf('call-said')} onChange={setSaid} />
      </FormRow>
    </ActDialog>
  );
}
