/** A form over the board: Ctrl+Enter writes it down, what was typed stays when it could not be. */
import type { ReactNode } from 'react';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemBar } from '../../ui/ProblemBar.tsx';
import type { Act } from './use-act.ts';

export type ActDialogProps = {
  readonly title: string;
  readonly aside?: string;
  readonly save: string;
  readonly act: Act;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

export function ActDialog({ title, aside, save, act, onSave, onClose, children }: ActDialogProps) {
  const words = useWords();
  const text = words.county.station;
  return (
    <Dialog
      open
      title={title}
      width={42}
      {...(aside === undefined ? {} : { aside })}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" bindKey={false} onPress={onClose}>
            {words.common.later}
          </Button>
          <Button kind="primary" keys="Ctrl+Enter" busy={act.busy} onPress={onSave}>
            {act.failed === null ? save : text.tryAgain}
          </Button>
        </>
      }
    >
      {children}
      {act.failed !== null && <ProblemBar title={act.failed} kept={text.failedKept} />}
    </Dialog>
  );
}
