/** A new member of staff: a record that every computer of the station knows, and a PIN that only this one holds. */
import { useState } from 'react';
import { type Role, rolesAt } from '../../../shared/kernel/roles.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { useStore } from '../../db/use-store.ts';
import { useHost } from '../../host/use-host.ts';
import { problemText } from '../../text/problem-text.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormRow, noteIdOf } from '../../ui/FormRow.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useStation } from '../../ui/station-context.ts';
import { TextField } from '../../ui/TextField.tsx';
import { NewPin, noPins, pinProblem } from './NewPin.tsx';

type Wrong = { readonly name: boolean; readonly role: boolean; readonly pin: string | null };

export type AddPersonDialogProps = { readonly onClose: () => void; readonly onDone: (sentence: string) => void };

export function AddPersonDialog({ onClose, onDone }: AddPersonDialogProps) {
  const words = useWords();
  const text = words.access.people;
  const host = useHost();
  const store = useStore();
  const roles = rolesAt(useStation().station.party);
  // Made once, so that storing again after a failure is the same person.
  const [staff] = useState<RecordId>(() => store.newId('staff'));
  const [committed, setCommitted] = useState(false);
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role | null>(roles.length === 1 ? (roles[0] ?? null) : null);
  const [pins, setPins] = useState(noPins);
  const [wrong, setWrong] = useState<Wrong>({ name: false, role: false, pin: null });
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async (): Promise<void> => {
    const found: Wrong = { name: name.trim() === '', role: role === null, pin: pinProblem(words, pins) };
    setWrong(found);
    if (found.name || role === null || found.pin !== null) return;
    setBusy(true);
    const problem = await addPerson({ name: name.trim(), role, pin: pins.first });
    setBusy(false);
    if (problem === null) onDone(text.added(name.trim()));
    else setFailed(problem);
  };
  const addPerson = async (person: { name: string; role: Role; pin: string }): Promise<string | null> => {
    if (!committed) {
      const added = await store.commit([{ record: staff, events: [{ type: 'staff.added', data: { name: person.name, role: person.role } }] }]);
      if (!added.ok) return text.failed(problemText(words, added.problem, added.facts));
      setCommitted(true);
    }
    const set = await host.access.setPin({ staff, pin: person.pin });
    return set.ok ? null : `${text.addedWithoutPin(person.name)}${words.common.and}${problemText(words, set.problem, set.facts)}`;
  };

  return (
    <Dialog
      open
      title={text.addTitle}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" bindKey={false} onPress={onClose}>
            {words.common.later}
          </Button>
          <Button kind="primary" keys="Enter" busy={busy} onPress={() => void save()}>
            {text.store}
          </Button>
        </>
      }
    >
      <FormRow label={text.name} fieldId="new-name" {...(wrong.name ? { problem: text.nameMissing } : {})}>
        <TextField id="new-name" value={name} maxLength={40} autoFocus disabled={committed} invalid={wrong.name} describedBy={noteIdOf('new-name')} onChange={setName} />
      </FormRow>
      {roles.length > 1 && (
        <FormRow label={text.addRole} {...(wrong.role ? { problem: text.roleMissing } : {})}>
          <Segments<Role> label={text.addRole} value={role} options={roles.map((value) => ({ value, label: words.common.roles[value] }))} disabled={committed} onChange={setRole} />
        </FormRow>
      )}
      <NewPin pins={pins} problem={wrong.pin} onChange={setPins} />
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
