/** Head of the rota's page: which year, how far it is, one sentence that counts. */
import type { ReactNode } from 'react';
import { useRotaWords } from '../../../text/use-rota-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { navigate } from '../../../ui/route.ts';
import styles from './rota.module.css';

const [firstYear, lastYear] = [1990, 2099];

export function RotaHead({ year, stage, count, right }: { readonly year: number; readonly stage?: ReactNode; readonly count?: ReactNode; readonly right?: ReactNode }) {
  const text = useRotaWords();
  const go = (to: number): void => navigate({ page: 'rota', year: to });
  return (
    <header className={styles.head}>
      <div className={styles.headLine}>
        <h1 className={styles.title}>{text.title(year)}</h1>
        <span className={styles.turn}>
          <Button size="small" label={text.earlier} disabled={year <= firstYear} onPress={() => go(year - 1)}>‹</Button>
          <Button size="small" label={text.later} disabled={year >= lastYear} onPress={() => go(year + 1)}>›</Button>
        </span>
        {stage}
        <span className={styles.right}>
          <Button kind="link" onPress={() => navigate({ page: 'year', year, part: 'months' })}>{text.toRules}</Button>
          {right}
        </span>
      </div>
      {count !== undefined && <p className={styles.count}>{count}</p>}
    </header>
  );
}
