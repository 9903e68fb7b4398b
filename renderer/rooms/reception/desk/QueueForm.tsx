/** 取号: who came, in two fields that Enter alone may fill. Also puts right what was written of a group. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { VisitFields } from '../../../../shared/reception/visit.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ProblemBar } from '../../../ui/ProblemBar.tsx';
import { enterGoesOn } from '../focus-next.ts';
import styles from './desk.module.css';

export type QueueFormProps = {
  /** the number that is called out */
  readonly label: string;
  readonly start: VisitFields;
  /** `give`: a new number; `correct`: a group that has one */
  readonly doing: 'give' | 'correct';
  readonly onSave: (fields: VisitFields) => Promise<Result<unknown, string>>;
  readonly onClose: () => void;
};

export function QueueForm({ label, start, doing, onSave, onClose }: QueueFormProps) {
  const all = useWords();
  const words = all.desk.queue;
  const [visitor, setVisitor] = useState(start.visitor);
  const [people, setPeople] = useState<number | null>(start.people);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const saving = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  // The first thing that is written here is who came.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const save = async (): Promise<void> => {
    // Enter pressed twice in one moment gives one number.
    if (saving.current) return;
    saving.current = true;
    setBusy(true);
    const saved = await onSave({ visitor: visitor.trim(), people: people ?? 1 });
    saving.current = false;
    setBusy(false);
    setFailure(saved.ok ? null : problemText(all, saved.problem, saved.facts));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  return (
    <>
      <form
        ref={form}
        className={styles.taking}
        aria-label={words.next(label)}
        onSubmit={submit}
        onKeyDown={(event) => enterGoesOn(event, () => void save())}
        onFocus={(event) => {
          if (event.target instanceof HTMLInputElement) event.target.select();
        }}
      >
        <b className={styles.nextNumber}>{words.next(label)}</b>
        <span className={styles.pair}>
          <label htmlFor="queue-visitor">{words.visitor}</label>
          <TextField id="queue-visitor" value={visitor} onChange={setVisitor} placeholder={words.visitorHint} maxLength={60} width={16} />
        </span>
        <span className={styles.pair}>
          <label htmlFor="queue-people">{words.peopleCount}</label>
          <NumberField id="queue-people" value={people} onChange={setPeople} min={1} max={9999} width={4.5} placeholder="1" />
        </span>
        <span className={styles.takingActs}>
          <Button keys="Enter" bindKey={false} onPress={() => void save()} busy={busy}>
            {doing === 'give' ? words.give : words.save}
          </Button>
          <Button kind="link" keys="Esc" onPress={onClose}>
            {doing === 'give' ? words.dontGive : words.dontSave}
          </Button>
        </span>
      </form>
      {failure !== null && <ProblemBar title={doing === 'give' ? words.failed(failure) : words.failedSave(failure)} kept={words.failedKept} />}
    </>
  );
}
