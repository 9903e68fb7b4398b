/** A list of deputies as stations keep it: what is understood, what is left out and why. */
import { describe, expect, test } from 'vitest';
import type { Deputy } from '../../../shared/deputies/deputy.ts';
import type { Place } from '../../../shared/deputies/place.ts';
import { planRollImport } from '../../../shared/deputies/roll-import.ts';
import { type Sheet, textCell } from '../../../shared/reception/old-ledger/sheet.ts';

const river: Place = { id: 'place:JY01:01JCQ0000000000000000000P1', name: '河湾片区站', level: 'area_station', parent: '' };
const places = new Map([[river.id, river]]);
const sheet = (...rows: string[]): Sheet => ({ name: '代表', date1904: false, rows: rows.map((row) => row.split('|').map(textCell)) });
const plan = (known: readonly Deputy[], ...rows: string[]) => planRollImport(sheet(...rows), known, places, '2026-11-23');
const head = '序号|代表姓名|代表级别|选区|届次|任期从|单位及职务|联络站|代表小组';
const luo = '1|罗 春芳|镇、县|学府选区|第十九届|2021年12月16日|中心小学教师|河湾|一组、教育组';

describe('a list of deputies', () => {
  test('is read by the heads of its columns, below whatever title stands above them', () => {
    const { columns, ignored, deputies, rejected } = plan([], '桔园镇人大代表名册', head, luo, '');
    expect(deputies).toEqual([{
      row: 3,
      deputy: {
        name: '罗春芳', profession: '中心小学教师', places: [river.id], groups: ['一组', '教育组'],
        mandates: ['town', 'county'].map((level) => ({ level, district: '学府选区', term: '第十九届', from: '2021-12-16', to: null })),
      },
    }]);
    expect([Object.keys(columns ?? {}).length, ignored, rejected]).toEqual([8, ['序号'], []]);
  });

  test('without a column of names is not understood', () => {
    expect(plan([], '序号|职业', '1|教师')).toEqual({ columns: null, ignored: [], deputies: [], rejected: [] });
  });

  test('says of each row why it is left out, and counts none twice', () => {
    const { deputies, rejected } = plan([], '姓名|级别|任期从|地点', '罗春芳|镇|2021-12-16|河湾片区站', '罗春芳|镇|2021-12-16|', '田守义|街道|2021-12-16|', '|镇|2021-12-16|', '叶长青|镇|去年|', '白雪梅|镇||', '丁玉兰|镇|2021-12-16|天边站');
    expect(deputies.map(({ row }) => row)).toEqual([2]);
    expect(rejected.map(({ row, problem, what }) => [row, problem, what])).toEqual([[3, 'twice', '2'], [4, 'bad_level', '街道'], [5, 'no_name', ''], [6, 'bad_day', '去年'], [7, 'no_day', ''], [8, 'unknown_place', '天边站']]);
  });

  test('imported again adds nobody; a namesake of another district is another person', () => {
    const [first] = plan([], head, luo).deputies;
    const known = [{ id: 'deputy:JY01:01JCQ0000000000000000000D1', ...first?.deputy } as Deputy];
    const again = plan(known, head, luo, luo.replace('学府选区', '河湾选区'));
    expect([again.deputies.map(({ row }) => row), again.rejected.map(({ problem }) => problem)]).toEqual([[3], ['known']]);
  });
});
