/** Why a seat is empty: the roll, rule by rule, down to nobody; and the smallest things that would help. */
import { isWorked } from '../../../../shared/deputies/calendar/calendar.ts';
import { dayOf } from '../../../../shared/deputies/calendar/day-number.ts';
import type { Remedy } from '../../../../shared/deputies/rota/shortage.ts';
import type { Seat } from '../../../../shared/deputies/seats.ts';
import { formatDay } from '../../../text/format.ts';
import { useRotaWords } from '../../../text/use-rota-words.ts';
import { useLanguage, useWords } from '../../../text/use-words.ts';
import type { RotaData } from './use-rota.ts';
import { useSeatSaid } from './use-seat-said.ts';
import styles from './rota.module.css';

const mostRemedies = 3;

export function ShortFacts({ data, seat }: { readonly data: RotaData; readonly seat: Seat }) {
  const text = useRotaWords();
  const { rota: words } = useWords();
  const language = useLanguage();
  const { nameOf } = useSeatSaid(data);
  const short = data.desk?.shortage().short.find((one) => one.seat === seat.id);
  if (short === undefined) return null;
  // The engine knows no holidays: a day that is not worked is no remedy.
  const remedies = short.remedies.filter((remedy) => remedy.kind === 'lend' || isWorked(data.year.calendar, dayOf(remedy.to))).slice(0, mostRemedies);
  const said = (remedy: Remedy): string =>
    remedy.kind === 'move'
      ? words.short.move(formatDay(remedy.to, language, { year: 'never' }), remedy.deputies.map(nameOf))
      : words.short.lend((words.relax as Readonly<Record<string, string>>)[remedy.rule] ?? words.rules[remedy.rule], remedy.deputies.map(nameOf));
  return (
    <div className={styles.short}>
      <table className={styles.shortTable}>
        <thead>
          <tr><th scope="col">{words.short.columns.rule}</th><th scope="col">{words.short.columns.barred}</th><th scope="col">{words.short.columns.left}</th><th scope="col">{words.short.columns.alone}</th></tr>
        </thead>
        <tbody>
          <tr><th scope="row">{words.short.roll}</th><td /><td>{short.roll}</td><td /></tr>
          {short.steps.map(({ rule, barred, left, alone }) => (
            <tr key={rule}><th scope="row">{words.rules[rule]}</th><td>{barred}</td><td>{left}</td><td title={alone.map(nameOf).join(text.listComma)}>{alone.length}</td></tr>
          ))}
        </tbody>
      </table>
      <h4 className={styles.part}>{text.remedies}</h4>
      <ol className={styles.remedies}>
        {remedies.length === 0 && <li>{words.short.none}</li>}
        {remedies.map((remedy, index) => <li key={index}>{said(remedy)} <small>{words.short.changes(remedy.changes)}</small></li>)}
      </ol>
    </div>
  );
}
