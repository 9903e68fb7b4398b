/** One month: a cell a day, with what lies on it. One stop for the keyboard in the whole year: the chosen day. */
import type { MonthView, YearDay } from '../../../../shared/deputies/calendar/year-view.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { formatDay, formatWeekday } from '../../../text/format.ts';
import { lunarMonthSaid, lunarShort } from '../../../text/lunar.ts';
import { useLanguage } from '../../../text/use-words.ts';
import { useYearWords } from '../../../text/use-year-words.ts';
import styles from './year.module.css';

type MonthTableProps = {
  readonly month: MonthView;
  readonly chosen: LocalDate;
  readonly today: LocalDate;
  readonly nameOf: (place: string) => string;
  readonly onChoose: (on: LocalDate) => void;
};

export function MonthTable({ month, chosen, today, nameOf, onChoose }: MonthTableProps) {
  const text = useYearWords();
  const language = useLanguage();
  return (
    <table className={styles.month}>
      <caption className={styles.caption}>
        <div>
        <b>{text.month(month.month)}</b>
        {month.begins.slice(0, 1).map((begins) => (
          <span key={begins.on}>{text.monthBegins(Number(begins.on.slice(8)), lunarMonthSaid(begins, language))}</span>
        ))}
        </div>
      </caption>
      <thead>
        <tr>
          {text.weekdayHeads.map((head, index) => (
            <th key={index} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, row) => (
          <tr key={row}>
            {week.map((day, column) => (
              <td key={column}>{day !== null && <DayCell day={day} isChosen={day.on === chosen} isToday={day.on === today} nameOf={nameOf} onChoose={onChoose} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, isChosen, isToday, nameOf, onChoose }: { readonly day: YearDay; readonly isChosen: boolean; readonly isToday: boolean } & Pick<MonthTableProps, 'nameOf' | 'onChoose'>) {
  const text = useYearWords();
  const language = useLanguage();
  const places = new Set(day.shifts.map(({ place }) => place)).size;
  const open = day.shifts.some((shift) => shift.open);
  const kind = day.holiday === null ? text.dayKinds[day.kind] : text.off(text.holidays[day.holiday]);
  const shifts = places === 0 ? '' : `${text.shiftsLabel(places)}${text.colon}${[...new Set(day.shifts.map(({ place }) => nameOf(place)))].join(text.listComma)}`;
  const parts = [formatDay(day.on, language, { year: 'never' }), formatWeekday(day.on, language), lunarShort(day.on, language), kind, shifts, open ? text.legend.open : ''];
  const look = [styles.day, styles[day.kind], places > 0 ? (open ? styles.open : styles.shift) : '', places > 1 ? styles.several : '', isChosen ? styles.chosen : '', isToday ? styles.today : ''];
  return (
    <button
      type="button"
      id={`day-${day.on}`}
      className={look.filter((one) => one !== '').join(' ')}
      tabIndex={isChosen ? 0 : -1}
      aria-label={text.dayLabel(parts.filter((part) => part !== ''))}
      aria-pressed={isChosen}
      {...(isToday ? { 'aria-current': 'date' as const } : {})}
      onClick={() => onChoose(day.on)}
    >
      <span>{day.day}</span>
    </button>
  );
}
