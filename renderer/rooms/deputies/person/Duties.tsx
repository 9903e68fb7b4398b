/** 往后的班: his shifts from today on, with whom, and how settled each is. */
import type { RollDeputy } from '../../../../shared/deputies/roll-deputy.ts';
import type { Seat } from '../../../../shared/deputies/seats.ts';
import { formatCount, formatDay, formatWeekday } from '../../../text/format.ts';
import { type DeputyWords, useDeputyWords } from '../../../text/use-deputy-words.ts';
import { useLanguage } from '../../../text/use-words.ts';
import { BookTable } from '../../../ui/BookTable.tsx';
import { useToday } from '../../../ui/clock.ts';
import type { Roll } from '../register/use-roll.ts';
import styles from './person.module.css';

export function Duties({ deputy, roll }: { readonly deputy: RollDeputy; readonly roll: Roll }) {
  const text = useDeputyWords();
  const words = text.duties;
  const language = useLanguage();
  const today = useToday();
  const year = Number(today.slice(0, 4));
  const coming = roll.seats.filter((seat) => seat.holder === deputy.id && seat.on >= today && seat.attendance === null);
  const shown = Number((coming[0]?.on ?? today).slice(0, 4));
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        {words.title} <small>{coming.length === 0 ? words.none : words.count(shown, formatCount(coming.filter(({ on }) => on.startsWith(String(shown))).length))}</small>
      </h2>
      {coming.length > 0 && (
        <BookTable
          caption={words.title}
          head={
            <tr>
              <th scope="col">{words.columns.day}</th>
              <th scope="col">{words.columns.place}</th>
              <th scope="col">{words.columns.with}</th>
              <th scope="col"><span className="for-readers">{words.columns.state}</span></th>
            </tr>
          }
        >
          {coming.map((seat) => (
            <tr key={seat.id}>
              <td>{formatDay(seat.on, language, { year: seat.on.startsWith(String(year)) ? 'never' : 'always' })}{text.comma}{formatWeekday(seat.on, language)}</td>
              <td>{roll.places.get(seat.place)?.name}</td>
              <td>{companions(seat, roll, text)}</td>
              <td>{stateSaid(seat, text)}</td>
            </tr>
          ))}
        </BookTable>
      )}
    </section>
  );
}

function companions(seat: Seat, { seats, byId }: Roll, text: DeputyWords): string {
  const names = seats.filter((other) => other.shift === seat.shift && other.id !== seat.id && other.holder !== '').map(({ holder }) => byId.get(holder)?.name ?? '');
  return names.length === 0 ? text.duties.alone : names.join(text.listComma);
}

function stateSaid({ state, cause }: Seat, { duties: words }: DeputyWords): string {
  switch (state) {
    case 'vacant':
      return cause === null ? words.states.vacant : `${words.causes[cause]}`;
    case 'proposed':
    case 'adopted':
    case 'published':
    case 'contested':
      return words.states[state];
    case 'empty':
    case 'held':
    case 'not_held':
      return '';
  }
}
