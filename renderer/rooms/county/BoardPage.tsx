/** 总览: all stations of the county and how they are, what needs a look first; one of them open beside the list. */
import { useRef, useState } from 'react';
import type { GivenCard } from '../../../shared/county/contract.ts';
import type { StationCode } from '../../../shared/kernel/ids.ts';
import { formatCount } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { useToday } from '../../ui/clock.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { hashOf, navigate } from '../../ui/route.ts';
import { useStation } from '../../ui/station-context.ts';
import { type BoardCount, countBoard, narrowed, type Only } from './board-rows.ts';
import { BoardHead, BoardTable } from './BoardTable.tsx';
import { CardSheet } from './CardSheet.tsx';
import { ServerDialog } from './ServerDialog.tsx';
import { StationDialog } from './StationDialog.tsx';
import { StationPane } from './StationPane.tsx';
import { useBoard } from './use-board.ts';
import { useServer } from './use-server.ts';
import styles from './county.module.css';

export type BoardPageProps = {
  /** the one that is open */
  readonly station?: StationCode;
};

export function BoardPage({ station }: BoardPageProps) {
  const allWords = useWords();
  const words = allWords.county.board;
  const today = useToday();
  const office = useStation().station.code;
  const live = useBoard(office, today);
  const [at, setAt] = useState(0);
  const [only, setOnly] = useState<Only | null>(null);
  const [adding, setAdding] = useState(false);
  const [connecting, setConnecting] = useState(false);
  const [card, setCard] = useState<GivenCard | null>(null);
  const { server, ask } = useServer();
  const table = useRef<HTMLTableElement>(null);
  if (live.state === 'problem') return <p role="alert">{words.problem}</p>;
  if (live.state === 'loading') return null;
  if (card !== null) return <CardSheet given={card} onClose={() => setCard(null)} />;
  const { rows: all, register } = live.value;
  const shown = narrowed(all, only);
  // What was counted may be mended meanwhile: then the whole board is back.
  const rows = shown.length === 0 ? all : shown;
  const opened = all.find((row) => row.code === station);
  // The open station stays marked when another comes before it.
  const cursor = opened === undefined ? Math.min(at, Math.max(0, rows.length - 1)) : Math.max(0, rows.indexOf(opened));
  const move = (row: number): void => {
    setAt(row);
    const code = rows[row]?.code;
    if (opened !== undefined && code !== undefined) navigate({ page: 'board', station: code }, { replace: true });
  };
  const close = (): void => {
    setAt(cursor);
    navigate({ page: 'board' });
    table.current?.focus();
  };
  const add = () => setAdding(true);
  const give = (made: GivenCard): void => {
    setCard(made);
    void ask(); // the next card begins with the address of this one
  };
  return (
    <div className={styles.split}>
      <section className={styles.list} aria-label={words.list}>
        <header className={styles.top}>
          <div className={styles.titleRow}>
            <h1 className={styles.title}>{words.title(formatCount(all.length))}</h1>
            <div className={styles.beside}>
              <a href={hashOf({ page: 'bundle' })}>{allWords.backup.officeLink}</a>
              {rows.length > 0 && <Button onPress={add}>{words.add}</Button>}
            </div>
          </div>
          {rows.length > 0 && <Sentence count={countBoard(all, today)} only={only} onOnly={setOnly} />}
          {server === null && <NotJoined onConnect={() => setConnecting(true)} />}
        </header>
        <div className={styles.body}>
          {rows.length > 0 ? (
            <BoardTable
              rows={rows}
              today={today}
              cursor={cursor}
              tableRef={table}
              onMove={move}
              onOpen={(row) => {
                setAt(row);
                const code = rows[row]?.code;
                if (code !== undefined) navigate({ page: 'board', station: code }, { replace: opened !== undefined });
              }}
            />
          ) : (
            <div className={styles.emptyBoard}>
              <table className={styles.table} aria-label={words.list}>
                <BoardHead />
              </table>
              <EmptyState
                title={words.emptyTitle}
                text={words.emptyText}
                actions={
                  <Button kind="primary" keys="Ctrl+Enter" onPress={add}>
                    {words.add}
                  </Button>
                }
                note={words.emptyNote}
              />
            </div>
          )}
        </div>
      </section>
      {opened !== undefined && <StationPane key={opened.code} row={opened} record={register.folded.get(opened.code) ?? null} today={today} server={server ?? null} onCard={give} onClose={close} />}
      {connecting && <ServerDialog onClose={() => setConnecting(false)} />}
      {adding && (
        <StationDialog
          register={register}
          onClose={() => setAdding(false)}
          onSaved={(code) => {
            setAdding(false);
            navigate({ page: 'board', station: code });
          }}
        />
      )}
    </div>
  );
}

/** Until the office has joined its own server, nothing comes here and no card can be given out. */
function NotJoined({ onConnect }: { readonly onConnect: () => void }) {
  const text = useWords().county.server;
  return (
    <p className={styles.notJoined}>
      <span>{text.notJoined}</span>
      <Button kind="link" onPress={onConnect}>
        {text.open}
      </Button>
      <Button kind="link" onPress={() => navigate({ page: 'settings', section: 'county' })}>
        {text.haveCard}
      </Button>
    </p>
  );
}

type SentenceProps = { readonly count: BoardCount; readonly only: Only | null; readonly onOnly: (only: Only | null) => void };

/** 今天联系过14个，昨天2个，9天没有联系的1个。未发27条，退回2条，冲突1件。 What it counts of trouble is a filter. */
function Sentence({ count, only, onOnly }: SentenceProps) {
  const { board } = useWords().county;
  const { counted } = board;
  const n = formatCount;
  const contacts = [counted.today(n(count.today)), ...(count.yesterday > 0 ? [counted.yesterday(n(count.yesterday))] : []), ...(count.byStick > 0 ? [counted.byStick(n(count.byStick))] : [])];
  const figure = (what: Only, of: number, text: string) =>
    of === 0 ? (
      text
    ) : (
      <button type="button" className={only === what ? `${styles.count} ${styles.countSet}` : styles.count} aria-pressed={only === what} onClick={() => onOnly(only === what ? null : what)}>
        {text}
      </button>
    );
  return (
    <p className={styles.sentence}>
      {contacts.join(board.comma)}
      {count.never > 0 && board.comma}
      {count.never > 0 && figure('never', count.never, counted.never(n(count.never)))}
      {count.silent > 0 && board.comma}
      {count.silent > 0 && <b>{figure('silent', count.silent, counted.silent(n(count.silent), n(count.longest)))}</b>}
      {board.full}
      {figure('unsent', count.unsent, counted.unsent(n(count.unsent)))}
      {board.comma}
      {figure('refused', count.refused, counted.refused(n(count.refused)))}
      {board.comma}
      {figure('conflicts', count.conflicts, counted.conflicts(n(count.conflicts)))}
      {board.full}
    </p>
  );
}
