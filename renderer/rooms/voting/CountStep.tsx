/** 计票: how far the two tellers are, pile by pile, and whether the numbers balance. Where one does not, it stops here and says what to check. */
import type { SittingView } from '../../../shared/voting/contract.ts';
import { type BalanceRow, balanceOf } from '../../../shared/voting/sitting-balance.ts';
import { countsOf, officialsAs, type SittingRound } from '../../../shared/voting/sitting.ts';
import { useHost } from '../../host/use-host.ts';
import { formatCount } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { hashOf } from '../../ui/route.ts';
import { Figures } from './Figures.tsx';
import { Part, SittingFrame } from './SittingFrame.tsx';
import type { Sitting } from './use-sitting.ts';
import styles from './sitting.module.css';

export function CountStep({ view, round, sitting }: { readonly view: SittingView; readonly round: SittingRound; readonly sitting: Sitting }) {
  const host = useHost();
  const words = useWords().voting;
  const text = words.balance;
  const { state, keyed } = view;
  const n = formatCount;
  const balance = balanceOf(state, round, keyed);
  const off = balance.filter((row) => row.state === 'off');
  const [first, second] = officialsAs(state, 'teller');
  const allDone = [first, second].every((teller) => teller !== undefined && round.done.includes(teller.key));
  const ready = allDone && off.length === 0;
  const { collected } = countsOf(state, round);
  const keyedIn = (teller: string | undefined, no?: number): number =>
    (keyed.find((one) => one.teller === teller)?.batches ?? []).filter((batch) => no === undefined || batch.no === no).reduce((sum, batch) => sum + batch.keyed, 0);
  const stop = off[0];
  return (
    <SittingFrame
      state={state}
      trouble={sitting.trouble}
      stops={!ready}
      title={ready ? text.go : stop === undefined ? text.wait : text.stop(`${text.names[stop.name] ?? ''}，${text.off(n(stop.by))}`)}
      note={ready ? undefined : text.stopTodo}
      actions={
        <>
          <a href={hashOf({ page: 'sitting', id: state.id, desk: 'teller' })}>{words.tellerPage}</a>
          <Button kind="primary" keys="Ctrl+Enter" disabled={!ready} busy={sitting.busy} onPress={() => void sitting.run(() => host.voting.compare({ sitting: state.id }))}>{ready ? text.compare : words.next(words.steps[6] ?? '')}</Button>
        </>
      }
    >
      <div className={styles.wide}>
        <Figures state={state} />
        <Part title={text.tellers} note={text.tellersNote}>
          {[first, second].map((teller, index) => {
            const many = keyedIn(teller?.key);
            const who = index === 0 ? text.first : text.second;
            return (
              <div key={who}>
                <p className={styles.teller}>
                  <b>{who}，{teller?.name}</b>
                  <span>{text.keyed(n(many), n(collected))}{teller !== undefined && round.done.includes(teller.key) && text.said}</span>
                </p>
                <div className={styles.track} role="progressbar" aria-label={teller?.name ?? who} aria-valuemin={0} aria-valuemax={collected} aria-valuenow={many}>
                  <div className={styles.filled} style={{ width: `${collected === 0 ? 0 : Math.min(100, (many / collected) * 100)}%` }} />
                </div>
              </div>
            );
          })}
          <table className={styles.rows}>
            <thead>
              <tr>
                <th scope="col">{text.pile}</th>
                <th scope="col" className={styles.number}>{words.hall.issued}</th>
                <th scope="col" className={styles.number}>{words.hall.collected}</th>
                <th scope="col" className={styles.number}>{text.keyedBy(text.first)}</th>
                <th scope="col" className={styles.number}>{text.keyedBy(text.second)}</th>
              </tr>
            </thead>
            <tbody>
              {round.batches.map((batch) => (
                <tr key={batch.no}>
                  <td>{words.papers.batch(n(batch.no))}</td>
                  <td className={styles.number}>{n(batch.issued - batch.spoiled)}</td>
                  <td className={styles.number}>{n(round.collected[batch.no] ?? 0)}</td>
                  {[first, second].map((teller) => <KeyedCell key={teller?.key} keyed={keyedIn(teller?.key, batch.no)} papers={round.collected[batch.no] ?? 0} said={teller !== undefined && round.done.includes(teller.key)} />)}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td>{text.sumRow}</td>
                <td className={styles.number}>{n(round.batches.reduce((sum, { issued, spoiled }) => sum + issued - spoiled, 0))}</td>
                <td className={styles.number}>{n(collected)}</td>
                <td className={styles.number}>{n(keyedIn(first?.key))}</td>
                <td className={styles.number}>{n(keyedIn(second?.key))}</td>
              </tr>
            </tfoot>
          </table>
        </Part>
      </div>
      <Part title={text.title} note={text.sum(n(balance.length), n(balance.filter((row) => row.state === 'even').length), n(off.length), n(balance.filter((row) => row.state === 'open').length))}>
        <table className={styles.rows}>
          <tbody>
            {balance.map((row) => (
              <BalanceLine key={row.name} row={row} />
            ))}
          </tbody>
        </table>
      </Part>
    </SittingFrame>
  );
}

function KeyedCell({ keyed, papers, said }: { readonly keyed: number; readonly papers: number; readonly said: boolean }) {
  const text = useWords().voting.balance;
  const n = formatCount;
  return <td className={styles.number}>{said && keyed < papers ? <span className={styles.short}>{text.short(n(keyed), n(papers - keyed))}</span> : n(keyed)}</td>;
}

const signs = { even: { '≥': '≥', '≤': '≤', '=': '＝' }, off: { '≥': '＜', '≤': '＞', '=': '≠' } } as const;

function BalanceLine({ row }: { readonly row: BalanceRow }) {
  const text = useWords().voting.balance;
  const n = formatCount;
  if (row.state === 'open') {
    return (
      <tr className={styles.open}>
        <td aria-hidden="true">…</td>
        <td>{text.names[row.name]}</td>
        <td className={styles.number}>{text.wait}</td>
        <td className={styles.number}>{text.open}</td>
      </tr>
    );
  }
  return (
    <tr className={row.state === 'off' ? styles.off : undefined}>
      <td aria-hidden="true">{row.state === 'even' ? <Icon name="check" /> : '≠'}</td>
      <td>{text.names[row.name]}</td>
      <td className={styles.number}>{n(row.left)} {signs[row.state][row.sign]} {n(row.right)}</td>
      <td className={styles.number}>{row.state === 'even' ? text.even : text.off(n(row.by))}</td>
    </tr>
  );
}
