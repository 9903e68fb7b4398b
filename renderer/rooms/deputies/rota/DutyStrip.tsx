/** 各值几次: one column a person, one square a duty, in the order of strokes; those of the chosen day in ink. Counted by hand in a glance. */
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { useRotaWords } from '../../../text/use-rota-words.ts';
import { useWords } from '../../../text/use-words.ts';
import { isLacking, type RotaData } from './use-rota.ts';
import styles from './rota.module.css';

export function DutyStrip({ data, chosen }: { readonly data: RotaData; readonly chosen: LocalDate }) {
  const text = useRotaWords();
  const { proof } = useWords().rota;
  const { seats, roll, desk, rota } = data;
  const duties = new Map<string, number>(roll.deputies.map(({ id }) => [id, 0]));
  for (const seat of seats) if (!isLacking(seat)) duties.set(seat.holder, (duties.get(seat.holder) ?? 0) + 1);
  const onDay = new Set(seats.filter((seat) => seat.on === chosen).map(({ holder }) => holder));
  const counts = [...duties.values()].sort((a, b) => a - b);
  const groups = [...new Set(counts)].map((times) => text.strip.group(times, counts.filter((count) => count === times).length));
  const byHand = seats.filter(({ how }) => how !== 'run' && how !== '').length;
  const apart = (counts.at(-1) ?? 0) - (counts[0] ?? 0);
  const said = [...groups, text.strip.apart(apart)].join(text.comma);
  const named = roll.deputies.filter(({ id }, index) => onDay.has(id) || index === 0 || index === roll.deputies.length - 1);
  return (
    <section className={styles.strip} aria-labelledby="duty-strip">
      <h2 className={styles.part} id="duty-strip">{text.strip.title(roll.deputies.length)} <small>{said}{text.semicolon}{text.strip.order}</small></h2>
      <div className={styles.columns} role="img" aria-label={said}>
        {roll.deputies.map(({ id, name }) => (
          <span key={id} className={onDay.has(id) ? styles.columnNow : styles.column} title={`${name} ${duties.get(id) ?? 0}`}>
            {Array.from({ length: duties.get(id) ?? 0 }, (_, index) => <i key={index} />)}
          </span>
        ))}
      </div>
      <p className={styles.proof}>
        {byHand > 0 ? text.strip.changed(byHand) : [proof.fair, ...(desk === null ? [] : [proof.breaches(desk.figures.breaches, rota.gap)])].join(text.semicolon)}
        <span className={styles.named}>{named.filter(({ id }) => onDay.has(id)).map(({ name }) => name).join(text.listComma)}</span>
      </p>
    </section>
  );
}
