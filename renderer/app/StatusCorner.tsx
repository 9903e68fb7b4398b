/** Four lines, always: 保存 日志 备份 县里. A failed save turns its line to reversed ink at once. A click tells more. */
import { useRef, useState } from 'react';
import type { OpenedStore } from '../db/open-store.ts';
import type { SaveState } from '../db/store.ts';
import type { SyncStatus } from '../db/sync/sync.ts';
import { useLiveQuery } from '../db/use-live-query.ts';
import { useStore } from '../db/use-store.ts';
import { stationsInShort } from '../rooms/county/board-words.ts';
import { useBoard } from '../rooms/county/use-board.ts';
import { RebuildDialog } from '../rooms/settings/RebuildDialog.tsx';
import { cornerLine, isCalm as isCountyCalm, officeLine } from '../rooms/sync/status-words.ts';
import { type Aside, useAside, useSyncStatus } from '../rooms/sync/use-sync-status.ts';
import type { Words } from '../text/catalogue.ts';
import { formatCount, formatTime } from '../text/format.ts';
import { useLanguage, useWords } from '../text/use-words.ts';
import { useToday } from '../ui/clock.ts';
import { OnDisk } from '../ui/OnDisk.tsx';
import { Popover } from '../ui/Popover.tsx';
import { useStation } from '../ui/station-context.ts';
import { Tag } from '../ui/Tag.tsx';
import { StatusPanel } from './StatusPanel.tsx';
import { type JournalView, useJournal } from './use-journal.ts';
import styles from './StatusCorner.module.css';

export function StatusCorner({ rebuilt }: { readonly rebuilt: OpenedStore['rebuilt'] }) {
  const words = useWords();
  const text = words.app.status;
  const store = useStore();
  const live = useLiveQuery(() => store.saveState, [store]);
  const journal = useJournal();
  const sync = useSyncStatus();
  const aside = useAside();
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const atOffice = useStation().station.party === 'office';
  const save: SaveState = live.state === 'ready' ? live.value : { state: 'saved', at: null };
  return (
    <div className={atOffice ? `${styles.place} ${styles.atOffice}` : styles.place}>
      <button ref={button} type="button" className={styles.corner} aria-expanded={open} aria-haspopup="dialog" onClick={() => setOpen(!open)}>
        <span className="for-readers">{text.open}</span>
        <span className={styles.line}>
          <span className={styles.name}>{text.save}</span>
          <SaveLine save={save} words={words} />
        </span>
        <span className={`${styles.line} ${isCalm(journal) ? styles.calm : ''}`}>
          <span className={styles.name}>{text.journal}</span>
          <JournalLine journal={journal} words={words} />
        </span>
        <span className={`${styles.line} ${styles.calm}`}>
          <span className={styles.name}>{text.backup}</span>
          <span>{text.noBackup}</span>
        </span>
        {atOffice ? (
          <StationsLine sync={sync} words={words} />
        ) : (
          <span className={`${styles.line} ${sync === null || isCountyCalm(sync, aside) ? styles.calm : ''}`}>
            <span className={styles.name}>{text.county}</span>
            <CountyLine sync={sync} aside={aside} words={words} />
          </span>
        )}
      </button>
      <Popover open={open} onClose={() => setOpen(false)} anchor={button} label={text.open} place="beside" width={30}>
        <StatusPanel
          save={save}
          journal={journal}
          sync={sync}
          aside={aside}
          rebuilt={rebuilt}
          onRebuild={() => {
            setOpen(false);
            setAsking(true);
          }}
          onClose={() => setOpen(false)}
        />
      </Popover>
      <RebuildDialog open={asking} onClose={() => setAsking(false)} />
    </div>
  );
}

/** Calm lines give way in a window too low for four; a line with trouble never does. */
function isCalm(journal: JournalView): boolean {
  return journal.state === 'asking' || (journal.state === 'known' && journal.journal.damaged.length === 0);
}

function SaveLine({ save, words }: { readonly save: SaveState; readonly words: Words }) {
  const text = words.app.status;
  switch (save.state) {
    case 'saved':
      return save.at === null ? <span>{text.notYetWritten}</span> : <OnDisk>{text.onDisk(formatTime(save.at))}</OnDisk>;
    case 'saving':
      return <span>{text.saving}</span>;
    case 'failed':
      return <Tag tone="ink">{text.notSaved(formatTime(save.at))}</Tag>;
  }
}

function JournalLine({ journal, words }: { readonly journal: JournalView; readonly words: Words }) {
  const text = words.app.status;
  if (journal.state === 'asking') return <span />;
  if (journal.state === 'unknown') return <Tag tone="ink">{text.journalUnknown}</Tag>;
  const { damaged, repaired } = journal.journal;
  if (damaged.length > 0) return <Tag tone="ink">{text.journalDamaged(formatCount(damaged.length))}</Tag>;
  return <span>{repaired === null ? text.journalGood : text.journalRepaired}</span>;
}

function CountyLine({ sync, aside, words }: { readonly sync: SyncStatus | null; readonly aside: Aside; readonly words: Words }) {
  const saying = { words: words.sync, language: useLanguage(), today: useToday() };
  if (sync === null) return <span />;
  const { trouble, text } = cornerLine(sync, aside, saying);
  return (
    <span>
      {trouble !== null && <Tag tone="ink">{trouble}</Tag>} {text}
    </span>
  );
}

/** At the office: how many stations there are and need a look, after what keeps them from being heard of. */
function StationsLine({ sync, words }: { readonly sync: SyncStatus | null; readonly words: Words }) {
  const board = useBoard(useStation().station.code, useToday());
  const rows = board.state === 'ready' ? board.value.rows : null;
  const own = sync === null ? null : officeLine(sync, words.officeSync);
  const isCalm = own?.trouble === null && own.text === '' && rows?.every(({ needs }) => needs.length === 0) !== false;
  const isJoined = sync !== null && sync.phase !== 'not_joined';
  const stations = rows === null || own === null || !isJoined ? '' : stationsInShort(rows, words.county.board, own.text !== '' || own.trouble !== null);
  const said = [own?.text ?? '', stations];
  return (
    <span className={`${styles.line} ${isCalm ? styles.calm : ''}`}>
      <span className={styles.name}>{words.app.status.stations}</span>
      <span>
        {own !== null && own.trouble !== null && <><Tag tone="ink">{own.trouble}</Tag> </>}
        {said.filter((part) => part !== '').join(words.county.board.comma)}
      </span>
    </span>
  );
}
