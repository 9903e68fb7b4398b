/** What a person decided to leave at this station: still refused, no longer asking. Each can be sent again. */
import { localDateOf } from '../../../shared/kernel/time.ts';
import { useStore } from '../../db/use-store.ts';
import { formatCount, formatDayTime } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { nowInstant } from '../../ui/clock.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { itemNumber, type RefusedItem, returnedAt, stepName, stepText } from './refused-items.ts';
import styles from './refused.module.css';

export function KeptHere({ items }: { readonly items: readonly RefusedItem[] }) {
  const words = useWords().sync;
  const text = words.refused;
  const language = useLanguage();
  const store = useStore();
  const today = localDateOf(nowInstant());
  const again = async (item: RefusedItem): Promise<void> => {
    await store.sync.sendAgain([item.refusal.id]);
    announce(text.sentAgain);
  };
  return (
    <section>
      <h2 className={styles.sectionTitle}>
        {text.keptHere} <small>{text.keptNote(formatCount(items.length))}</small>
      </h2>
      <ul className={styles.kept}>
        {items.map((item) => (
          <li key={item.refusal.id}>
            <span className={styles.keptWhat}>{[itemNumber(item, words), stepName(item, words), stepText(item)].filter((part) => part !== '').join(words.comma)}</span>
            <span className={styles.keptWhy}>{`${text.codes[item.refusal.code].title}${words.comma}${formatDayTime(returnedAt(item), today, language)}`}</span>
            <Button kind="link" label={`${text.sendKept} ${itemNumber(item, words)}`} onPress={() => void again(item)}>
              {text.sendKept}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
