/** Over the ledger: what the county refused and what waits for a choice, each with the way there. Nothing when there is neither. */
import { useConflictCount, useSyncStatus } from '../rooms/sync/use-sync-status.ts';
import { useSyncWords } from '../rooms/sync/use-sync-words.ts';
import { formatCount } from '../text/format.ts';
import { hashOf } from '../ui/route.ts';
import styles from './CountyNotice.module.css';

export function CountyNotice() {
  const text = useSyncWords().attention;
  const refused = useSyncStatus()?.refused ?? 0;
  const conflicts = useConflictCount();
  if (refused === 0 && conflicts === 0) return null;
  return (
    <p className={styles.notice} role="status">
      {refused > 0 && (
        <span>
          {text.refused(formatCount(refused))} <a href={hashOf({ page: 'refused' })}>{text.seeRefused}</a>
        </span>
      )}
      {conflicts > 0 && (
        <span>
          {text.conflicts(formatCount(conflicts))} <a href={hashOf({ page: 'conflicts' })}>{text.seeConflicts}</a>
        </span>
      )}
    </p>
  );
}
