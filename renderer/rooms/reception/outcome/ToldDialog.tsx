/** 告知: who was told, on which day, how, and whether anybody was reached. Not reached is worth a note as well. */
import { useState } from 'react';
import { type Issue, manners, type Told } from '../../../../shared/reception/issue.ts';
import { useStore } from '../../../db/use-store.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { DayField } from '../DayField.tsx';
import { enterGoesOn } from '../focus-next.ts';
import type { RecordDialogProps } from '../RecordActions.tsx';
import { RecordDialog } from '../RecordDialog.tsx';
import { noteTold } from './acts.ts';

type ToldDialogProps = RecordDialogProps & { readonly whom: Told['whom'] };

export function ToldDialog({ id, open, acts, names, whom }: ToldDialogProps) {
  const store = useStore();
  const { told: words, manners: said } = names.words.outcome;
  const [told, setTold] = useState<Told>({ whom, on: names.today, manner: usualManner(whom, open.issue), reached: true, note: '' });
  const change = (part: Partial<Told>): void => setTold((before) => ({ ...before, ...part }));
  return (
    <RecordDialog title={words.title[whom]} aside={words.hint} width={44} acts={acts} save={words.save} ready={told.on <= names.today} onSave={() => void acts.run(() => noteTold(store, id, told))}>
      <div onKeyDown={(event) => enterGoesOn(event, () => undefined)}>
        <FormRow label={words.manner}>
          <Segments id="told-manner" label={words.manner} value={told.manner} options={manners.map((value) => ({ value, label: said[value] }))} onChange={(manner) => change({ manner })} />
        </FormRow>
        <FormRow label={words.reached}>
          <Segments id="told-reached" label={words.reached} value={told.reached ? 'yes' : 'no'} options={[{ value: 'yes', label: words.yes }, { value: 'no', label: words.no }]} onChange={(value) => change({ reached: value === 'yes' })} />
        </FormRow>
        <FormRow label={words.on} fieldId="told-on">
          <DayField id="told-on" value={told.on} today={names.today} onChange={(on) => change({ on })} onLeave={() => undefined} describedBy="told-on-note" invalid={told.on > names.today} />
        </FormRow>
        <FormRow label={words.note} fieldId="told-note">
          <TextField id="told-note" value={told.note} onChange={(note) => change({ note })} maxLength={200} placeholder={names.words.register.optional} />
        </FormRow>
      </div>
    </RecordDialog>
  );
}

/** The deputy sits there; a visitor who left a telephone is called, anybody else takes the receipt home. */
function usualManner(whom: Told['whom'], { contact }: Issue): Told['manner'] {
  if (whom === 'deputy') return 'in_person';
  return contact === 'kept' ? 'phone' : 'receipt';
}
