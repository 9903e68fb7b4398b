/** An open objection: what was recorded and what the deputy says, side by side; the head decides below. */
import type { FileEntry } from '../../../../shared/deputies/duty-file.ts';
import type { Place } from '../../../../shared/deputies/place.ts';
import { useStaff } from '../../../db/use-people-and-places.ts';
import { formatDay, formatDayTime } from '../../../text/format.ts';
import { useDeputyWords } from '../../../text/use-deputy-words.ts';
import { useLanguage } from '../../../text/use-words.ts';
import { useToday } from '../../../ui/clock.ts';
import { entrySaid } from './FileTable.tsx';
import styles from './person.module.css';

export function ContestCard({ entry, places }: { readonly entry: FileEntry; readonly places: ReadonlyMap<string, Place> }) {
  const text = useDeputyWords();
  const words = text.file;
  const language = useLanguage();
  const today = useToday();
  const staff = useStaff();
  const { contest } = entry;
  if (contest === null) return null;
  return (
    <section className={styles.card}>
      <h3 className={styles.cardHead}>
        <span className={styles.reversed}>{words.tagOpen}</span>
        <span className={styles.cardTitle}>{formatDay(entry.on, language, { year: 'never' })}{text.comma}{entrySaid(entry, places, text)}</span>
      </h3>
      <dl className={styles.sides}>
        <dt>{words.recorded}</dt>
        <dd>{text.classes[entry.class]}{entry.outcome === 'did' ? '' : `${text.comma}${words.outcomes[entry.outcome]}`}<span className={styles.second}>{words.sources[entry.source.kind]}</span></dd>
        <dt>{words.said}</dt>
        <dd>{contest.reason}<span className={styles.second}>{words.by(staff.get(contest.by)?.name ?? '', formatDayTime(contest.at, today, language))}</span></dd>
      </dl>
      <p className={styles.until}>{words.until}</p>
    </section>
  );
}
