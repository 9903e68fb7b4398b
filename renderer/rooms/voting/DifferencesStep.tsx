/** 核对: the papers on which the two tellers differ, one after the other; a scrutineer looks at the paper and says what stands on it. It never shows a tally. */
import { useCallback, useEffect, useState } from 'react';
import type { Difference, SittingView } from '../../../shared/voting/contract.ts';
import type { SittingRound } from '../../../shared/voting/sitting.ts';
import { useHost } from '../../host/use-host.ts';
import { formatCount } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { rowsThatDiffer } from './differing.ts';
import { SettleForm } from './SettleForm.tsx';
import { Part, SittingFrame } from './SittingFrame.tsx';
import type { Sitting } from './use-sitting.ts';
import styles from './sitting.module.css';

type Found = { readonly papers: number; readonly differences: readonly Difference[]; readonly wrongPile: readonly number[] };
const nameOf = ({ batch, place }: Pick<Difference, 'batch' | 'place'>): string => `${batch}-${place}`;

export function DifferencesStep({ view, round, sitting }: { readonly view: SittingView; readonly round: SittingRound; readonly sitting: Sitting }) {
  const host = useHost();
  const words = useWords().voting;
  const text = words.differences;
  const { state } = view;
  const n = formatCount;
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const look = useCallback(async () => {
    const answer = await host.voting.differences({ sitting: state.id });
    if (answer.ok) setFound(answer.value);
  }, [host, state.id]);
  useEffect(() => void look(), [look, view.differences?.settled]);
  const differences = found?.differences ?? [];
  const open = differences.filter(({ settled }) => settled === null);
  const shown = differences.find((one) => nameOf(one) === chosen && one.settled === null) ?? open[0];
  const rows = differences.reduce((sum, one) => sum + rowsThatDiffer(one).length, 0);
  const reconcile = (
    <Button kind="primary" keys="Ctrl+Enter" busy={sitting.busy} disabled={found === null || open.length > 0} onPress={() => void sitting.run(() => host.voting.reconcile({ sitting: state.id }))}>{text.reconcile}</Button>
  );
  if (found !== null && differences.length === 0) {
    return (
      <SittingFrame state={state} trouble={sitting.trouble} title={text.none} note={text.noneText} actions={reconcile}>
        <Part title={text.none} note={text.of(n(found.papers), n(found.papers))}>{null}</Part>
      </SittingFrame>
    );
  }
  const list = (
    <div className={styles.listBeside}>
      <Part title={text.title(n(differences.length), n(rows))} note={found === null ? undefined : text.of(n(found.papers), n(found.papers - differences.length))}>
        <ul>
          {differences.map((one) => (
            <li key={nameOf(one)}>
              <button type="button" disabled={one.settled !== null} className={`${styles.item} ${one === shown ? styles.chosen : ''}`} aria-pressed={one === shown} onClick={() => setChosen(nameOf(one))}>
                <span className={styles.itemHead}>
                  {text.place(n(one.batch), n(one.place))}
                  <span>{one.settled !== null ? text.settled : one === shown ? text.now : text.open}</span>
                </span>
                <p>{one.aside ? text.aside : text.row(rowsThatDiffer(one).map((row) => n(row + 1)).join('、'))}</p>
                {one.settled !== null && <p>{text.reasons[one.settled.reason]}{one.settled.note !== '' && `：${one.settled.note}`}</p>}
              </button>
            </li>
          ))}
        </ul>
      </Part>
      {found?.wrongPile.map((no) => <Problem key={no}>{text.wrongPile(n(no))}</Problem>)}
      <p className={styles.under}>{text.noTally}</p>
    </div>
  );
  if (shown === undefined) {
    return (
      <SittingFrame state={state} trouble={sitting.trouble} title={text.noneText} actions={reconcile}>
        {list}
      </SittingFrame>
    );
  }
  return <SettleForm key={nameOf(shown)} view={view} round={round} sitting={sitting} difference={shown} list={list} onSettled={() => void look()} />;
}
