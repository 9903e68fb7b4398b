/** A form over the matter: what was written stays when it could not be put on disk. */
import type { ReactNode } from 'react';
import { problemText } from '../../text/problem-text.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemBar } from '../../ui/ProblemBar.tsx';
import type { RecordActs } from './use-record-acts.ts';

type RecordDialogFrameProps = {
  readonly title: string;
  readonly aside?: string;
  readonly width?: number;
  readonly acts: RecordActs;
  readonly later?: string;
  readonly save: string;
  readonly ready: boolean;
  readonly onSave: () => void;
  readonly children: ReactNode;
};

export function RecordDialog({ title, aside, width, acts, later, save, ready, onSave, children }: RecordDialogFrameProps) {
  const all = useWords();
  const { record } = all.reception;
  const close = (): void => acts.show(null);
  return (
    <Dialog
      open
      title={title}
      {...(aside === undefined ? {} : { aside })}
      {...(width === undefined ? {} : { width })}
      onClose={close}
      actions={
        <>
          <Button keys="Esc" bindKey={false} onPress={close}>
            {later ?? record.cancel}
          </Button>
          <Button kind="primary" keys="Ctrl+Enter" onPress={onSave} disabled={!ready} busy={acts.busy}>
            {acts.failure === null ? save : record.tryAgain}
          </Button>
        </>
      }
    >
      {children}
      {acts.failure !== null && <ProblemBar title={record.failed(problemText(all, acts.failure.problem, acts.failure.facts))} kept={record.failedKept} />}
    </Dialog>
  );
}
