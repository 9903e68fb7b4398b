/** 撤销上一步: takes back the latest act of a matter, as a new event. In a field Ctrl+Z takes back letters, not history. */
import { useEffect, useState } from 'react';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { FoldedRecord } from '../../../shared/kernel/record/kind.ts';
import type { IssueStage } from '../../../shared/reception/issue.ts';
import { lastUndoable } from '../../../shared/reception/issue-history.ts';
import { useStore } from '../../db/use-store.ts';
import { useStation } from '../../ui/station-context.ts';
import { Button } from '../../ui/Button.tsx';
import { undoAct } from '../../db/decide.ts';
import { eventInShort } from './history-lines.ts';
import type { RecordActs } from './use-record-acts.ts';
import type { RoomNames } from './use-names.ts';

type UndoButtonProps = { readonly folded: FoldedRecord<IssueStage>; readonly acts: RecordActs; readonly names: RoomNames };

/** Only there when there is something to take back: a registration cannot be, it is withdrawn. */
export function UndoButton({ folded, acts, names }: UndoButtonProps) {
  const store = useStore();
  const { record } = names.words;
  const typing = useTyping();
  const { session } = useStation();
  const last = lastUndoable(folded.history, session.role);
  if (last === null) return null;
  const undo = (): void => void acts.run(() => undoAct(store, folded.id as RecordId, last), record.undoneSay(eventInShort(last, folded, names)));
  return (
    <Button kind="link" keys="Ctrl+Z" bindKey={!typing} onPress={undo} busy={acts.busy}>
      {record.undo}
    </Button>
  );
}

/** True while the focus is in a field. */
function useTyping(): boolean {
  const [typing, setTyping] = useState(false);
  useEffect(() => {
    const look = (): void => setTyping(document.activeElement?.matches('input:not([type="radio"]):not([type="checkbox"]), textarea, [contenteditable="true"]') === true);
    look();
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', look);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', look);
    };
  }, []);
  return typing;
}
