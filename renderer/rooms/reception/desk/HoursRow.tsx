/** 接待时间: from when until when the station receives today. Kept once both are there and in order. */
import { useState } from 'react';
import type { Hours } from '../../../../shared/reception/day.ts';
import { useWords } from '../../../text/use-words.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { DutyTime } from './DutyTime.tsx';
import styles from './desk.module.css';

export function HoursRow({ hours, onHours }: { readonly hours: Hours | null; readonly onHours: (hours: Hours) => Promise<boolean> }) {
  const words = useWords().desk.duty;
  /** one of the two, while the other is still to come */
  const [half, setHalf] = useState<Partial<Hours>>({});
  const shown = { from: half.from ?? hours?.from ?? '', until: half.until ?? hours?.until ?? '' };
  const isWrong = shown.from !== '' && shown.until !== '' && shown.until <= shown.from;
  const take = (part: Partial<Hours>): void => {
    const next = { ...shown, ...part };
    setHalf({ ...half, ...part });
    if (next.from !== '' && next.until !== '' && next.from < next.until) void onHours(next).then((kept) => kept && setHalf({}));
  };
  return (
    <FormRow label={words.hours} {...(isWrong ? { problem: words.untilBefore } : {})}>
      <span className={styles.helperRow}>
        <DutyTime id="hours-from" label={words.from} value={shown.from} placeholder="8:30" onTime={(from) => take({ from })} />
        <span>{words.to}</span>
        <DutyTime id="hours-until" label={words.until} value={shown.until} placeholder="11:30" onTime={(until) => take({ until })} />
      </span>
    </FormRow>
  );
}
