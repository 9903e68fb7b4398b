/** Beside the month: how far the rota is, the chosen day's shifts, and the next step in red. */
import { type Ref, useEffect, useRef, useState } from 'react';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { useStore } from '../../../db/use-store.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useRotaWords } from '../../../text/use-rota-words.ts';
import { useWords } from '../../../text/use-words.ts';
import { ActionBar } from '../../../ui/ActionBar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { OnDisk } from '../../../ui/OnDisk.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { navigate } from '../../../ui/route.ts';
import { useStation } from '../../../ui/station-context.ts';
import { useAct } from '../register/use-act.ts';
import { DayShifts } from './DayShifts.tsx';
import { PublishDialog, RedrawDialog } from './RunDialogs.tsx';
import { adoptRun, type Draw, editionSaid, nextEdition, planRun } from './rota-run.ts';
import { RunFacts, SeedForm } from './RunFacts.tsx';
import type { RotaData } from './use-rota.ts';
import styles from './rota.module.css';

export function RotaPane({ ref, year, data, day }: { readonly ref: Ref<HTMLElement>; readonly year: number; readonly data: RotaData; readonly day: LocalDate }) {
  const text = useRotaWords();
  const words = useWords();
  const store = useStore();
  const { session } = useStation();
  const act = useAct();
  const [seed, setSeed] = useState('');
  const [seedMissing, setSeedMissing] = useState(false);
  const [open, setOpen] = useState<'redraw' | 'publish' | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const planning = useRef<AbortController | null>(null);
  useEffect(() => () => planning.current?.abort(), []);
  const { rota, seats } = data;
  const isHead = session.role === 'station_head';
  const edition = nextEdition(rota, seats);
  const run = async (done: Promise<boolean>, what: string): Promise<void> => setSaid((await done) ? what : null);
  const plan = async (draw: Draw | null): Promise<void> => {
    const ending = new AbortController();
    planning.current = ending;
    await run(act.run(async () => {
      try {
        return await planRun(store, data, draw, ending.signal);
      } catch (error) {
        if (ending.signal.aborted) return { ok: false, problem: 'stopped' };
        throw error;
      }
    }, text.planned), text.planned);
    planning.current = null;
  };
  const planFirst = (): void => {
    setSeedMissing(seed.trim() === '' && rota.seed === '');
    if (seed.trim() !== '') void plan({ seed: seed.trim(), how: text.seed.how, reason: '' });
    else if (rota.seed !== '') void plan(null);
    else document.getElementById('rota-seed')?.focus();
  };
  const next = rota.runs.length === 0 ? (
    <Button kind="primary" keys="Ctrl+Enter" busy={act.busy} onPress={planFirst}>{text.plan}</Button>
  ) : rota.adopted === null ? (
    <Button kind="primary" keys="Ctrl+Enter" busy={act.busy} disabled={!isHead} onPress={() => void run(act.run(() => adoptRun(store, rota), text.adopted), text.adopted)}>{text.adopt}</Button>
  ) : edition !== null ? (
    <Button kind="primary" keys="Ctrl+Enter" busy={act.busy} disabled={!isHead} onPress={() => setOpen('publish')}>{text.publish(editionSaid(edition))}</Button>
  ) : (
    <Button kind="primary" keys="Ctrl+Enter" onPress={() => navigate({ page: 'rota', year, part: 'wall' })}>{text.wall}</Button>
  );
  return (
    <aside ref={ref} className={styles.pane}>
      <div className={styles.paneBody}>
        {rota.runs.length === 0
          ? <SeedForm seed={rota.seed === '' ? seed : rota.seed} isDrawn={rota.seed !== ''} missing={seedMissing} onChange={setSeed} />
          : <RunFacts data={data} busy={act.busy} onPlan={() => void plan(null)} onRedraw={() => setOpen('redraw')} />}
        {planning.current !== null && act.busy && (
          <p className={styles.planning} role="status">{text.planning} <Button size="small" onPress={() => planning.current?.abort()}>{text.stop}</Button></p>
        )}
        {act.failure !== null && <Problem>{failureSaid(act.failure)}</Problem>}
        {data.fault !== null && <Problem>{text.fault(words.rota.faults[data.fault])}</Problem>}
        {!isHead && rota.runs.length > 0 && (rota.adopted === null || edition !== null) && <p className={styles.note}>{text.headOnly}</p>}
        <DayShifts data={data} day={day} act={act} onSaid={setSaid} />
      </div>
      <ActionBar left={said !== null && <OnDisk>{said}</OnDisk>} right={next} />
      {open === 'redraw' && (
        <RedrawDialog
          onClose={() => setOpen(null)}
          onDraw={(draw) => {
            setOpen(null);
            void plan(draw);
          }}
        />
      )}
      {open === 'publish' && edition !== null && (
        <PublishDialog
          data={data}
          edition={edition}
          onClose={() => setOpen(null)}
          onPublished={() => {
            setOpen(null);
            setSaid(text.published(editionSaid(edition)));
          }}
        />
      )}
    </aside>
  );

  function failureSaid({ problem, facts }: NonNullable<typeof act.failure>): string {
    if (problem === 'stopped') return text.stopped;
    const faults: Readonly<Record<string, string>> = words.rota.faults;
    const fault = faults[problem];
    return fault !== undefined ? text.fault(fault) : text.notStored(problemText(words, problem, facts));
  }
}
