/** 发票, 投票, 收票: papers go out in numbered batches, boxes are sealed, and what comes back is counted batch by batch. */
import { useId, useState } from 'react';
import type { SittingView } from '../../../shared/voting/contract.ts';
import { officialsAs, type SittingRound } from '../../../shared/voting/sitting.ts';
import type { Batch } from '../../../shared/voting/sitting-acts.ts';
import { useHost } from '../../host/use-host.ts';
import { formatCount } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Figures } from './Figures.tsx';
import { Part, SittingFrame } from './SittingFrame.tsx';
import type { Sitting } from './use-sitting.ts';
import styles from './sitting.module.css';

type Typed = { readonly printed: number | null; readonly issued: number | null; readonly spoiled: number | null; readonly unused: number | null; readonly collected: number | null };
const fields = ['printed', 'issued', 'spoiled', 'unused'] as const;
const empty: Typed = { printed: null, issued: null, spoiled: null, unused: null, collected: null };

export function PapersStep({ view, round, sitting }: { readonly view: SittingView; readonly round: SittingRound; readonly sitting: Sitting }) {
  const host = useHost();
  const words = useWords().voting;
  const text = words.papers;
  const { state } = view;
  const { stage } = state;
  const [rows, setRows] = useState<readonly Typed[]>(() => (round.batches.length === 0 ? [empty] : round.batches.map((batch) => ({ ...batch, collected: round.collected[batch.no] ?? null }))));
  const [boxes, setBoxes] = useState<number | null>(1);
  const boxesId = useId();
  const change = (index: number, part: Partial<Typed>) => setRows(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  const watch = officialsAs(state, 'scrutineer')[0];
  const batchOf = (row: Typed, index: number): Batch => ({ no: index + 1, printed: row.printed, issued: row.issued ?? 0, spoiled: row.spoiled ?? 0, unused: row.unused });
  const issuedAll = rows.every(({ issued }) => issued !== null);
  const collectedAll = rows.every(({ collected }) => collected !== null);
  const begin = () => void sitting.act(...rows.map((row, index) => ({ type: 'batch' as const, batch: batchOf(row, index) })), { type: 'boxes', boxes: boxes ?? 1, by: [watch?.key ?? ''] });
  const count = () => void sitting.act(...rows.map(({ collected }, index) => ({ type: 'collected' as const, no: index + 1, collected: collected ?? 0 })), { type: 'counting' });
  const isVoid = sitting.trouble?.problem === 'more_than_issued';
  const action =
    stage === 'issuing' ? (
      <Button kind="primary" keys="Ctrl+Enter" busy={sitting.busy} disabled={!issuedAll || boxes === null} onPress={begin}>{text.seal}</Button>
    ) : stage === 'voting' ? (
      <Button kind="primary" keys="Ctrl+Enter" busy={sitting.busy} onPress={() => void sitting.act({ type: 'voting_closed' })}>{text.close}</Button>
    ) : (
      <>
        {isVoid && <Button onPress={() => void sitting.run(() => host.voting.declareVoid({ sitting: state.id }))}>{text.isVoid}</Button>}
        <Button kind="primary" keys="Ctrl+Enter" busy={sitting.busy} disabled={!collectedAll} onPress={count}>{text.count}</Button>
      </>
    );
  const note = stage === 'issuing' ? text.boxesBy(watch?.name ?? '') : stage === 'voting' ? text.votingNote : text.collectNote;
  return (
    <SittingFrame state={state} trouble={sitting.trouble} title={stage === 'issuing' ? text.title : stage === 'voting' ? text.voting : text.collect} note={note} actions={action}>
      <Figures state={state} />
      <Part title={stage === 'collecting' ? text.collect : text.title}>
        <table className={styles.rows}>
          <thead>
            <tr>
              <th scope="col">{text.columns.batch}</th>
              {fields.map((field) => <th key={field} scope="col">{text.columns[field]}</th>)}
              {stage === 'collecting' && <th scope="col">{text.columns.collected}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // Batches have no name but their number.
              <tr key={`${index + 1}`}>
                <td>{text.batch(formatCount(index + 1))}</td>
                {fields.map((field) => (
                  <td key={field}>
                    {stage === 'issuing' ? <NumberField label={`${text.batch(formatCount(index + 1))} ${text.columns[field]}`} value={row[field]} min={0} max={2000} onChange={(value) => change(index, { [field]: value })} /> : (row[field] ?? '—')}
                  </td>
                ))}
                {stage === 'collecting' && (
                  <td>
                    <NumberField label={`${text.batch(formatCount(index + 1))} ${text.columns.collected}`} value={row.collected} min={0} max={2000} autoFocus={index === 0} onChange={(collected) => change(index, { collected })} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
        {stage === 'issuing' && (
          <div className={styles.inline}>
            <Button size="small" onPress={() => setRows([...rows, empty])}>{text.add}</Button>
            <label htmlFor={boxesId}>{text.boxes}</label>
            <NumberField id={boxesId} value={boxes} min={1} max={40} onChange={setBoxes} />
          </div>
        )}
      </Part>
    </SittingFrame>
  );
}
