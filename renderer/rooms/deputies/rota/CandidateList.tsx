/** Who could take a seat, best first, digits choose; below them who cannot, folded by rule. */
import { useEffect, useRef } from 'react';
import type { Seat } from '../../../../shared/deputies/seats.ts';
import { useStore } from '../../../db/use-store.ts';
import { useRotaWords } from '../../../text/use-rota-words.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Keycap } from '../../../ui/Keycap.tsx';
import { useKey } from '../../../ui/keys.ts';
import { Portrait } from '../../../ui/Portrait.tsx';
import type { Act } from '../register/use-act.ts';
import { fillSeat } from './rota-run.ts';
import type { RotaData } from './use-rota.ts';
import { useSeatSaid } from './use-seat-said.ts';
import styles from './rota.module.css';

type CandidateListProps = { readonly data: RotaData; readonly seat: Seat; readonly act: Act; readonly onSaid: (said: string) => void; readonly onClose: () => void };

const mostShown = 30;

export function CandidateList({ data, seat, act, onSaid, onClose }: CandidateListProps) {
  const text = useRotaWords();
  const { rota: words } = useWords();
  const store = useStore();
  const list = useRef<HTMLUListElement>(null);
  const { candidateSaid, nameOf } = useSeatSaid(data);
  const choice = data.desk?.choice(seat.id) ?? null;
  const candidates = choice?.candidates.slice(0, mostShown) ?? [];
  useKey('Esc', onClose);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const take = async (deputy: string): Promise<void> => {
    if (deputy === seat.holder) return onClose();
    if (!(await act.run(() => fillSeat(store, seat, deputy), text.chosen(nameOf(deputy))))) return;
    onSaid(text.chosen(nameOf(deputy)));
    onClose();
  };
  return (
    <div className={styles.shift}>
      <div className={styles.listHead}>
        <h3 className={styles.part}>{text.whoCan(choice?.candidates.length ?? 0)} <small>{candidates.length > 1 ? text.chooseKeys : ''}</small></h3>
        <Button size="small" keys="Esc" bindKey={false} onPress={onClose}>{text.back}</Button>
      </div>
      <ul ref={list} className={styles.candidates}>
        {candidates.map((candidate, index) => (
          <li key={candidate.deputy}>
            {index < 9 && <Digit digit={String(index + 1)} onPress={() => void take(candidate.deputy)} />}
            <button type="button" className={`${styles.candidate} ${candidate.sits ? styles.sits : ''}`} disabled={act.busy} onClick={() => void take(candidate.deputy)}>
              <span className={styles.digit}>{index < 9 && <Keycap>{String(index + 1)}</Keycap>}</span>
              <Portrait name={nameOf(candidate.deputy)} small />
              <span className={styles.who}>
                <b>{nameOf(candidate.deputy)}</b>
                <span>{candidateSaid(candidate)}{candidate.worse === null ? '' : `${text.semicolon}${text.worse(words.tiers[candidate.worse])}`}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {choice !== null && choice.barred.length > 0 && (
        <details className={styles.barred}>
          <summary>{text.cannot(choice.roll - choice.candidates.length)}{text.colon}{choice.barred.map(({ rule, deputies }) => text.ruleCount(words.rules[rule], deputies.length)).join(text.comma)}</summary>
          {choice.barred.map(({ rule, deputies }) => <p key={rule}>{words.rules[rule]}{text.colon}{deputies.map(nameOf).join(text.listComma)}</p>)}
        </details>
      )}
    </div>
  );
}

function Digit({ digit, onPress }: { readonly digit: string; readonly onPress: () => void }) {
  useKey(digit, onPress);
  return null;
}
