/** Days are understood as clerks write them on paper forms. */
import { expect, test } from 'vitest';
import { readTypedDay } from '../../../shared/reception/typed-day.ts';

test.each([
  ['2024-11-15', '2024-11-15'], ['2024.3.5', '2024-03-05'], ['2024年3月5日', '2024-03-05'], ['20240305', '2024-03-05'], ['24/3/5', '2024-03-05'],
  ['3.5', '2024-03-05'], ['0305', '2024-03-05'], ['11月15日', '2024-11-15'], ['１１．１５', '2024-11-15'],
])('%s is %s', (typed, day) => expect(readTypedDay(typed, '2024-11-15')).toBe(day));

test('a day without a year that has not come yet is last year’s', () => expect(readTypedDay('12.31', '2024-11-15')).toBe('2023-12-31'));

test.each(['', '昨天', '2024-02-30', '13.1', '2024-11', '99999999'])('%j names no day', (typed) => expect(readTypedDay(typed, '2024-11-15')).toBeNull());
