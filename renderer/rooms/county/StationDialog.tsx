/** 新增站: the station as the office keeps it. Its code is part of every number it will give, so it never changes. */
import { useState } from 'react';
import type { StationEntry } from '../../../shared/county/station.ts';
import { type RecordId, type StationCode, StationCodeSchema } from '../../../shared/kernel/ids.ts';
import type { StationRegister } from '../../db/use-stations.ts';
import { useStore } from '../../db/use-store.ts';
import { useWords } from '../../text/use-words.ts';
import { FormRow, noteIdOf } from '../../ui/FormRow.tsx';
import { useStation } from '../../ui/station-context.ts';
import { TextField } from '../../ui/TextField.tsx';
import { ActDialog } from './ActDialog.tsx';
import { correctStation, enterStation } from './actions.ts';
import { useAct } from './use-act.ts';

export type StationDialogProps = {
  /** against which a new code is held */
  readonly register?: StationRegister;
  /** given: the station that has this code is written down or corrected */
  readonly code?: StationCode;
  readonly corrects?: StationEntry;
  readonly onClose: () => void;
  readonly onSaved: (code: StationCode) => void;
};

type Wrong = { readonly code?: string; readonly name?: string };

export function StationDialog({ register, code: given, corrects, onClose, onSaved }: StationDialogProps) {
  const { entry: text, station } = useWords().county;
  const store = useStore();
  const office = useStation().station.code;
  const act = useAct();
  const [record] = useState<RecordId>(() => corrects?.id ?? store.newId('station'));
  const [code, setCode] = useState<string>(given ?? '');
  const [name, setName] = useState(corrects?.name ?? '');
  const [head, setHead] = useState(corrects?.head ?? '');
  const [telephone, setTelephone] = useState(corrects?.telephone ?? '');
  const [wrong, setWrong] = useState<Wrong>({});

  const find = (): Wrong => {
    const taken = given === undefined && register?.entries.some((entry) => entry.code === code && !entry.removed) === true;
    const codeWrong = !StationCodeSchema.safeParse(code).success ? text.codeWrong : code === office ? text.codeOffice : taken ? text.codeTaken : undefined;
    return { ...(codeWrong === undefined ? {} : { code: codeWrong }), ...(name.trim().length < 2 ? { name: text.nameMissing } : {}) };
  };
  const save = async (): Promise<void> => {
    const found = find();
    setWrong(found);
    const first = Object.keys(found)[0];
    if (first !== undefined) {
      document.getElementById(`station-${first}`)?.focus();
      return;
    }
    const fields = { name: name.trim(), head: head.trim(), telephone: telephone.trim() };
    const done = await act.run(() => (corrects === undefined ? enterStation(store, record, { code, ...fields }) : correctStation(store, corrects, fields)), station.saved);
    if (done) onSaved(code);
  };

  return (
    <ActDialog title={corrects === undefined ? text.addTitle : text.correctTitle(corrects.name)} save={corrects === undefined ? text.save : text.correct} act={act} onSave={() => void save()} onClose={onClose}>
      <FormRow label={text.code} fieldId="station-code" hint={given === undefined ? text.codeHint : undefined} {...(wrong.code === undefined ? {} : { problem: wrong.code })}>
        <TextField id="station-code" value={code} maxLength={8} width={10} autoFocus={given === undefined} disabled={given !== undefined} invalid={wrong.code !== undefined} describedBy={noteIdOf('station-code')} onChange={(value) => setCode(asCode(value))} />
      </FormRow>
      <FormRow label={text.name} fieldId="station-name" hint={text.nameHint} {...(wrong.name === undefined ? {} : { problem: wrong.name })}>
        <TextField id="station-name" value={name} maxLength={40} autoFocus={given !== undefined} invalid={wrong.name !== undefined} describedBy={noteIdOf('station-name')} onChange={setName} />
      </FormRow>
      <FormRow label={text.head} fieldId="station-head">
        <TextField id="station-head" value={head} maxLength={40} width={18} onChange={setHead} />
      </FormRow>
      <FormRow label={text.telephone} fieldId="station-telephone" hint={text.telephoneHint}>
        <TextField id="station-telephone" value={telephone} maxLength={40} width={18} describedBy={noteIdOf('station-telephone')} onChange={setTelephone} />
      </FormRow>
    </ActDialog>
  );
}

/** Codes are capitals; full-width letters come from input methods. */
function asCode(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, '');
}
