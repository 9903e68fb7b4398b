/** Always there while one practises: that nothing counts, which step comes now and how it is done, and the way out. */
import { useState } from 'react';
import { useHost } from '../../host/use-host.ts';
import { formatCount } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { endPractice } from './begin-practice.ts';
import { practiceSteps } from './steps.ts';
import { usePractice } from './use-practice.ts';
import styles from './practice.module.css';

export function PracticeStrip() {
  const text = useWords().practice;
  const host = useHost();
  const { filling, done } = usePractice();
  const [failed, setFailed] = useState(false);
  const next = practiceSteps.find((step) => !done.includes(step)) ?? null;
  return (
    <section className={styles.strip} aria-label={text.title}>
      <div className={styles.main}>
        <p className={styles.line}>
          <b className={styles.mark}>{text.title}</b>
          <span className={styles.quiet}>{text.notCounted}</span>
        </p>
        {filling !== null ? (
          <p className={styles.now} role="status">
            {filling.total === 0 ? text.filling : text.fillingOf(formatCount(filling.done), formatCount(filling.total))}
          </p>
        ) : (
          <>
            <ol className={styles.steps}>
              {practiceSteps.map((step) => (
                <li key={step} className={done.includes(step) ? styles.done : step === next ? styles.next : undefined} aria-current={step === next ? 'step' : undefined}>
                  {done.includes(step) && <Icon name="check" size={0.875} />}
                  <span>{text.steps[step].name}</span>
                  {done.includes(step) && <span className="for-readers">{text.isDone}</span>}
                </li>
              ))}
            </ol>
            <p className={styles.now} role="status">
              {next === null ? text.allDone : text.steps[next].how}
            </p>
          </>
        )}
        {failed && <Problem>{text.notEnded}</Problem>}
      </div>
      <Button onPress={() => void endPractice(host).then((ended) => setFailed(!ended))}>{text.end}</Button>
    </section>
  );
}
