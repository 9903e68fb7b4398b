/** From a fresh computer to a station, in five steps, all by keyboard: digits choose, Enter goes on, Esc goes back. */
import { useEffect, useRef, useState } from 'react';
import { sampleHead, sampleProfile } from '../../../../shared/settings/sample-station.ts';
import type { Capabilities, Language, Preferences } from '../../../../shared/settings/station.ts';
import type { Store } from '../../../db/store.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckStep } from './CheckStep.tsx';
import { LanguageStep } from './LanguageStep.tsx';
import { MakeStation } from './MakeStation.tsx';
import { NameStep } from './NameStep.tsx';
import { PersonStep } from './PersonStep.tsx';
import { emptyPlan, type Plan, type PlanProblems, problemsOf, type Step, steps } from './plan.ts';
import { SamplePersonStep } from './SamplePersonStep.tsx';
import { StepList } from './StepList.tsx';
import { useChecks } from './use-checks.ts';
import { WhichStep } from './WhichStep.tsx';
import styles from './FirstRun.module.css';

export type FirstRunProps = {
  readonly preferences: Preferences;
  readonly capabilities: Capabilities;
  readonly onLanguage: (language: Language) => void;
  /** opens the store of the station that was just made */
  readonly openStore: () => Promise<Store>;
  readonly onDone: () => void;
};

export function FirstRun({ preferences, capabilities, onLanguage, openStore, onDone }: FirstRunProps) {
  const words = useWords();
  const text = words.settings.first;
  const [step, setStep] = useState<Step>('language');
  const [plan, setPlan] = useState<Plan>(emptyPlan);
  const [problems, setProblems] = useState<PlanProblems>({});
  const [making, setMaking] = useState(false);
  const checks = useChecks(preferences, capabilities, step === 'check');
  const heading = useRef<HTMLHeadingElement>(null);
  const order = steps.filter((name) => name !== 'name' || plan.which !== 'sample');
  const at = order.indexOf(step);

  // A new step begins where reading begins, unless one of its fields asks for the focus itself.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, [step]);

  const change = (next: Plan): void => {
    setPlan(next);
    setProblems({});
  };
  const next = (): void => {
    const found = problemsOf(step, plan, words);
    setProblems(found);
    const first = Object.keys(found)[0];
    if (first !== undefined) {
      document.getElementById(`first-${first}`)?.focus();
      return;
    }
    if (step === 'check') setMaking(true);
    else setStep(order[at + 1] ?? step);
  };
  const back = (): void => {
    setProblems({});
    setStep(order[at - 1] ?? step);
  };

  return (
    <div className={styles.page}>
      <StepList step={step} plan={plan} language={preferences.language} />
      <main className={styles.main}>
        <div className={styles.content}>
          <p className={styles.count}>{text.step(steps.indexOf(step) + 1, steps.length)}</p>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {titleOf(step, plan, text)}
          </h1>
          {step === 'language' && <LanguageStep language={preferences.language} onChange={onLanguage} />}
          {step === 'which' && <WhichStep which={plan.which} onChange={(which) => change({ ...plan, which })} />}
          {step === 'name' && <NameStep which={plan.which} profile={plan.profile} problems={problems} onChange={(profile) => change({ ...plan, profile })} />}
          {step === 'person' && (plan.which === 'sample' ? <SamplePersonStep /> : <PersonStep plan={plan} problems={problems} onChange={change} />)}
          {step === 'check' && <CheckStep checks={checks} />}
          {making && (
            <MakeStation
              {...(plan.which === 'sample' ? { profile: sampleProfile, person: sampleHead, pin: null } : { profile: { ...trimmed(plan), party: plan.which === 'office' ? 'office' : 'station', sample: false }, person: plan.person.trim(), pin: plan.pin })}
              openStore={openStore}
              onDone={onDone}
              onGiveUp={() => setMaking(false)}
            />
          )}
        </div>
        {!making && (
          <div className={styles.bar}>
            {at > 0 ? (
              <Button keys="Esc" onPress={back}>
                {text.back}
              </Button>
            ) : (
              <span />
            )}
            <Button kind="primary" keys="Enter" disabled={step === 'check' && !checks.mayGoOn} onPress={next}>
              {step === 'check' ? goWords(plan, text) : text.next}
            </Button>
          </div>
        )}
      </main>
    </div>
  );
}

function trimmed({ profile }: Plan): Plan['profile'] {
  return { ...profile, county: profile.county.trim(), name: profile.name.trim(), shortName: profile.shortName.trim() };
}

type FirstWords = ReturnType<typeof useWords>['settings']['first'];

function goWords(plan: Plan, { check }: FirstWords): string {
  return { sample: check.goSample, own: check.goOwn, office: check.goOffice }[plan.which];
}

function titleOf(step: Step, plan: Plan, text: FirstWords): string {
  if (step === 'person' && plan.which === 'sample') return text.person.sampleTitle;
  if (step === 'name' && plan.which === 'office') return text.officeName.title;
  return text[step].title;
}
