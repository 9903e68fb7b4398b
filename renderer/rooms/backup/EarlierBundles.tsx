/** Earlier bundles of this station with what the county said of them, and whether one is missing. */
import { localDateOf } from '../../../shared/kernel/time.ts';
import type { MadeBundle } from '../../../shared/backup/bundle-contract.ts';
import { formatCount, formatDay, formatList } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { BookTable } from '../../ui/BookTable.tsx';
import { useToday } from '../../ui/clock.ts';
import { numbersInWords } from './inside-words.ts';
import styles from './backup.module.css';

const shown = 8;

export function EarlierBundles({ made }: { readonly made: readonly MadeBundle[] }) {
  const words = useWords().backup;
  const text = words.bundle;
  const language = useLanguage();
  const today = useToday();
  const day = (at: string): string => formatDay(localDateOf(at), language, { year: 'other', today });
  const carried = made.filter(({ writtenAt }) => writtenAt !== null);
  return (
    <section>
      <h2 className={styles.sectionTitle}>
        {text.earlier} <small>{carried.length === 0 ? text.earlierNone : <Standing carried={carried} />}</small>
      </h2>
      {carried.length > 0 && (
        <BookTable
          caption={text.earlier}
          head={
            <tr>
              <th scope="col">{text.earlierColumns.number}</th>
              <th scope="col">{text.earlierColumns.carried}</th>
              <th scope="col">{text.earlierColumns.county}</th>
            </tr>
          }
        >
          {carried.slice(0, shown).map(({ number, writtenAt, receipt }) => (
            <tr key={number}>
              <td className={styles.still}>{words.number(String(number))}</td>
              <td className={styles.still}>{writtenAt === null ? text.notCarried : day(writtenAt)}</td>
              <td>{receipt === null ? text.waiting : text.received(day(receipt.at), formatCount(receipt.taken), formatCount(receipt.refused))}</td>
            </tr>
          ))}
        </BookTable>
      )}
    </section>
  );
}

/** 第1—6号县里都收到，中间不缺, or which have no receipt. One that is lost is harmless once a later one has its receipt. */
function Standing({ carried }: { readonly carried: readonly MadeBundle[] }) {
  const words = useWords().backup;
  const language = useLanguage();
  const confirmed = carried.reduce((highest, { number, receipt }) => (receipt === null ? highest : Math.max(highest, number)), 0);
  const open = carried.filter(({ number }) => number > confirmed).map(({ number }) => number);
  if (open.length > 0) return words.bundle.missing(numbersInWords(open, words, (items) => formatList(items, language)));
  return confirmed === 1 ? words.bundle.confirmedOne : words.bundle.confirmed(String(confirmed));
}
