/** The days that a list is narrowed to, as they stand in a sentence and in the name of a file. */
import type { Language } from '../../../shared/settings/station.ts';
import type { LedgerFilter } from '../../db/store.ts';
import { formatDay, formatMonth } from '../../text/format.ts';
import type { Words } from '../../text/catalogue.ts';

/** @returns 2024年, 2024年11月, 2024年11月1日至2024年11月15日; empty for all days */
export function daysInWords({ from, to }: Pick<LedgerFilter, 'from' | 'to'>, language: Language, words: Words['exchange']['export']): string {
  if (from === '' && to === '') return '';
  if (from !== '' && to === `${from.slice(0, 4)}-12-31` && from.endsWith('-01-01')) return words.year(from.slice(0, 4));
  if (from !== '' && to === `${from.slice(0, 7)}-31` && from.endsWith('-01')) return formatMonth(from, language);
  const day = (date: string) => (date === '' ? '' : formatDay(date, language));
  return words.between(day(from), day(to));
}
