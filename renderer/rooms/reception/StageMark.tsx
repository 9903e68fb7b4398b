/** How far a matter is: six cells for the eye, the word for everybody. */
import type { IssueStage } from '../../../shared/reception/issue.ts';
import { stageCells } from '../../../shared/reception/stage-cells.ts';
import { SixCells } from '../../ui/SixCells.tsx';
import type { ReceptionWords } from './value-words.ts';
import styles from './StageMark.module.css';

export function StageMark({ stage, words }: { readonly stage: IssueStage; readonly words: ReceptionWords }) {
  return (
    <span className={styles.stage}>
      <SixCells {...stageCells(stage)} />
      {words.stages[stage]}
    </span>
  );
}
