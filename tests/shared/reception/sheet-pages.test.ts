/** Words on paper: what does not fit goes on, and nothing is lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emsOf, fill, linesOf, rowsOnPages, splitAt } from '../../../shared/reception/sheet-pages.ts';

const page = { perLine: 30, lines: 29 };
const plain = (text: string) => text.replaceAll('\n', '');

describe('a box on paper', () => {
  test('counts a Han character as one em, a figure as less, and never less than the type takes', () => {
    expect([emsOf('护'), emsOf('。'), emsOf('8'), emsOf('W'), emsOf('𠮷')]).toEqual([1, 1, 0.65, 0.85, 1.5]);
    expect(linesOf('', 10)).toBe(0);
    expect(linesOf('一二三四五六七八九十', 10)).toBe(1);
    expect(linesOf('一二三四五六七八九十百', 10)).toBe(2);
    expect(linesOf('一\n二\n三', 10)).toBe(3);
  });

  test('a text that fits is whole, one that does not ends at a line', () => {
    expect(splitAt('一二三四五六', { perLine: 3, lines: 2 })).toEqual({ fits: '一二三四五六', rest: '' });
    expect(splitAt('一二三四五六七', { perLine: 3, lines: 2 })).toEqual({ fits: '一二三四五六', rest: '七' });
  });

  test('a character beyond the BMP is never split', () => {
    expect(splitAt('𠮷𠮷𠮷', { perLine: 3, lines: 1 })).toEqual({ fits: '𠮷𠮷', rest: '𠮷' });
  });
});

describe('a form', () => {
  test('of short words is one page', () => {
    const filled = fill([{ key: 'words', text: '路灯不亮。', box: { perLine: 30, lines: 4 } }, { key: 'result', text: '', box: { perLine: 33, lines: 3 } }], page);
    expect(filled).toEqual({ first: { words: { text: '路灯不亮。', goesOn: false }, result: { text: '', goesOn: false } }, further: [] });
  });

  test('of 20,000 characters goes on at further pages, none fuller than a page, in the order of its boxes', () => {
    const filled = fill([
      { key: 'words', text: '桥'.repeat(20_000), box: { perLine: 30, lines: 4 } },
      { key: 'result', text: '修'.repeat(2000), box: { perLine: 33, lines: 3 } },
    ], page, 2);
    expect(filled.first.words.goesOn).toBe(true);
    // 19,889 further characters of 30 a line, 27 lines a page below the name of their box
    expect(filled.further.length).toBe(27);
    for (const parts of filled.further) expect(parts.reduce((sum, { text }) => sum + 2 + linesOf(text, page.perLine), 0)).toBeLessThanOrEqual(page.lines);
    expect(filled.further.flat().map(({ key }) => key)).toEqual([...filled.further.flat().map(({ key }) => key)].sort().reverse());
  });

  test('loses no character of anything that people write', () => {
    const text = fc.string({ unit: fc.constantFrom('桥', '，', 'W', '8', ' ', '\n', '𠮷', '😀', '<'), maxLength: 900 });
    fc.assert(fc.property(text, text, fc.integer({ min: 1, max: 5 }), (words, result, lines) => {
      const { first, further } = fill([{ key: 'words', text: words, box: { perLine: 14, lines } }, { key: 'result', text: result, box: { perLine: 33, lines: 3 } }], page, 2);
      const whole = (key: 'words' | 'result') => plain(first[key].text + further.flat().filter((part) => part.key === key).map(({ text: more }) => more).join(''));
      expect([whole('words'), whole('result')]).toEqual([plain(words), plain(result)]);
      expect(linesOf(first.words.text, 14)).toBeLessThanOrEqual(lines);
    }));
  });
});

describe('rows on pages', () => {
  test('none is split, and what is too high for any page still has one', () => {
    expect(rowsOnPages([10, 10, 10, 10], 25, 35)).toEqual([[0, 1], [2, 3]]);
    expect(rowsOnPages([50, 10], 25, 35)).toEqual([[0], [1]]);
    expect(rowsOnPages([], 25, 35)).toEqual([[]]);
  });
});
