/** 五个一: five figures, each a button that narrows the file to what it counted. */
import type { Counter } from '../../../../shared/deputies/quota.ts';
import { formatCount } from '../../../text/format.ts';
import { type DeputyWords, useDeputyWords } from '../../../text/use-deputy-words.ts';
import styles from './person.module.css';

type CountersProps = { readonly counters: readonly Counter[]; readonly year: number; readonly open: string | null; readonly onOpen: (key: Counter['quota']['key'] | null) => void };

export function Counters({ counters, year, open, onOpen }: CountersProps) {
  const { counters: words } = useDeputyWords();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        {words.title} <small>{words.note(year)}</small>
      </h2>
      <div className={styles.counters}>
        {counters.map((counter) => (
          <div key={counter.quota.key} className={counter.months.length > 0 ? styles.wide : styles.counter}>
            <p className={styles.label}>{words.names[counter.quota.key]}</p>
            <Figure counter={counter} pressed={open === counter.quota.key} onPress={() => onOpen(open === counter.quota.key ? null : counter.quota.key)} />
            {counter.months.length > 0 ? <Months counter={counter} /> : <p className={counter.met ? styles.least : styles.unmet}>{words.atLeast(formatCount(counter.asked), words.units[counter.quota.key])}</p>}
            {counter.prorated && <p className={styles.least}>{words.prorated}</p>}
          </div>
        ))}
      </div>
    </section>
  );
}

function Figure({ counter, pressed, onPress }: { readonly counter: Counter; readonly pressed: boolean; readonly onPress: () => void }) {
  const { counters: words } = useDeputyWords();
  const { key } = counter.quota;
  const said = saidOf(counter, words);
  return (
    <div className={styles.figureLine}>
      <button type="button" className={styles.figure} aria-pressed={pressed} aria-label={words.open(words.names[key], `${said.figure}${said.rest}`)} disabled={counter.entries.length === 0} onClick={onPress}>
        {said.figure}
        {counter.months.length === 0 && said.rest}
      </button>
      {counter.months.length > 0 && <span className={styles.rest}>{said.rest}</span>}
    </div>
  );
}

function saidOf(counter: Counter, words: DeputyWords['counters']): { readonly figure: string; readonly rest: string } {
  if (counter.months.length > 0) return words.months(formatCount(counter.amount), formatCount(counter.asked));
  return { figure: formatCount(counter.amount), rest: words.units[counter.quota.key] };
}

/** A square a month; the words below say what is missing, so that no shade has to. */
function Months({ counter }: { readonly counter: Counter }) {
  const { counters: words } = useDeputyWords();
  const missing = counter.months.flatMap((mark, index) => (mark === 'missing' ? [index + 1] : []));
  return (
    <>
      <ol className={styles.months} aria-label={words.names[counter.quota.key]}>
        {counter.months.map((mark, index) => (
          <li key={index} className={styles[mark]} title={words.month(index + 1, mark)}>
            <span className="for-readers">{words.month(index + 1, mark)}</span>
          </li>
        ))}
      </ol>
      <p className={styles.least}>{missing.length === 0 ? words.noneMissing : words.missing(stretches(missing))}</p>
    </>
  );
}

/** 1 2 3 5 as 1–3 and 5. */
function stretches(months: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const month of months) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === month - 1) last[1] = month;
    else found.push([month, month]);
  }
  return found;
}
