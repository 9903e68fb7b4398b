/** 人数和票数: how many should be here, are here, went out, came back. */
import { countsOf, currentRound, type SittingState } from '../../../shared/voting/sitting.ts';
import { leastThatReaches } from '../../../shared/voting/threshold.ts';
import { formatCount } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import { Part } from './SittingFrame.tsx';
import styles from './sitting.module.css';

export function Figures({ state }: { readonly state: SittingState }) {
  const text = useWords().voting.hall;
  const round = currentRound(state);
  const { rules, members } = state;
  const counts = round === null ? null : countsOf(state, round);
  const present = state.stage === 'signing_in' || counts === null ? state.inHall.length : counts.present;
  const figure = (value: number | null) => (value === null ? '—' : formatCount(value));
  const quorum = rules === null ? 0 : leastThatReaches(rules.quorum, members.length);
  const majority = rules?.majority?.base === 'roll' ? leastThatReaches(rules.majority, members.length) : null;
  return (
    <Part title={text.people}>
      <dl className={styles.figures}>
        <div><dt>{text.roll}</dt><dd>{formatCount(members.length)}</dd></div>
        <div><dt>{text.present}</dt><dd>{formatCount(present)}</dd></div>
        <div><dt>{text.issued}</dt><dd>{figure(counts === null || round?.batches.length === 0 ? null : counts.issued - counts.spoiled)}</dd></div>
        <div><dt>{text.collected}</dt><dd>{figure(counts === null || Object.keys(round?.collected ?? {}).length === 0 ? null : counts.collected)}</dd></div>
      </dl>
      <p className={styles.under}>{majority === null ? text.quorumOnly(formatCount(quorum)) : text.quorum(formatCount(quorum), formatCount(majority))}</p>
    </Part>
  );
}
