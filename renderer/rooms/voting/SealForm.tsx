/** 封存: what goes in, and two people's PINs, typed in person; the button opens when both are there and has no key. */
import { useId, useState } from 'react';
import type { SittingView } from '../../../shared/voting/contract.ts';
import { countsOf, currentRound, officialsAs } from '../../../shared/voting/sitting.ts';
import { useHost } from '../../host/use-host.ts';
import { formatCount } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { PinBoxes } from '../../ui/PinBoxes.tsx';
import { Part, SittingFrame } from './SittingFrame.tsx';
import type { Sitting } from './use-sitting.ts';
import styles from './sitting.module.css';

export function SealForm({ view, sitting, onBack }: { readonly view: SittingView; readonly sitting: Sitting; readonly onBack: () => void }) {
  const host = useHost();
  const words = useWords().voting;
  const text = words.seal;
  const { state } = view;
  const n = formatCount;
  const [pins, setPins] = useState<Readonly<Record<string, string>>>({});
  const id = useId();
  const two = [officialsAs(state, 'chief')[0], officialsAs(state, 'scrutineer')[0]].filter((one) => one !== undefined);
  const last = currentRound(state);
  const seal = () =>
    void sitting.run(() => host.voting.seal({ sitting: state.id, pins: two.map(({ key }) => ({ official: key, pin: pins[key] ?? '' })) })).then(() => setPins({}));
  const row = (what: string, is: string, much: string) => (
    <tr key={what}>
      <td>{what}</td>
      <td>{is}</td>
      <td className={styles.number}>{much}</td>
    </tr>
  );
  return (
    <SittingFrame
      state={state}
      step={8}
      trouble={sitting.trouble}
      stops
      title={text.warn}
      note={text.warnText}
      actions={
        <>
          <Button onPress={onBack}>{words.result.title}</Button>
          <Button kind="primary" unbound disabled={two.some(({ key }) => pins[key]?.length !== 6)} busy={sitting.busy} onPress={seal}>{text.seal}</Button>
        </>
      }
    >
      <Part title={text.inside} note={text.insideNote}>
        <table className={styles.rows}>
          <thead>
            <tr>
              <th scope="col">{text.columns.what}</th>
              <th scope="col">{text.columns.is}</th>
              <th scope="col" className={styles.number}>{text.columns.much}</th>
            </tr>
          </thead>
          <tbody>
            {row(text.roll, text.rollIs(n(state.members.length), n(last?.present ?? 0)), text.one)}
            {row(text.rules, text.rulesIs, text.one)}
            {state.rounds.map((round, index) => row(text.ballots(n(index + 1)), text.ballotsIs, text.papers(n(countsOf(state, round).collected))))}
            {row(text.outcome, text.outcomeIs(n(view.outcome?.chosen.length ?? 0)), text.one)}
          </tbody>
        </table>
        <p className={styles.under}>{text.gone}</p>
      </Part>
      <Part title={text.pins} note={text.noKeys}>
        {two.map(({ key, name, role }) => (
          <div key={key} className={styles.card}>
            <label htmlFor={`${id}${key}`}>
              <b>{name}</b> {role === 'chief' ? words.prepare.chief : words.prepare.scrutineer}
            </label>
            <PinBoxes id={`${id}${key}`} value={pins[key] ?? ''} onChange={(pin) => setPins({ ...pins, [key]: pin })} />
          </div>
        ))}
      </Part>
    </SittingFrame>
  );
}
