/** The ledger: every matter of the station, newest first, with the one that is open beside the list. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { issueStages } from '../../../shared/reception/issue.ts';
import type { LedgerFilter, LedgerPage as Found, LedgerRow } from '../../db/store.ts';
import { useStore } from '../../db/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { navigate, useRoute } from '../../ui/route.ts';
import { useStation } from '../../ui/station-context.ts';
import { LedgerEmpty } from './LedgerEmpty.tsx';
import { everything, filterInWords, type LedgerChoice, readFind, toFilter, yearsOf } from './ledger-filter.ts';
import { lastChoice, rememberChoice } from './last-choice.ts';
import { LedgerTable } from './LedgerTable.tsx';
import { LedgerTop } from './LedgerTop.tsx';
import { findByCode, useLedger } from './queries.ts';
import { RecordPane } from './RecordPane.tsx';
import { useLedgerCursor } from './use-ledger-cursor.ts';
import { type RoomNames, useNames } from './use-names.ts';
import type { Window } from './virtual-window.ts';
import styles from './ledger.module.css';

/** `scope`: the filter in words, for the name of the file */
export type LedgerPageProps = { readonly onExport: (filter: LedgerFilter, total: number, scope: string) => void };

const noneByStage = Object.fromEntries(issueStages.map((stage) => [stage, 0])) as Found['byStage'];
const nothing: Found = { rows: [], offset: 0, total: 0, byStage: noneByStage, people: 0, complete: false };

export function LedgerPage({ onExport }: LedgerPageProps) {
  const names = useNames();
  const { words, today, places } = names;
  const { preferences } = useStation();
  const route = useRoute();
  const opened = route.page === 'ledger' ? route.id : undefined;
  const find = route.page === 'ledger' ? route.find : undefined;
  const [choice, setChoice] = useState<LedgerChoice>(() => (find === undefined ? lastChoice() : readFind(find)));
  const [window, setWindow] = useState<Window>({ offset: 0, limit: 100 });
  const table = useRef<HTMLTableElement>(null);
  const filter = useMemo(() => toFilter(choice, today, places), [choice, today, places]);
  const unstaged = useMemo(() => ({ ...filter, stages: [] }), [filter]);
  const live = useLedger(filter, window);
  const counted = useLedger(unstaged, choice.stage === '' ? window : { offset: 0, limit: 1 });
  const page = live.state === 'ready' ? live.value : nothing;
  const counts = counted.state === 'ready' ? counted.value : nothing;
  const { cursor, move, open } = useLedgerCursor(filter, page, opened);
  const span = useSpan(today);

  useEffect(() => {
    if (find !== undefined) setChoice(readFind(find));
  }, [find]);
  useEffect(() => {
    rememberChoice(choice);
  }, [choice]);
  const change = (part: Partial<LedgerChoice>): void => {
    setWindow({ offset: 0, limit: 100 });
    setChoice((before) => ({ ...before, ...part }));
  };
  const close = (): void => {
    navigate({ page: 'ledger' });
    table.current?.focus();
  };

  if (live.state === 'problem') return <p role="alert">{words.ledger.problem}</p>;
  if (span.isEmpty && opened === undefined) return <LedgerEmpty names={names} />;
  const isFound = page.total > 0 || !page.complete;
  return (
    <div className={styles.split}>
      <section
        className={styles.list}
        aria-label={words.ledger.title}
        onKeyDown={(event) => {
          // From the search straight down into what it found.
          if (event.key !== 'ArrowDown' || !(event.target instanceof HTMLInputElement)) return;
          event.preventDefault();
          table.current?.focus();
        }}
      >
        <LedgerTop choice={choice} onChoice={change} total={page.total} counts={counts} years={span.years} names={names} onExport={() => onExport(filter, page.total, filterInWords(choice, names))} />
        <div className={styles.body}>
          {isFound ? (
            <LedgerTable
              page={page}
              cursor={cursor}
              rowHeight={(38 * preferences.textSize) / 100}
              withYear={choice.period === 'all' && span.years.length > 1}
              names={names}
              tableRef={table}
              onWindow={(next) => setWindow((before) => (before.offset === next.offset && before.limit === next.limit ? before : next))}
              onMove={move}
              onOpen={open}
            />
          ) : (
            <NoMatch choice={choice} names={names} onClear={() => change(everything)} />
          )}
        </div>
      </section>
      {opened !== undefined && <RecordPane key={opened} id={opened} filter={filter} total={page.total} names={names} onClose={close} />}
    </div>
  );
}

/** Years that the whole ledger spans, newest first, and whether there is nothing in it at all. */
function useSpan(today: string): { readonly years: readonly number[]; readonly isEmpty: boolean } {
  const all = useMemo(() => toFilter(everything, today, new Map()), [today]);
  const newest = useLedger(all, { offset: 0, limit: 1 });
  const total = newest.state === 'ready' ? newest.value.total : 0;
  const oldest = useLedger(all, { offset: Math.max(0, total - 1), limit: 1 });
  const year = (live: typeof newest) => Number((live.state === 'ready' ? live.value.rows[0]?.on : undefined)?.slice(0, 4) ?? today.slice(0, 4));
  return { years: yearsOf(today, year(newest), year(oldest)), isEmpty: newest.state === 'ready' && newest.value.complete && total === 0 };
}

/** Nothing fits: say what was looked for, offer the way back; a look-up code from a receipt is tried as well. */
function NoMatch({ choice, names, onClear }: { readonly choice: LedgerChoice; readonly names: RoomNames; readonly onClear: () => void }) {
  const store = useStore();
  const { words } = names;
  const [byCode, setByCode] = useState<LedgerRow | null>(null);
  useEffect(() => {
    let live = true;
    void findByCode(store, choice.text).then((row) => {
      if (live) setByCode(row);
    });
    return () => {
      live = false;
    };
  }, [store, choice.text]);
  return (
    <div className={styles.noMatch} role="status">
      {byCode !== null ? (
        <>
          <h2>{words.ledger.foundByCode(choice.text.trim().toUpperCase())}</h2>
          <p>{byCode.show.summary}</p>
          <Button onPress={() => navigate({ page: 'ledger', id: byCode.id })}>{words.ledger.openRow(byCode.show.number)}</Button>
        </>
      ) : (
        <>
          <h2>{words.ledger.noneTitle}</h2>
          <p>{words.ledger.noneText(filterInWords(choice, names))}</p>
          <Button onPress={onClear}>{words.ledger.clear}</Button>
        </>
      )}
    </div>
  );
}
