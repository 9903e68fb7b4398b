/** Who is on duty, their times, and the hours of the day. Each change is an event at once: there is nothing to save at the end. */
import { useState } from 'react';
import { localTimeOf, toInstant } from '../../../../shared/kernel/time.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import type { Present } from '../../../../shared/reception/day.ts';
import { type HelperRole, helperRoles } from '../../../../shared/reception/issue.ts';
import { useStore } from '../../../db/use-store.ts';
import { useUsage } from '../../../db/use-usage.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useWords } from '../../../text/use-words.ts';
import { BookTable } from '../../../ui/BookTable.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Finder } from '../../../ui/Finder.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { ProblemBar } from '../../../ui/ProblemBar.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { deputyOptions } from '../finder-options.ts';
import type { RoomNames } from '../use-names.ts';
import { noteAbsent, noteHours, notePresent } from './desk-actions.ts';
import { DutyTime } from './DutyTime.tsx';
import { personName, personWhat } from './duty-words.ts';
import { HoursRow } from './HoursRow.tsx';
import type { Duty } from './use-day.ts';
import styles from './desk.module.css';

type DutyDialogProps = { readonly duty: Duty; readonly names: RoomNames; readonly onClose: () => void };

export function DutyDialog({ duty, names, onClose }: DutyDialogProps) {
  const all = useWords();
  const words = all.desk.duty;
  const store = useStore();
  const usage = useUsage(Number(names.today.slice(0, 4)));
  const [failure, setFailure] = useState<string | null>(null);
  const people = [...duty.deputies, ...duty.helpers];
  const on = names.today;
  const run = async (acting: Promise<Result<unknown, string>>): Promise<boolean> => {
    const result = await acting;
    setFailure(result.ok ? null : problemText(all, result.problem, result.facts));
    return result.ok;
  };
  const note = (present: Present) => run(notePresent(store, on, present));
  const isThere = (who: string) => duty.deputies.some((one) => one.who === who);
  const options = deputyOptions(names, usage).filter(({ value }) => !isThere(value));
  return (
    <Dialog
      open
      title={words.dialogTitle}
      aside={words.dialogAside}
      onClose={onClose}
      width={46}
      actions={
        <Button keys="Esc" bindKey={false} onPress={onClose}>
          {all.common.close}
        </Button>
      }
    >
      <div className={styles.dutyForm}>
        <BookTable
          caption={words.dialogTitle}
          head={
            <tr>
              <th scope="col">{words.columns.who}</th>
              <th scope="col">{words.columns.as}</th>
              <th scope="col">{words.columns.came}</th>
              <th scope="col">{words.columns.went}</th>
              <th scope="col">
                <span className="for-readers">{words.columns.off}</span>
              </th>
            </tr>
          }
        >
          {people.map((person) => (
            <PersonRow key={`${person.as} ${person.who}`} person={person} names={names} onNote={note} onOff={() => run(noteAbsent(store, on, person))} />
          ))}
          {people.length === 0 && (
            <tr>
              <td colSpan={5} className={styles.quiet}>
                {words.nobody}
              </td>
            </tr>
          )}
        </BookTable>
        <FormRow label={words.addDeputy} fieldId="duty-deputy">
          <Finder<string>
            id="duty-deputy"
            value={null}
            collects
            autoFocus
            options={options}
            placeholder={words.addDeputyHint}
            onChange={(who) => {
              if (who !== null) void note({ who, as: 'deputy', came: timeNow(), went: '' });
            }}
            onName={(name) => void note({ who: name.slice(0, 80), as: 'deputy', came: timeNow(), went: '' })}
          />
        </FormRow>
        <HelperRow onAdd={(who, as) => note({ who, as, came: timeNow(), went: '' })} />
        <HoursRow hours={duty.hours} onHours={(hours) => run(noteHours(store, on, hours))} />
        {failure !== null && <ProblemBar title={words.failed(failure)} kept={words.failedKept} />}
      </div>
    </Dialog>
  );
}

type PersonRowProps = { readonly person: Present; readonly names: RoomNames; readonly onNote: (present: Present) => Promise<boolean>; readonly onOff: () => Promise<boolean> };

function PersonRow({ person, names, onNote, onOff }: PersonRowProps) {
  const words = useWords().desk.duty;
  const name = personName(person, names);
  const id = `${person.as}-${person.who}`;
  return (
    <tr>
      <td>
        <b>{name}</b>
      </td>
      <td>{personWhat(person, names, words)}</td>
      <td>
        <span className={styles.time}>
          <DutyTime id={`came-${id}`} label={words.cameOf(name)} value={person.came} onTime={(came) => void onNote({ ...person, came })} />
        </span>
      </td>
      <td>
        {person.went === '' ? (
          <Button size="small" label={words.goesOf(name)} onPress={() => void onNote({ ...person, went: timeNow() })}>
            {words.goes}
          </Button>
        ) : (
          <span className={styles.time}>
            <DutyTime id={`went-${id}`} label={words.wentOf(name)} value={person.went} mayEmpty placeholder={words.stillHere} onTime={(went) => void onNote({ ...person, went })} />
          </span>
        )}
      </td>
      <td>
        <Button kind="link" label={words.offOf(name)} onPress={() => void onOff()}>
          {words.off}
        </Button>
      </td>
    </tr>
  );
}

function HelperRow({ onAdd }: { readonly onAdd: (name: string, role: HelperRole) => Promise<boolean> }) {
  const words = useWords().desk.duty;
  const [name, setName] = useState('');
  const [role, setRole] = useState<HelperRole>('mediator');
  const add = async (): Promise<void> => {
    if (name.trim() !== '' && (await onAdd(name.trim(), role))) setName('');
  };
  return (
    <FormRow label={words.addHelper} fieldId="duty-helper">
      <span
        className={styles.helperRow}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement) || event.target.id !== 'duty-helper') return;
          event.preventDefault();
          void add();
        }}
      >
        <TextField id="duty-helper" value={name} onChange={setName} placeholder={words.addHelperHint} maxLength={60} width={12} />
        <Select<HelperRole> label={words.roleLabel} value={role} options={helperRoles.map((value) => ({ value, label: words.roles[value] }))} onChange={setRole} width={8} />
        <Button onPress={() => void add()} disabled={name.trim() === ''}>
          {words.add}
        </Button>
      </span>
    </FormRow>
  );
}

function timeNow(): string {
  return localTimeOf(toInstant(Date.now()));
}
