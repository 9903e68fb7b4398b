/** Head of the pages of a year: which year, whether it is certain, one sentence, and the three ways to look at it. */
import type { ReactNode } from 'react';
import { useYearWords } from '../../../text/use-year-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { navigate, type YearPart, yearParts } from '../../../ui/route.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import styles from './year.module.css';

export type YearHeadProps = { readonly year: number; readonly part: YearPart; readonly provisional: boolean; readonly count: ReactNode };

/** The years that the lunar table knows. */
const [firstYear, lastYear] = [1990, 2099];

export function YearHead({ year, part, provisional, count }: YearHeadProps) {
  const text = useYearWords();
  const go = (to: number): void => navigate({ page: 'year', year: to, part });
  return (
    <header className={styles.head}>
      <div className={styles.headLine}>
        <h1 className={styles.title}>{text.title(year)}</h1>
        <span className={styles.turn}>
          <Button size="small" label={text.earlier} disabled={year <= firstYear} onPress={() => go(year - 1)}>
            ‹
          </Button>
          <Button size="small" label={text.later} disabled={year >= lastYear} onPress={() => go(year + 1)}>
            ›
          </Button>
        </span>
        {provisional && <Tag tone="dashed">{text.provisional}</Tag>}
        <span className={styles.parts}>
          <Segments<YearPart> label={text.partsLabel} value={part} options={yearParts.map((value) => ({ value, label: text.parts[value] }))} onChange={(value) => navigate({ page: 'year', year, part: value })} />
        </span>
      </div>
      <div className={styles.count}>{count}</div>
    </header>
  );
}
