/** Each line of the corner as a sentence: how it is, what that means, what can be done. Truth before comfort. */
import type { ReactNode } from 'react';
import type { OpenedStore } from '../db/open-store.ts';
import type { SaveState } from '../db/store.ts';
import type { SyncStatus } from '../db/sync/sync.ts';
import { stationsSaid } from '../rooms/county/board-words.ts';
import { useBoard } from '../rooms/county/use-board.ts';
import { CountyButtons } from '../rooms/sync/CountyButtons.tsx';
import { CountyStatus } from '../rooms/sync/CountyStatus.tsx';
import type { Aside } from '../rooms/sync/use-sync-status.ts';
import { useCounty } from '../rooms/sync/use-county.ts';
import type { StationCode } from '../../shared/kernel/ids.ts';
import { localDateOf } from '../../shared/kernel/time.ts';
import type { Words } from '../text/catalogue.ts';
import { formatBytes, formatCount, formatDayTime, formatList, formatTime } from '../text/format.ts';
import { problemText } from '../text/problem-text.ts';
import { useLanguage, useWords } from '../text/use-words.ts';
import { Button } from '../ui/Button.tsx';
import { nowInstant, useToday } from '../ui/clock.ts';
import { OnDisk } from '../ui/OnDisk.tsx';
import { hashOf } from '../ui/route.ts';
import { useStation } from '../ui/station-context.ts';
import type { JournalView } from './use-journal.ts';
import styles from './StatusPanel.module.css';

export type StatusPanelProps = {
  readonly save: SaveState;
  readonly journal: JournalView;
  /** null until the store has said it */
  readonly sync: SyncStatus | null;
  readonly aside: Aside;
  readonly rebuilt: OpenedStore['rebuilt'];
  readonly onRebuild: () => void;
  readonly onClose: () => void;
};

const untouched = { paused: false, smallOnly: false };

type Line = { readonly title: ReactNode; readonly text: string };

export function StatusPanel({ save, journal, sync, aside, rebuilt, onRebuild, onClose }: StatusPanelProps) {
  const words = useWords();
  const text = words.app.status;
  const language = useLanguage();
  const now = nowInstant();
  const { station } = useStation();
  const { county, choose } = useCounty();
  const isJoined = sync !== null && sync.phase !== 'not_joined';
  const lines: readonly (readonly [string, Line])[] = [
    [text.save, saveLine(save, words, language)],
    [text.journal, journalLine(journal, words, language)],
    [text.backup, { title: text.noBackupTitle, text: text.noBackupText }],
  ];
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {text.open} <small className={styles.time}>{formatTime(now)}</small>
        </h2>
        <Button size="small" keys="Esc" bindKey={false} onPress={onClose}>
          {words.common.close}
        </Button>
      </div>
      <dl>
        {lines.map(([name, line]) => (
          <div key={name} className={styles.line}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.what}>
              <p>{line.title}</p>
              <p className={styles.text}>{line.text}</p>
              {name === text.journal && rebuilt !== null && rebuilt.records > 0 && <p className={styles.text}>{text.rebuiltTitle(formatCount(rebuilt.records))}</p>}
              {name === text.journal && (
                <button type="button" className={styles.way} onClick={onRebuild}>
                  {text.rebuild}
                </button>
              )}
            </dd>
          </div>
        ))}
        {station.party === 'office' && <Stations office={station.code} onLeave={onClose} />}
        {sync !== null && <CountyStatus status={sync} choices={county?.choices ?? untouched} aside={aside} onLeave={onClose} rowClass={styles.line ?? ''} nameClass={styles.name ?? ''} />}
      </dl>
      {isJoined && county !== null && (
        <div className={styles.foot}>
          <CountyButtons choices={county.choices} choose={choose} />
        </div>
      )}
    </div>
  );
}

/** At the office: how the stations are, which need a look first, and the way to the board. */
function Stations({ office, onLeave }: { readonly office: StationCode; readonly onLeave: () => void }) {
  const words = useWords();
  const today = useToday();
  const board = useBoard(office, today);
  if (board.state !== 'ready') return null;
  const { title, sentences } = stationsSaid(board.value.rows, today, words.county.board);
  return (
    <div className={styles.line}>
      <dt className={styles.name}>{words.app.status.stations}</dt>
      <dd className={styles.what}>
        <p>{title}</p>
        {sentences.map((sentence) => (
          <p key={sentence} className={styles.text}>
            {sentence}
          </p>
        ))}
        <a className={styles.way} href={hashOf({ page: 'board' })} onClick={onLeave}>
          {words.county.board.panel.see}
        </a>
      </dd>
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
