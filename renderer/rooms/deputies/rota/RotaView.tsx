/** The rota at work: the year and one month of it, who has how many duties; beside them the chosen shift, and the next step in red. */
import { useRef, useState } from 'react';
import { stepInYear } from '../../../../shared/deputies/calendar/year-view.ts';
import { changedSincePublished } from '../../../../shared/deputies/seats.ts';
import { addMonths, type LocalDate } from '../../../../shared/kernel/time.ts';
import { useRotaWords } from '../../../text/use-rota-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToday } from '../../../ui/clock.ts';
import { navigate } from '../../../ui/route.ts';
import { Tag } from '../../../ui/Tag.tsx';
import { DutyStrip } from './DutyStrip.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { RotaHead } from './RotaHead.tsx';
import { editionSaid } from './rota-run.ts';
import { RotaPane } from './RotaPane.tsx';
import type { RotaData } from './use-rota.ts';
import { YearTable } from './YearTable.tsx';
import styles from './rota.module.css';

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export function RotaView({ year, data }: { readonly year: number; readonly data: RotaData }) {
  const text = useRotaWords();
  const today = useToday();
  const pane = useRef<HTMLElement>(null);
  const first = data.shifts.find(({ on }) => on >= today)?.on ?? data.shifts[0]?.on ?? `${year}-01-01`;
  const [chosen, setChosen] = useState<LocalDate | null>(null);
  const day = chosen ?? first;
  const short = data.rota.runs.length === 0 ? [] : data.shifts.filter(({ lacking }) => lacking > 0);
  const choose = (on: LocalDate): void => setChosen(on);
  const step = (key: string): LocalDate | null => {
    if (key === 'PageUp' || key === 'PageDown') {
      const to = addMonths(day, key === 'PageUp' ? -1 : 1);
      return to.startsWith(`${year}-`) ? to : day;
    }
    if (key === 'Home' || key === 'End') return `${year}-${key === 'Home' ? '01-01' : '12-31'}`;
    const by = steps[key];
    return by === undefined ? null : stepInYear(day, by, year);
  };
  const nextShort = (): void => {
    const to = short.find(({ on }) => on > day) ?? short[0];
    if (to !== undefined) choose(to.on);
  };
  const seats = data.shifts.reduce((sum, { slot }) => sum + slot.seats, 0);
  return (
    <div className={styles.split}>
      <section className={styles.main} aria-label={text.title(year)}>
        <RotaHead
          year={year}
          stage={<Tag tone="dashed">{stageSaid(data, text)}</Tag>}
          count={<>{text.count(data.rota.places.length, data.shifts.length, seats)}{short.length > 0 && <button type="button" className={styles.figure} onClick={nextShort}>{text.short(short.length)}</button>}</>}
          right={data.rota.adopted !== null && <Button onPress={() => navigate({ page: 'rota', year, part: 'wall' })}>{text.wall}</Button>}
        />
        <div className={styles.scroll}>
          <div
            className={styles.calendar}
            onKeyDown={(event) => {
              if (event.ctrlKey || event.altKey || event.shiftKey) return;
              const to = step(event.key);
              if (event.key === 'Enter') pane.current?.querySelector<HTMLElement>('button:not(:disabled), input')?.focus();
              else if (to !== null) choose(to);
              else return;
              event.preventDefault();
              event.stopPropagation();
            }}
          >
            <YearTable data={data} chosen={day} onChoose={choose} />
            <MonthGrid year={year} data={data} chosen={day} today={today} moves={chosen !== null} onChoose={choose} />
          </div>
          {data.rota.runs.length > 0 && <DutyStrip data={data} chosen={day} />}
        </div>
      </section>
      <RotaPane ref={pane} year={year} data={data} day={day} />
    </div>
  );
}

function stageSaid({ rota, seats }: RotaData, { stages, comma }: ReturnType<typeof useRotaWords>): string {
  if (rota.edition !== null) {
    const changed = changedSincePublished(seats).length;
    return `${stages.published(editionSaid(rota.edition))}${changed === 0 ? '' : `${comma}${stages.changed(changed)}`}`;
  }
  return rota.adopted !== null ? stages.adopted : rota.runs.length > 0 ? stages.proposed : stages.none;
}
