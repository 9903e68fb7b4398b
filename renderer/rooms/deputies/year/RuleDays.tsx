/** What a rule comes to in a year: its days, each moved or dropped one with its reason, the months without a day, and the other readings. */
import type { Calendar } from '../../../../shared/deputies/calendar/calendar.ts';
import { compareReadings } from '../../../../shared/deputies/calendar/readings.ts';
import { type NamedRule, scheduleOf } from '../../../../shared/deputies/calendar/recurrence.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { formatDay, formatDayInColumn } from '../../../text/format.ts';
import { lunarMonthSaid } from '../../../text/lunar.ts';
import { lunarOf } from '../../../../shared/deputies/calendar/lunar.ts';
import { dayOf } from '../../../../shared/deputies/calendar/day-number.ts';
import { useLanguage } from '../../../text/use-words.ts';
import { useYearWords } from '../../../text/use-year-words.ts';
import styles from './year.module.css';

/** Years over which readings are compared. */
const years = 5;

export function RuleDays({ named, calendar, year }: { readonly named: NamedRule; readonly calendar: Calendar; readonly year: number }) {
  const text = useYearWords();
  const language = useLanguage();
  const { days, dropped, missing } = scheduleOf([named], calendar, `${year}-01-01`, `${year}-12-31`);
  const short = (on: LocalDate): string => formatDayInColumn(on, language, { year: 'other', today: `${year}-01-01` });
  const long = (on: LocalDate): string => formatDay(on, language, { year: 'other', today: `${year}-01-01` });
  const moved = days.flatMap(({ on, origins }) => origins.flatMap((origin) => (origin.moved === null ? [] : [{ on, named: origin.named, why: text.moved[origin.moved] }])));
  const lunar = named.rule.pattern.kind === 'lunar_day';
  const monthOf = (first: string): string => {
    const month = lunar ? lunarOf(dayOf(first)) : null;
    return month === null ? text.month(Number(first.slice(5, 7))) : lunarMonthSaid(month, language);
  };
  const reasons = [...new Set(missing.map(({ reason }) => reason))];
  const readings = compareReadings(named.rule.pattern, year, years);
  return (
    <>
      <h3 className={styles.sectionTitle}>{days.length === 0 ? text.form.previewNone(year) : text.form.preview(year, days.length)}</h3>
      <ul className={styles.dates}>
        {days.map(({ on, origins, open }) => (
          <li key={on}>
            <span className={origins.some((origin) => origin.moved !== null) || open ? styles.moved : undefined}>{short(on)}</span>
          </li>
        ))}
      </ul>
      {days.some(({ origins, open }) => open || origins.some((origin) => origin.moved !== null)) && <p className={styles.note}>{text.rules.dashed}</p>}
      {moved.length > 0 && (
        <div className={styles.section}>
          <h3 className={styles.sectionTitle}>{text.rules.movedTitle(moved.length)}</h3>
          <ul className={styles.lines}>
            {moved.map((one) => (
              <li key={one.named}>{text.rules.movedTo(long(one.named), long(one.on), one.why)}</li>
            ))}
          </ul>
        </div>
      )}
      {dropped.length > 0 && (
        <div className={styles.section}>
          <h3 className={styles.sectionTitle}>{text.rules.droppedTitle(dropped.length)}</h3>
          <ul className={styles.lines}>
            {dropped.map((one) => (
              <li key={one.named}>{text.rules.droppedLine(long(one.named), text.dropped[one.reason])}</li>
            ))}
          </ul>
        </div>
      )}
      {missing.length > 0 && (
        <div className={styles.section}>
          <h3 className={styles.sectionTitle}>{text.rules.missingTitle(new Set(missing.map(({ month }) => month)).size)}</h3>
          <ul className={styles.lines}>
            {reasons.map((reason) => (
              <li key={reason}>{text.rules.missingMany([...new Set(missing.filter((one) => one.reason === reason).map(({ month }) => monthOf(month)))], text.missing[reason])}</li>
            ))}
          </ul>
        </div>
      )}
      {readings.length > 1 && (
        <div className={styles.section}>
          <h3 className={styles.sectionTitle}>{text.rules.readingsTitle(year, year + years - 1)}</h3>
          <ul className={styles.lines}>
            {readings.map((reading) => (
              <li key={reading.name}>
                <b>{text.readings[reading.name]}</b>
                <span>
                  {[
                    reading.own ? text.rules.readingOwn : text.rules.readingDiffers(reading.differs),
                    text.rules.readingDays(reading.days),
                    ...(reading.first === null ? [] : [text.rules.readingFirst(formatDay(reading.first.own, language), reading.first.other === null ? null : formatDay(reading.first.other, language, { year: 'other', today: reading.first.own }))]),
                  ].join(text.comma)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
