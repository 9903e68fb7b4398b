/** 怎么办: seven ways with their digits in fixed places. One that the answers shut stays where it is and says why. */
import { useRef } from 'react';
import { type Decision, gateOf, standingOutcome } from '../../../../shared/reception/decision.ts';
import { type Gate, type Outcome, outcomes, shutBy } from '../../../../shared/reception/outcome.ts';
import { Keycap } from '../../../ui/Keycap.tsx';
import { useKey } from '../../../ui/keys.ts';
import type { ReceptionWords } from '../value-words.ts';
import styles from './outcome.module.css';

type WaysProps = { readonly decision: Decision; readonly onChange: (part: Partial<Decision>) => void; readonly words: ReceptionWords };

export function Ways({ decision, onChange, words }: WaysProps) {
  const { ways } = words.outcome;
  const gate = gateOf(decision);
  const chosen = standingOutcome(decision);
  const open = gate === null ? 0 : outcomes.filter((outcome) => shutBy(outcome, gate) === null).length;
  return (
    <section aria-labelledby="outcome-ways">
      <h2 className={styles.heading} id="outcome-ways">
        {ways.title}
        <small>{gate === null ? ways.first : ways.note(open)}</small>
      </h2>
      <div className={styles.ways} role="radiogroup" aria-labelledby="outcome-ways">
        {outcomes.map((outcome, index) => (
          <Way key={outcome} digit={String(index + 1)} outcome={outcome} gate={gate} chosen={chosen === outcome} isStop={chosen === outcome || (chosen === null && gate !== null && firstOpen(gate) === outcome)} onChoose={() => onChange({ outcome })} words={words} />
        ))}
      </div>
    </section>
  );
}

function firstOpen(gate: Gate): Outcome | undefined {
  return outcomes.find((outcome) => shutBy(outcome, gate) === null);
}

type WayProps = { readonly digit: string; readonly outcome: Outcome; readonly gate: Gate | null; readonly chosen: boolean; readonly isStop: boolean; readonly onChoose: () => void; readonly words: ReceptionWords };

function Way({ digit, outcome, gate, chosen, isStop, onChoose, words }: WayProps) {
  const input = useRef<HTMLInputElement>(null);
  const { ways } = words.outcome;
  const why = gate === null ? null : shutBy(outcome, gate);
  const isOpen = gate !== null && why === null;
  useKey(
    digit,
    () => {
      onChoose();
      input.current?.focus();
    },
    { enabled: isOpen },
  );
  const note = outcome === 'handed' ? ways.handedNote[gate?.level ?? 'town'] : ways[`${outcome}Note`];
  const reason = why === null || gate === null ? '' : ways.shut(why === 'not_village_level' ? ways.notVillage[gate.level] : ways.why[why]);
  return (
    <label className={`${styles.way} ${isOpen ? '' : styles.shut} ${chosen ? styles.chosen : ''}`}>
      <input ref={input} type="radio" className="for-readers" name="outcome-way" checked={chosen} disabled={!isOpen} tabIndex={isStop ? 0 : -1} onChange={onChoose} />
      <span className={chosen ? styles.dotOn : styles.dot} aria-hidden="true" />
      <span aria-hidden="true">
        <Keycap>{digit}</Keycap>
      </span>
      <span className={styles.wayWords}>
        <span className={styles.wayName}>{ways[outcome]}</span>
        <span className={styles.wayNote}>{reason === '' ? note : reason}</span>
      </span>
    </label>
  );
}
