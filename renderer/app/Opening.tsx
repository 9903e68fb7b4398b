/** While the store opens: nothing for a blink, then words, and a bar when the database is made anew from the journal. */
import { useEffect, useState } from 'react';
import { useWords } from '../text/use-words.ts';
import { Progress } from '../ui/Progress.tsx';
import styles from './Opening.module.css';

/** Opening is usually quicker than reading a sentence; only a longer one says what it does. */
const quietMs = 400;

export function Opening({ progress }: { readonly progress: { readonly done: number; readonly total: number } | null }) {
  const text = useWords().app.opening;
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), quietMs);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <main className={styles.opening}>
      <h1 className={styles.title}>{text.title}</h1>
      {progress === null ? <p>{text.checking}</p> : <Progress label={text.reading} done={progress.done} total={progress.total} />}
    </main>
  );
}
