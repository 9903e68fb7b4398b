/** Once, after the first run: practise first, or not. Afterwards it begins from F1. */
import { useState } from 'react';
import { useHost } from '../../host/use-host.ts';
import { problemText } from '../../text/problem-text.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { beginPractice } from './begin-practice.ts';
import styles from './practice.module.css';

export function PracticeOffer({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const text = words.practice;
  const host = useHost();
  const [failed, setFailed] = useState<string | null>(null);
  const begin = async (): Promise<void> => {
    const begun = await beginPractice(host);
    if (!begun.ok) setFailed(text.notBegun(problemText(words, begun.problem, begun.facts)));
  };
  return (
    <section className={styles.strip} aria-label={text.title}>
      <div className={styles.main}>
        <p className={styles.line}>
          <b className={styles.mark}>{text.offer}</b>
          <span className={styles.quiet}>{text.offerText}</span>
        </p>
        {failed !== null && <Problem>{failed}</Problem>}
      </div>
      <Button onPress={() => void begin()}>{text.begin}</Button>
      <Button kind="link" onPress={onClose}>
        {text.notNow}
      </Button>
    </section>
  );
}
