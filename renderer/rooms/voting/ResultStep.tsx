/** 宣布: the round's result, for the rostrum first, then announced; what must follow it; and at the end the seal. */
import { useState } from 'react';
import type { SittingView } from '../../../shared/voting/contract.ts';
import { roundAfter } from '../../../shared/voting/decide.ts';
import type { RoundOutcome } from '../../../shared/voting/round.ts';
import { currentRound, type SittingRound, type SittingState } from '../../../shared/voting/sitting.ts';
import { useHost } from '../../host/use-host.ts';
import { formatCount } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Figures } from './Figures.tsx';
import { SealForm } from './SealForm.tsx';
import { Part, SittingFrame } from './SittingFrame.tsx';
import type { Sitting } from './use-sitting.ts';
import styles from './sitting.module.css';

export function ResultStep({ view, round, sitting }: { readonly view: SittingView; readonly round: SittingRound; readonly sitting: Sitting }) {
  const host = useHost();
  const words = useWords().voting;
  const text = words.result;
  const { state } = view;
  const [sealing, setSealing] = useState(false);
  const outcome = view.outcome?.rounds.at(-1);
  const next = currentRound(state)?.next ?? null;
  const following = next === null ? null : roundAfter(next);
  if (sealing) return <SealForm view={view} sitting={sitting} onBack={() => setSealing(false)} />;
  const action =
    state.stage === 'reconciled' ? (
      <Button kind="primary" keys="Ctrl+Enter" busy={sitting.busy} onPress={() => void sitting.act({ type: 'shown' })}>{text.shown}</Button>
    ) : state.stage === 'shown' ? (
      <Button kind="primary" keys="Ctrl+Enter" busy={sitting.busy} onPress={() => void sitting.act({ type: 'announced' })}>{text.announce}</Button>
    ) : next?.kind === 'congress' ? (
      next.ways.map((way) => <Button key={way} busy={sitting.busy} onPress={() => void sitting.run(() => host.voting.resolve({ sitting: state.id, resolution: way }))}>{text.ways[way]}</Button>)
    ) : following !== null ? (
      <Button kind="primary" keys="Ctrl+Enter" busy={sitting.busy} onPress={() => void sitting.act({ type: 'next_round' })}>{text.nextRound[following.kind]}</Button>
    ) : (
      !state.practice && <Button kind="primary" keys="Ctrl+Enter" onPress={() => setSealing(true)}>{text.toSeal}</Button>
    );
  const said = round.isVoid ? text.voided : state.stage === 'announced' ? (next?.kind === 'congress' ? text.decide : text.announced) : text.rostrumOnly;
  return (
    <SittingFrame state={state} trouble={sitting.trouble} stops={round.isVoid} title={said} actions={action}>
      {outcome !== undefined && <ResultTable state={state} round={round} outcome={outcome} />}
      <Figures state={state} />
    </SittingFrame>
  );
}

/** Lines in the order of the result: chosen, tied, the others; the order of the list among equals. */
function ResultTable({ state, round, outcome }: { readonly state: SittingState; readonly round: SittingRound; readonly outcome: RoundOutcome }) {
  const words = useWords().voting;
  const text = words.result;
  const n = formatCount;
  if (outcome.state !== 'counted' && outcome.state !== 'measured') return null;
  const isCounted = outcome.state === 'counted';
  const lines = isCounted ? [...outcome.lines].sort((a, b) => (a.rank ?? 999) - (b.rank ?? 999) || b.score - a.score || round.rows.indexOf(a.row) - round.rows.indexOf(b.row)) : outcome.lines;
  return (
    <Part title={<>{text.title} {state.stage === 'announced' && <Tag tone="green">{text.announced}</Tag>}</>} note={`${text.valid(n(outcome.valid), n(outcome.void))}${outcome.needs.majority === null ? '' : text.majority(n(outcome.needs.majority))}`}>
      <table className={styles.rows}>
        <thead>
          <tr>
            <th scope="col">{text.columns.rank}</th>
            <th scope="col">{text.columns.name}</th>
            {isCounted && (['for', 'against', 'abstain', 'void'] as const).map((column) => <th key={column} scope="col" className={styles.number}>{text.columns[column]}</th>)}
            <th scope="col"><span className="for-readers">{text.title}</span></th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const standing = 'standing' in line ? line.standing : null;
            return (
              <tr key={line.row}>
                <td>{'rank' in line ? (line.rank ?? '—') : ''}</td>
                <td>{standing === 'not_chosen' ? state.candidates[line.row]?.name : <b>{state.candidates[line.row]?.name}</b>}</td>
                {line.tally.kind === 'choice' && (['for', 'against', 'abstain', 'void'] as const).map((column) => <td key={column} className={styles.number}>{line.tally.kind === 'choice' ? n(line.tally[column]) : ''}</td>)}
                <td>{standing === 'chosen' ? <Tag tone="ink">{text.chosen}</Tag> : standing === 'tied' ? <Tag tone="dashed">{text.tied}</Tag> : standing === null ? '' : text.not}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Part>
  );
}
