/** The list behind a figure of the year; a day of it leads to the day. */
import type { YearView } from '../../../../shared/deputies/calendar/year-view.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { formatDay, formatWeekday } from '../../../text/format.ts';
import { useLanguage } from '../../../text/use-words.ts';
import { useYearWords } from '../../../text/use-year-words.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Figure } from './YearSums.tsx';
import { useOriginWords } from './origin-words.ts';
import styles from './year.module.css';

type FigureListProps = { readonly figure: Figure; readonly view: YearView; readonly nameOf: (place: string) => string; readonly onChoose: (on: LocalDate) => void; readonly onClose: () => void };
type Line = { readonly key: string; readonly on: LocalDate; readonly says: string };

export function FigureList({ figure, view, nameOf, onChoose, onClose }: FigureListProps) {
  const text = useYearWords();
  const language = useLanguage();
  const originWords = useOriginWords(view);
  const lines: readonly Line[] =
    figure === 'together'
      ? view.together.map((on) => ({ key: on, on, says: [...new Set((view.days.get(on)?.shifts ?? []).map(({ place }) => nameOf(place)))].join(text.listComma) }))
      : figure === 'dropped'
        ? view.dropped.map(({ place, rule, named, reason }) => ({ key: `${place} ${rule} ${named}`, on: named, says: `${nameOf(place)}${text.comma}${text.dropped[reason]}` }))
        : view[figure].map(({ on, place, origins }) => {
            const origin = origins.find(({ moved }) => moved !== null) ?? origins[0];
            return { key: `${on} ${place}`, on, says: `${nameOf(place)}${origin === undefined || origin.moved === null ? '' : `${text.comma}${originWords(origin, on)}`}` };
          });
  return (
    <section>
      <div className={styles.listHead}>
        <h2 className={styles.paneTitle}>{text.lists[figure]}</h2>
        <Button size="small" keys="Esc" onPress={onClose}>
          {text.closeList}
        </Button>
      </div>
      <ul className={styles.lines}>
        {lines.map(({ key, on, says }) => (
          <li key={key}>
            <button type="button" className={styles.figure} onClick={() => onChoose(on)}>
              {formatDay(on, language, { year: 'never' })} {formatWeekday(on, language)}
            </button>
            <span>{says}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
