/** A teller's window: sits down with the PIN of this sitting, then keys paper by paper. Neither figures of marks nor the other teller's work are here. */
import { useCallback, useEffect, useState } from 'react';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { TellerView } from '../../../shared/voting/contract.ts';
import { useHost } from '../../host/use-host.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyingDesk } from './KeyingDesk.tsx';
import { TellerSeat } from './TellerSeat.tsx';
import type { Trouble } from './use-sitting.ts';
import styles from './teller.module.css';

export function TellerPage({ id }: { readonly id: RecordId }) {
  const host = useHost();
  const words = useWords().voting;
  const [view, setView] = useState<TellerView | null>(null);
  const [seated, setSeated] = useState<boolean | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const look = useCallback(async () => {
    const seat = await host.voting.seat({});
    const isHere = seat.ok && seat.value.seat?.sitting === id && seat.value.seat.role === 'teller';
    setSeated(isHere);
    if (!isHere) return setView(null);
    const answer = await host.voting.teller({});
    if (answer.ok) setView((before) => (JSON.stringify(before) === JSON.stringify(answer.value) ? before : answer.value));
    else setView(null);
    return undefined;
  }, [host, id]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const again = (): void => {
      void look().finally(() => {
        if (!gone) timer = setTimeout(again, 2000);
      });
    };
    again();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [look]);
  const leave = (): void => void host.voting.leaveSeat({}).then(look);
  const message = (text: string) => (
    <div className={styles.message}>
      <p>{text}</p>
      <Button onPress={leave}>{words.teller.leave}</Button>
    </div>
  );
  if (seated === null) return null;
  if (!seated) return <TellerSeat id={id} onSeated={() => void look()} />;
  if (view === null || view.stage === 'collecting') return message(words.teller.waiting);
  if (view.stage !== 'counting') return message(words.teller.over);
  if (view.mode === 'rank') return message(words.teller.unknown(view.mode));
  return <KeyingDesk view={view} trouble={trouble} onTrouble={setTrouble} look={look} onLeave={leave} />;
}
