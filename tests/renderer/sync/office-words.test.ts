/** At the office nobody is told what only a station is: there is no visitor to register, and no county to telephone. */
import { expect, test } from 'vitest';
import { catalogue } from '../../../renderer/text/catalogue.ts';
import type { Language } from '../../../shared/settings/station.ts';

/** Every sentence of these words; where a value goes in, a letter stands. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return sentences((words as (...values: string[]) => unknown)('3', 'B', 'C'));
  return Object.values(words as object).flatMap(sentences);
}

const ofStations: Readonly<Record<Language, RegExp>> = {
  zh: /本站|站长|(?<!各站)照常登记|登记照常|不耽误您登记|县里(认|不认|退回|重发|另发|补上|发的|新发|锁|暂时|的钟|的地点)|打电话问县里|向县里|退出县里|加入县里|发给县里/u,
  en: /registering goes on|this station|head of the station|the county (refuses|refused|no longer|locked|answers|does not)|telephone the county|ask the county|leave the county|join the county/iu,
};

test.each(['zh', 'en'] as const)('in %s: the corner’s panel, joining, the county that is joined', (language) => {
  const { panel, problem, join, joined, corner } = catalogue[language].officeSync;
  expect(sentences([panel, problem, join, joined, corner]).filter((sentence) => ofStations[language].test(sentence))).toEqual([]);
  const atStation = catalogue[language].sync;
  expect(sentences([atStation.panel, atStation.join, atStation.joined]).filter((sentence) => ofStations[language].test(sentence)).length).toBeGreaterThan(10);
});
