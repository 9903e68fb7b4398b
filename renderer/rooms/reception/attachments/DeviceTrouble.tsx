/** Camera or microphone did not come: why, what can be done instead, and that nothing else is lost. */
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import type { DeviceProblem } from './device-problem.ts';
import styles from './attachments.module.css';

type DeviceTroubleProps = { readonly of: 'camera' | 'mic'; readonly title: string; readonly problem: DeviceProblem; readonly onAgain: () => void; readonly onClose: () => void };

export function DeviceTrouble({ of, title, problem, onAgain, onClose }: DeviceTroubleProps) {
  const { devices } = useWords().attachments;
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      closable
      actions={<Button onPress={onAgain}>{devices.again}</Button>}
    >
      <Problem>{devices[of][problem]}</Problem>
      <p className={styles.hint}>{devices.kept}</p>
    </Dialog>
  );
}
