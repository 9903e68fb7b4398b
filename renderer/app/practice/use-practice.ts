/** The practice as a window goes through it: filling the ground once, then noticing each step as it is done on the real screens. */
import { useEffect, useRef, useState } from 'react';
import { EMPTY, of } from 'rxjs';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { seedSampleStation } from '../../db/sample-station.ts';
import { useLiveQuery } from '../../db/use-live-query.ts';
import { useStore } from '../../db/use-store.ts';
import { useHost } from '../../host/use-host.ts';
import { useRoute } from '../../ui/route.ts';
import { filledMark, rememberFilled, rememberSteps, stepsDone } from './practice-memory.ts';
import { type PracticeStep, practiceSteps, stepOfPage, stepsInHistory } from './steps.ts';

export type Practice = {
  /** null while people, places and earlier matters to practise with are written */
  readonly filling: { readonly done: number; readonly total: number } | null;
  readonly done: readonly PracticeStep[];
};

const everything = { text: '', from: '', to: '', places: [], category: '', stages: [] } as const;

export function usePractice(): Practice {
  const host = useHost();
  const store = useStore();
  const route = useRoute();
  const [mark, setMark] = useState(filledMark);
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const [done, setDone] = useState(stepsDone);
  const begun = useRef(false);
  useEffect(() => {
    if (mark !== null || begun.current) return;
    begun.current = true;
    // What could not be written is missing from the ground, and nothing more: one can practise all the same.
    void seedSampleStation(store, host, (written, total) => setProgress({ done: written, total })).then(() => {
      const end = store.newId('issue').slice(-26);
      rememberFilled(end);
      setMark(end);
    });
  }, [mark, store, host]);

  // The one that is open, when it was registered in this practice; otherwise the newest of them.
  const rows = useLiveQuery(() => (mark === null ? EMPTY : store.ledger(everything, { offset: 0, limit: 20 })), [store, mark]);
  const ours = rows.state === 'ready' && mark !== null ? rows.value.rows.map(({ id }) => id).filter((id) => id.slice(-26) > mark) : [];
  const openId = 'id' in route ? route.id : undefined;
  const matter = ours.find((id) => id === openId) ?? ours.sort().at(-1) ?? null;
  const record = useLiveQuery(() => (matter === null ? of(null) : store.record(matter)), [store, matter]);
  const events = record.state === 'ready' ? record.value?.events : undefined;

  const [elsewhere, setElsewhere] = useState<RecordId | null>(null);
  // The form is still there for a moment after it registered; from it one goes to the matter without looking for it.
  const isAway = route.page !== 'register' && !(route.page === 'ledger' && route.id === matter);
  if (matter !== null && elsewhere !== matter && isAway) setElsewhere(matter);
  const seen = [...(events === undefined ? [] : stepsInHistory(events)), ...(matter === null ? [] : [stepOfPage(route, matter, elsewhere === matter)])].filter((step) => step !== null);
  const all = practiceSteps.filter((step) => done.includes(step) || seen.includes(step));
  if (all.length !== done.length) setDone(all);
  useEffect(() => rememberSteps(all), [all]);
  return { filling: mark === null ? progress : null, done: all };
}
