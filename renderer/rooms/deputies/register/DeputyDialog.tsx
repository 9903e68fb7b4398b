/** A new deputy with the mandates that began together, or the facts of one that is there. After adding, the form stays for the next one. */
import { useState } from 'react';
import { type MandateLevel, mandateLevels } from '../../../../shared/deputies/mandate.ts';
import { type Place, placePath } from '../../../../shared/deputies/place.ts';
import type { RollDeputy } from '../../../../shared/deputies/roll-deputy.ts';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { readTypedDay } from '../../../../shared/reception/typed-day.ts';
import { useStore } from '../../../db/use-store.ts';
import { useDeputyWords } from '../../../text/use-deputy-words.ts';
import { CheckField } from '../../../ui/CheckField.tsx';
import { useToday } from '../../../ui/clock.ts';
import { FormRow, noteIdOf } from '../../../ui/FormRow.tsx';
import { MultiFinder } from '../../../ui/MultiFinder.tsx';
import { OnDisk } from '../../../ui/OnDisk.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ActDialog } from './ActDialog.tsx';
import { MandateFields, type MandateForm } from './MandateFields.tsx';
import { addDeputy, correctDeputy, type DeputyForm } from './save-deputy.ts';
import { useAct } from './use-act.ts';
import styles from './register.module.css';

type DeputyDialogProps = { readonly corrects?: RollDeputy; readonly places: ReadonlyMap<string, Place>; readonly onClose: () => void; readonly onSaved: (sentence: string) => void };
type Wrong = { readonly name?: string; readonly levels?: string; readonly from?: string };

const split = (text: string): string[] => text.split(/[、,，;；]+/).map((one) => one.trim()).filter((one) => one !== '');

export function DeputyDialog({ corrects, places, onClose, onSaved }: DeputyDialogProps) {
  const text = useDeputyWords();
  const { form: words } = text;
  const store = useStore();
  const act = useAct();
  const today = useToday();
  const [record, setRecord] = useState<RecordId>(() => store.newId('deputy'));
  const [name, setName] = useState(corrects?.name ?? '');
  const [profession, setProfession] = useState(corrects?.profession ?? '');
  const [served, setServed] = useState<readonly string[]>(corrects?.places ?? []);
  const [groups, setGroups] = useState((corrects?.groups ?? []).join(text.listComma));
  const [conflicts, setConflicts] = useState((corrects?.conflicts ?? []).join(text.listComma));
  const [notWeekdays, setNotWeekdays] = useState<readonly number[]>(corrects?.notWeekdays ?? []);
  const [levels, setLevels] = useState<readonly MandateLevel[]>(['town']);
  const [mandate, setMandate] = useState<MandateForm>({ term: '', district: '', from: '' });
  const [added, setAdded] = useState<readonly string[]>([]);
  const [wrong, setWrong] = useState<Wrong>({});

  const save = async (): Promise<void> => {
    const since = readTypedDay(mandate.from, today);
    const found: Wrong = {
      ...(name.trim() === '' ? { name: words.nameMissing } : {}),
      ...(corrects === undefined && levels.length === 0 ? { levels: words.levelsMissing } : {}),
      ...(corrects === undefined && since === null ? { from: words.fromWrong } : {}),
    };
    setWrong(found);
    const first = Object.keys(found)[0];
    if (first !== undefined) return document.getElementById(`deputy-${first}`)?.focus();
    const fields: DeputyForm = { name: name.trim(), profession: profession.trim(), places: [...served], groups: split(groups), notWeekdays: [...notWeekdays], conflicts: split(conflicts) };
    if (corrects !== undefined) {
      if (await act.run(() => correctDeputy(store, corrects, fields), words.stored(fields.name))) onSaved(words.stored(fields.name));
      return undefined;
    }
    const mandates = levels.map((level) => ({ level, district: mandate.district.trim(), from: since ?? today, to: null, ...(mandate.term.trim() === '' ? {} : { term: mandate.term.trim() }) }));
    if (!(await act.run(() => addDeputy(store, record, { ...fields, mandates }), words.added(fields.name)))) return undefined;
    onSaved(words.added(fields.name));
    setAdded([...added, fields.name]);
    setRecord(store.newId('deputy'));
    setName('');
    setProfession('');
    document.getElementById('deputy-name')?.focus();
    return undefined;
  };

  return (
    <ActDialog title={corrects === undefined ? words.addTitle : words.correctTitle(corrects.name)} save={corrects === undefined ? words.add : words.store} act={act} onSave={() => void save()} onClose={onClose}>
      <FormRow label={words.name} fieldId="deputy-name" {...(wrong.name === undefined ? {} : { problem: wrong.name })}>
        <TextField id="deputy-name" value={name} maxLength={40} width={18} autoFocus invalid={wrong.name !== undefined} describedBy={noteIdOf('deputy-name')} onChange={setName} />
      </FormRow>
      <FormRow label={words.profession} fieldId="deputy-profession">
        <TextField id="deputy-profession" value={profession} maxLength={40} width={18} onChange={setProfession} />
      </FormRow>
      {corrects === undefined && (
        <>
          <FormRow label={words.levels} hint={words.levelsHint} {...(wrong.levels === undefined ? {} : { problem: wrong.levels })}>
            <span className={styles.checks}>
              {mandateLevels.map((level) => (
                <CheckField key={level} {...(level === 'town' ? { id: 'deputy-levels' } : {})} checked={levels.includes(level)} onChange={(is) => setLevels(mandateLevels.filter((other) => (other === level ? is : levels.includes(other))))}>
                  {text.levels[level]}
                </CheckField>
              ))}
            </span>
          </FormRow>
          <MandateFields value={mandate} wrongDay={wrong.from} onChange={setMandate} />
        </>
      )}
      <FormRow label={words.places} fieldId="deputy-places" hint={words.placesHint}>
        <MultiFinder id="deputy-places" values={served} separator="›" describedBy={noteIdOf('deputy-places')} options={[...places.values()].map(({ id }) => ({ value: id, label: places.get(id)?.name ?? '', path: placePath(places, id).slice(0, -1) }))} onChange={setServed} />
      </FormRow>
      <FormRow label={words.notWeekdays}>
        <span className={styles.checks}>
          {[1, 2, 3, 4, 5, 6, 0].map((weekday) => (
            <CheckField key={weekday} checked={notWeekdays.includes(weekday)} onChange={(is) => setNotWeekdays([0, 1, 2, 3, 4, 5, 6].filter((other) => (other === weekday ? is : notWeekdays.includes(other))))}>
              {text.weekdays[weekday]}
            </CheckField>
          ))}
        </span>
      </FormRow>
      <FormRow label={words.groups} fieldId="deputy-groups" hint={words.groupsHint}>
        <TextField id="deputy-groups" value={groups} maxLength={200} describedBy={noteIdOf('deputy-groups')} onChange={setGroups} />
      </FormRow>
      <FormRow label={words.conflicts} fieldId="deputy-conflicts" hint={words.conflictsHint}>
        <TextField id="deputy-conflicts" value={conflicts} maxLength={200} describedBy={noteIdOf('deputy-conflicts')} onChange={setConflicts} />
      </FormRow>
      {added.length > 0 && <OnDisk>{words.added(added.join(text.listComma))}</OnDisk>}
    </ActDialog>
  );
}
