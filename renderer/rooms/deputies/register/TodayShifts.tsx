/** 今天的班, at the desk: who is planned for today, and whether he came. Told once: the desk's 在岗 and his file both know it then. */
import { useState } from 'react';
import { combineLatest, map, type Observable } from 'rxjs';
import { deputyKind } from '../../../../shared/deputies/deputy.ts';
import { readRollDeputy, type RollDeputy } from '../../../../shared/deputies/roll-deputy.ts';
import { type Seat, seatsOf } from '../../../../shared/deputies/seats.ts';
import { type Attendance, readShift, shiftKind } from '../../../../shared/deputies/shift.ts';
import { readRota, rotaKind } from '../../../../shared/deputies/year-rota.ts';
import { foldRecord } from '../../../../shared/kernel/record/fold.ts';
import { localTimeOf, toInstant, type LocalDate } from '../../../../shared/kernel/time.ts';
import type { Store } from '../../../db/store.ts';
import { usePlaces } from '../../../db/use-people-and-places.ts';
import { useLiveQuery } from '../../../db/use-live-query.ts';
import { useStore } from '../../../db/use-store.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useDeputyWords } from '../../../text/use-deputy-words.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToday } from '../../../ui/clock.ts';
import { ProblemBar } from '../../../ui/ProblemBar.tsx';
import { hashOf } from '../../../ui/route.ts';
import { writeEvent } from './save-deputy.ts';
import { SubstituteDialog } from './SubstituteDialog.tsx';
import { useAct } from './use-act.ts';
import styles from './today-shifts.module.css';

export type TodayShiftsProps = {
  /** says at the desk that he is there; @param came HH:MM */
  readonly notePresent: (who: string, came: string) => Promise<unknown>;
};

export function TodayShifts({ notePresent }: TodayShiftsProps) {
  const words = useWords();
  const text = useDeputyWords();
  const store = useStore();
  const today = useToday();
  const places = usePlaces();
  const act = useAct();
  const [substituted, setSubstituted] = useState<Seat | null>(null);
  const live = useLiveQuery(() => todayOf(store, today), [store, today]);
  if (live.state !== 'ready' || live.value.seats.length === 0) return null;
  const { seats, roll } = live.value;
  const note = async (seat: Seat, state: Attendance, by = ''): Promise<boolean> => {
    const came = state === 'came' || state === 'substituted' ? localTimeOf(toInstant(Date.now())) : '';
    const done = await act.run(() => writeEvent(store, seat.shift, 'shift.attended', { seat: seat.number, state, by, came, note: '' }), text.today.noted);
    if (done && came !== '') await notePresent(state === 'came' ? seat.holder : by, came);
    return done;
  };
  return (
    <section className={styles.section} aria-labelledby="today-shifts">
      <h2 className={styles.title} id="today-shifts">{text.today.title}</h2>
      <ul className={styles.seats}>
        {seats.map((seat) => (
          <li key={seat.id} className={styles.seat}>
            <span className={styles.place}>{places.get(seat.place)?.name}</span>
            <span className={styles.who}>
              {seat.holder === '' ? text.today.nobody : <a href={hashOf({ page: 'deputies', id: seat.holder })}>{roll.get(seat.holder)?.name ?? ''}</a>}
              <span className={styles.state}>{stateSaid(seat, roll, text.today)}</span>
            </span>
            <SeatButtons seat={seat} name={roll.get(seat.holder)?.name ?? ''} onNote={(state) => void note(seat, state)} onSubstitute={() => setSubstituted(seat)} onBack={() => void act.run(() => writeEvent(store, seat.shift, 'shift.not_attended', { seat: seat.number }), text.today.noted)} />
          </li>
        ))}
      </ul>
      {act.failure !== null && <ProblemBar title={text.notStored(problemText(words, act.failure.problem, act.failure.facts))} />}
      {substituted !== null && (
        <SubstituteDialog
          roll={[...roll.values()].filter(({ id }) => !seats.some(({ holder }) => holder === id))}
          onClose={() => setSubstituted(null)}
          onChoose={(by) => {
            setSubstituted(null);
            void note(substituted, 'substituted', by);
          }}
        />
      )}
    </section>
  );
}

type SeatButtonsProps = { readonly seat: Seat; readonly name: string; readonly onNote: (state: Attendance) => void; readonly onSubstitute: () => void; readonly onBack: () => void };

function SeatButtons({ seat, name, onNote, onSubstitute, onBack }: SeatButtonsProps) {
  const text = useDeputyWords().today;
  if (seat.attendance !== null) {
    return (
      <span className={styles.buttons}>
        <Button kind="link" label={text.backOf(name)} onPress={onBack}>{text.back}</Button>
      </span>
    );
  }
  return (
    <span className={styles.buttons}>
      {seat.holder !== '' && (['came', 'leave', 'absent'] as const).map((state) => (
        <Button key={state} size="small" label={text.of[state](name)} onPress={() => onNote(state)}>{text.states[state]}</Button>
      ))}
      <Button size="small" label={text.of.substituted(name)} onPress={onSubstitute}>{text.states.substituted}</Button>
    </span>
  );
}

function stateSaid({ attendance, contested }: Seat, roll: ReadonlyMap<string, RollDeputy>, text: ReturnType<typeof useDeputyWords>['today']): string {
  if (contested.includes('attendance')) return text.contested;
  if (attendance === null) return '';
  if (attendance.state === 'substituted') return text.insteadOf(roll.get(attendance.by)?.name ?? '', attendance.came.replace(/^0/, ''));
  return attendance.state === 'came' ? text.came(attendance.came.replace(/^0/, '')) : text.states[attendance.state];
}

type TodaysSeats = { readonly seats: readonly Seat[]; readonly roll: ReadonlyMap<string, RollDeputy> };

/** Only the shifts of the day are read; of a rota that was not adopted nobody is expected. */
function todayOf(store: Store, today: LocalDate): Observable<TodaysSeats> {
  const reads = [store.ofDay('shift', today), store.all('rota'), store.all('deputy')] as const;
  return combineLatest(reads).pipe(map(([shifts, rotas, deputies]) => {
    const there = shifts.flatMap(({ id, events }) => readShift(foldRecord(shiftKind, id, events)) ?? []);
    const roll = new Map(deputies.flatMap(({ id, events }) => readRollDeputy(foldRecord(deputyKind, id, events)) ?? []).map((deputy) => [deputy.id, deputy]));
    const adopted = rotas.flatMap(({ id, events }) => readRota(foldRecord(rotaKind, id, events)) ?? []).filter((rota) => rota.adopted !== null);
    return { seats: adopted.flatMap((rota) => seatsOf({ rota, shifts: there, roll, leaves: [], today })), roll };
  }));
}
