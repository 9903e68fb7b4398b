/** Beside the figures: what stopping means, what comes next, and what happened when. */
import { Fragment, useState } from 'react';
import { localDateOf } from '../../../../shared/kernel/time.ts';
import { formatDay, formatTime } from '../../../text/format.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useLanguage, useWords } from '../../../text/use-words.ts';
import type { Words } from '../../../text/catalogue.ts';
import { Button } from '../../../ui/Button.tsx';
import type { HistoryEntry } from './import-session.ts';
import type { ResultState } from './ResultStep.tsx';
import { saveRejected } from './save-rejected.ts';
import { sheetNameOf } from './sheet-names.ts';
import styles from './import.module.css';

export function ResultSide({ state }: { readonly state: ResultState }) {
  const text = useWords().exchange.run;
  return (
    <div className={styles.side}>
      {state.step === 'stopped' && <StopMeans state={state} />}
      {state.step === 'done' && <ComesNext state={state} />}
      <section>
        <h2>{text.historyTitle}</h2>
        <History entries={state.history} />
      </section>
    </div>
  );
}

function StopMeans({ state }: { readonly state: ResultState }) {
  const words = useWords().exchange;
  const { stopMeans, stopMeansTitle } = words.run;
  const next = state.plan.readable.find((row) => !state.plan.known.has(row.key) && !state.done.has(row.key));
  return (
    <section>
      <h2>{stopMeansTitle}</h2>
      <ol className={styles.steps}>
        <li>{stopMeans.kept(state.done.size)}</li>
        {next !== undefined && <li>{stopMeans.goOn(words.plan.where(sheetNameOf(state.plan.file, next.sheet), next.row))}</li>}
        {state.done.size > 0 && <li>{stopMeans.undo(state.done.size)}</li>}
      </ol>
    </section>
  );
}

function ComesNext({ state }: { readonly state: ResultState }) {
  const words = useWords().exchange;
  const text = words.run;
  const [saved, setSaved] = useState<string | null>(null);
  const { rejected, unknownDeputies, file, layout } = state.plan;
  const save = async () => {
    const result = await saveRejected(file, layout, rejected, words);
    if (result.ok) setSaved(result.value);
  };
  return (
    <section>
      <h2>{text.nextTitle}</h2>
      <ol className={styles.steps}>
        {rejected.length === 0 ? <li>{text.next.all}</li> : (
          <li>
            {saved === null ? text.next.save(rejected.length) : text.next.saved(rejected.length, saved)}{' '}
            <Button kind="link" onPress={() => void save()}>{words.plan.saveRejected(rejected.length)}</Button>
          </li>
        )}
        {unknownDeputies.length > 0 && <li>{text.next.deputies(unknownDeputies.length, unknownDeputies.slice(0, 6).join(words.pause) + (unknownDeputies.length > 6 ? '…' : ''))}</li>}
        {state.done.size > 0 && <li>{text.next.undo}</li>}
      </ol>
    </section>
  );
}

function History({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const words = useWords();
  const language = useLanguage();
  return (
    <div className={styles.history}>
      {entries.map((entry, index) => {
        const day = localDateOf(entry.at);
        const first = index === 0 || localDateOf(entries[index - 1]?.at ?? entry.at) !== day;
        return (
          <Fragment key={index}>
            <span className={styles.date}>{first ? formatDay(day, language, { year: 'never' }) : ''}</span>
            <span className={styles.time}>{formatTime(entry.at)}</span>
            <span>{sentenceOf(entry, words)}</span>
          </Fragment>
        );
      })}
    </div>
  );
}

function sentenceOf(entry: HistoryEntry, words: Words): string {
  const text = words.exchange.run.history;
  switch (entry.what) {
    case 'started':
    case 'continued':
    case 'undone':
    case 'restored':
      return text[entry.what](entry.n);
    case 'stopped':
      return text.stopped(entry.done, entry.left);
    case 'finished':
      return text.finished;
    case 'failed':
      return text.failed(problemText(words, entry.code, entry.facts));
  }
}
