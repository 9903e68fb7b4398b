/** One day: what kind of day it is, who receives, and how each shift came to lie on it. */
import type { YearDay, YearView } from '../../../../shared/deputies/calendar/year-view.ts';
import type { DutyRule } from '../../../../shared/deputies/duty-rule.ts';
import { formatDay, formatWeekday } from '../../../text/format.ts';
import { lunarShort } from '../../../text/lunar.ts';
import { useLanguage } from '../../../text/use-words.ts';
import { useYearWords } from '../../../text/use-year-words.ts';
import { useOriginWords } from './origin-words.ts';
import styles from './year.module.css';

type DayFactsProps = { readonly day: YearDay | null; readonly view: YearView; readonly rules: readonly DutyRule[]; readonly nameOf: (place: string) => string };

export function DayFacts({ day, view, rules, nameOf }: DayFactsProps) {
  const text = useYearWords();
  const language = useLanguage();
  const originWords = useOriginWords(view);
  if (day === null) return null;
  const kind = day.holiday === null ? text.dayKinds[day.kind] : text.off(text.holidays[day.holiday]);
  const places = [...new Set(day.shifts.map(({ place }) => place))];
  const seats = day.shifts.reduce((sum, shift) => sum + Math.max(...shift.origins.map(({ rule }) => rules.find(({ id }) => id === rule)?.seats ?? 0)), 0);
  return (
    <section aria-live="polite">
      <h2 className={styles.dayTitle}>
        {text.dayOfList(formatDay(day.on, language, { year: 'never' }), formatWeekday(day.on, language))}
        <small>{[lunarShort(day.on, language), kind].filter((part) => part !== '').join(text.comma)}</small>
      </h2>
      <p className={styles.dayLine}>{places.length === 0 ? text.noShift : places.length === 1 ? text.oneShift(nameOf(places[0] ?? ''), seats) : text.severalShifts(places.map(nameOf), seats)}</p>
      {(day.shifts.length > 0 || day.dropped.length > 0) && (
        <table className={styles.origins}>
          <tbody>
            {day.shifts.map((shift) => (
              <tr key={shift.place}>
                <th scope="row">{nameOf(shift.place)}</th>
                <td>
                  {shift.origins.map((origin) => (
                    <div key={`${origin.rule} ${origin.named}`}>{originWords(origin, shift.on)}</div>
                  ))}
                  {shift.origins.length > 1 && <div>{text.originRules(shift.origins.length)}</div>}
                  {shift.open && <div className={styles.soft}>{text.openHint}</div>}
                </td>
              </tr>
            ))}
            {day.dropped.map(({ place, rule, reason }) => (
              <tr key={`${place} ${rule}`}>
                <th scope="row">{nameOf(place)}</th>
                <td>{text.dropped[reason]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
