/** What the ledger is narrowed to, as a person would say it: it names the exported file. */
import { expect, test } from 'vitest';
import { everything, filterInWords, type LedgerChoice, readFind, toFilter } from '../../../renderer/rooms/reception/ledger-filter.ts';
import type { Names } from '../../../renderer/rooms/reception/value-words.ts';
import { catalogue } from '../../../renderer/text/catalogue.ts';
import type { Place } from '../../../shared/deputies/place.ts';

const place: Place = { id: 'place:JY01:1', name: '河湾片区站', level: 'area_station', parent: '' } as Place;

function said(choice: Partial<LedgerChoice>, language: 'zh' | 'en' = 'zh'): string {
  const names: Names = { words: catalogue[language].reception, places: new Map([[place.id, place]]), deputies: new Map() };
  return filterInWords({ ...everything, ...choice }, names);
}

test('nothing narrowed is nothing said', () => {
  expect(said({})).toBe('');
});

test('each thing that narrows is named, in the order of the filters', () => {
  expect(said({ period: '2024', stage: 'handling' })).toBe('2024年、办理中');
  expect(said({ text: ' 路灯 ', period: 'month', place: place.id, category: '道路交通/桥梁护栏' })).toBe('“路灯”、本月、河湾片区站、道路交通 / 桥梁护栏');
  expect(said({ period: '2024', stage: 'handling' }, 'en')).toBe('2024, In hand');
});

test('what stands under 更多 is named too: deputy, nature, competence, channel, marks', () => {
  expect(said({ more: { channel: 'market', nature: 'help', deputy: '罗春芳', attached: true, anonymous: true } })).toBe('罗春芳、求助、集市、有附件、不留姓名');
  expect(said(readFind({ level: 'county', confidential: '1', nature: 'nonsense' }))).toBe('县、要求保密');
});

test('a place that is not known here narrows without a name', () => {
  expect(said({ place: 'place:JY01:2' })).toBe('');
});

test('one day is a period too, and an address may name it; a day that is none is not asked for', () => {
  expect(said(readFind({ day: '2024-11-15', stage: 'handling' }))).toBe('2024年11月15日、办理中');
  expect(toFilter(readFind({ day: '2024-11-15' }), '2024-11-20', new Map())).toMatchObject({ from: '2024-11-15', to: '2024-11-15' });
  expect(readFind({ day: '2024-02-30' }).period).toBe('all');
});
