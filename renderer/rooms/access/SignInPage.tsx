/** Signing in: a name by its digit, six digits, Enter. Works without any network; says how many tries are left. */
import { Fragment, useRef } from 'react';
import type { Station } from '../../../shared/settings/station.ts';
import type { Session } from '../../../shared/access/contract.ts';
import { lunarDay } from '../../text/lunar.ts';
import { formatDay, formatDayTime, formatWeekday } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { useToday } from '../../ui/clock.ts';
import { OnDisk } from '../../ui/OnDisk.tsx';
import { useScrollStop } from '../../ui/use-scroll-stop.ts';
import { Wordmark } from '../../ui/Wordmark.tsx';
import { SignInForm } from './SignInForm.tsx';
import { useLastWritten } from './use-last-written.ts';
import styles from './SignInPage.module.css';

export type SignInPageProps = {
  readonly station: Station;
  readonly version: string;
  readonly onSignedIn: (session: Session) => void;
};

export function SignInPage({ station, version, onSignedIn }: SignInPageProps) {
  const words = useWords();
  const language = useLanguage();
  const today = useToday();
  const lastWritten = useLastWritten();
  const side = useRef<HTMLDivElement>(null);
  useScrollStop(side);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <div ref={side} className={styles.side}>
          <Wordmark size={3.5}>{words.app.mark}</Wordmark>
          <h1 className={styles.station}>
            {nameParts(station.name).map((part) => (
              <Fragment key={part}>
                {part}
                <wbr />
              </Fragment>
            ))}
          </h1>
          <p>
            {formatDay(today, language)}
            {words.common.and}
            {formatWeekday(today, language)}
          </p>
          <p>{lunarDay(today, language)}</p>
          {station.sample && <p className={styles.second}>{words.app.sample}</p>}
          <div className={styles.foot}>
            {lastWritten.state === 'known' && (lastWritten.at === null ? <p>{words.access.nothingWritten}</p> : <OnDisk>{words.access.lastWritten(formatDayTime(lastWritten.at, today, language))}</OnDisk>)}
            <p className={styles.second}>{words.access.machine(station.device, version)}</p>
          </div>
        </div>
      </header>
      <main className={styles.main}>
        <SignInForm onSignedIn={onSignedIn} />
      </main>
    </div>
  );
}

/** A long station name breaks between its words: 桔园镇人大代表 | 中心联络站. */
function nameParts(name: string): string[] {
  return name.split(/(?=人大|中心联络站|片区联络站|(?<!中心|片区)联络站)/);
}
