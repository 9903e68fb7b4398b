/** 名册: roll, candidates, rules and officials are typed and stored; each official sets a PIN; then the rules are adopted and the roll is frozen. */
import { useId, useState } from 'react';
import type { SittingView } from '../../../shared/voting/contract.ts';
import { rollOn } from '../../../shared/voting/sitting-prepare.ts';
import { useDeputies } from '../../db/use-people-and-places.ts';
import { formatCount } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { actsOf, formOf, isComplete, linesOf, offeredPresets, offices } from './prepare-form.ts';
import { PinsPart } from './PinsPart.tsx';
import { Part, SittingFrame } from './SittingFrame.tsx';
import type { Sitting } from './use-sitting.ts';
import styles from './sitting.module.css';

export function PrepareStep({ view, sitting }: { readonly view: SittingView; readonly sitting: Sitting }) {
  const words = useWords().voting;
  const text = words.prepare;
  const { state } = view;
  const [form, setForm] = useState(() => formOf(state));
  const register = rollOn(useDeputies(), 'town', state.on);
  const ids = { roll: useId(), candidates: useId(), places: useId(), preset: useId(), office: useId() };
  const stored = JSON.stringify(formOf(state)) === JSON.stringify({ ...form, roll: linesOf(form.roll).join('\n'), candidates: linesOf(form.candidates).join('\n') });
  const withoutPin = state.officials.filter(({ key }) => !view.pins.includes(key)).length;
  const save = () => void sitting.act(...actsOf(form, register));
  const ready = stored && isComplete(form);
  const action = !ready ? (
    <Button kind="primary" keys="Ctrl+Enter" disabled={!isComplete(form)} busy={sitting.busy} onPress={save}>{words.save}</Button>
  ) : !state.adopted ? (
    <Button kind="primary" keys="Ctrl+Enter" busy={sitting.busy} disabled={withoutPin > 0} onPress={() => void sitting.act({ type: 'adopted' })}>{text.adopt}</Button>
  ) : (
    <Button kind="primary" keys="Ctrl+Enter" busy={sitting.busy} onPress={() => void sitting.act({ type: 'frozen' })}>{text.freeze}</Button>
  );
  const said = !ready ? text.todo : withoutPin > 0 ? text.todoPins(formatCount(withoutPin)) : text.ready;
  return (
    <SittingFrame state={state} trouble={sitting.trouble} title={said} note={state.adopted && ready ? text.freezeNote : undefined} actions={action}>
      <Part title={<label htmlFor={ids.roll}>{text.roll}</label>} note={text.rollNote(formatCount(linesOf(form.roll).length))}>
        <div className={styles.form}>
          <TextArea id={ids.roll} rows={10} value={form.roll} onChange={(roll) => setForm({ ...form, roll })} />
          {register.length > 0 && (
            <span>
              <Button size="small" onPress={() => setForm({ ...form, roll: register.map(({ name }) => name).join('\n') })}>{text.fromRegister(formatCount(register.length))}</Button>
            </span>
          )}
        </div>
      </Part>
      <div className={styles.wide}>
        <Part title={<label htmlFor={ids.candidates}>{text.candidates}</label>} note={text.candidatesNote(formatCount(linesOf(form.candidates).length))}>
          <div className={styles.form}>
            <TextArea id={ids.candidates} rows={6} value={form.candidates} onChange={(candidates) => setForm({ ...form, candidates })} />
          </div>
        </Part>
        <Part title={text.rules}>
          <div className={styles.form}>
            <div className={styles.field}>
              <label htmlFor={ids.preset}>{text.preset}</label>
              <Select id={ids.preset} value={form.preset} options={offeredPresets.map((value) => ({ value, label: text.presets[value] }))} onChange={(preset) => setForm({ ...form, preset })} />
              <label htmlFor={ids.places} style={{ flex: 'none' }}>{text.places}</label>
              <NumberField id={ids.places} value={form.places} min={1} max={100} onChange={(places) => setForm({ ...form, places })} />
            </div>
          </div>
        </Part>
        <Part title={text.officials}>
          <div className={styles.form}>
            {offices.map((office) => (
              <div key={office} className={styles.field}>
                <label htmlFor={`${ids.office}${office}`}>{text[office]}</label>
                <TextField id={`${ids.office}${office}`} value={form.names[office]} maxLength={40} onChange={(name) => setForm({ ...form, names: { ...form.names, [office]: name } })} />
              </div>
            ))}
          </div>
        </Part>
        {ready && <PinsPart view={view} sitting={sitting} />}
      </div>
    </SittingFrame>
  );
}
