/** Below what is known of a matter: what can be put right about it. Seldom needed, so it leaves the bar to the next step. */
import { Button } from '../../ui/Button.tsx';
import { useStation } from '../../ui/station-context.ts';
import type { RecordDialogProps } from './RecordActions.tsx';
import styles from './record.module.css';

export function RecordCorrections({ open, acts, names }: Omit<RecordDialogProps, 'id'>) {
  const { record } = names.words;
  if (useStation().station.party === 'office' || open.issue.stage === 'withdrawn') return null;
  return (
    <div className={styles.corrections}>
      <Button kind="link" onPress={() => acts.show('correct')}>
        {record.correct}
      </Button>
      <Button kind="link" onPress={() => acts.show('withdraw')}>
        {record.withdraw}
      </Button>
    </div>
  );
}
