/** Each official sets a PIN of this sitting, in person and once. */
import { useId, useState } from 'react';
import type { SittingView } from '../../../shared/voting/contract.ts';
import { useHost } from '../../host/use-host.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { PinBoxes } from '../../ui/PinBoxes.tsx';
import { Part } from './SittingFrame.tsx';
import type { Sitting } from './use-sitting.ts';
import styles from './sitting.module.css';

export function PinsPart({ view, sitting }: { readonly view: SittingView; readonly sitting: Sitting }) {
  const text = useWords().voting.prepare;
  return (
    <Part title={text.pins} note={text.pinNote}>
      <div className={styles.form}>
        {view.state.officials.map(({ key, name }) => (view.pins.includes(key) ? <p key={key} className={styles.field}><span className={styles.label}>{name}</span>{text.pinSet}</p> : <PinRow key={key} official={key} name={name} view={view} sitting={sitting} />))}
      </div>
    </Part>
  );
}

function PinRow({ official, name, view, sitting }: { readonly official: string; readonly name: string; readonly view: SittingView; readonly sitting: Sitting }) {
  const host = useHost();
  const text = useWords().voting.prepare;
  const [pin, setPin] = useState('');
  const id = useId();
  const set = () => void sitting.run(() => host.voting.setPin({ sitting: view.state.id, official, pin })).then(() => setPin(''));
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{name}</label>
      <PinBoxes id={id} value={pin} onChange={setPin} />
      <Button disabled={pin.length !== 6} busy={sitting.busy} onPress={set} label={`${text.setPin} ${name}`}>{text.setPin}</Button>
    </div>
  );
}
