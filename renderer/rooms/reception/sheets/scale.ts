/** Wall sheets are drawn in units of their own: 1 mm on A4, and as much more on A3 as the paper is wider. */
import type { CSSProperties } from 'react';
import type { SheetPaper } from '../../../../shared/reception/sheets.ts';
import type { Language } from '../../../../shared/settings/station.ts';

/** Height of the paper inside its margins, in millimetres, a little less than there is: rounding must not make a second page. */
const heights: Readonly<Record<SheetPaper, number>> = { A3: 391, A4: 262, A5: 121 };
const units: Readonly<Record<SheetPaper, number>> = { A3: 1.49, A4: 1, A5: 0.68 };

/** English says the same in more letters: everything is set a little smaller. */
const scaleOfLanguage: Readonly<Record<Language, number>> = { zh: 1, en: 0.84 };

export function scaleOf(paper: SheetPaper, language: Language): CSSProperties {
  return { '--u': `${Math.round(units[paper] * scaleOfLanguage[language] * 1000) / 1000}mm`, '--height': `${heights[paper]}mm` } as CSSProperties;
}
