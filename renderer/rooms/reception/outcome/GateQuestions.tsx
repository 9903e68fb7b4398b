/** 先问四句: each a row with its answers at the right. */
import type { Decision } from '../../../../shared/reception/decision.ts';
import { type Level, levels } from '../../../../shared/reception/outcome.ts';
import { Segments } from '../../../ui/Segments.tsx';
import type { ReceptionWords } from '../value-words.ts';
import styles from './outcome.module.css';

type GateQuestionsProps = { readonly decision: Decision; readonly onChange: (part: Partial<Decision>) => void; readonly words: ReceptionWords };

export function GateQuestions({ decision, onChange, words }: GateQuestionsProps) {
  const { gate } = words.outcome;
  const said = (value: boolean | null, yes: string, no: string) => (value === null ? null : value ? yes : no);
  return (
    <section aria-labelledby="outcome-gate">
      <h2 className={styles.heading} id="outcome-gate">
        {gate.title}
        <small>{gate.note}</small>
      </h2>
      <ul className={styles.questions}>
        <li>
          <span>{gate.litigated}</span>
          <Segments id="outcome-litigated" label={gate.litigated} value={said(decision.litigated, 'yes', 'no')} options={[{ value: 'no', label: gate.no }, { value: 'yes', label: gate.yes }]} onChange={(value) => onChange({ litigated: value === 'yes' })} />
        </li>
        <li>
          <span>{gate.common}</span>
          <Segments id="outcome-common" label={gate.common} value={said(decision.common, 'all', 'one')} options={[{ value: 'one', label: gate.one }, { value: 'all', label: gate.all }]} onChange={(value) => onChange({ common: value === 'all' })} />
        </li>
        <li>
          <span>{gate.concrete}</span>
          <Segments id="outcome-concrete" label={gate.concrete} value={said(decision.concrete, 'yes', 'no')} options={[{ value: 'yes', label: gate.yes }, { value: 'no', label: gate.no }]} onChange={(value) => onChange({ concrete: value === 'yes' })} />
        </li>
        <li>
          <span>{gate.level}</span>
          <Segments<Level> id="outcome-level" label={gate.level} value={decision.level} options={levels.map((value) => ({ value, label: words.levels[value] }))} onChange={(level) => onChange({ level })} />
        </li>
      </ul>
    </section>
  );
}
