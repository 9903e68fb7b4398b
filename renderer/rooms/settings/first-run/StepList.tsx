/** The five steps at the left: done with what was chosen, running in ink, the rest to come. */
import { sampleHead, sampleProfile } from '../../../../shared/settings/sample-station.ts';
import type { Language } from '../../../../shared/settings/station.ts';
import { useWords } from '../../../text/use-words.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Wordmark } from '../../../ui/Wordmark.tsx';
import { type Plan, type Step, steps } from './plan.ts';
import styles from './StepList.module.css';

export function StepList({ step, plan, language }: { readonly step: Step; readonly plan: Plan; readonly language: Language }) {
  const words = useWords();
  const text = words.settings.first;
  const at = steps.indexOf(step);
  const chosen: Readonly<Record<Step, string>> = {
    language: words.settings.look.languages[language],
    which: text.which[plan.which],
    name: plan.which === 'sample' ? `${sampleProfile.shortName}${words.common.and}${sampleProfile.code}` : `${plan.profile.shortName}${words.common.and}${plan.profile.code}`,
    person: plan.which === 'sample' ? sampleHead : plan.person,
    check: '',
  };
  return (
    <header className={styles.side}>
      <div className={styles.brand}>
        <Wordmark>{words.app.mark}</Wordmark>
        <div>
          <p className={styles.name}>{words.app.name}</p>
          <p className={styles.second}>{text.brand}</p>
        </div>
      </div>
      <ol className={styles.steps}>
        {steps.map((name, index) => (
          <li key={name} className={index === at ? styles.running : styles.step} aria-current={index === at ? 'step' : undefined}>
            <span className={index === at ? styles.roundOn : styles.round} aria-hidden="true">
              {index < at ? <Icon name="check" /> : index + 1}
            </span>
            <span className={styles.words}>
              {text.steps[index]}
              {index < at && <span className={styles.chosen}>{chosen[name]}</span>}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.foot}>
        {text.offline}
        <br />
        {text.later}
      </p>
    </header>
  );
}
