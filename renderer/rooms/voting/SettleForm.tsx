/** One differing paper: both entries side by side, what the scrutineer reads on the paper, why they differed, and the PINs of those who decide. */
import { type ReactNode, useId, useState } from 'react';
import type { Difference, SittingView } from '../../../shared/voting/contract.ts';
import { ballotKindOf } from '../../../shared/voting/reconcile.ts';
import { officialsAs, type SittingRound } from '../../../shared/voting/sitting.ts';
import { type DifferenceReason, differenceReasons } from '../../../shared/voting/sitting-acts.ts';
import { useHost } from '../../host/use-host.ts';
import { formatCount } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { PinBoxes } from '../../ui/PinBoxes.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { rowsThatDiffer } from './differing.ts';
import { ballotOfMarks, keysOf, type Mark } from './keying.ts';
import { Part, SittingFrame } from './SittingFrame.tsx';
import type { Sitting } from './use-sitting.ts';
import styles from './sitting.module.css';

export type SettleFormProps = { readonly view: SittingView; readonly round: SittingRound; readonly sitting: Sitting; readonly difference: Difference; readonly list: ReactNode; readonly onSettled: () => void };

export function SettleForm({ view, round, sitting, difference, list, onSettled }: SettleFormProps) {
  const host = useHost();
  const allWords = useWords().voting;
  const text = allWords.differences;
  const { state } = view;
  const n = formatCount;
  const mode = state.rules === null ? 'choice' : ballotKindOf(state.rules, round.kind);
  const differing = rowsThatDiffer(difference);
  const [decided, setDecided] = useState<Readonly<Record<number, Mark>>>({});
  const [reason, setReason] = useState<DifferenceReason | null>(null);
  const [note, setNote] = useState('');
  const [pins, setPins] = useState<Readonly<Record<string, string>>>({});
  const noteId = useId();
  const [first, second] = officialsAs(state, 'teller');
  const chief = officialsAs(state, 'chief')[0];
  const watch = officialsAs(state, 'scrutineer')[0];
  const deciding = [...(difference.aside && chief !== undefined ? [chief] : []), ...(watch === undefined ? [] : [watch])];
  const base = (difference.first.ballot ?? difference.second.ballot)?.marks ?? [];
  const markAt = (row: number): Mark | undefined => (differing.includes(row) ? decided[row] : (base[row] as Mark | undefined));
  const left = differing.filter((row) => decided[row] === undefined).length;
  const hasPins = deciding.every(({ key }) => pins[key]?.length === 6);
  const settle = async (): Promise<void> => {
    const marks = round.rows.map((_, row) => markAt(row) ?? 'blank');
    const done = await sitting.run(() =>
      host.voting.settle({
        sitting: state.id, batch: difference.batch, place: difference.place, ballot: ballotOfMarks(mode, marks), setAside: null,
        reason: reason ?? 'other', note: note.trim(), pins: deciding.map(({ key }) => ({ official: key, pin: pins[key] ?? '' })),
      }),
    );
    setPins({});
    if (done) onSettled();
  };
  const word = (mark: unknown): string => (typeof mark === 'string' ? (allWords.teller.marks[mark] ?? '') : text.asidePaper);
  return (
    <SittingFrame
      state={state}
      trouble={sitting.trouble}
      title={difference.aside ? text.two(chief?.name ?? '', watch?.name ?? '') : text.by(watch?.name ?? '')}
      note={deciding.length > 0 && (
        <span className={styles.pins}>
          {deciding.map(({ key, name }) => (
            <span key={key}>
              <label htmlFor={`${noteId}${key}`}>{text.pinOf(name)}</label>
              <PinBoxes id={`${noteId}${key}`} value={pins[key] ?? ''} onChange={(pin) => setPins({ ...pins, [key]: pin })} />
            </span>
          ))}
        </span>
      )}
      actions={<Button kind="primary" keys="Ctrl+Enter" busy={sitting.busy} disabled={left > 0 || reason === null || !hasPins} onPress={() => void settle()}>{left > 0 ? text.left(n(left)) : text.settle}</Button>}
    >
      {list}
      <Part title={text.place(n(difference.batch), n(difference.place))} note={text.look}>
        <table className={styles.rows}>
          <thead>
            <tr>
              <th scope="col"><span className="for-readers">{text.item}</span></th>
              <th scope="col">{text.item}</th>
              <th scope="col">{allWords.balance.first}，{first?.name}</th>
              <th scope="col">{allWords.balance.second}，{second?.name}</th>
              <th scope="col">{text.onPaper}</th>
            </tr>
          </thead>
          <tbody>
            {round.rows.map((candidate, row) => {
              const name = state.candidates[candidate]?.name ?? '';
              const differs = differing.includes(row);
              return (
                <tr key={name} className={differs ? styles.differs : undefined}>
                  <td>{row + 1}</td>
                  <td>{name}</td>
                  <td>{word(difference.first.ballot?.marks[row])}</td>
                  <td>{word(difference.second.ballot?.marks[row])}</td>
                  <td>
                    {differs ? (
                      <Segments label={`${text.onPaper} ${name}`} value={decided[row] ?? null} options={keysOf(mode).map(({ mark }) => ({ value: mark, label: allWords.teller.marks[mark] ?? '' }))} onChange={(mark) => setDecided({ ...decided, [row]: mark })} />
                    ) : (
                      text.same
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <div className={styles.inline}>
          <span>{text.why}</span>
          <Segments label={text.why} value={reason} options={differenceReasons.map((value) => ({ value, label: text.reasons[value] }))} onChange={setReason} />
          {reason === 'other' && (
            <>
              <label className="for-readers" htmlFor={noteId}>{text.note}</label>
              <TextField id={noteId} value={note} onChange={setNote} maxLength={40} width={16} />
            </>
          )}
        </div>
      </Part>
    </SittingFrame>
  );
}
