/** The words of the year, apart from the other rooms': they come with their pages, so the first start of the day does not wait for them. */
import type { Language } from '../../shared/settings/station.ts';
import { deputiesYear as en } from './en/deputies-year.ts';
import { useLanguage } from './use-words.ts';
import { deputiesYear as zh } from './zh/deputies-year.ts';

export type YearWords = typeof zh;

const both: Readonly<Record<Language, YearWords>> = { zh, en };

export function useYearWords(): YearWords {
  return both[useLanguage()];
}
