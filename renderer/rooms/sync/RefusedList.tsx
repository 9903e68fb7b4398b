/** The list of what was refused; below it why, where a drawing says more than words, and what was not touched. */
import { localDateOf } from '../../../shared/kernel/time.ts';
import { formatCount, formatDayTime } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { BookTable } from '../../ui/BookTable.tsx';
import { nowInstant } from '../../ui/clock.ts';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { clockFacts } from './clock-facts.ts';
import { ClockDrawing } from './ClockDrawing.tsx';
import { KeptHere } from './KeptHere.tsx';
import { itemNumber, type RefusedItem, returnedAt, stepName, stepText } from './refused-items.ts';
import styles from './refused.module.css';

export type RefusedListProps = {
  readonly waiting: readonly RefusedItem[];
  readonly hidden: number;
  readonly open: RefusedItem;
  /** what one act answers together with the open one */
  readonly together: readonly RefusedItem[];
  readonly kept: readonly RefusedItem[];
  readonly skewMs: number | null;
  readonly onOpen: (id: string) => void;
};

export function RefusedList({ waiting, hidden, open, together, kept, skewMs, onOpen }: RefusedListProps) {
  const words = useWords().sync;
  const text = words.refused;
  const language = useLanguage();
  const today = localDateOf(nowInstant());
  const total = formatCount(waiting.length + hidden);
  const reasons = new Set(waiting.map(({ refusal }) => refusal.code)).size;
  const facts = clockFacts(open, skewMs);
  const sentences = [reasons === 1 ? text.sameReason(total) : text.reasons(String(reasons)), text.behind, hidden > 0 ? text.hidden(formatCount(waiting.length)) : ''];
  return (
    <section className={styles.list} aria-label={text.table}>
      <Page head={<PageHead title={text.title(total)} count={sentences.filter((sentence) => sentence !== '').join(words.between)} countBelow />}>
        <BookTable
          caption={text.table}
          head={
            <tr>
              <th scope="col">{text.number}</th>
              <th scope="col">{text.step}</th>
              <th scope="col">{text.written}</th>
              <th scope="col">{text.returned}</th>
            </tr>
          }
        >
          {waiting.map((item) => {
            const isOpen = item === open;
            const what = stepText(item);
            return (
              <tr key={item.refusal.id} className={isOpen ? styles.openRow : styles.row} onClick={() => onOpen(item.refusal.id)}>
                <td>
                  <button type="button" className={styles.rowButton} aria-pressed={isOpen} onClick={() => onOpen(item.refusal.id)}>
                    {itemNumber(item, words)}
                  </button>
                </td>
                <td className={styles.step} title={what}>
                  {what === '' ? stepName(item, words) : `${stepName(item, words)}${words.colon}${what}`}
                </td>
                <td className={styles.time}>{item.event === null ? '' : formatDayTime(item.event.at, today, language)}</td>
                <td className={styles.time}>{formatDayTime(returnedAt(item), today, language)}</td>
              </tr>
            );
          })}
        </BookTable>
        <div className={styles.below}>
          {facts !== null && <ClockDrawing facts={facts} />}
          <section>
            <h2 className={styles.sectionTitle}>{text.notAffected}</h2>
            <ul className={styles.dashed}>
              {text.notAffectedList(itemNumber(open, words), formatCount(together.length)).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
          {kept.length > 0 && <KeptHere items={kept} />}
        </div>
      </Page>
    </section>
  );
}
