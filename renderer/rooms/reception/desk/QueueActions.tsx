/** What can be done with the chosen row, below the table. The first is what Enter does. */
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { shortNumber } from '../short-number.ts';
import type { DeskRow } from './desk-rows.ts';
import styles from './desk.module.css';

export type QueueActionsProps = {
  readonly row: DeskRow;
  /** what Enter does */
  readonly onOpen: () => void;
  /** one more matter of a group that brought one already */
  readonly onAnother: () => void;
  readonly onLeft: () => void;
  readonly onCorrect: () => void;
};

export function QueueActions({ row, onOpen, onAnother, onLeft, onCorrect }: QueueActionsProps) {
  const words = useWords().desk.queue;
  const first = { writing: words.goOn, receiving: words.goOn, waiting: words.receive, left: words.again, done: words.look }[row.state];
  const isInQueue = row.visit !== null;
  return (
    <div className={styles.acts} role="group" aria-label={row.label === '' ? shortNumber(row.matters[0]?.number ?? '') : words.actions(row.label)}>
      <span className={styles.actsOf} aria-hidden="true">
        {row.label === '' ? shortNumber(row.matters[0]?.number ?? '') : words.actions(row.label)}
      </span>
      <Button size="small" keys="Enter" bindKey={false} onPress={onOpen}>
        {first}
      </Button>
      {isInQueue && row.state === 'done' && (
        <Button size="small" onPress={onAnother}>
          {words.another}
        </Button>
      )}
      {isInQueue && (row.state === 'waiting' || row.state === 'receiving') && (
        <Button size="small" onPress={onLeft}>
          {words.leave}
        </Button>
      )}
      {isInQueue && row.state !== 'left' && row.state !== 'done' && (
        <Button size="small" onPress={onCorrect}>
          {words.correct}
        </Button>
      )}
    </div>
  );
}
