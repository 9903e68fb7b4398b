/** After the seal: the digest as it is printed, and the one write into the station's store, done again where a power cut came between. */
import { useCallback, useEffect, useRef } from 'react';
import type { SittingView } from '../../../shared/voting/contract.ts';
import { currentRound } from '../../../shared/voting/sitting.ts';
import { useStore } from '../../db/use-store.ts';
import { useHost } from '../../host/use-host.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { OnDisk } from '../../ui/OnDisk.tsx';
import { Figures } from './Figures.tsx';
import { ProofPart } from './ProofPart.tsx';
import { recordSitting } from './record-sitting.ts';
import { Part, SittingFrame } from './SittingFrame.tsx';
import type { Sitting } from './use-sitting.ts';
import styles from './sitting.module.css';

export function SealedStep({ view, sitting }: { readonly view: SittingView; readonly sitting: Sitting }) {
  const host = useHost();
  const store = useStore();
  const words = useWords().voting;
  const text = words.seal;
  const { state } = view;
  const digest = state.digest ?? '';
  const tried = useRef(false);
  const { run } = sitting;
  const record = useCallback(() => run(() => recordSitting(host, store, view)), [host, store, view, run]);
  useEffect(() => {
    if (state.recorded || tried.current) return;
    tried.current = true;
    void record();
  }, [record, state.recorded]);
  return (
    <SittingFrame state={state} trouble={sitting.trouble} title={text.sealed} note={state.recorded ? text.recorded : text.notRecorded} actions={!state.recorded && <Button kind="primary" keys="Ctrl+Enter" busy={sitting.busy} onPress={() => void record()}>{text.record}</Button>}>
      <Part title={text.digest} note={text.digestNote}>
        <p className={styles.digest}>
          {digest.split(' ').map((group, index) => (
            // Groups may be equal; their place tells them apart.
            <span key={`${index} ${group}`}>{group}</span>
          ))}
        </p>
        <p className={styles.under}>{text.gone}</p>
        {state.recorded && <OnDisk>{text.recorded}</OnDisk>}
      </Part>
      <ProofPart id={state.id} title={state.title} />
      {currentRound(state) !== null && <Figures state={state} />}
    </SittingFrame>
  );
}
