/** The desk (今日): which day it is, who is on duty, who came and how far each is, what is half written, what is due. */
import { type ReactNode, useEffect, useRef } from 'react';
import { formatWeekday } from '../../../text/format.ts';
import { lunarDay } from '../../../text/lunar.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { navigate, useRoute } from '../../../ui/route.ts';
import { TwoColumn } from '../../../ui/TwoColumn.tsx';
import { RetentionNotice } from '../contacts/RetentionNotice.tsx';
import { useDrafts } from '../queries.ts';
import { type RoomNames, useNames } from '../use-names.ts';
import { clock } from './duty-words.ts';
import { DraftList } from './DraftList.tsx';
import { DueSide } from './DueSide.tsx';
import { DutySection } from './DutySection.tsx';
import { PastDay } from './PastDay.tsx';
import { QueueSection } from './QueueSection.tsx';
import { type Duty, useDuty, useQueue } from './use-day.ts';
import pageStyles from '../../../ui/Page.module.css';
import styles from './desk.module.css';

/** @param props.shifts who is planned for today, from the rota's room */
export function TodayPage({ shifts }: { readonly shifts?: ReactNode }) {
  const names = useNames();
  const route = useRoute();
  const on = route.page === 'today' ? route.on : undefined;
  return on === undefined || on === names.today ? <Today shifts={shifts} /> : <PastDay key={on} on={on} />;
}

function Today({ shifts }: { readonly shifts: ReactNode }) {
  const names = useNames();
  const words = useWords().desk;
  const route = useRoute();
  const live = useQueue(names.today);
  const duty = useDuty(names.today);
  const { drafts, reload } = useDrafts();
  // A draft may have been written in another window of this computer.
  useEffect(() => {
    window.addEventListener('focus', reload);
    return () => window.removeEventListener('focus', reload);
  }, [reload]);
  // Over midnight the last answer is still the day before's.
  const queue = live.state === 'ready' && live.value.on === names.today ? live.value : null;
  const page = useRef<HTMLDivElement>(null);
  const isThere = queue !== null && drafts !== null;
  // The arrows act at once: nothing else on the desk wants them.
  useEffect(() => {
    if (isThere && (document.activeElement === document.body || document.activeElement?.id === 'page')) page.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });
  }, [isThere]);
  return (
    <div className={`${pageStyles.page} ${styles.desk}`} ref={page}>
      <TodayHead duty={duty} names={names} />
      <RetentionNotice today={names.today} />
      <TwoColumn
        main={
          <>
            {live.state === 'problem' && <p role="alert">{words.queue.problem}</p>}
            {shifts}
            <DutySection duty={duty} names={names} />
            {queue !== null && drafts !== null && <QueueSection queue={queue} drafts={drafts} taking={route.page === 'today' && route.take === true} only={route.page === 'today' ? route.only : undefined} names={names} />}
            {drafts !== null && drafts.length > 0 && <DraftList drafts={drafts} names={names} />}
          </>
        }
        side={<DueSide names={names} />}
        sideLabel={words.sideLabel}
      />
    </div>
  );
}

function TodayHead({ duty, names }: { readonly duty: Duty; readonly names: RoomNames }) {
  const { words, today, language } = names;
  const desk = useWords().desk;
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const held = duty.nth === null ? '' : duty.hours === null ? desk.nth(duty.nth) : desk.reception(clock(duty.hours.from), clock(duty.hours.until), duty.nth);
  return (
    <header className={styles.head}>
      <div className={styles.date}>
        <span className={styles.day} aria-hidden="true">
          {day}
        </span>
        <div>
          <h1 className={styles.month}>
            <span className="for-readers">{`${words.today.title} ${day} `}</span>
            {words.today.dateHead(year, month, formatWeekday(today, language))}
          </h1>
          <p className={styles.lunar}>{[lunarDay(today, language), held].filter((part) => part !== '').join(words.comma)}</p>
        </div>
      </div>
      <Button kind="primary" size="large" keys="F2" bindKey={false} onPress={() => navigate({ page: 'register' })}>
        {words.today.register}
      </Button>
    </header>
  );
}
