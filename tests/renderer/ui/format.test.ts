/** Dates, times and amounts as people read them, in China’s time whatever the computer’s. */
import { describe, expect, test } from 'vitest';
import { formatBytes, formatCount, formatDay, formatDayTime, formatList, formatMonth, formatTime, formatWeekday } from '../../../renderer/text/format.ts';
import { lunarDay } from '../../../renderer/text/lunar.ts';

test('a time is the time in China', () => {
  expect(formatTime('2024-11-15T00:05:00.000Z')).toBe('8:05');
  expect(formatTime('2024-11-15T16:00:00.000Z')).toBe('0:00');
});

test('today and yesterday are said, older days are dated, other years with their year', () => {
  const said = (instant: string) => formatDayTime(instant, '2024-11-15', 'zh');
  expect(said('2024-11-15T02:32:00.000Z')).toBe('今天 10:32');
  expect(said('2024-11-14T09:40:00.000Z')).toBe('昨天 17:40');
  expect(said('2024-11-09T00:05:00.000Z')).toBe('11月9日 8:05');
  expect(said('2023-12-31T00:05:00.000Z')).toBe('2023年12月31日 8:05');
  expect(formatDayTime('2024-11-14T09:40:00.000Z', '2024-11-15', 'en')).toBe('yesterday 17:40');
});

test('days read as each language writes them', () => {
  expect(formatDay('2024-11-05', 'zh')).toBe('2024年11月5日');
  expect(formatDay('2024-11-05', 'en')).toBe('5 November 2024');
  expect(formatDay('2024-11-05', 'zh', { year: 'other', today: '2024-01-01' })).toBe('11月5日');
  expect(formatMonth('2024-11-05', 'en')).toBe('November 2024');
  expect(formatWeekday('2024-11-15', 'zh')).toBe('星期五');
});

test('amounts are grouped, bytes are in the unit of file managers', () => {
  expect([0, 999, 1000, 2_418_000].map(formatCount)).toEqual(['0', '999', '1,000', '2,418,000']);
  expect([0, 1023, 1024, 12 * 1024, 1.9 * 1024 ** 2, 77 * 1024 ** 3].map(formatBytes)).toEqual(['0 B', '1023 B', '1 KB', '12 KB', '1.9 MB', '77 GB']);
});

test('lists are joined as sentences join them', () => {
  expect(formatList(['甲', '乙', '丙'], 'zh')).toBe('甲、乙、丙');
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
});

describe('the lunar day', () => {
  test.each([
    ['2024-11-15', '农历甲辰年十月十五'],
    ['2024-02-10', '农历甲辰年正月初一'],
    ['2025-01-28', '农历甲辰年十二月廿九'],
    ['2025-07-25', '农历乙巳年闰六月初一'],
  ])('of %s is %s', (date, said) => {
    expect(lunarDay(date, 'zh')).toBe(said);
  });
  test('is said in English too', () => {
    expect(lunarDay('2024-11-15', 'en')).toBe('Lunar 15th of the 10th month');
    expect(lunarDay('2025-07-25', 'en')).toBe('Lunar 1st of the leap 6th month');
  });
});
