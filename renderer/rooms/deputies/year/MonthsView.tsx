/** Twelve months with a mark for every reception day; beside them the chosen day, or the list behind a figure. */
import { useState } from 'react';
import { calendarYear, isProvisional } from '../../../../shared/deputies/calendar/calendar.ts';
import { dayOf } from '../../../../shared/deputies/calendar/day-number.ts';
import { stepInYear } from '../../../../shared/deputies/calendar/year-view.ts';
import { addMonths, type LocalDate } from '../../../../shared/kernel/time.ts';
import { usePlaces } from '../../../db/use-people-and-places.ts';
import { useYearWords } from '../../../text/use-year-words.ts';
import { ActionBar } from '../../../ui/ActionBar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { navigate } from '../../../ui/route.ts';
import { Tag } from '../../../ui/Tag.tsx';
import { DayFacts } from './DayFacts.tsx';
import { FigureList } from './FigureList.tsx';
import { Legend } from './Legend.tsx';
import { MonthTable } from './MonthTable.tsx';
import { type Figure, YearSums } from './YearSums.tsx';
import type { YearData } from './use-year.ts';
import { YearHead } from './YearHead.tsx';
import styles from './year.module.css';

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export function MonthsView({ year, data, today }: { readonly year: number; readonly data: YearData; readonly today: LocalDate }) {
  const text = useYearWords();
  const places = usePlaces();
  const { view, calendar, rules } = data;
  const provisional = isProvisional(calendar, year);
  const [chosen, setChosen] = useState<LocalDate | null>(null);
  const [figure, setFigure] = useState<Figure | null>(null);
  const day = chosen ?? (today.startsWith(`${year}-`) ? today : (view.shifts[0]?.on ?? `${year}-01-01`));
  const nameOf = (place: string): string => places.get(place)?.name ?? place;
  const choose = (on: LocalDate): void => {
    setChosen(on);
    setFigure(null);
    document.getElementById(`day-${on}`)?.focus();
  };
  const step = (key: string): LocalDate | null => {
    if (key === 'PageUp' || key === 'PageDown') {
      const to = addMonths(day, key === 'PageUp' ? -1 : 1);
      return to.startsWith(`${year}-`) ? to : day;
    }
    if (key === 'Home' || key === 'End') return `${year}-${key === 'Home' ? '01-01' : '12-31'}`;
    const by = steps[key];
    return by === undefined ? null : stepInYear(day, by, year);
  };
  const daysOff = calendarYear(calendar, year).off.reduce((sum, { from, to }) => sum + dayOf(to) - dayOf(from) + 1, 0);
  return (
    <div className={styles.split}>
      <section className={styles.main} aria-label={text.gridLabel(year)}>
        <YearHead year={year} part="months" provisional={provisional} count={<YearSums view={view} places={data.schedules.size} figure={figure} onFigure={setFigure} />} />
        <div
          className={styles.months}
          onKeyDown={(event) => {
            const to = event.ctrlKey || event.altKey || event.shiftKey ? null : step(event.key);
            if (to === null) return;
            event.preventDefault();
            event.stopPropagation();
            choose(to);
          }}
        >
          {view.months.map((month) => (
            <MonthTable key={month.month} month={month} chosen={day} today={today} nameOf={nameOf} onChoose={choose} />
          ))}
        </div>
        <Legend provisional={provisional} open={view.open.length > 0} />
      </section>
      <aside className={styles.pane}>
        <div className={styles.paneBody}>
          {provisional && (
            <div className={styles.waiting}>
              <Tag tone="dashed">{text.provisionalShort}</Tag>
              <h2 className={styles.paneTitle}>{text.noNotice(year)}</h2>
              <p>{text.noNoticeText(daysOff, view.open.length)}</p>
            </div>
          )}
          {figure === null ? (
            <DayFacts day={view.days.get(day) ?? null} view={view} rules={rules} nameOf={nameOf} />
          ) : (
            <FigureList figure={figure} view={view} nameOf={nameOf} onChoose={choose} onClose={() => setFigure(null)} />
          )}
        </div>
        <ActionBar
          left={null}
          right={
            rules.length === 0 ? (
              <Button kind="primary" keys="Ctrl+Enter" onPress={() => navigate({ page: 'year', year, part: 'rules' })}>
                {text.rules.add}
              </Button>
            ) : provisional ? (
              <Button kind="primary" keys="Ctrl+Enter" onPress={() => navigate({ page: 'year', year, part: 'holidays' })}>
                {text.enterNotice}
              </Button>
            ) : (
              <Button onPress={() => navigate({ page: 'year', year, part: 'holidays' })}>{text.lookAtNotice}</Button>
            )
          }
        />
      </aside>
    </div>
  );
}
