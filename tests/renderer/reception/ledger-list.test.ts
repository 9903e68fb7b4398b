/** What the choices above the ledger mean, and which rows a scroll position needs. */
import { describe, expect, test } from 'vitest';
import { everything, readFind, toFilter, yearsOf } from '../../../renderer/rooms/reception/ledger-filter.ts';
import { pageRows, scrollTo, windowFor } from '../../../renderer/rooms/reception/virtual-window.ts';
import type { Place } from '../../../shared/deputies/place.ts';

const place = (id: string, parent: string): [string, Place] => [id, { id, parent, name: id, level: 'village' }];

describe('choices of the ledger', () => {
  const places = new Map([place('town', ''), place('hewan', 'town'), place('west', 'hewan'), place('north', 'town')]);
  test('a place means everything below it', () => {
    expect([...toFilter({ ...everything, place: 'hewan' }, '2024-11-15', places).places].sort()).toEqual(['hewan', 'west']);
  });
  test('a year is its first to its last day, this month ends with any of its days', () => {
    expect(toFilter({ ...everything, period: '2023' }, '2024-11-15', places)).toMatchObject({ from: '2023-01-01', to: '2023-12-31' });
    const month = toFilter({ ...everything, period: 'month' }, '2024-11-15', places);
    expect('2024-11-30' >= month.from && '2024-11-30' <= month.to).toBe(true);
    expect('2024-12-01' <= month.to).toBe(false);
  });
  test('nothing is hidden at first sight', () => {
    expect(toFilter(everything, '2024-11-15', places)).toEqual({ text: '', from: '', to: '', places: [], category: '', stages: [] });
  });
  test('an address narrows by what it names and by nothing it misspells', () => {
    expect(readFind({ stage: 'handling', year: '2024' })).toEqual({ ...everything, stage: 'handling', period: '2024' });
    expect(readFind({ stage: 'done', year: 'soon' })).toEqual(everything);
  });
  test('years run from the newest matter or this year down to the oldest', () => {
    expect(yearsOf('2024-11-15', 2024, 2021)).toEqual([2024, 2023, 2022, 2021]);
    expect(yearsOf('2024-11-15', 2019, 2019)).toEqual([2024, 2023, 2022, 2021, 2020, 2019]);
  });
});

describe('a list of 100,000 rows', () => {
  const view = { height: 530, rowHeight: 38, total: 100_000 };
  test('always asks for every row in sight', () => {
    for (let scrollTop = 0; scrollTop < 100_000 * 38; scrollTop += 3_791) {
      const { offset, limit } = windowFor({ ...view, scrollTop });
      expect(offset).toBeLessThanOrEqual(Math.floor(scrollTop / 38));
      expect(offset + limit).toBeGreaterThanOrEqual(Math.ceil((scrollTop + 530) / 38));
      expect(limit).toBeLessThanOrEqual(250);
    }
  });
  test('asks nothing new while scrolling inside a step', () => {
    expect(windowFor({ ...view, scrollTop: 38 * 52 })).toEqual(windowFor({ ...view, scrollTop: 38 * 70 }));
  });
  test('a row is brought into full sight and no further', () => {
    expect(scrollTo(20, { ...view, scrollTop: 0 })).toBe(21 * 38 - 530);
    expect(scrollTo(3, { ...view, scrollTop: 38 * 10 })).toBe(38 * 3);
    expect(scrollTo(5, { ...view, scrollTop: 38 * 2 })).toBe(38 * 2);
  });
  test('a page keeps one row of the last one', () => expect(pageRows({ ...view, scrollTop: 0 })).toBe(12));
});
