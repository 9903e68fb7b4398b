/** The five steps as a strip: done ones ticked, the present one reversed. */
import { useWords } from '../../text/use-words.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './backup.module.css';

const steps = ['plug', 'write', 'check', 'carry', 'receipt'] as const;

/** @param at the present one, from 1; 6 when all are done */
export function BundleSteps({ at }: { readonly at: number }) {
  const text = useWords().backup.bundle;
  return (
    <ol className={styles.steps} aria-label={text.stepsLabel}>
      {steps.map((step, index) => {
        const number = index + 1;
        const done = number < at;
        return (
          <li key={step} className={number === at ? styles.present : undefined} aria-current={number === at ? 'step' : undefined}>
            <span className={styles.mark}>
              {done ? <Icon name="check" /> : <span aria-hidden="true">{number}</span>}
              {done && <span className="for-readers">{text.stepDone}</span>}
            </span>
            {text.steps[step]}
          </li>
        );
      })}
    </ol>
  );
}
