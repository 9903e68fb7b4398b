/** A new PIN for oneself, or by the station head for somebody who forgot. */
import { useState } from 'react';
import { useHost } from '../../host/use-host.ts';
import { problemText } from '../../text/problem-text.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { NewPin, noPins, pinProblem } from './NewPin.tsx';
import type { Person } from './use-people.ts';

export type PinDialogProps = { readonly person: Person; readonly onClose: () => void; readonly onDone: (sentence: string) => void };

export function PinDialog({ person, onClose, onDone }: PinDialogProps) {
  const words = useWords();
  const text = words.access.people;
  const host = useHost();
  const [pins, setPins] = useState(noPins);
  const [wrong, setWrong] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const store = async (): Promise<void> => {
    const problem = pinProblem(words, pins);
    setWrong(problem);
    if (problem !== null) return;
    setBusy(true);
    const answer = await host.access.setPin({ staff: person.staff, pin: pins.first });
    setBusy(false);
    if (answer.ok) onDone(text.changed(person.name));
    else setFailed(text.failed(problemText(words, answer.problem, answer.facts)));
  };
  return (
    <Dialog
      open
      title={text.setTitle(person.name)}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" bindKey={false} onPress={onClose}>
            {words.common.later}
          </Button>
          <Button kind="primary" keys="Enter" busy={busy} onPress={() => void store()}>
            {text.store}
          </Button>
        </>
      }
    >
      <NewPin pins={pins} problem={wrong} autoFocus onChange={setPins} />
      {failed !== null && (
        <Problem>
          {failed}
          {words.common.full}
          {text.keptText}
        </Problem>
      )}
    </Dialog>
  );
}
