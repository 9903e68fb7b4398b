/** The import at work, or its undoing: the bar, the time left from five seconds on, a way to stop. */
import { useWords } from '../../../text/use-words.ts';
import { OnDisk } from '../../../ui/OnDisk.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { useStation } from '../../../ui/station-context.ts';
import { formatTime } from '../../../text/format.ts';
import type { ImportSession, ImportState } from './import-session.ts';
import { SheetTotals } from './SheetTotals.tsx';
import styles from './import.module.css';

type RunningStepProps = { readonly state: Extract<ImportState, { step: 'running' | 'undoing' | 'restoring' }>; readonly session: ImportSession };

export function RunningStep({ state, session }: RunningStepProps) {
  const text = useWords().exchange.run;
  const { session: person, station } = useStation();
  const importing = state.step === 'running';
  const label = importing ? (state.stopping ? text.stopping : text.running(state.total)) : state.step === 'undoing' ? text.undoing : text.restoring;
  return (
    <Page
      head={
        <PageHead
          title={label}
          count={text.by(state.plan.file.name, person.name, station.device)}
          {...(state.at === null ? {} : { right: <OnDisk>{text.onDisk(state.done.size, formatTime(state.at))}</OnDisk> })}
        />
      }
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          {importing
            ? <Progress label={text.of(state.done.size, state.total)} done={state.done.size} total={state.total} onStop={session.stop} />
            : <Progress label={label} done={state.moved} total={state.done.size} />}
          <SheetTotals state={state} left />
        </div>
      </div>
    </Page>
  );
}
