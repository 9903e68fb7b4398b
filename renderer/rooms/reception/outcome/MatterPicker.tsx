/** Which matter another one is merged into: found by number or by words; before anything is typed, those of the same place. */
import { useState } from 'react';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { type Issue, issueStages } from '../../../../shared/reception/issue.ts';
import type { LedgerFilter, LedgerRow } from '../../../db/store.ts';
import { useLiveQuery } from '../../../db/use-live-query.ts';
import { useStore } from '../../../db/use-store.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { shortNumber } from '../short-number.ts';
import type { RoomNames } from '../use-names.ts';
import { useInSight } from './use-first-focus.ts';
import styles from './outcome.module.css';

type MatterPickerProps = { readonly id: RecordId; readonly issue: Issue; readonly value: RecordId | null; readonly onChange: (id: RecordId, number: string) => void; readonly names: RoomNames; readonly fieldId: string; readonly describedBy: string; readonly invalid: boolean };

/** As many as one looks through at a glance. */
const most = 5;
/** What was merged away or withdrawn takes nothing in. */
const standing = issueStages.filter((stage) => stage !== 'merged' && stage !== 'withdrawn');

export function MatterPicker({ id, issue, value, onChange, names, fieldId, describedBy, invalid }: MatterPickerProps) {
  const store = useStore();
  const { details } = names.words.outcome;
  const [text, setText] = useState('');
  const filter: LedgerFilter = { text: text.trim(), from: '', to: '', places: text.trim() === '' && issue.place !== '' ? [issue.place] : [], category: '', stages: standing };
  const live = useLiveQuery(() => store.ledger(filter, { offset: 0, limit: most + 1 }), [store, filter.text, filter.places.join()]);
  const found = live.state === 'ready' ? live.value.rows.filter((row) => row.id !== id).slice(0, most) : [];
  const sight = useInSight(found.length);
  return (
    <div className={styles.picker} ref={sight}>
      <TextField id={fieldId} describedBy={describedBy} invalid={invalid} value={text} onChange={setText} placeholder={details.mergeHint} maxLength={60} />
      {found.length === 0 && live.state === 'ready' && <p className={styles.quiet} role="status">{details.mergeNone}</p>}
      {found.length > 0 && (
        <div role="radiogroup" aria-label={details.mergeList} className={styles.found}>
          {found.map((row, index) => (
            <Candidate key={row.id} row={row} chosen={row.id === value} isStop={row.id === value || (index === 0 && !found.some((other) => other.id === value))} onChoose={() => onChange(row.id, row.show.number)} names={names} />
          ))}
        </div>
      )}
    </div>
  );
}

type CandidateProps = { readonly row: LedgerRow; readonly chosen: boolean; readonly isStop: boolean; readonly onChoose: () => void; readonly names: RoomNames };

function Candidate({ row, chosen, isStop, onChoose, names }: CandidateProps) {
  return (
    <label className={chosen ? `${styles.candidate} ${styles.chosen}` : styles.candidate}>
      <input type="radio" className="for-readers" name="outcome-into" checked={chosen} tabIndex={isStop ? 0 : -1} onChange={onChoose} />
      <span className={chosen ? styles.dotOn : styles.dot} aria-hidden="true" />
      <b>{shortNumber(row.show.number)}</b>
      <span>{names.shortDay(row.on)}</span>
      <span className={styles.candidateWords}>{row.show.summary}</span>
      <span className={styles.quiet}>{names.words.stages[row.stage]}</span>
    </label>
  );
}
