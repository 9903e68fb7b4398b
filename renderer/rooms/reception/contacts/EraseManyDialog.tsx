/** 一起销毁: what happens, why, and then a bar that can be stopped between two matters. */
import { useState } from 'react';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ProblemBar } from '../../../ui/ProblemBar.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { EraseFacts } from './EraseFacts.tsx';
import { ReasonField } from './ReasonField.tsx';
import { type EraseReason, eraseReasons, type Reason, reasonText } from './reasons.ts';
import { useErasing } from './use-erasing.ts';

type EraseManyDialogProps = {
  /** as they were when the dialog was opened: the list behind it gets shorter meanwhile */
  readonly ids: readonly RecordId[];
  readonly onClose: () => void;
};

export function EraseManyDialog({ ids, onClose }: EraseManyDialogProps) {
  const all = useWords();
  const { erase, reason, old } = all.contacts;
  const [why, setWhy] = useState<Reason<EraseReason>>({ which: 'kept_long_enough', more: '' });
  const { state, start, stop } = useErasing();
  const text = reasonText(why, erase.reasons, reason.joint);
  const asking = state.step === 'asking';
  const working = state.step === 'working';
  return (
    <Dialog
      open
      title={old.eraseTitle(ids.length)}
      width={46}
      onClose={working ? stop : onClose}
      actions={
        working ? undefined : (
          <>
            <Button keys="Esc" bindKey={false} onPress={onClose}>
              {asking ? all.reception.record.cancel : all.common.close}
            </Button>
            {asking && (
              <Button kind="primary" keys="Ctrl+Enter" disabled={text === ''} onPress={() => start(ids, text)}>
                {old.eraseGo(ids.length)}
              </Button>
            )}
          </>
        )
      }
    >
      {asking && (
        <>
          <EraseFacts />
          <ReasonField reasons={eraseReasons} labels={erase.reasons} value={why} onChange={setWhy} onEnter={() => undefined} />
        </>
      )}
      {working && <Progress label={old.working} done={state.done} total={state.total} onStop={stop} />}
      {state.step === 'done' && <p role="status">{old.done(state.done)}</p>}
      {state.step === 'stopped' && state.problem === null && <p role="status">{old.stopped(state.done, state.total - state.done)}</p>}
      {state.step === 'stopped' && state.problem !== null && <ProblemBar title={old.failed(problemText(all, state.problem))} kept={old.stopped(state.done, state.total - state.done)} />}
    </Dialog>
  );
}
