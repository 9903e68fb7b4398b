/** Language and text size of this computer, tried at once on the page itself. */
import { useState } from 'react';
import { type Language, languages, type Preferences, textSizes } from '../../../shared/settings/station.ts';
import { useWords } from '../../text/use-words.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { OnDisk } from '../../ui/OnDisk.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useStation } from '../../ui/station-context.ts';
import styles from './section.module.css';

export function LookSection() {
  const text = useWords().settings.look;
  const { preferences, changePreferences } = useStation();
  const [kept, setKept] = useState(true);
  const change = async (next: Preferences): Promise<void> => {
    const ok = await changePreferences(next);
    setKept(ok);
    announce(ok ? text.kept : text.notKept, ok ? 'polite' : 'assertive');
  };
  return (
    <Page
      head={<PageHead title={text.title} count={text.text} countBelow />}
      bar={<ActionBar left={kept ? <OnDisk>{text.kept}</OnDisk> : <Problem>{text.notKept}</Problem>} />}
    >
      <div className={styles.form}>
        <FormRow label={text.language}>
          <Segments<Language>
            label={text.language}
            value={preferences.language}
            options={languages.map((value) => ({ value, label: text.languages[value] }))}
            onChange={(language) => void change({ ...preferences, language })}
          />
        </FormRow>
        <FormRow label={text.textSize}>
          <Segments<string>
            label={text.textSize}
            value={String(preferences.textSize)}
            options={textSizes.map((size) => ({ value: String(size), label: text.percent(size) }))}
            onChange={(size) => void change({ ...preferences, textSize: Number(size) })}
          />
        </FormRow>
        <FormRow label={text.sampleLabel}>
          <p className={styles.sample} lang="zh-CN">
            {text.sample}
          </p>
        </FormRow>
      </div>
    </Page>
  );
}
