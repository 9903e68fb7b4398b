/** Before a county is left: what is forgotten, what stays. */
import { useState } from 'react';
import { useHost } from '../../host/use-host.ts';
import { problemText } from '../../text/problem-text.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { useSyncWords } from './use-sync-words.ts';

export function LeaveDialog({ onClose, onLeft }: { readonly onClose: () => void; readonly onLeft: () => void }) {
  const words = useWords();
  const text = useSyncWords().joined;
  const host = useHost();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const leave = async (): Promise<void> => {
    setBusy(true);
    const done = await host.sync.leave({});
    setBusy(false);
    if (!done.ok) return setFailed(text.leaveFailed(problemText(words, done.problem, done.facts)));
    announce(text.left);
    onClose();
    onLeft();
  };
  return (
    <Dialog
      open
      title={text.leave}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" bindKey={false} onPress={onClose} autoFocus>
            {words.common.later}
          </Button>
          <Button kind="primary" busy={busy} onPress={() => void leave()}>
            {text.leaveGo}
          </Button>
        </>
      }
    >
      <p>{text.leaveText}</p>
      {failed !== null && <Problem>{failed}</Problem>}
    </Dialog>
  );
}
