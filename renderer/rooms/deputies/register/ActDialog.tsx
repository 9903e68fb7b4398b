/** A form of this room over its page: Ctrl+Enter writes it down; what was typed stays when it could not be. */
import type { ReactNode } from 'react';
import { useDeputyWords } from '../../../text/use-deputy-words.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ProblemBar } from '../../../ui/ProblemBar.tsx';
import { problemText } from '../../../text/problem-text.ts';
import type { Act } from './use-act.ts';

export type ActDialogProps = { readonly title: string; readonly save: string; readonly act: Act; readonly onSave: () => void; readonly onClose: () => void; readonly children: ReactNode };

export function ActDialog({ title, save, act, onSave, onClose, children }: ActDialogProps) {
  const words = useWords();
  const text = useDeputyWords();
  return (
    <Dialog
      open
      title={title}
      width={42}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" bindKey={false} onPress={onClose}>
            {text.later}
          </Button>
          <Button kind="primary" keys="Ctrl+Enter" busy={act.busy} onPress={onSave}>
            {act.failure === null ? save : text.tryAgain}
          </Button>
        </>
      }
    >
      {children}
      {act.failure !== null && <ProblemBar title={text.notStored(problemText(words, act.failure.problem, act.failure.facts))} kept={text.kept} />}
    </Dialog>
  );
}
