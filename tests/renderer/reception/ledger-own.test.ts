/** What a person makes of the ledger: columns that fit, the next sort, views under names, and what a word means. */
import { describe, expect, test } from 'vitest';
import { choosable, layoutOf, usualColumns } from '../../../renderer/rooms/reception/ledger-columns.ts';
import { everything, nextSort, withSort } from '../../../renderer/rooms/reception/ledger-filter.ts';
import { nothingKept, renamedView, viewOf, withoutView, withView } from '../../../renderer/rooms/reception/ledger-kept.ts';
import { meantBy } from '../../../renderer/rooms/reception/ledger-meant.ts';
import type { Deputy } from '../../../shared/deputies/deputy.ts';
import type { Place } from '../../../shared/deputies/place.ts';

const shown = { withYear: false, withStation: false, language: 'zh' } as const;

describe('columns', () => {
  test('at 1366 beside an open matter are those of the picture: number, day, words, stage, due', () => {
    expect(layoutOf(usualColumns, 41, shown).columns).toEqual(['number', 'on', 'summary', 'stage', 'due']);
    expect(layoutOf(usualColumns, 41, shown).hidden).toEqual(['place', 'category', 'units']);
  });
  test('with twice the text keep what a matter is about and its stage', () => {
    expect(layoutOf(usualColumns, 28, { ...shown, withYear: true }).columns).toEqual(['number', 'summary', 'stage']);
  });
  test('always leave the words room, and what does not fit is named, whatever is chosen and however wide the window', () => {
    for (let rem = 25; rem < 120; rem += 0.5) {
      for (const chosen of [[...choosable], [...usualColumns], []]) {
        const { columns, hidden, widths } = layoutOf(chosen, rem, { ...shown, withStation: true, language: 'en' });
        const taken = Object.values(widths).reduce((sum, width) => sum + width, 0);
        expect(rem - taken).toBeGreaterThanOrEqual(Math.min(11, rem - 15.5));
        expect(new Set([...columns, ...hidden]).size).toBe(chosen.length + 3);
      }
    }
  });
});

test('a head sorts the way that is wanted most first, then the other; newest first is how the ledger begins', () => {
  expect(nextSort(undefined, 'on')).toEqual({ by: 'on', down: false });
  expect(nextSort({ by: 'on', down: false }, 'on')).toBeUndefined();
  expect(nextSort(undefined, 'due')).toEqual({ by: 'due', down: false });
  expect(nextSort({ by: 'due', down: false }, 'due')).toEqual({ by: 'due', down: true });
  expect(nextSort(undefined, 'number')).toEqual({ by: 'number', down: true });
  expect(withSort(withSort(everything, { by: 'due', down: true }), undefined)).toEqual(everything);
});

describe('views', () => {
  const water = { name: '水', choice: { ...everything, text: '水', sort: { by: 'due', down: false } as const } };
  const kept = withView(nothingKept, water);
  test('are known again whatever order their parts were written in', () => {
    expect(viewOf(kept, { sort: { down: false, by: 'due' }, ...everything, text: '水 ' })).toBe('水');
    expect(viewOf(kept, everything)).toBe('');
    expect(viewOf(kept, { ...everything, text: '电' })).toBeNull();
  });
  test('of one name there is one; renamed and deleted it leaves the others alone', () => {
    const again = withView(withView(kept, { name: '电', choice: everything }), { name: '水', choice: { ...everything, text: '井' } });
    expect(again.views.map(({ name, choice }) => name + choice.text)).toEqual(['水井', '电']);
    expect(renamedView(again, '水', '井').views.map(({ name }) => name)).toEqual(['井', '电']);
    expect(withoutView(again, '水').views.map(({ name }) => name)).toEqual(['电']);
  });
});

describe('a word of the search', () => {
  const spell: Record<string, string> = { 罗: 'luo', 春: 'chun', 芳: 'fang', 河: 'he', 湾: 'wan', 西: 'xi', 村: 'cun', 田: 'tian' };
  const syllablesOf = (text: string) => [...text].map((char) => ({ char, marked: spell[char] ?? char, plain: spell[char] ?? '' }));
  const deputies = new Map([['deputy:1', { id: 'deputy:1', name: '罗春芳' } as Deputy]]);
  const place = (id: string, name: string, parent: string): [string, Place] => [id, { id, name, parent, level: 'village' }];
  const places = new Map([place('place:1', '河湾', ''), place('place:2', '西村', 'place:1')]);
  const meant = (text: string) => meantBy(text, { deputies, places, names: ['田芳'], syllablesOf });

  test('means deputies and places by characters, pinyin and initials; a place with all below it', () => {
    for (const text of ['春芳', 'lcf', 'luochunf', 'LCF']) expect(meant(text)).toEqual({ [text.toLowerCase()]: ['deputy:1'] });
    expect(meant('hw')).toEqual({ hw: ['place:1', 'place:2'] });
    expect(meant('西')).toEqual({ 西: ['place:2'] });
    expect(meant('tf 西村')).toEqual({ tf: ['田芳'], 西村: ['place:2'] });
  });
  test('means nobody with one letter, a number of a matter, or what no name holds', () => {
    for (const text of ['l', 'a-0022', '2024', '', '  ', '护栏', 'xyz']) expect(meant(text)).toBeUndefined();
  });
});
