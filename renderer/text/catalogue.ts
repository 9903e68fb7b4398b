/** All words of the interface, one language at a time. A word that is missing in one language does not compile. */
import { createContext } from 'react';
import type { Language } from '../../shared/settings/station.ts';
import { en } from './en/index.ts';
import { type Words, zh } from './zh/index.ts';

export type { Words } from './zh/index.ts';

export const catalogue: Readonly<Record<Language, Words>> = { zh, en };

export const LanguageContext = createContext<Language>('zh');
