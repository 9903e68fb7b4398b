/**
 * One import from the chosen file to the last row, apart from the page: leaving the page neither stops nor forgets it.
 * One for each store; a page reads it by useSyncExternalStore.
 */
import type { HostClient } from '../../../../shared/contract/client.ts';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import type { ProblemFacts } from '../../../../shared/kernel/result.ts';
import { type Instant, toInstant } from '../../../../shared/kernel/time.ts';
import type { ReadableRow, RejectedRow } from '../../../../shared/reception/old-ledger/plan.ts';
import type { Layout } from '../../../../shared/reception/old-ledger/layout.ts';
import type { Sheet } from '../../../../shared/reception/old-ledger/sheet.ts';
import type { Store } from '../../../db/store.ts';
import { readSpreadsheet } from '../../../files/spreadsheet.ts';
import type { WorkbookProblem } from '../../../files/workbook-problems.ts';
import { type ImportProblem, runImport } from './run-import.ts';
import { restoreImport, undoImport } from './undo-import.ts';

export type ChosenFile = { readonly name: string; readonly workbook: readonly Sheet[] };

/** What a person saw and agreed to; it does not change while it is carried out. */
export type AgreedPlan = {
  readonly file: ChosenFile;
  readonly layout: Layout;
  readonly readable: readonly ReadableRow[];
  readonly rejected: readonly RejectedRow[];
  /** keys that were in the ledger before */
  readonly known: ReadonlySet<string>;
  readonly newStations: readonly string[];
  readonly stationHead: string;
  readonly unknownDeputies: readonly string[];
};

export type HistoryEntry = { readonly at: Instant } & (
  | { readonly what: 'started' | 'continued' | 'undone' | 'restored'; readonly n: number }
  | { readonly what: 'stopped'; readonly done: number; readonly left: number }
  | { readonly what: 'finished' }
  | { readonly what: 'failed'; readonly code: ImportProblem; readonly facts?: ProblemFacts }
);

export type Running = {
  readonly plan: AgreedPlan;
  readonly total: number;
  readonly done: ReadonlyMap<string, RecordId>;
  /** moment the last run was on disk */
  readonly at: Instant | null;
  readonly spentMs: number;
  readonly stops: number;
  readonly history: readonly HistoryEntry[];
};

export type ImportState =
  | { readonly step: 'choose'; readonly problem: { readonly file: string; readonly code: WorkbookProblem } | null }
  | { readonly step: 'reading'; readonly file: string }
  | { readonly step: 'plan'; readonly file: ChosenFile }
  | ({ readonly step: 'running'; readonly stopping: boolean } & Running)
  | ({ readonly step: 'stopped'; readonly problem: { readonly code: ImportProblem; readonly facts?: ProblemFacts } | null } & Running)
  | ({ readonly step: 'done' | 'undone'; readonly problem: { readonly code: ImportProblem; readonly facts?: ProblemFacts } | null } & Running)
  | ({ readonly step: 'undoing' | 'restoring'; readonly moved: number } & Running);

export type ImportSession = {
  readonly state: () => ImportState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly choose: (file: File) => Promise<void>;
  readonly reset: () => void;
  readonly start: (plan: AgreedPlan) => Promise<void>;
  readonly stop: () => void;
  readonly goOn: () => Promise<void>;
  readonly undo: (reason: string) => Promise<void>;
  readonly restore: () => Promise<void>;
};

const sessions = new WeakMap<Store, ImportSession>();

export function importSessionOf(store: Store, host: HostClient): ImportSession {
  const known = sessions.get(store);
  if (known !== undefined) return known;
  const session = createSession(store, host);
  sessions.set(store, session);
  return session;
}

function now(): Instant {
  return toInstant(Date.now());
}

function createSession(store: Store, host: HostClient): ImportSession {
  let state: ImportState = { step: 'choose', problem: null };
  const listeners = new Set<() => void>();
  const set = (next: ImportState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  async function run(from: Running, entry: HistoryEntry): Promise<void> {
    let current: Running = { ...from, history: [...from.history, entry] };
    let stopping = false;
    const began = performance.now();
    const show = () => set({ step: 'running', stopping, ...current });
    stopRun = () => {
      if (stopping) return;
      stopping = true;
      show();
    };
    show();
    const end = await runImport(store, host, {
      rows: from.plan.readable.filter((row) => !from.plan.known.has(row.key) && !from.done.has(row.key)),
      file: from.plan.file.name,
      workbook: from.plan.file.workbook,
      newStations: from.plan.newStations,
      stationHead: from.plan.stationHead,
      stopped: () => stopping,
      onProgress: ({ rows, at }) => {
        current = { ...current, done: new Map([...current.done, ...rows.map(({ key, id }) => [key, id] as const)]), at, spentMs: from.spentMs + performance.now() - began };
        show();
      },
    });
    stopRun = null;
    finish(current, end.problem);
  }

  function finish(current: Running, problem: { code: ImportProblem; facts?: ProblemFacts } | null): void {
    const left = current.total - current.done.size;
    const told = (entry: HistoryEntry): Running => ({ ...current, history: [...current.history, entry] });
    if (problem !== null) set({ step: 'stopped', problem, ...told({ at: now(), what: 'failed', ...problem }) });
    else if (left > 0) set({ step: 'stopped', problem: null, ...told({ at: now(), what: 'stopped', done: current.done.size, left }), stops: current.stops + 1 });
    else set({ step: 'done', problem: null, ...told({ at: now(), what: 'finished' }) });
  }

  let stopRun: (() => void) | null = null;

  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    async choose(file) {
      if (state.step === 'running' || state.step === 'reading') return;
      set({ step: 'reading', file: file.name });
      const read = await readSpreadsheet(file);
      if (read.ok) set({ step: 'plan', file: { name: file.name, workbook: read.value } });
      else set({ step: 'choose', problem: { file: file.name, code: read.problem } });
    },
    reset: () => set({ step: 'choose', problem: null }),
    async start(plan) {
      if (state.step !== 'plan') return;
      const total = plan.readable.filter((row) => !plan.known.has(row.key)).length;
      await run({ plan, total, done: new Map(), at: null, spentMs: 0, stops: 0, history: [] }, { at: now(), what: 'started', n: total });
    },
    stop: () => stopRun?.(),
    async goOn() {
      if (state.step !== 'stopped') return;
      const { step: _step, problem: _problem, ...current } = state;
      await run(current, { at: now(), what: 'continued', n: current.total - current.done.size });
    },
    async undo(reason) {
      if (state.step !== 'stopped' && state.step !== 'done') return;
      const { step, problem: _problem, ...current } = state;
      set({ step: 'undoing', moved: 0, ...current });
      const ids = [...current.done.values()];
      const undone = await undoImport(store, ids, reason, (moved) => set({ step: 'undoing', moved, ...current }));
      if (!undone.ok) set({ step: step === 'done' ? 'done' : 'stopped', problem: { code: undone.problem, ...(undone.facts === undefined ? {} : { facts: undone.facts }) }, ...current });
      else set({ step: 'undone', problem: null, ...current, history: [...current.history, { at: now(), what: 'undone', n: ids.length }] });
    },
    async restore() {
      if (state.step !== 'undone') return;
      const { step: _step, problem: _problem, ...current } = state;
      set({ step: 'restoring', moved: 0, ...current });
      const ids = [...current.done.values()];
      const restored = await restoreImport(store, ids, (moved) => set({ step: 'restoring', moved, ...current }));
      if (!restored.ok) set({ step: 'undone', problem: { code: restored.problem, ...(restored.facts === undefined ? {} : { facts: restored.facts }) }, ...current });
      else {
        const told: Running = { ...current, history: [...current.history, { at: now(), what: 'restored', n: ids.length }] };
        set(current.done.size === current.total ? { step: 'done', problem: null, ...told } : { step: 'stopped', problem: null, ...told });
      }
    },
  };
}
