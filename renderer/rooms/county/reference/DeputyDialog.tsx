/** A new deputy with the mandates that began together, or the name and profession of one that is there. After adding, the form stays. */
import { useState } from 'react';
import { type Deputy, mandateLevels } from '../../../../shared/deputies/deputy.ts';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { readTypedDay } from '../../../../shared/reception/typed-day.ts';
import { useStore } from '../../../db/use-store.ts';
import { useWords } from '../../../text/use-words.ts';
import { CheckField } from '../../../ui/CheckField.tsx';
import { useToday } from '../../../ui/clock.ts';
import { FormRow, noteIdOf } from '../../../ui/FormRow.tsx';
import { OnDisk } from '../../../ui/OnDisk.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ActDialog } from '../ActDialog.tsx';
import { addDeputy, correctDeputy } from '../actions.ts';
import { useAct } from '../use-act.ts';

export type DeputyDialogProps = { readonly corrects?: Deputy; readonly onClose: () => void; readonly onSaved: (sentence: string) => void };

type Level = (typeof mandateLevels)[number];
type Wrong = { readonly name?: string; readonly levels?: string; readonly from?: string };

export function DeputyDialog({ corrects, onClose, onSaved }: DeputyDialogProps) {
  const text = useWords().county.reference.deputies;
  const store = useStore();
  const act = useAct();
  const today = useToday();
  const [record, setRecord] = useState<RecordId>(() => store.newId('deputy'));
  const [name, setName] = useState(corrects?.name ?? '');
  const [profession, setProfession] = useState(corrects?.profession ?? '');
  const [levels, setLevels] = useState<readonly Level[]>(['county']);
  const [district, setDistrict] = useState('');
  const [from, setFrom] = useState('');
  const [added, setAdded] = useState<readonly string[]>([]);
  const [wrong, setWrong] = useState<Wrong>({});

  const save = async (): Promise<void> => {
    const since = readTypedDay(from, today);
    const found: Wrong = {
      ...(name.trim() === '' ? { name: text.nameMissing } : {}),
      ...(corrects === undefined && levels.length === 0 ? { levels: text.levelsMissing } : {}),
      ...(corrects === undefined && since === null ? { from: text.fromWrong } : {}),
    };
    setWrong(found);
    const first = Object.keys(found)[0];
    if (first !== undefined) return document.getElementById(`deputy-${first}`)?.focus();
    const fields = { name: name.trim(), profession: profession.trim() };
    if (corrects !== undefined) {
      if (await act.run(() => correctDeputy(store, corrects, fields), text.corrected(fields.name))) onSaved(text.corrected(fields.name));
      return undefined;
    }
    const mandates = levels.map((level) => ({ level, district: district.trim(), from: since ?? today, to: null }));
    if (!(await act.run(() => addDeputy(store, record, { ...fields, mandates }), text.added(fields.name)))) return undefined;
    onSaved(text.added(fields.name));
    setAdded([...added, fields.name]);
    setRecord(store.newId('deputy'));
    setName('');
    setProfession('');
    document.getElementById('deputy-name')?.focus();
    return undefined;
  };

  return (
    <ActDialog title={corrects === undefined ? text.addTitle : text.correctTitle(corrects.name)} save={corrects === undefined ? text.save : text.store} act={act} onSave={() => void save()} onClose={onClose}>
      <FormRow label={text.columns.name} fieldId="deputy-name" {...(wrong.name === undefined ? {} : { problem: wrong.name })}>
        <TextField id="deputy-name" value={name} maxLength={40} width={18} autoFocus invalid={wrong.name !== undefined} describedBy={noteIdOf('deputy-name')} onChange={setName} />
      </FormRow>
      {corrects === undefined && (
        <>
          <FormRow label={text.columns.levels} hint={text.levelsHint} {...(wrong.levels === undefined ? {} : { problem: wrong.levels })}>
            {mandateLevels.map((level) => (
              <CheckField key={level} {...(level === 'town' ? { id: 'deputy-levels' } : {})} checked={levels.includes(level)} onChange={(is) => setLevels(mandateLevels.filter((other) => (other === level ? is : levels.includes(other))))}>
                {text.levels[level]}
              </CheckField>
            ))}
          </FormRow>
          <FormRow label={text.columns.district} fieldId="deputy-district">
            <TextField id="deputy-district" value={district} maxLength={60} onChange={setDistrict} />
          </FormRow>
          <FormRow label={text.columns.from} fieldId="deputy-from" hint={text.fromHint} {...(wrong.from === undefined ? {} : { problem: wrong.from })}>
            <TextField id="deputy-from" value={from} maxLength={20} width={12} invalid={wrong.from !== undefined} describedBy={noteIdOf('deputy-from')} onChange={setFrom} />
          </FormRow>
        </>
      )}
      <FormRow label={text.columns.profession} fieldId="deputy-profession" hint={text.professionHint}>
        <TextField id="deputy-profession" value={profession} maxLength={40} width={18} describedBy={noteIdOf('deputy-profession')} onChange={setProfession} />
      </FormRow>
      {added.length > 0 && <OnDisk>{text.addedSoFar(added.join(text.listComma))}</OnDisk>}
    </ActDialog>
  );
}
