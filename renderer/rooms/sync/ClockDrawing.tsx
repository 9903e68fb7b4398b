/** Why a time lies in the future: the county's clock above the line, this computer's below it. Words say the same. */
import { localDateOf, toInstant } from '../../../shared/kernel/time.ts';
import { formatDay, formatTime } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { type ClockFacts, wholeHours } from './clock-facts.ts';
import { spanWords } from './span-words.ts';
import styles from './clock.module.css';

/** Per cent of the line that stay free at both ends. */
const margin = 14;

export function ClockDrawing({ facts }: { readonly facts: ClockFacts }) {
  const words = useWords().sync;
  const text = words.refused.clock;
  const language = useLanguage();
  const { writtenMs, countyMs, aheadMs } = facts;
  const reallyMs = aheadMs === null ? null : writtenMs - aheadMs;
  const times = [writtenMs, countyMs, ...(reallyMs === null ? [] : [reallyMs])];
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const sameDay = localDateOf(toInstant(first)) === localDateOf(toInstant(last));
  const place = (ms: number): number => margin + ((ms - first) / Math.max(last - first, 1)) * (100 - 2 * margin);
  const said = (ms: number): string => {
    const at = toInstant(ms);
    return sameDay ? formatTime(at) : `${formatDay(localDateOf(at), language, { year: 'never' })} ${formatTime(at)}`;
  };
  const hours = aheadMs === null ? null : wholeHours(aheadMs);
  return (
    <section>
      <h2 className={styles.title}>
        {words.refused.clockTitle} <small>{sameDay && formatDay(localDateOf(toInstant(first)), language, { year: 'never' })}</small>
      </h2>
      <div className={styles.drawing} role="img" aria-label={text.drawing(said(writtenMs), said(countyMs))}>
        <Mark at={place(countyMs)} time={said(countyMs)} label={text.county(said(writtenMs))} above />
        <div className={styles.axis}>
          {times.map((ms) => (
            <span key={ms} className={styles.dot} style={{ left: `${place(ms)}%` }} />
          ))}
        </div>
        <div className={styles.below}>
          {reallyMs !== null && <Mark at={place(reallyMs)} time={said(reallyMs)} label={text.really} />}
          <Mark at={place(writtenMs)} time={said(writtenMs)} label={text.believed} />
        </div>
        {reallyMs !== null && aheadMs !== null && (
          <div className={styles.bracket} style={{ marginLeft: `${place(reallyMs)}%`, width: `${place(writtenMs) - place(reallyMs)}%` }}>
            <span className={styles.span}>{text.fast(hours === null ? spanWords(aheadMs, words) : words.span.wholeHours(String(hours)))}</span>
          </div>
        )}
      </div>
      <p className={styles.why}>{[hours === null ? '' : text.zone, text.why].filter((sentence) => sentence !== '').join(words.between)}</p>
    </section>
  );
}

/** A time at its place, in the middle of its words; above the line they begin there and lean inwards. */
function Mark({ at, time, label, above = false }: { readonly at: number; readonly time: string; readonly label: string; readonly above?: boolean }) {
  const lean = above ? (at > 50 ? 'translateX(-100%)' : undefined) : 'translateX(-50%)';
  return (
    <p className={above ? styles.markAbove : styles.mark} style={{ left: `${at}%`, transform: lean, textAlign: above ? (at > 50 ? 'end' : 'start') : 'center' }}>
      <b>{time}</b>
      <span>{label}</span>
    </p>
  );
}
