/** Step 1. Each language speaks for itself, in itself. */
import type { Language } from '../../../../shared/settings/station.ts';
import { useWords } from '../../../text/use-words.ts';
import { Choice } from '../../../ui/Choice.tsx';
import styles from './steps.module.css';

export function LanguageStep({ language, onChange }: { readonly language: Language; readonly onChange: (language: Language) => void }) {
  const words = useWords().settings;
  const text = words.first.language;
  return (
    <Choice<Language>
      label={text.title}
      value={language}
      onChange={onChange}
      options={[
        { value: 'zh', title: words.look.languages.zh, body: <Body first={text.zhNote} second={text.zhFor} /> },
        { value: 'en', title: words.look.languages.en, body: <Body first={text.enNote} second={text.enFor} /> },
      ]}
    />
  );
}

function Body({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <>
      <span className={styles.text}>{first}</span>
      <span className={styles.quiet}>{second}</span>
    </>
  );
}
