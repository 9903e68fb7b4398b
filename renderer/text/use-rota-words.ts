/** The words of the rota's pages, apart from the other rooms': they come with their pages. */
import type { Language } from '../../shared/settings/station.ts';
import { rotaPage as en } from './en/rota-page.ts';
import { useLanguage } from './use-words.ts';
import { rotaPage as zh } from './zh/rota-page.ts';

export type RotaWords = typeof zh;

const both: Readonly<Record<Language, RotaWords>> = { zh, en };

export function useRotaWords(): RotaWords {
  return both[useLanguage()];
}
