/** What the card says: which county, which station, which address, and by what its server is known. */
import { localDateOf } from '../../../shared/kernel/time.ts';
import type { CardFacts } from '../../../shared/sync/contract.ts';
import { formatDay } from '../../text/format.ts';
import { useLanguage } from '../../text/use-words.ts';
import { nowInstant } from '../../ui/clock.ts';
import { Tag } from '../../ui/Tag.tsx';
import { addressWords, inFours } from './card-facts-words.ts';
import { useSyncWords } from './use-sync-words.ts';
import styles from './join.module.css';

export function CardFactsList({ facts }: { readonly facts: CardFacts }) {
  const text = useSyncWords().join;
  const language = useLanguage();
  const on = formatDay(facts.issuedOn, language, { year: 'other', today: localDateOf(nowInstant()) });
  const isOffice = facts.station === facts.office;
  return (
    <section>
      <h2 className={styles.sectionTitle}>{text.facts}</h2>
      <dl className={styles.facts}>
        <dt>{text.county}</dt>
        <dd>
          {text.countyValue(facts.countyName, facts.issuedBy, on)} {facts.practice && <Tag tone="dashed">{text.practice}</Tag>}
        </dd>
        <dt>{isOffice ? text.office : text.station}</dt>
        <dd>{text.stationValue(facts.stationName, facts.station, facts.device)}</dd>
        <dt>{text.address}</dt>
        <dd>{addressWords(facts.url, text)}</dd>
        <dt>{text.fingerprint}</dt>
        <dd className={styles.fingerprint}>{inFours(facts.fingerprint)}</dd>
      </dl>
    </section>
  );
}
