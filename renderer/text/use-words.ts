/** The words of the language in use. */
import { useContext } from 'react';
import type { Language } from '../../shared/settings/station.ts';
import { catalogue, LanguageContext, type Words } from './catalogue.ts';

export function useWords(): Words {
  return catalogue[useContext(LanguageContext)];
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}
