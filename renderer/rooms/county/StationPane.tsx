/** One station beside the board: how it was when it was last heard of, what can be done, and what was said on the telephone. */
import { useRef, useState } from 'react';
import type { GivenCard, KnownServer } from '../../../shared/county/contract.ts';
import type { FoldedRecord } from '../../../shared/kernel/record/kind.ts';
import { daysBetween, type LocalDate, localDateOf } from '../../../shared/kernel/time.ts';
import { formatCount, formatDayTime } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { useKey } from '../../ui/keys.ts';
import { useScrollStop } from '../../ui/use-scroll-stop.ts';
import { type BoardRow, silenceDays } from './board-rows.ts';
import { CallDialog } from './CallDialog.tsx';
import { CardDialog } from './CardDialog.tsx';
import { CallList } from './CallList.tsx';
import { DayStrip } from './DayStrip.tsx';
import { NeedTags } from './NeedTags.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { StationDialog } from './StationDialog.tsx';
import { StationFacts } from './StationFacts.tsx';
import styles from './county.module.css';

export type StationPaneProps = {
  readonly row: BoardRow;
  /** null while the office has not written it down */
  readonly record: FoldedRecord | null;
  readonly today: LocalDate;
  /** null: no card can be given out */
  readonly server: KnownServer | null;
  readonly onCard: (card: GivenCard) => void;
  readonly onClose: () => void;
};

export function StationPane({ row, record, today, server, onCard, onClose }: StationPaneProps) {
  const words = useWords();
  const text = words.county.station;
  const [open, setOpen] = useState<'call' | 'entry' | 'card' | 'remove' | null>(null);
  const body = useRef<HTMLDivElement>(null);
  useScrollStop(body);
  useKey('Esc', onClose);
  const close = (): void => setOpen(null);
  return (
    <section className={styles.pane} id="station-pane" aria-label={text.pane}>
      <header className={styles.head}>
        <div className={styles.headLine}>
          <span className={styles.tags}>
            <NeedTags needs={row.needs} />
          </span>
          <Button size="small" keys="Esc" bindKey={false} onPress={onClose}>
            {words.common.close}
          </Button>
        </div>
        <h2 className={styles.stationName}>{row.entry?.name ?? row.code}</h2>
        <LastContact row={row} today={today} />
      </header>
      <div ref={body} className={styles.paneBody}>
        {row.entry === null && <p className={styles.note}>{text.notEntered}</p>}
        {row.lastContact !== null && (
          <section className={styles.section}>
            <h3>{text.strip}</h3>
            <DayStrip row={row} today={today} />
          </section>
        )}
        <StationFacts row={row} today={today} onCorrect={() => setOpen('entry')} {...(server === null ? {} : { onRemove: () => setOpen('remove') })} />
        <Advice row={row} />
        {record !== null && row.entry !== null && <CallList record={record} />}
      </div>
      <ActionBar
        label={text.pane}
        right={
          row.entry === null ? (
            <Button kind="primary" keys="Ctrl+Enter" onPress={() => setOpen('entry')}>
              {text.enter}
            </Button>
          ) : (
            <>
              {server !== null && <Button onPress={() => setOpen('card')}>{row.devices.length === 0 ? words.county.card.give : words.county.card.again}</Button>}
              <Button kind="primary" keys="Ctrl+Enter" onPress={() => setOpen('call')}>
                {words.county.call.open}
              </Button>
            </>
          )
        }
      />
      {open === 'call' && row.entry !== null && <CallDialog entry={row.entry} onClose={close} />}
      {open === 'card' && server !== null && <CardDialog row={row} server={server} onClose={close} onCard={onCard} />}
      {open === 'remove' && server !== null && row.entry !== null && <RemoveDialog entry={row.entry} server={server} onClose={close} onDone={onClose} />}
      {open === 'entry' && <StationDialog code={row.code} {...(row.entry === null ? {} : { corrects: row.entry })} onClose={close} onSaved={close} />}
    </section>
  );
}

function LastContact({ row, today }: Pick<StationPaneProps, 'row' | 'today'>) {
  const text = useWords().county.station;
  const language = useLanguage();
  if (row.lastContact === null) return <p className={styles.quiet}>{text.neverText}</p>;
  const over = daysBetween(localDateOf(row.lastContact), today) - silenceDays;
  return (
    <p className={styles.quiet}>
      {text.last(formatDayTime(row.lastContact, today, language))}
      {over > 0 && text.rule(formatCount(over))}
      {row.by === 'stick' && text.stick}
    </p>
  );
}

function Advice({ row }: { readonly row: BoardRow }) {
  const text = useWords().county.station;
  const lines = row.needs.flatMap(({ need }) => text.advices[need]);
  return (
    <section className={styles.section}>
      <h3>{text.advice}</h3>
      {lines.length === 0 ? (
        <p className={styles.quiet}>{text.calm}</p>
      ) : (
        <ol className={styles.advice}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
