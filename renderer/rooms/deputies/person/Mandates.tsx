/** 任期: each mandate with its story, the newest first; what changes is told act by act. */
import { type Mandate, mandateState } from '../../../../shared/deputies/mandate.ts';
import type { RollDeputy } from '../../../../shared/deputies/roll-deputy.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { formatCount, formatDay } from '../../../text/format.ts';
import { type DeputyWords, useDeputyWords } from '../../../text/use-deputy-words.ts';
import { useLanguage } from '../../../text/use-words.ts';
import { BookTable } from '../../../ui/BookTable.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useToday } from '../../../ui/clock.ts';
import styles from './person.module.css';

export function Mandates({ deputy, onChange }: { readonly deputy: RollDeputy; readonly onChange: (mandate: Mandate | 'add') => void }) {
  const text = useDeputyWords();
  const words = text.mandates;
  const language = useLanguage();
  const today = useToday();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        {words.title} <small>{deputy.terms.length === 0 ? words.none : words.count(formatCount(deputy.terms.length))}</small>
        <span className={styles.headRight}>
          <Button kind="link" onPress={() => onChange('add')}>{words.add}</Button>
        </span>
      </h2>
      <BookTable
        caption={words.title}
        head={
          <tr>
            <th scope="col">{words.columns.term}</th>
            <th scope="col">{words.columns.district}</th>
            <th scope="col">{words.columns.span}</th>
            <th scope="col"><span className="for-readers">{words.columns.action}</span></th>
          </tr>
        }
      >
        {deputy.terms.map((term) => {
          const name = termName(term, text);
          const state = mandateState(term, today);
          return (
            <tr key={term.key} className={state === 'ended' ? styles.past : undefined}>
              <td>{name}</td>
              <td>{term.district}</td>
              <td className={styles.prose}>
                {spanSaid(term, today, text, (day) => formatDay(day, language))}
                {term.suspensions.map((pause) => (pause.to === null ? null : <span key={pause.from} className={styles.second}>{words.pause(formatDay(pause.from, language), formatDay(pause.to, language))}</span>))}
              </td>
              <td>{state !== 'ended' && <Button kind="link" label={words.changeOf(name)} onPress={() => onChange(term)}>{words.change}</Button>}</td>
            </tr>
          );
        })}
      </BookTable>
    </section>
  );
}

export function termName(term: Mandate, text: DeputyWords): string {
  return term.term === '' ? text.mandates.levelOnly(text.levels[term.level]) : term.term;
}

function spanSaid(term: Mandate, today: LocalDate, { mandates: words, endReasons }: DeputyWords, day: (date: LocalDate) => string): string {
  const state = mandateState(term, today);
  const since = term.suspensions.find(({ to }) => to === null)?.from;
  if (term.to !== null) return words.ended(day(term.from), day(term.to), term.ended === null ? '' : endReasons[term.ended.why]);
  if (state === 'coming') return words.coming(day(term.from));
  return state === 'suspended' && since !== undefined ? words.suspended(day(term.from), day(since)) : words.running(day(term.from));
}
