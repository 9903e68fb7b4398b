/** What stands around every step of a sitting: its name, official or rehearsal, the clock, nine steps, and the bar below. */
import { type ReactNode, useEffect, useState } from 'react';
import { localTimeOf } from '../../../shared/kernel/time.ts';
import type { SittingStage, SittingState } from '../../../shared/voting/sitting.ts';
import { formatCount } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import { nowInstant } from '../../ui/clock.ts';
import { hashOf } from '../../ui/route.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Tag } from '../../ui/Tag.tsx';
import type { Trouble } from './use-sitting.ts';
import styles from './sitting.module.css';

const stepOf: Readonly<Record<SittingStage, number>> = { preparing: 0, signing_in: 1, issuing: 2, voting: 3, collecting: 4, counting: 5, reconciling: 6, reconciled: 7, shown: 7, announced: 7, sealed: 8 };

export type SittingFrameProps = {
  readonly state: SittingState;
  /** step that is shown, where it differs from the stage: 8 while it is being sealed */
  readonly step?: number;
  readonly trouble: Trouble | null;
  /** what stands at the left of the bar: where it stops, and what to do */
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly stops?: boolean;
  readonly actions: ReactNode;
  readonly children: ReactNode;
};

export function SittingFrame({ state, step, trouble, title, note, stops = false, actions, children }: SittingFrameProps) {
  const { voting: words, papers } = useWords();
  const at = step ?? stepOf[state.stage];
  const sub = state.rules === null || state.candidates.length === 0 ? words.subUnset : words.sub(formatCount(state.candidates.length), formatCount(state.rules.places));
  return (
    <div className={styles.sitting}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{state.title}</h1>
          <p className={styles.sub}>
            {sub}
            {state.rounds.length > 1 && <b> {words.round(formatCount(state.rounds.length))}</b>}
          </p>
        </div>
        <div className={styles.right}>
          {state.rules !== null && <a href={hashOf({ page: 'sitting', id: state.id, paper: state.rounds.some(({ digest }) => digest !== null) ? 'result' : state.rounds.length > 0 ? 'ballot' : 'rules' })}>{papers.link}</a>}
          {state.rounds.length > 0 && <a href={hashOf({ page: 'sitting', id: state.id, desk: 'hall' })}>{papers.hall.link}</a>}
          <a href="#/sitting">{words.back}</a>
          <Tag tone={state.practice ? 'dashed' : 'plain'}>{state.practice ? words.practice : words.official}</Tag>
          <Clock />
        </div>
      </header>
      <ol className={styles.steps}>
        {words.steps.map((name, index) => (
          <li key={name} className={index === at ? styles.now : undefined} aria-current={index === at ? 'step' : undefined}>
            <span className={styles.circle}>{index < at ? <Icon name="check" size={0.875} /> : index + 1}</span>
            {name}
            {index < at && <span className="for-readers">{words.stepDone}</span>}
          </li>
        ))}
      </ol>
      <div className={styles.body}>{children}</div>
      <footer className={styles.bar}>
        {(stops || trouble !== null) && <Icon name="stop" size={1.375} />}
        <div className={styles.said} role={trouble === null ? undefined : 'alert'}>
          <p className={styles.saidTitle}>{trouble === null ? title : words.problem(trouble.problem, trouble.facts)}</p>
          {note !== undefined && <p className={styles.saidNote}>{note}</p>}
        </div>
        <div className={styles.actions}>{actions}</div>
      </footer>
    </div>
  );
}

function Clock() {
  const [time, setTime] = useState(() => localTimeOf(nowInstant()));
  useEffect(() => {
    const timer = setInterval(() => setTime(localTimeOf(nowInstant())), 5000);
    return () => clearInterval(timer);
  }, []);
  return <span className={styles.clock}>{time}</span>;
}

/** A heading with a sentence beside it and a 2 px rule below, as books have it. */
export function Part({ title, note, children }: { readonly title: ReactNode; readonly note?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2 className={styles.partTitle}>
        {title}
        {note !== undefined && <span className={styles.partNote}>{note}</span>}
      </h2>
      {children}
    </section>
  );
}
