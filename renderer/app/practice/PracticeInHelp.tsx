/** In the help: practising again, or ending it. */
import { useState } from 'react';
import { useHost } from '../../host/use-host.ts';
import { problemText } from '../../text/problem-text.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { useStation } from '../../ui/station-context.ts';
import { beginPractice, endPractice } from './begin-practice.ts';
import styles from './practice.module.css';

export function PracticeInHelp() {
  const words = useWords();
  const text = words.practice;
  const host = useHost();
  const practises = useStation().station.practice === true;
  const [failed, setFailed] = useState<string | null>(null);
  const go = async (): Promise<void> => {
    if (practises) {
      if (!(await endPractice(host))) setFailed(text.notEnded);
      return;
    }
    const begun = await beginPractice(host);
    if (!begun.ok) setFailed(text.notBegun(problemText(words, begun.problem, begun.facts)));
  };
  return (
    <div className={styles.inHelp}>
      <p>
        <b>{text.helpTitle}</b> <span className={styles.quiet}>{practises ? text.helpEnd : text.helpText}</span>
      </p>
      <Button onPress={() => void go()}>{practises ? text.end : text.begin}</Button>
      {failed !== null && <Problem>{failed}</Problem>}
    </div>
  );
}
