/** 今天来的人: the queue, the numbers it gives, and how many came. Every figure narrows the list to what it counts. */
import { useEffect, useRef, useState } from 'react';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import type { Draft } from '../../../../shared/reception/contract.ts';
import { countDay } from '../../../../shared/reception/day-count.ts';
import type { VisitFields } from '../../../../shared/reception/visit.ts';
import { nextQueueNumber } from '../../../../shared/reception/visit.ts';
import { useStore } from '../../../db/use-store.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { announce } from '../../../ui/LiveRegion.tsx';
import { ProblemBar } from '../../../ui/ProblemBar.tsx';
import { type CountedRows, navigate } from '../../../ui/route.ts';
import { useStation } from '../../../ui/station-context.ts';
import type { RoomNames } from '../use-names.ts';
import { correctVisit, receiveVisit, takeNumber, visitLeft } from './desk-actions.ts';
import { type DeskRow, deskRows, narrowedTo, type Narrowed } from './desk-rows.ts';
import { QueueActions } from './QueueActions.tsx';
import { QueueCounts } from './QueueCounts.tsx';
import { QueueForm } from './QueueForm.tsx';
import { QueueTable } from './QueueTable.tsx';
import type { Queue } from './use-day.ts';
import styles from './desk.module.css';

export type QueueSectionProps = { readonly queue: Queue; readonly drafts: readonly Draft[]; readonly taking: boolean; /** the list behind one figure, as the address asks */ readonly only: CountedRows | undefined; readonly names: RoomNames };

export function QueueSection({ queue, drafts, taking, only, names }: QueueSectionProps) {
  const all = useWords();
  const words = all.desk.queue;
  const store = useStore();
  const { station } = useStation();
  const [narrowed, setNarrowed] = useState<Narrowed>(only ?? 'all');
  useEffect(() => setNarrowed(only ?? 'all'), [only]);
  /** the row that is chosen keeps its place under the cursor while others come and go */
  const [chosen, setChosen] = useState<string | null>(null);
  const [correcting, setCorrecting] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);

  const everyRow = deskRows(queue, drafts);
  const rows = narrowedTo(everyRow, narrowed);
  const cursor = Math.max(0, rows.findIndex(({ id }) => id === chosen));
  const row = rows[cursor];
  const corrected = everyRow.find(({ id }) => id === correcting)?.visit ?? null;
  const stopTaking = (): void => {
    navigate({ page: 'today' }, { replace: true });
    table.current?.focus();
  };
  const stopCorrecting = (): void => {
    setCorrecting(null);
    table.current?.focus();
  };

  const give = async (fields: VisitFields) => {
    const given = await takeNumber(store, names.today, fields);
    if (!given.ok) return given;
    setNarrowed('all');
    setChosen(given.value.id);
    announce(words.given(given.value.number));
    stopTaking();
    return given;
  };
  const correct = async (id: RecordId, fields: VisitFields) => {
    const saved = await correctVisit(store, id, fields);
    if (saved.ok) {
      announce(words.saved);
      stopCorrecting();
    }
    return saved;
  };
  const receive = async (id: RecordId, label: string): Promise<void> => {
    const received = await receiveVisit(store, id);
    setFailure(received.ok ? null : problemText(all, received.problem, received.facts));
    if (!received.ok) return;
    announce(words.saidReceived(label));
    navigate({ page: 'register', visit: id });
  };
  const open = ({ id, label, state, draft, matters, visit }: DeskRow): void => {
    const [matter] = matters;
    if (draft !== null) navigate({ page: 'register', draft: draft.id });
    else if (matter !== undefined) navigate({ page: 'ledger', id: matter.id });
    else if (state === 'receiving' && visit?.receivedAt === station.device) navigate({ page: 'register', visit: id as RecordId });
    else void receive(id as RecordId, label);
  };
  const leave = async ({ id, label }: DeskRow): Promise<void> => {
    const left = await visitLeft(store, id as RecordId);
    setFailure(left.ok ? null : problemText(all, left.problem, left.facts));
    if (left.ok) announce(words.saidLeft(label));
    table.current?.focus();
  };
  const openAt = (at: number): void => {
    const wanted = rows[at];
    if (wanted !== undefined) open(wanted);
  };

  return (
    <section className={styles.section} aria-labelledby="today-queue">
      <div className={styles.titleLine}>
        <h2 className={styles.title} id="today-queue">
          {words.title}
        </h2>
        {everyRow.length > 0 && <QueueCounts count={countDay(queue.visits, queue.matters)} narrowed={narrowed} onNarrow={setNarrowed} />}
        <span className={styles.titleRight}>
          <Button size="small" keys="F9" bindKey={false} onPress={() => navigate({ page: 'today', take: true })}>
            {words.take}
          </Button>
        </span>
      </div>
      {taking && <QueueForm key="take" label={String(nextQueueNumber(queue.visits))} start={{ visitor: '', people: 1 }} doing="give" onSave={give} onClose={stopTaking} />}
      {!taking && corrected !== null && (
        <QueueForm key={corrected.id} label={everyRow.find(({ id }) => id === corrected.id)?.label ?? ''} start={corrected} doing="correct" onSave={(fields) => correct(corrected.id as RecordId, fields)} onClose={stopCorrecting} />
      )}
      <QueueTable rows={rows} cursor={cursor} device={station.device} names={names} tableRef={table} onMove={(at) => setChosen(rows[at]?.id ?? null)} onOpen={openAt} />
      {row !== undefined && (
        <QueueActions row={row} onOpen={() => open(row)} onAnother={() => navigate({ page: 'register', visit: row.id as RecordId })} onLeft={() => void leave(row)} onCorrect={() => setCorrecting(row.id)} />
      )}
      {failure !== null && <ProblemBar title={words.failedSave(failure)} />}
    </section>
  );
}
