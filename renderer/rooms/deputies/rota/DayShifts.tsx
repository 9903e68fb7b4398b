/** The shifts of the chosen day: what each asks, who sits there and why, and changing that by hand. */
import { useState } from 'react';
import type { Seat } from '../../../../shared/deputies/seats.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { useStore } from '../../../db/use-store.ts';
import { formatDay, formatWeekday } from '../../../text/format.ts';
import { useDeputyWords } from '../../../text/use-deputy-words.ts';
import { useRotaWords } from '../../../text/use-rota-words.ts';
import { useLanguage } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Portrait } from '../../../ui/Portrait.tsx';
import { levelsSaid } from '../register/deputy-words.ts';
import type { Act } from '../register/use-act.ts';
import { CandidateList } from './CandidateList.tsx';
import { releaseSeat } from './rota-run.ts';
import { ShortFacts } from './ShortFacts.tsx';
import type { RotaData, ShownShift } from './use-rota.ts';
import { useSeatSaid } from './use-seat-said.ts';
import styles from './rota.module.css';

type DayProps = { readonly data: RotaData; readonly act: Act; readonly onSaid: (said: string) => void };

export function DayShifts({ data, day, act, onSaid }: DayProps & { readonly day: LocalDate }) {
  const text = useRotaWords();
  const language = useLanguage();
  const [changing, setChanging] = useState<string | null>(null);
  const shifts = data.byDay.get(day) ?? [];
  const changed = data.seats.find(({ id, on }) => id === changing && on === day) ?? null;
  const title = `${formatDay(day, language, { year: 'never' })}${text.comma}${formatWeekday(day, language)}`;
  return (
    <section className={styles.dayShifts} aria-label={title}>
      <h2 className={styles.paneDay}>{title}</h2>
      {shifts.length === 0 && <p className={styles.note}>{text.noShift}</p>}
      {changed !== null ? (
        <CandidateList key={changed.id} data={data} seat={changed} act={act} onSaid={onSaid} onClose={() => setChanging(null)} />
      ) : (
        shifts.map((shift) => <OneShift key={shift.id} data={data} shift={shift} act={act} onSaid={onSaid} onChange={({ id }) => setChanging(id)} />)
      )}
    </section>
  );
}

function OneShift({ data, shift, act, onSaid, onChange }: DayProps & { readonly shift: ShownShift; readonly onChange: (seat: Seat) => void }) {
  const text = useRotaWords();
  const hours = shift.rule?.hours;
  const asked = [
    ...(hours === undefined ? [] : [text.hours(hours.from.replace(/^0/, ''), hours.until.replace(/^0/, ''))]),
    ...(shift.slot.theme === '' ? [] : [text.theme(shift.slot.theme)]),
    text.seats(shift.slot.seats),
  ];
  const short = shift.seats.find((seat) => seat.holder === '');
  return (
    <div className={styles.shift}>
      <h3 className={styles.paneTitle}>{data.roll.places.get(shift.slot.place)?.name}</h3>
      <p className={styles.note}>{asked.join(text.comma)}</p>
      {shift.seats.length === 0 && <p className={styles.note}>{text.notYet}</p>}
      <ul className={styles.seats}>
        {shift.seats.map((seat) => <OneSeat key={seat.id} data={data} seat={seat} act={act} onSaid={onSaid} onChange={() => onChange(seat)} />)}
      </ul>
      {short !== undefined && <ShortFacts data={data} seat={short} />}
    </div>
  );
}

function OneSeat({ data, seat, act, onSaid, onChange }: DayProps & { readonly seat: Seat; readonly onChange: () => void }) {
  const text = useRotaWords();
  const deputies = useDeputyWords();
  const store = useStore();
  const { reasonSaid } = useSeatSaid(data);
  const deputy = data.roll.byId.get(seat.holder);
  const name = deputy?.name ?? text.nobody;
  const marks = [...(seat.contested.length > 0 ? [text.contested] : []), ...(seat.cause !== null && seat.holder !== '' ? [text.left] : []), ...(seat.how !== 'run' && seat.how !== '' ? [text.byHand] : [])];
  const facts = deputy === undefined ? [] : [levelsSaid(deputy, seat.on, deputies), deputy.profession].filter((one) => one !== '');
  const isHand = data.rota.adopted === null && seat.how !== 'run' && seat.holder !== '';
  const reason = reasonSaid(seat);
  return (
    <li className={styles.seat}>
      {deputy !== undefined && <Portrait name={deputy.name} small />}
      <span className={styles.who}>
        <b>{name}</b>
        <span>{[...facts, ...marks].join(text.comma)}</span>
      </span>
      {seat.frozen ? (
        <small className={styles.note}>{text.settled}</small>
      ) : isHand ? (
        <Button size="small" disabled={act.busy} onPress={() => void act.run(() => releaseSeat(store, seat), text.giveBack).then((done) => done && onSaid(text.giveBack))}>{text.giveBack}</Button>
      ) : (
        <Button size="small" label={seat.holder === '' ? text.fill : text.changeOf(name)} disabled={data.desk === null} onPress={onChange}>{seat.holder === '' ? text.fill : text.change}</Button>
      )}
      {reason !== null && <p className={styles.reason}>{reason}</p>}
    </li>
  );
}
