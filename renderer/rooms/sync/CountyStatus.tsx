/** The panel's lines of the county: how it stands in sentences, and the next step of each. */
import type { SyncChoices } from '../../../shared/sync/contract.ts';
import type { SyncStatus } from '../../db/sync/sync.ts';
import { formatCount } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { useToday } from '../../ui/clock.ts';
import { hashOf } from '../../ui/route.ts';
import { useStation } from '../../ui/station-context.ts';
import { panelLine } from './status-words.ts';
import type { Aside } from './use-sync-status.ts';
import { useSyncWords } from './use-sync-words.ts';
import styles from './county-status.module.css';

export type CountyStatusProps = {
  readonly status: SyncStatus;
  readonly choices: SyncChoices;
  readonly aside: Aside;
  /** a link leads elsewhere: the panel closes */
  readonly onLeave: () => void;
  /** of the panel, so that the lines stand in its rows */
  readonly rowClass: string;
  readonly nameClass: string;
};

export function CountyStatus({ status, choices, aside, onLeave, rowClass, nameClass }: CountyStatusProps) {
  const words = useWords();
  const sync = useSyncWords();
  const { panel } = sync;
  const { station } = useStation();
  const saying = { words: sync, language: useLanguage(), today: useToday() };
  const { title, trouble, sentences } = panelLine(status, choices, aside.kept, saying);
  const { conflicts } = aside;
  const card = hashOf({ page: 'settings', section: 'county' });
  const join = station.party === 'office' ? hashOf({ page: 'board' }) : card;
  return (
    <>
      <div className={rowClass}>
        <dt className={nameClass}>{station.party === 'office' ? words.app.status.server : words.app.status.county}</dt>
        <dd className={styles.what}>
          <p>{trouble ? <strong>{title}</strong> : title}</p>
          {sentences.length > 0 && <p className={styles.text}>{sentences.join(sync.between)}</p>}
          {status.refused + aside.kept > 0 && <Way href={hashOf({ page: 'refused' })} onLeave={onLeave}>{panel.seeRefused}</Way>}
          {status.phase === 'not_joined' && <Way href={join} onLeave={onLeave}>{panel.join}</Way>}
          {status.phase !== 'not_joined' && <Way href={hashOf({ page: 'bundle' })} onLeave={onLeave}>{station.party === 'office' ? words.backup.officeLink : words.backup.link}</Way>}
          {status.phase === 'credentials' && <Way href={card} onLeave={onLeave}>{panel.pasteAgain}</Way>}
        </dd>
      </div>
      {conflicts > 0 && (
        <div className={rowClass}>
          <dt className={nameClass}>{panel.conflict}</dt>
          <dd className={styles.what}>
            <p>{panel.conflicts(formatCount(conflicts))}</p>
            <Way href={hashOf({ page: 'conflicts' })} onLeave={onLeave}>{panel.settle}</Way>
          </dd>
        </div>
      )}
    </>
  );
}

function Way({ href, onLeave, children }: { readonly href: string; readonly onLeave: () => void; readonly children: string }) {
  return (
    <a className={styles.way} href={href} onClick={onLeave}>
      {children}
    </a>
  );
}
