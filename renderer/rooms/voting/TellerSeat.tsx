/** 请坐下录入: which teller, and his PIN of this sitting. */
import { useEffect, useState } from 'react';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Official } from '../../../shared/voting/sitting-acts.ts';
import { useHost } from '../../host/use-host.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { PinBoxes } from '../../ui/PinBoxes.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { hashOf } from '../../ui/route.ts';
import { Segments } from '../../ui/Segments.tsx';
import type { Trouble } from './use-sitting.ts';
import styles from './teller.module.css';

export function TellerSeat({ id, onSeated }: { readonly id: RecordId; readonly onSeated: () => void }) {
  const host = useHost();
  const allWords = useWords().voting;
  const words = allWords.teller;
  const [title, setTitle] = useState('');
  const [tellers, setTellers] = useState<readonly Official[]>([]);
  const [who, setWho] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => {
    void host.voting.sitting({ sitting: id }).then((answer) => {
      if (!answer.ok) return setTrouble({ problem: answer.problem, facts: answer.facts ?? {} });
      setTitle(answer.value.state.title);
      return setTellers(answer.value.state.officials.filter(({ role }) => role === 'teller'));
    });
  }, [host, id]);
  const sit = async (): Promise<void> => {
    if (who === null || pin.length !== 6) return;
    const answer = await host.voting.takeSeat({ sitting: id, official: who, pin });
    setPin('');
    if (answer.ok) onSeated();
    else setTrouble({ problem: answer.problem, facts: answer.facts ?? {} });
  };
  return (
    <form
      className={styles.seat}
      onSubmit={(event) => {
        event.preventDefault();
        void sit();
      }}
    >
      <h1 className={styles.seatTitle}>{words.sit}</h1>
      <p>{title}</p>
      <div className={styles.seatRow}>
        <span>{words.who}</span>
        <Segments label={words.who} value={who} options={tellers.map(({ key, name }) => ({ value: key, label: name }))} onChange={setWho} />
      </div>
      <div className={styles.seatRow}>
        <label htmlFor="teller-pin">{words.pin}</label>
        <PinBoxes id="teller-pin" value={pin} onChange={setPin} />
      </div>
      {trouble !== null && <Problem>{allWords.problem(trouble.problem, trouble.facts)}</Problem>}
      <Button kind="primary" keys="Ctrl+Enter" onPress={() => void sit()} disabled={who === null || pin.length !== 6}>
        {words.start}
      </Button>
      <a href={hashOf({ page: 'sitting', id })}>{allWords.toSitting}</a>
    </form>
  );
}
