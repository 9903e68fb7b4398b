/** Step 2. The sample's figures are counted from what will really be written. */
import { sampleCounts } from '../../../../shared/settings/sample-station.ts';
import { formatCount } from '../../../text/format.ts';
import { useWords } from '../../../text/use-words.ts';
import { Choice } from '../../../ui/Choice.tsx';
import type { Plan } from './plan.ts';
import styles from './steps.module.css';

export function WhichStep({ which, onChange }: { readonly which: Plan['which']; readonly onChange: (which: Plan['which']) => void }) {
  const text = useWords().settings.first.which;
  const figures = [
    [sampleCounts.stations, text.stations],
    [sampleCounts.deputies, text.deputies],
    [sampleCounts.issues, text.issues],
  ] as const;
  return (
    <Choice<Plan['which']>
      label={text.title}
      value={which}
      onChange={onChange}
      options={[
        {
          value: 'sample',
          title: text.sample,
          body: (
            <>
              <span className={styles.figures}>
                {figures.map(([figure, noun]) => (
                  <span key={noun} className={styles.figure}>
                    <b>{formatCount(figure)}</b> {noun}
                  </span>
                ))}
              </span>
              <span className={styles.text}>{text.sampleText}</span>
              <span className={styles.quiet}>{text.sampleFor}</span>
            </>
          ),
        },
        {
          value: 'own',
          title: text.own,
          body: (
            <>
              <span className={styles.need}>{text.ownNeed}</span>
              <span className={styles.text}>{text.ownText}</span>
              <span className={styles.quiet}>{text.ownFor}</span>
            </>
          ),
        },
        {
          value: 'office',
          title: text.office,
          body: (
            <>
              <span className={styles.need}>{text.officeNeed}</span>
              <span className={styles.text}>{text.officeText}</span>
              <span className={styles.quiet}>{text.officeFor}</span>
            </>
          ),
        },
      ]}
    />
  );
}
