/** The words of the register of deputies and of a deputy's page, apart from the other rooms': they come with their pages. */
import type { Language } from '../../shared/settings/station.ts';
import { deputies as en } from './en/deputies.ts';
import { useLanguage } from './use-words.ts';
import { deputies as zh } from './zh/deputies.ts';

export type DeputyWords = typeof zh;

const both: Readonly<Record<Language, DeputyWords>> = { zh, en };

export function useDeputyWords(): DeputyWords {
  return both[useLanguage()];
}
