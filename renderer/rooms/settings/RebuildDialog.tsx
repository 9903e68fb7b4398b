/** Asks before the database is dropped and made again from the journal; the page then starts anew and says how it went. */
import { useState } from 'react';
import { useHost } from '../../host/use-host.ts';
import { problemText } from '../../text/problem-text.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { saveNow } from '../../ui/save-now.ts';

export function RebuildDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const words = useWords();
  const text = words.app.status;
  const host = useHost();
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const rebuild = async (): Promise<void> => {
    setBusy(true);
    await saveNow();
    const answer = await host.backup.askRebuild({ ask: true });
    setBusy(false);
    if (answer.ok) window.location.reload();
    else setFailed(text.rebuildFailed(problemText(words, answer.problem, answer.facts)));
  };
  return (
    <Dialog
      open={open}
      title={text.rebuildAsk}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" bindKey={false} onPress={onClose}>
            {words.common.later}
          </Button>
          <Button kind="primary" busy={busy} onPress={() => void rebuild()}>
            {text.rebuildGo}
          </Button>
        </>
      }
    >
      <p>{text.rebuildText}</p>
      {failed !== null && <Problem>{failed}</Problem>}
    </Dialog>
  );
}
