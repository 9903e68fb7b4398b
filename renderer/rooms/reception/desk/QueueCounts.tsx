/** How many came on a day, and what they brought: 5批，11人次；登记了2件. Each figure lists what it counts, pressed again everything. */
import type { ReactNode } from 'react';
import type { DayCount } from '../../../../shared/reception/day-count.ts';
import { useWords } from '../../../text/use-words.ts';
import type { CountedRows } from '../../../ui/route.ts';
import type { Narrowed } from './desk-rows.ts';
import styles from './desk.module.css';

export function QueueCounts({ count, narrowed, onNarrow }: { readonly count: DayCount; readonly narrowed: Narrowed; readonly onNarrow: (to: Narrowed) => void }) {
  const words = useWords().desk.queue;
  const figure = (to: CountedRows, children: ReactNode) => (
    <button type="button" className={styles.figure} aria-pressed={narrowed === to} title={narrowed === to ? words.showAll : words.only[to]} onClick={() => onNarrow(narrowed === to ? 'all' : to)}>
      {children}
    </button>
  );
  return (
    <p className={styles.counts}>
      {figure('batches', `${words.batches(count.batches)}${words.part}${words.people(count.people)}`)}
      {count.uncounted > 0 && words.part}
      {count.uncounted > 0 && figure('uncounted', words.uncounted(count.uncounted))}
      {count.matters > 0 && words.stop}
      {count.matters > 0 && figure('matters', words.matters(count.matters))}
      {count.elsewhere > 0 && words.part}
      {count.elsewhere > 0 && figure('elsewhere', words.elsewhere(count.elsewhere))}
    </p>
  );
}
