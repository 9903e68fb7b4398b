/** How a station was when it was last heard of, who heads it, and its newest matter that has come. */
import { type ReactNode, useMemo, useState } from 'react';
import type { LocalDate } from '../../../shared/kernel/time.ts';
import type { LedgerFilter } from '../../db/store.ts';
import { useLiveQuery } from '../../db/use-live-query.ts';
import { useStore } from '../../db/use-store.ts';
import { formatAgo, formatBytes, formatCount, formatDay } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { hashOf } from '../../ui/route.ts';
import type { BoardRow } from './board-rows.ts';
import styles from './county.module.css';

type StationFactsProps = { readonly row: BoardRow; readonly today: LocalDate; readonly onCorrect: () => void; readonly onRemove?: () => void };

export function StationFacts({ row, today, onCorrect, onRemove }: StationFactsProps) {
  const text = useWords().county.station;
  const language = useLanguage();
  const n = formatCount;
  const { entry, devices } = row;
  const troubles = [...(row.refused > 0 ? [text.refusedValue(n(row.refused))] : []), ...(row.conflicts > 0 ? [text.conflictsValue(n(row.conflicts))] : [])];
  const clock = row.needs.find((need) => need.need === 'clock');
  return (
    <section className={styles.section}>
      <h3>{text.situation}</h3>
      <dl className={styles.facts}>
        {row.lastContact !== null && (
          <>
            <Fact name={text.unsent}>{row.unsent === 0 ? text.none : text.unsentValue(n(row.unsent), formatBytes(row.unsentBytes))}</Fact>
            <Fact name={text.refusedConflicts}>{troubles.length === 0 ? text.none : troubles.join(text.listComma)}</Fact>
            <Fact name={text.backup}>{row.backupAt === null ? text.noBackup : formatAgo(row.backupAt, today, language)}</Fact>
            <Fact name={text.computers}>
              {devices.map((device) => text.computer(device.device.slice(-1))).join(text.listComma)}
              {text.listComma === '、' ? '，' : ', '}
              {text.version(row.version)}
            </Fact>
            {clock?.need === 'clock' && <Fact name={text.clock}>{(clock.minutes > 0 ? text.fast : text.slow)(n(Math.abs(clock.minutes)))}</Fact>}
          </>
        )}
        {entry !== null && (
          <Fact name={text.head}>
            <Head head={entry.head} telephone={entry.telephone} onCorrect={onCorrect} {...(onRemove === undefined ? {} : { onRemove })} />
          </Fact>
        )}
        <NewestMatter code={row.code} today={today} />
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The telephone is shown when it is asked for: the board hangs open all day. */
function Head({ head, telephone, onCorrect, onRemove }: { readonly head: string; readonly telephone: string; readonly onCorrect: () => void; readonly onRemove?: () => void }) {
  const { station: text, card } = useWords().county;
  const [shown, setShown] = useState(false);
  return (
    <span className={styles.inline}>
      <span>{head === '' ? text.noHead : head}</span>
      {telephone === '' ? <span className={styles.quiet}>{text.noPhone}</span> : shown ? <b>{telephone}</b> : <Button kind="link" onPress={() => setShown(true)}>{text.phone}</Button>}
      <Button kind="link" onPress={onCorrect}>
        {text.correct}
      </Button>
      {onRemove !== undefined && (
        <Button kind="link" onPress={onRemove}>
          {card.remove}
        </Button>
      )}
    </span>
  );
}

function NewestMatter({ code, today }: { readonly code: string; readonly today: LocalDate }) {
  const text = useWords().county.station;
  const store = useStore();
  const language = useLanguage();
  const filter = useMemo((): LedgerFilter => ({ text: '', from: '', to: '', places: [], category: '', stages: [], station: code }), [code]);
  const live = useLiveQuery(() => store.ledger(filter, { offset: 0, limit: 1 }), [store, filter]);
  const row = live.state === 'ready' ? live.value.rows[0] : undefined;
  if (live.state !== 'ready') return null;
  return (
    <Fact name={text.matter}>
      {row === undefined ? (
        text.noMatter
      ) : (
        <>
          {formatDay(row.on, language, { year: 'other', today })}
          {text.listComma === '、' ? '，' : ', '}
          {row.show.summary}
          <br />
          <a href={hashOf({ page: 'ledger', find: { station: code } })}>{text.ledger}</a>
        </>
      )}
    </Fact>
  );
}
