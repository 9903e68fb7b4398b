/** 签到: who is in the hall, by number or by list; the zero report; then ballots are issued, if the quorum is there. */
import { useEffect, useId, useState } from 'react';
import type { SittingView } from '../../../shared/voting/contract.ts';
import { leastThatReaches } from '../../../shared/voting/threshold.ts';
import { useHost } from '../../host/use-host.ts';
import { formatCount } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Figures } from './Figures.tsx';
import { Part, SittingFrame } from './SittingFrame.tsx';
import type { Sitting } from './use-sitting.ts';
import styles from './sitting.module.css';

export function HallStep({ view, sitting }: { readonly view: SittingView; readonly sitting: Sitting }) {
  const host = useHost();
  const words = useWords().voting;
  const text = words.hall;
  const { state } = view;
  const [typed, setTyped] = useState('');
  /** Enter was pressed while something else was still being written: it counts as soon as that is done */
  const [entered, setEntered] = useState(false);
  const id = useId();
  const quorum = state.rules === null ? 0 : leastThatReaches(state.rules.quorum, state.members.length);
  const short = Math.max(0, quorum - state.inHall.length);
  const arrive = (): void => {
    const found = state.members.find(({ no, name }) => String(no) === typed.trim() || name === typed.trim());
    void sitting.act({ type: 'arrived', deputy: found?.deputy ?? typed.trim() }).then((done) => {
      if (done) setTyped('');
    });
  };
  useEffect(() => {
    if (!entered || sitting.busy) return;
    setEntered(false);
    arrive();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is typed by then
  }, [entered, sitting.busy]);
  const waiting = state.members.filter(({ deputy }) => !state.inHall.includes(deputy) && !state.gone.includes(deputy));
  const needsZero = !state.zero && state.rounds.length === 1;
  const action = needsZero ? (
    <Button kind="primary" keys="Ctrl+Enter" busy={sitting.busy} onPress={() => void sitting.run(() => host.voting.zeroReport({ sitting: state.id }))}>{text.zero}</Button>
  ) : (
    <Button kind="primary" keys="Ctrl+Enter" busy={sitting.busy} disabled={short > 0} onPress={() => void sitting.act({ type: 'issuing', way: 'paper' })}>{text.start}</Button>
  );
  return (
    <SittingFrame state={state} trouble={sitting.trouble} title={needsZero ? text.zeroNote : short > 0 ? text.notQuorate(formatCount(short)) : text.zeroDone} actions={action}>
      <div className={styles.wide}>
        <Figures state={state} />
        <Part title={text.signIn} note={text.byNumberNote}>
          <form
            className={styles.inline}
            onSubmit={(event) => {
              event.preventDefault();
              if (typed.trim() !== '') setEntered(true);
            }}
          >
            <label htmlFor={id}>{text.byNumber}</label>
            <TextField id={id} value={typed} onChange={setTyped} width={12} autoFocus />
            <Button onPress={arrive} disabled={typed.trim() === ''} busy={sitting.busy}>{text.arrive}</Button>
            {waiting.length > 0 && <Button onPress={() => void sitting.act(...waiting.map(({ deputy }) => ({ type: 'arrived' as const, deputy })))} busy={sitting.busy}>{text.all}</Button>}
          </form>
        </Part>
      </div>
      <Part title={words.prepare.roll} note={formatCount(state.members.length)}>
        <ul className={styles.people}>
          {state.members.map(({ no, deputy, name }) => {
            const here = state.inHall.includes(deputy);
            return (
              <li key={deputy}>
                <span className={styles.no}>{no}</span>
                <span className={here ? styles.hereName : styles.name}>{name}</span>
                <span>{here ? text.here : state.gone.includes(deputy) ? text.gone : text.none}</span>
                <Button size="small" busy={sitting.busy} label={`${here ? text.leave : text.arrive} ${name}`} onPress={() => void sitting.act({ type: here ? 'departed' : 'arrived', deputy })}>{here ? text.leave : text.arrive}</Button>
              </li>
            );
          })}
        </ul>
      </Part>
    </SittingFrame>
  );
}
