/** At the desk, once a year: contacts that are kept longer than the station wants. Whoever put it off hears of it next year. */
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { remindsIn, type Retention } from '../../../../shared/reception/retention.ts';
import { formatCount } from '../../../text/format.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { hashOf } from '../../../ui/route.ts';
import { useStation } from '../../../ui/station-context.ts';
import { useLedger } from '../queries.ts';
import styles from './contacts.module.css';
import { oldContacts, useRetention } from './use-retention.ts';

export function RetentionNotice({ today }: { readonly today: LocalDate }) {
  const { retention, save } = useRetention();
  const isQuiet = retention === null || !remindsIn(today, retention, 1);
  return isQuiet ? null : <Reminder today={today} retention={retention} onQuiet={() => void save({ ...retention, quietIn: Number(today.slice(0, 4)) })} />;
}

function Reminder({ today, retention, onQuiet }: { readonly today: LocalDate; readonly retention: Retention; readonly onQuiet: () => void }) {
  const { old } = useWords().contacts;
  const isHead = useStation().session.role === 'station_head';
  const live = useLedger(oldContacts(today, retention), { offset: 0, limit: 1 });
  if (live.state !== 'ready' || !live.value.complete || live.value.total === 0) return null;
  return (
    <div className={styles.notice} role="status">
      <span>{old.notice(formatCount(live.value.total))}</span>
      <a href={hashOf({ page: 'settings', section: 'contacts' })}>{old.open}</a>
      {isHead && (
        <Button kind="link" onPress={onQuiet}>
          {old.quiet}
        </Button>
      )}
    </div>
  );
}
