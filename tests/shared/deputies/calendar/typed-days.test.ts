/** Days of a month as people write them. */
import { expect, test } from 'vitest';
import { endingsOf, readDaysOfMonth } from '../../../../shared/deputies/calendar/typed-days.ts';

test.each([
  ['15', [15]], ['9、19', [9, 19]], ['19日 9日', [9, 19]], ['１５号', [15]], ['初五、十五、廿五', [5, 15, 25]], ['初十 二十 三十', [10, 20, 30]], ['二十三', [23]],
  ['逢三六九', [3, 6, 9, 13, 16, 19, 23, 26, 29]], ['农历逢五、逢十', [5, 10, 15, 20, 25, 30]], ['逢1', [1, 11, 21]],
])('%s', (text, days) => {
  expect(readDaysOfMonth(text, 30)).toEqual(days);
});

test('what names no day of a month reads as nothing', () => {
  expect(['', '逢', '逢甲', '31', '0', '32', '周三', '十五五', '-5', '1.5'].map((text) => readDaysOfMonth(text, 30))).toEqual(Array(10).fill(null));
  expect(readDaysOfMonth('31', 31)).toEqual([31]);
  expect(readDaysOfMonth('逢一', 31)).toEqual([1, 11, 21, 31]);
});

test('a whole list of endings is said by its digits, ten last', () => {
  expect(endingsOf([5, 10, 15, 20, 25, 30], 30)).toEqual([5, 0]);
  expect([endingsOf([1, 11, 21], 31), endingsOf([1, 11, 21, 31], 31), endingsOf([15], 31), endingsOf([9, 19], 31)]).toEqual([null, [1], null, null]);
});
