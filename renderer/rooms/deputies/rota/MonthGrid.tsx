/** One month in weeks: what receives on each day, and who sits there. One stop for the keyboard: the chosen day. */
import { useEffect, useRef } from 'react';
import type { YearDay } from '../../../../shared/deputies/calendar/year-view.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { addMonths } from '../../../../shared/kernel/time.ts';
import { formatDay, formatWeekday } from '../../../text/format.ts';
import { lunarShort } from '../../../text/lunar.ts';
import { useRotaWords } from '../../../text/use-rota-words.ts';
import { useLanguage } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { isLacking, type RotaData, type ShownShift } from './use-rota.ts';
import { shortPlace } from './YearTable.tsx';
import styles from './rota.module.css';

type MonthGridProps = {
  readonly year: number;
  readonly data: RotaData;
  readonly chosen: LocalDate;
  readonly today: LocalDate;
  /** the focus follows the chosen day: not before anybody chose one */
  readonly moves: boolean;
  readonly onChoose: (on: LocalDate) => void;
};

export function MonthGrid({ year, data, chosen, today, moves, onChoose }: MonthGridProps) {
  const text = useRotaWords();
  const grid = useRef<HTMLTableElement>(null);
  const number = Number(chosen.slice(5, 7));
  const month = data.year.view.months[number - 1];
  const there = data.shifts.filter(({ on }) => on.startsWith(chosen.slice(0, 7)));
  const isPlanned = data.rota.runs.length > 0;
  const turn = (by: number): void => {
    const to = addMonths(chosen, by);
    if (to.startsWith(`${year}-`)) onChoose(data.shifts.find(({ on }) => on.startsWith(to.slice(0, 7)))?.on ?? to);
  };
  useEffect(() => {
    if (moves) grid.current?.querySelector<HTMLElement>(`#rota-${chosen}`)?.focus();
  }, [moves, chosen]);
  return (
    <div className={styles.month}>
      <div className={styles.monthHead}>
        <h2 className={styles.part}>{text.month(number)} <small>{text.monthCount(there.length, isPlanned ? there.filter(({ lacking }) => lacking > 0).length : 0)}</small></h2>
        <span className={styles.turn}>
          <Button size="small" label={text.before} disabled={number === 1} onPress={() => turn(-1)}>←</Button>
          <Button size="small" label={text.after} disabled={number === 12} onPress={() => turn(1)}>→</Button>
        </span>
      </div>
      <table ref={grid} className={styles.grid} aria-label={text.gridLabel(number)}>
        <thead>
          <tr>{text.weekdays.map((name) => <th key={name} scope="col">{name}</th>)}</tr>
        </thead>
        <tbody>
          {month?.weeks.map((week, row) => (
            <tr key={row}>
              {week.map((day, column) => (
                <td key={column} className={day !== null && (day.kind === 'weekend' || day.kind === 'holiday') ? styles.dayOff : ''}>
                  {day !== null && <DayCell day={day} data={data} isChosen={day.on === chosen} isToday={day.on === today} onChoose={onChoose} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayCell({ day, data, isChosen, isToday, onChoose }: { readonly day: YearDay; readonly data: RotaData; readonly isChosen: boolean; readonly isToday: boolean; readonly onChoose: (on: LocalDate) => void }) {
  const text = useRotaWords();
  const language = useLanguage();
  const shifts = data.byDay.get(day.on) ?? [];
  const isPlanned = data.rota.runs.length > 0;
  const namesOf = (shift: ShownShift): string[] => shift.seats.filter((seat) => !isLacking(seat)).map(({ holder }) => data.roll.byId.get(holder)?.name ?? '');
  const placeOf = ({ slot }: ShownShift): string => data.roll.places.get(slot.place)?.name ?? '';
  const mark = day.kind === 'holiday' ? text.off : day.kind === 'make_up' ? text.makeUp : lunarShort(day.on, language).replace(/^.*月(?=.)/u, '');
  const said = `${formatDay(day.on, language, { year: 'never' })}${text.comma}${formatWeekday(day.on, language)}`;
  return (
    <button
      type="button"
      id={`rota-${day.on}`}
      className={`${styles.cell} ${isChosen ? styles.cellChosen : ''}`}
      tabIndex={isChosen ? 0 : -1}
      aria-pressed={isChosen}
      {...(isToday ? { 'aria-current': 'date' as const } : {})}
      onClick={() => onChoose(day.on)}
    >
      <span className="for-readers">{said} </span>
      <span className={styles.date}><b className={shifts.length === 0 ? styles.plain : ''}>{day.day}</b>{' '}<small>{language === 'en' && mark.startsWith('lunar') ? '' : mark}</small></span>
      {shifts.map((shift) => (
        <span key={shift.id} className={styles.inCell}>
          <b>{shortPlace(placeOf(shift))} </b>
          {namesOf(shift).map((name, index) => <span key={index}>{name} </span>)}
          {isPlanned && shift.lacking > 0 && <em>{text.lacking(shift.lacking)}</em>}
        </span>
      ))}
    </button>
  );
}
