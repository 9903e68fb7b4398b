/** How a deputy is said in one line: his mandates of today, his areas. */
import { mandateState } from '../../../../shared/deputies/mandate.ts';
import type { Place } from '../../../../shared/deputies/place.ts';
import type { RollDeputy } from '../../../../shared/deputies/roll-deputy.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import type { DeputyWords } from '../../../text/use-deputy-words.ts';
import { syllablesOf } from '../../../ui/pinyin.ts';

/** 镇、县; empty for one who serves no more. */
export function levelsSaid(deputy: RollDeputy, today: LocalDate, text: DeputyWords): string {
  const levels = deputy.terms.filter((term) => mandateState(term, today) === 'running').map(({ level }) => text.levels[level]);
  return [...new Set(levels)].join(text.listComma);
}

export function placesSaid(deputy: RollDeputy, places: ReadonlyMap<string, Place>, text: DeputyWords): string {
  return deputy.places.flatMap((id) => places.get(id)?.name ?? []).join(text.listComma);
}

/** luochunfang and lcf; null while the dictionary is not there. */
export function lettersOf(name: string): { readonly whole: string; readonly initials: string } | null {
  const syllables = syllablesOf(name);
  return syllables === null ? null : { whole: syllables.map(({ plain }) => plain).join(''), initials: syllables.map(({ plain }) => plain.charAt(0)).join('') };
}
