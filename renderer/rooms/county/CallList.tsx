/** What was said on the telephone with a station, newest first. The latest may be taken back; it stays, struck. */
import type { Call } from '../../../shared/county/station.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { FoldedRecord } from '../../../shared/kernel/record/kind.ts';
import { useStaff } from '../../db/use-people-and-places.ts';
import { useStore } from '../../db/use-store.ts';
import { formatDayTime } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { useToday } from '../../ui/clock.ts';
import { ProblemBar } from '../../ui/ProblemBar.tsx';
import { undoEvent } from './actions.ts';
import { useAct } from './use-act.ts';
import styles from './county.module.css';

export function CallList({ record }: { readonly record: FoldedRecord }) {
  const text = useWords().county.station;
  const language = useLanguage();
  const today = useToday();
  const staff = useStaff();
  const store = useStore();
  const act = useAct();
  const calls = record.history.filter((entry) => entry.event.type === 'station.called' && (entry.status === 'applied' || entry.status === 'undone')).reverse();
  const latest = calls.find((entry) => entry.status === 'applied');
  return (
    <section className={styles.section}>
      <h3>{text.calls}</h3>
      {calls.length === 0 && <p className={styles.quiet}>{text.noCalls}</p>}
      <ol className={styles.calls}>
        {calls.map((entry) => {
          const call = entry.data as unknown as Call;
          const what = call.with === '' ? text.called : text.callWith(call.with);
          const struck = entry.status === 'undone' ? styles.struck : undefined;
          return (
            <li key={entry.event.id}>
              <p className={struck}>
                {formatDayTime(entry.event.at, today, language)} {what}
              </p>
              <p className={struck}>{call.said}</p>
              <p className={styles.quiet}>
                {staff.get(entry.event.by.staff)?.name ?? ''}
                {entry === latest && (
                  <Button kind="link" busy={act.busy} label={text.undone(what)} onPress={() => void act.run(() => undoEvent(store, record.id as RecordId, entry.event.id), text.undone(what))}>
                    {text.undo}
                  </Button>
                )}
              </p>
            </li>
          );
        })}
      </ol>
      {act.failed !== null && <ProblemBar title={act.failed} />}
    </section>
  );
}
