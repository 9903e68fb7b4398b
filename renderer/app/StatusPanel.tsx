/** Each line of the corner as a sentence: how it is, what that means, what can be done. Truth before comfort. */
import type { ReactNode } from 'react';
import type { OpenedStore } from '../db/open-store.ts';
import type { SaveState } from '../db/store.ts';
import { localDateOf } from '../../shared/kernel/time.ts';
import type { Words } from '../text/catalogue.ts';
import { formatBytes, formatCount, formatDayTime, formatList, formatTime } from '../text/format.ts';
import { problemText } from '../text/problem-text.ts';
import { useLanguage, useWords } from '../text/use-words.ts';
import { Button } from '../ui/Button.tsx';
import { nowInstant } from '../ui/clock.ts';
import { OnDisk } from '../ui/OnDisk.tsx';
import type { JournalView } from './use-journal.ts';
import styles from './StatusPanel.module.css';

export type StatusPanelProps = {
  readonly save: SaveState;
  readonly journal: JournalView;
  readonly rebuilt: OpenedStore['rebuilt'];
  readonly onRebuild: () => void;
  readonly onClose: () => void;
};

type Line = { readonly title: ReactNode; readonly text: string };

export function StatusPanel({ save, journal, rebuilt, onRebuild, onClose }: StatusPanelProps) {
  const words = useWords();
  const text = words.app.status;
  const language = useLanguage();
  const now = nowInstant();
  const lines: readonly (readonly [string, Line])[] = [
    [text.save, saveLine(save, words, language)],
    [text.journal, journalLine(journal, words, language)],
    [text.backup, { title: text.noBackupTitle, text: text.noBackupText }],
    [text.county, { title: text.noCountyTitle, text: text.noCountyText }],
  ];
  return (
    <div className={styles.panel}>
      <h2 className={styles.head}>
        {text.open} <small className={styles.time}>{formatTime(now)}</small>
      </h2>
      <dl>
        {lines.map(([name, line]) => (
          <div key={name} className={styles.line}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.what}>
              <p>{line.title}</p>
              <p className={styles.text}>{line.text}</p>
              {name === text.journal && rebuilt !== null && rebuilt.records > 0 && <p className={styles.text}>{text.rebuiltTitle(formatCount(rebuilt.records))}</p>}
            </dd>
          </div>
        ))}
      </dl>
      <footer className={styles.foot}>
        <Button size="small" onPress={onRebuild}>
          {text.rebuild}
        </Button>
        <Button size="small" keys="Esc" bindKey={false} onPress={onClose}>
          {words.common.close}
        </Button>
      </footer>
    </div>
  );
}

function saveLine(save: SaveState, words: Words, language: ReturnType<typeof useLanguage>): Line {
  const text = words.app.status;
  if (save.state === 'failed') return { title: <strong>{text.failedTitle(problemText(words, save.problem, save.facts))}</strong>, text: text.failedText };
  if (save.state === 'saving') return { title: text.saving, text: text.savingText };
  if (save.at === null) return { title: text.nothingYet, text: text.nothingYetText };
  return { title: <OnDisk>{text.allOnDisk}</OnDisk>, text: text.lastTime(formatDayTime(save.at, localDateOf(nowInstant()), language)) };
}

function journalLine(view: JournalView, words: Words, language: ReturnType<typeof useLanguage>): Line {
  const text = words.app.status;
  if (view.state !== 'known') return { title: view.state === 'asking' ? words.common.loading : text.journalUnknownTitle, text: view.state === 'asking' ? '' : text.journalUnknownText };
  const { last, repaired, damaged } = view.journal;
  const cut = repaired === null ? '' : text.journalRepairedText(formatBytes(repaired.bytesCut));
  if (damaged.length > 0) {
    const where = formatList(damaged.slice(0, 5).map(({ segment, line }) => text.damagedPlace(segment, formatCount(line))), language);
    return { title: <strong>{text.journalDamagedTitle(formatCount(last), formatCount(damaged.length))}</strong>, text: `${text.journalDamagedText(where)}${cut === '' ? '' : ` ${cut}`}` };
  }
  if (repaired !== null) return { title: text.journalRepairedTitle(formatCount(last)), text: cut };
  return { title: text.journalGoodTitle(formatCount(last)), text: text.journalGoodText };
}
