/** What a finder understands, without a page. */
import { beforeAll, describe, expect, test } from 'vitest';
import { findOptions, matchText, normalQuery } from '../../../renderer/ui/finder-match.ts';
import { loadPinyin, syllablesOf } from '../../../renderer/ui/pinyin.ts';

beforeAll(() => loadPinyin());

const finds = (text: string, typed: string): boolean => matchText(text, syllablesOf(text), normalQuery(typed)) !== null;

describe('a name is found by', () => {
  test.each([
    ['道路交通', '道路'],
    ['道路交通', '交通'],
    ['道路交通', 'daolujiaotong'],
    ['道路交通', 'dljt'],
    ['道路交通', 'daoljt'],
    ['道路交通', 'dlujt'],
    ['道路交通', "dao lu"],
    ['道路交通', "d'l'j't"],
    ['道路交通', 'JT'],
    ['女儿村', 'nvec'],
    ['女儿村', 'nuec'],
    ['安康', 'ankang'],
    ['西安', 'xian'],
    ['重庆路', 'chongq'],
    ['JY01中心站', 'jy01zx'],
  ])('%s by %s', (text, typed) => {
    expect(finds(text, typed)).toBe(true);
  });
});

describe('a name is not found by', () => {
  test.each([
    ['道路交通', 'djt'],
    ['道路交通', 'dljtx'],
    ['道路交通', 'aolu'],
    ['养老', 'dl'],
  ])('%s by %s', (text, typed) => {
    expect(finds(text, typed)).toBe(false);
  });
});

test('names that begin with what was typed come first, each group in the given order, the way out last', () => {
  const options = ['桥梁护栏', '道路交通/桥梁护栏', '桥头', '其他'].map((value) => ({ value, label: value }));
  const found = findOptions(options, 'q', { separator: '/', syllablesOf, wayOut: '其他' });
  expect(found.map(({ option }) => option.value)).toEqual(['桥梁护栏', '桥头', '道路交通/桥梁护栏', '其他']);
});

test('a place is found by its own name and by the names above it', () => {
  const options = [
    { value: 'a', label: '西村', path: ['桔园镇', '河湾'] },
    { value: 'b', label: '河湾', path: ['桔园镇'] },
  ];
  const found = (typed: string) => findOptions(options, typed, { separator: '›', syllablesOf }).map(({ option }) => option.value);
  expect(found('xc')).toEqual(['a']);
  expect(found('hw')).toEqual(['b', 'a']);
  expect(found('jyzhw')).toEqual(['a', 'b']);
});

test('the code on a deputy’s card finds him alone, as it is printed, scanned or mistyped', () => {
  const options = [{ value: 'a', label: '罗春芳', code: '7K4M92QX' }, { value: 'b', label: '田守义', code: '7K4M92QY' }];
  const found = (typed: string) => findOptions(options, typed, { separator: '›', syllablesOf }).map(({ option }) => option.label);
  expect(['7K4M-92QX', '7k4m92qx', '7k4m 92qx'].map(found)).toEqual([['罗春芳'], ['罗春芳'], ['罗春芳']]);
  expect(found('7K4M-92Q')).toEqual([]);
});
