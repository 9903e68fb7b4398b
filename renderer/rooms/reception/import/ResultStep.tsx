/** After an import ended, was stopped, could not go on, or was taken back: what there is now, and what one can do. */
import { useState } from 'react';
import { useLiveQuery } from '../../../db/use-live-query.ts';
import { useStore } from '../../../db/use-store.ts';
import { formatTime } from '../../../text/format.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useWords } from '../../../text/use-words.ts';
import { ActionBar } from '../../../ui/ActionBar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { OnDisk } from '../../../ui/OnDisk.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { ProblemBar } from '../../../ui/ProblemBar.tsx';
import { useStation } from '../../../ui/station-context.ts';
import { TwoColumn } from '../../../ui/TwoColumn.tsx';
import { everything, toFilter } from '../ledger-filter.ts';
import { useToday } from '../use-today.ts';
import { DoneBar } from './DoneBar.tsx';
import type { ImportSession, ImportState } from './import-session.ts';
import { ResultActions } from './ResultActions.tsx';
import { ResultSide } from './ResultSide.tsx';
import { figuresOf, SheetTotals } from './SheetTotals.tsx';
import { UndoDialog } from './UndoDialog.tsx';
import styles from './import.module.css';

export type ResultState = Extract<ImportState, { step: 'stopped' | 'done' | 'undone' }>;

export function ResultStep({ state, session }: { readonly state: ResultState; readonly session: ImportSession }) {
  const words = useWords();
  const text = words.exchange.run;
  const { session: person, station } = useStation();
  const total = useLedgerTotal();
  const [asking, setAsking] = useState(false);
  const n = state.done.size;
  const figures = figuresOf(state, null);
  const title = state.step === 'done' ? text.done : state.step === 'undone' ? text.undone(n) : text.stopped(n);

  return (
    <Page
      scroll={false}
      head={
        <PageHead
          title={title}
          count={text.by(state.plan.file.name, person.name, station.device)}
          {...(state.at === null ? {} : { right: <OnDisk>{text.onDisk(n, formatTime(state.at))}</OnDisk> })}
        />
      }
      bar={
        <ActionBar
          left={state.step !== 'undone' && n > 0 ? <Button kind="link" onPress={() => setAsking(true)}>{text.undo(n)}</Button> : undefined}
          right={<ResultActions state={state} session={session} />}
        />
      }
    >
      <TwoColumn
        main={
          <div className={styles.main}>
            {state.problem !== null && <ProblemBar title={text.failedTitle(problemText(words, state.problem.code, state.problem.facts))} kept={text.failedKept(n)} todo={text.failedTodo} />}
            <DoneBar done={n} total={state.total} label={text.of(n, state.total)} note={paceText(state, text, words.exchange.comma)} />
            <SheetTotals state={state} left={state.step === 'stopped'} />
            <p className={styles.sentence}>
              {state.step === 'stopped' ? text.closes(figures.all, figures.done, figures.left, figures.known, figures.rejected) : text.closesDone(figures.all, figures.done, figures.known, figures.rejected)}
              {total !== null && text.ledgerNow(total)}
            </p>
          </div>
        }
        side={<ResultSide state={state} />}
      />
      <UndoDialog
        open={asking}
        n={n}
        onClose={() => setAsking(false)}
        onUndo={() => {
          setAsking(false);
          void session.undo(text.undoReason(state.plan.file.name));
        }}
      />
    </Page>
  );
}

function paceText(state: ResultState, text: ReturnType<typeof useWords>['exchange']['run'], separator: string): string {
  const left = state.total - state.done.size;
  if (state.step === 'stopped' && left > 0) {
    const seconds = state.done.size === 0 ? null : Math.max(1, Math.round((state.spentMs / state.done.size) * left / 1000));
    const stopped = state.problem === null ? text.pressedStop : '';
    return [stopped, seconds === null ? '' : text.goOnTakes(seconds)].filter((part) => part !== '').join(separator);
  }
  const took = text.took(Math.max(1, Math.round(state.spentMs / 1000)));
  return state.stops === 0 ? took : `${took}${separator}${text.stoppedTimes(state.stops)}`;
}

/** Matters in the ledger now; null until it is known. */
function useLedgerTotal(): number | null {
  const store = useStore();
  const today = useToday();
  const live = useLiveQuery(() => store.ledger(toFilter(everything, today, new Map()), { offset: 0, limit: 1 }), [store]);
  return live.state === 'ready' && live.value.complete ? live.value.total : null;
}
