/** Import of an old ledger: choose a file, see what it would become, import, see what became of it. */
import { type DragEvent, useState, useSyncExternalStore } from 'react';
import { useStore } from '../../../db/use-store.ts';
import { useHost } from '../../../host/use-host.ts';
import { ChooseStep } from './ChooseStep.tsx';
import { importSessionOf } from './import-session.ts';
import { PlanStep } from './PlanStep.tsx';
import { ResultStep } from './ResultStep.tsx';
import { RunningStep } from './RunningStep.tsx';
import styles from './import.module.css';

export function ImportPage() {
  const store = useStore();
  const session = importSessionOf(store, useHost());
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [dropping, setDropping] = useState(false);
  const takesFile = state.step === 'choose' || state.step === 'plan';

  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault(); // also where no file is taken: else the page would be left for it
    setDropping(takesFile);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    const file = event.dataTransfer.files[0];
    if (takesFile && file !== undefined) void session.choose(file);
  };

  return (
    <div className={`${styles.page} ${dropping ? styles.dropping : ''}`} onDragOver={over} onDragLeave={() => setDropping(false)} onDrop={drop}>
      {(state.step === 'choose' || state.step === 'reading') && <ChooseStep state={state} dropping={dropping} onFile={(file) => void session.choose(file)} />}
      {state.step === 'plan' && <PlanStep key={state.file.name} file={state.file} session={session} />}
      {(state.step === 'running' || state.step === 'undoing' || state.step === 'restoring') && <RunningStep state={state} session={session} />}
      {(state.step === 'stopped' || state.step === 'done' || state.step === 'undone') && <ResultStep state={state} session={session} />}
    </div>
  );
}
