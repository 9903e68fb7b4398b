/** Asks before a whole import is taken back. */
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';

type UndoDialogProps = { readonly open: boolean; readonly n: number; readonly onClose: () => void; readonly onUndo: () => void };

export function UndoDialog({ open, n, onClose, onUndo }: UndoDialogProps) {
  const text = useWords().exchange.run;
  return (
    <Dialog
      open={open}
      title={text.undoTitle(n)}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" bindKey={false} onPress={onClose}>{text.undoNo}</Button>
          <Button kind="primary" keys="Ctrl+Enter" onPress={onUndo}>{text.undoYes(n)}</Button>
        </>
      }
    >
      <p>{text.undoText}</p>
    </Dialog>
  );
}
