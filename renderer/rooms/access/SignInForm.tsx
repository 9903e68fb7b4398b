/** Name and PIN. The list has the focus first: a digit picks the name and moves on to the PIN. */
import { useEffect, useRef, useState } from 'react';
import type { Session } from '../../../shared/access/contract.ts';
import { lockMinutes, pinLength, triesBeforeLock } from '../../../shared/access/pin.ts';
import type { ProblemFacts } from '../../../shared/kernel/result.ts';
import { useHost } from '../../host/use-host.ts';
import type { Words } from '../../text/catalogue.ts';
import { problemText } from '../../text/problem-text.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { PinBoxes } from '../../ui/PinBoxes.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { PeopleList } from './PeopleList.tsx';
import { likeliest, usePeople } from './use-people.ts';
import styles from './SignInForm.module.css';

export function SignInForm({ onSignedIn }: { readonly onSignedIn: (session: Session) => void }) {
  const words = useWords();
  const host = useHost();
  const [list] = usePeople();
  const [picked, setPicked] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const pinField = useRef<HTMLInputElement>(null);
  const people = list.state === 'ready' ? list.people : [];
  const staff = picked ?? likeliest(people)?.staff ?? null;
  const alone = people.length === 1;

  useEffect(() => {
    if (alone) pinField.current?.focus();
  }, [alone]);

  const choose = (person: string): void => {
    setPicked(person);
    setPin('');
    setProblem(null);
  };
  const enter = async (): Promise<void> => {
    if (staff === null || busy) return;
    if (pin.length < pinLength) {
      setProblem(pin === '' ? null : words.access.tooShort(pin.length));
      pinField.current?.focus();
      return;
    }
    setBusy(true);
    const answer = await host.access.signIn({ staff, pin });
    setBusy(false);
    if (answer.ok) {
      onSignedIn(answer.value.session);
      return;
    }
    setPin('');
    setProblem(signInProblem(words, answer.problem, answer.facts));
    pinField.current?.focus();
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <h2 className={styles.head} id="who">
        {words.access.whoAreYou}
      </h2>
      {list.state === 'problem' && <Problem>{problemText(words, list.problem)}</Problem>}
      {list.state === 'ready' && people.length === 0 && <Problem>{words.access.nobody}</Problem>}
      {list.state === 'ready' && people.length > 0 && (
        <PeopleList people={people} chosen={staff} focus={!alone} onChoose={choose} onMoveOn={() => pinField.current?.focus()} />
      )}
      <h2 className={styles.head}>
        <label htmlFor="pin">{words.access.pin}</label>
        <small className={styles.small}>{words.access.pinLength}</small>
      </h2>
      <PinBoxes
        id="pin"
        inputRef={pinField}
        value={pin}
        describedBy="pin-note"
        invalid={problem !== null}
        onChange={(next) => {
          setPin(next);
          if (next !== '') setProblem(null);
        }}
      />
      <div id="pin-note" className={styles.note}>
        {problem === null ? words.access.rule(triesBeforeLock, lockMinutes) : <Problem>{problem}</Problem>}
      </div>
      <div className={styles.enter}>
        <Button kind="primary" size="large" keys="Enter" busy={busy} disabled={staff === null} onPress={() => void enter()}>
          {words.access.enter}
        </Button>
        <span className={styles.small}>{words.access.noNetwork}</span>
      </div>
    </form>
  );
}

function signInProblem(words: Words, problem: string, facts: ProblemFacts | undefined): string {
  if (problem === 'wrong_pin' && typeof facts?.['left'] === 'number') return words.access.wrong(facts['left']);
  if (problem === 'locked_out') return words.access.locked(Number(facts?.['minutes'] ?? lockMinutes));
  if (problem === 'no_pin') return words.access.noPinText;
  return problemText(words, problem, facts);
}
