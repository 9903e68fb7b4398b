/** The sentence that counts: every figure opens the list of what it counts. */
import type { YearView } from '../../../../shared/deputies/calendar/year-view.ts';
import { useYearWords } from '../../../text/use-year-words.ts';
import styles from './year.module.css';

export const figures = ['moved', 'open', 'together', 'dropped'] as const;
export type Figure = (typeof figures)[number];

type YearSumsProps = { readonly view: YearView; readonly places: number; readonly figure: Figure | null; readonly onFigure: (figure: Figure | null) => void };

export function YearSums({ view, places, figure, onFigure }: YearSumsProps) {
  const text = useYearWords();
  if (places === 0) return text.sums.nothing;
  if (view.shifts.length === 0 && view.dropped.length === 0) return text.sums.none(places);
  const shown = figures.filter((one) => view[one].length > 0);
  return (
    <>
      {text.sums.lead(places, view.shifts.length)}
      {shown.map((one, index) => (
        <span key={one}>
          {index === 0 ? text.colon : text.comma}
          <button type="button" className={styles.figure} aria-expanded={figure === one} onClick={() => onFigure(figure === one ? null : one)}>
            {text.sums[one](view[one].length)}
          </button>
        </span>
      ))}
      {text.stop}
    </>
  );
}
