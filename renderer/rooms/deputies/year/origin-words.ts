/** Why a shift lies on its day, in words: 原定2月5日，春节，顺延4天. */
import type { Origin } from '../../../../shared/deputies/calendar/recurrence.ts';
import type { YearView } from '../../../../shared/deputies/calendar/year-view.ts';
import { daysBetween, type LocalDate } from '../../../../shared/kernel/time.ts';
import { formatDay } from '../../../text/format.ts';
import { useLanguage } from '../../../text/use-words.ts';
import { useYearWords } from '../../../text/use-year-words.ts';

/** @param view knows which festival the named day lies in */
export function useOriginWords(view: YearView): (origin: Origin, on: LocalDate) => string {
  const text = useYearWords();
  const language = useLanguage();
  return ({ named, moved }, on) => {
    if (moved === null) return text.originKept;
    const festival = moved === 'holiday' ? (view.days.get(named)?.holiday ?? null) : null;
    return text.originMoved(formatDay(named, language, { year: 'other', today: on }), moved, daysBetween(named, on), festival === null ? '' : text.holidays[festival]);
  };
}
