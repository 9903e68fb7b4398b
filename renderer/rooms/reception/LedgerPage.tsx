/** The ledger: every matter of the station, newest first, with the one that is open beside the list. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { issueStages } from '../../../shared/reception/issue.ts';
import type { LedgerFilter, LedgerPage as Found, LedgerRow } from '../../db/store.ts';
import { useStore } from '../../db/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { useKey } from '../../ui/keys.ts';
import { navigate, useRoute } from '../../ui/route.ts';
import { useStation } from '../../ui/station-context.ts';
import { LedgerBar } from './LedgerBar.tsx';
import { LedgerColumns } from './LedgerColumns.tsx';
import { LedgerEmpty } from './LedgerEmpty.tsx';
import { type ChoosableColumn, type ColumnName, usualColumns } from './ledger-columns.ts';
import { everything, filterInWords, type LedgerChoice, nextSort, readFind, toFilter, withSort, yearsOf } from './ledger-filter.ts';
import { lastChoice, rememberChoice } from './last-choice.ts';
import { LedgerTable } from './LedgerTable.tsx';
import { LedgerTop } from './LedgerTop.tsx';
import { LedgerViews } from './LedgerViews.tsx';
import { askForList } from './list-to-print.ts';
import { findByCode, useLedger } from './queries.ts';
import { RecordPane } from './RecordPane.tsx';
import { useLedgerCursor } from './use-ledger-cursor.ts';
import { useLedgerFilter } from './use-ledger-filter.ts';
import { useLedgerKept } from './use-ledger-kept.ts';
import { useLedgerMarks } from './use-ledger-marks.ts';
import { type RoomNames, useNames } from './use-names.ts';
import type { Window } from './virtual-window.ts';
import styles from './ledger.module.css';

export type LedgerPageProps = {
  /** @param scope the filter in words, for the name of the file @param ids of what was marked; null for all that is shown */
  readonly onExport: (filter: LedgerFilter, total: number, scope: string, ids: readonly RecordId[] | null) => void;
};

const noneByStage = Object.fromEntries(issueStages.map((stage) => [stage, 0])) as Found['byStage'];
const nothing: Found = { rows: [], offset: 0, total: 0, byStage: noneByStage, came: { batches: 0, people: 0, uncounted: 0 }, complete: false };

export function LedgerPage({ onExport }: LedgerPageProps) {
  const names = useNames();
  const { words, today } = names;
  const { preferences, station } = useStation();
  const route = useRoute();
  const opened = route.page === 'ledger' ? route.id : undefined;
  const find = route.page === 'ledger' ? route.find : undefined;
  const [choice, setChoice] = useState<LedgerChoice>(() => (find === undefined ? lastChoice() : readFind(find)));
  const [window, setWindow] = useState<Window>({ offset: 0, limit: 100 });
  const table = useRef<HTMLTableElement>(null);
  const filter = useLedgerFilter(choice, names);
  const unstaged = useMemo(() => ({ ...filter, stages: [] }), [filter]);
  const live = useLedger(filter, window);
  const counted = useLedger(unstaged, choice.stage === '' ? window : { offset: 0, limit: 1 });
  const page = live.state === 'ready' ? live.value : nothing;
  const counts = counted.state === 'ready' ? counted.value : nothing;
  const { cursor, move, open } = useLedgerCursor(filter, page, opened);
  const marks = useLedgerMarks(filter);
  const keptLedger = useLedgerKept();
  const { kept, keep } = keptLedger;
  const [hidden, setHidden] = useState<readonly ColumnName[]>([]);
  const columns = choice.columns ?? kept.columns ?? usualColumns;
  const span = useSpan(today);

  useEffect(() => {
    if (find !== undefined) setChoice(readFind(find));
  }, [find]);
  useEffect(() => {
    rememberChoice(choice);
  }, [choice]);
  const show = (next: LedgerChoice): void => {
    setWindow({ offset: 0, limit: 100 });
    setChoice(next);
  };
  const change = (part: Partial<LedgerChoice>): void => show({ ...choice, ...part });
  /** Where a view brought columns of its own they change with it, elsewhere they are the person's. */
  const changeColumns = (next: readonly ChoosableColumn[]): void => {
    if (choice.columns === undefined) keep({ ...kept, columns: next });
    else setChoice({ ...choice, columns: next });
  };
  const close = (): void => {
    navigate({ page: 'ledger' });
    table.current?.focus();
  };

  const count = marks.ids.size;
  const isMarking = count > 0;
  const scope = filterInWords(choice, names);
  const chosen = (): readonly RecordId[] | null => (isMarking ? [...marks.ids] : null);
  const print = (): void => {
    askForList({ filter, scope, ids: chosen(), total: isMarking ? count : page.total });
    navigate({ page: 'sheet', sheet: 'list' });
  };
  const exportThem = (): void => onExport(filter, isMarking ? count : page.total, scope, chosen());
  const canPrint = station.party === 'station';
  useKey(canPrint && opened === undefined && page.total > 0 ? 'Ctrl+P' : null, print);

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
          if (event.key !== 'ArrowDown' || !(event.target instanceof HTMLInputElement) || event.target.type !== 'search') return;
          event.preventDefault();
          table.current?.focus();
        }}
      >
        <LedgerTop
          choice={choice}
          onChoice={change}
          total={page.total}
          counts={counts}
          years={span.years}
          names={names}
          views={<LedgerViews choice={choice} onView={show} kept={keptLedger} />}
          columns={<LedgerColumns columns={columns} hidden={hidden} names={names} onColumns={changeColumns} />}
          onPrint={canPrint && !isMarking ? print : null}
          onExport={isMarking ? null : exportThem}
        />
        <div className={styles.body}>
          {isFound ? (
            <LedgerTable
              page={page}
              cursor={cursor}
              rowHeight={(38 * preferences.textSize) / 100}
              withYear={choice.period === 'all' && span.years.length > 1}
              columns={columns}
              sort={choice.sort}
              marks={marks}
              names={names}
              tableRef={table}
              onWindow={(next) => setWindow((before) => (before.offset === next.offset && before.limit === next.limit ? before : next))}
              onMove={move}
              onOpen={open}
              onSort={(by) => show(withSort(choice, nextSort(choice.sort, by)))}
              onHidden={setHidden}
            />
          ) : (
            <NoMatch choice={choice} names={names} onClear={() => change(everything)} />
          )}
        </div>
        {isMarking && (
          <div className={styles.bar}>
            <LedgerBar count={count} onClear={marks.clear} onPrint={canPrint ? print : null} onExport={exportThem} />
          </div>
        )}
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
