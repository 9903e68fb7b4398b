/** The ledger as a station keyed it (twenty rows, one of them with a wrong date), in every form in which it may come. */
import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../../renderer/files/read-workbook.ts';
import { writeWorkbook } from '../../../../renderer/files/write-workbook.ts';
import type { Place } from '../../../../shared/deputies/place.ts';
import { eventsOfRow } from '../../../../shared/reception/old-ledger/acts.ts';
import { matchPlace } from '../../../../shared/reception/old-ledger/match.ts';
import { parseCsv } from '../../../../shared/reception/old-ledger/csv.ts';
import { totalsOf } from '../../../../shared/reception/old-ledger/plan.ts';
import { rejectedTables } from '../../../../shared/reception/old-ledger/rejected-table.ts';
import { encodeGb18030 } from '../../../fixtures/old-ledgers/encode-gb18030.ts';
import { nothingKnown, readLedger } from './read-ledger.ts';

const csv = readFileSync('tests/fixtures/old-ledgers/ledger.csv');
const grid = parseCsv(csv.toString('utf8').replace(/^\uFEFF/, ''), ',');
const rowsOf = (bytes: Uint8Array) => readLedger(bytes).plan.readable.map(({ row, key, matter }) => ({ row, key, matter }));

/** Days as date cells, counts as numbers: as a person would have typed it into Excel. */
function asWorkbook(bookType: 'xlsx' | 'biff8' | 'ods'): Uint8Array {
  const typed = grid.map((fields, row) => fields.map((field, at) => {
    if (row > 0 && at === 0 && /^\d{4}-/.test(field)) return { t: 'n', v: (Date.parse(field) - Date.parse('1899-12-30')) / 86_400_000, z: 'yyyy/m/d' };
    return row > 0 && at === 4 && field !== '' ? Number(field) : field === '' ? null : field;
  }));
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(typed), '台账');
  return new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer);
}

describe('the real ledger', () => {
  const { plan, layout } = readLedger(csv);

  test('twenty rows: nineteen are understood, the one with the wrong date is given back with its reason', () => {
    expect(plan.total).toBe(20);
    expect(plan.readable).toHaveLength(19);
    expect(plan.rejected).toEqual([{ sheet: 0, row: 21, problems: [{ field: 'on', problem: 'date_year_last', written: '31/11/2024' }] }]);
  });

  test('every column finds its field by itself', () => {
    expect(Object.fromEntries(layout.columns.map(({ head, guess }) => [head, guess]))).toEqual({
      日期: 'on', 接待站: 'place', 接待代表: 'deputies', 来访人: 'visitor', 人数: 'people', 反映内容: 'words', 类别: 'category', 权限: 'level', 处理方式: 'handling', 承办单位: 'units', 办理结果: 'result', 评价: 'rating',
    });
  });

  test('the two visitors with names lie apart, the four groups are described', () => {
    expect(plan.readable.filter(({ matter }) => matter.contact !== null).map(({ matter }) => matter.contact?.name)).toEqual(['周文仙', '陈玲']);
    expect(plan.readable.map(({ matter }) => matter.visitor).filter((visitor) => visitor !== '')).toEqual(['吴公渠路西村村民', '山里村民', '学生家长', '学生家长', '柑桔种植户']);
  });

  test('what became of the matters is carried over', () => {
    const stages = plan.readable.map(({ matter }) => matter.carried?.stage ?? 'registered');
    const count = (stage: string) => stages.filter((other) => other === stage).length;
    expect({ closed: count('closed'), handling: count('handling'), referred: count('referred'), registered: count('registered') }).toEqual({ closed: 13, handling: 5, referred: 1, registered: 0 });
  });

  test('a station that is not known stays readable as an addendum, under the name of its old column', () => {
    const row = plan.readable[1];
    if (row === undefined) throw new Error('test: no row');
    const events = eventsOfRow({ row, number: 'JY01-2024-A-0001', file: 'ledger.csv', newPlaces: new Map(), stationHead: '接待站' });
    expect(events.map(({ type }) => type)).toEqual(['issue.registered', 'issue.carried_over', 'issue.addendum']);
    expect(events[2]?.data).toEqual({ text: '接待站：漯河市代表联络站' });
    expect(events[1]?.data).toMatchObject({ handling: '转为代表建议', units: ['市住房和城乡建设局'], result: '3月19日动工改造', rating: 'satisfied', stage: 'closed' });
  });

  test('no name of a visitor is in an event', () => {
    const text = JSON.stringify(plan.readable.map((row) => eventsOfRow({ row, number: 'JY01-2024-A-0001', file: 'ledger.csv', newPlaces: new Map(), stationHead: '接待站' })));
    expect(text).not.toMatch(/周文仙|陈玲/);
  });

  test('places of the station are found by the core of their name', () => {
    const places: Place[] = [
      { id: 'place:JY01:00000000000000000000000001', name: '桔园镇', level: 'town', parent: '' },
      { id: 'place:JY01:00000000000000000000000002', name: '桔园镇中心站', level: 'central_station', parent: '' },
    ];
    const found = readLedger(csv, { ...nothingKnown, places }).plan.readable.map(({ matter }) => matter.station).filter(({ how }) => how !== 'unknown');
    expect(found).toHaveLength(9);
    expect(found.filter(({ place }) => place.endsWith('2')).every(({ written }) => written === '城固县桔园镇代表中心联络站')).toBe(true);
    expect(found.filter(({ place }) => place.endsWith('2'))).toHaveLength(7);
  });

  test.each([
    ['城固县桔园镇代表中心联络站', '中心联络站'], ['桔园镇中心站', '中心联络站'], ['桔园镇片区联络站', '桔园镇'], ['学府', '学府片区站'], ['学府片区联络站', '学府片区站'], ['学府社区联络室', '学府社区'], ['桔园', '桔园镇'], ['漯河市代表联络站', ''], ['片区联络站', ''],
  ])('%s is %s', (written, place) => {
    const places: Place[] = [
      { id: 'town', name: '桔园镇', level: 'town', parent: '' }, { id: 'central', name: '中心联络站', level: 'central_station', parent: 'town' },
      { id: 'area-1', name: '学府片区站', level: 'area_station', parent: 'town' }, { id: 'area-2', name: '石堰片区站', level: 'area_station', parent: 'town' }, { id: 'village', name: '学府社区', level: 'village', parent: 'area-1' },
    ];
    expect(places.find(({ id }) => id === matchPlace(written, places).place)?.name ?? '').toBe(place);
  });
});

describe('the same ledger in another form', () => {
  const expected = rowsOf(csv);
  test('GB18030 gives the same matters under the same keys', () => {
    const bytes = encodeGb18030(csv.toString('utf8'));
    expect(Buffer.from(bytes).equals(csv)).toBe(false);
    expect(rowsOf(bytes)).toEqual(expected);
  });
  test.each(['xlsx', 'biff8', 'ods'] as const)('%s with real date cells gives the same matters under the same keys', (bookType) => expect(rowsOf(asWorkbook(bookType))).toEqual(expected));
  test('UTF-16, as Excel saves "Unicode text", with tabs', () => {
    const text = grid.map((row) => row.join('\t')).join('\r\n');
    expect(rowsOf(new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]))).toEqual(expected);
  });
});

describe('importing twice', () => {
  test('the second time every row is known, in another file, order and line too', () => {
    const first = readLedger(csv).plan;
    const keys = new Set(first.readable.map(({ key }) => key));
    expect(totalsOf(first, new Set())).toEqual({ rows: 20, fresh: 19, known: 0, rejected: 1 });
    const [head = [], ...rows] = grid;
    const reversed = [['2024年接待台账'], [], head, ...rows.reverse()].map((row) => row.join(',')).join('\n');
    expect(totalsOf(readLedger(Buffer.from(reversed)).plan, keys)).toEqual({ rows: 20, fresh: 0, known: 19, rejected: 1 });
  });

  test('two equal rows are two matters, and the third is the only one that is new', () => {
    const head = '日期,反映内容,电话';
    const row = '2024-01-15,村组道路需要硬化,13800000000';
    const twice = readLedger(Buffer.from([head, row, row].join('\n'))).plan;
    const keys = new Set(twice.readable.map(({ key }) => key));
    expect(keys.size).toBe(2);
    expect(totalsOf(readLedger(Buffer.from([head, row, row, row].join('\n'))).plan, keys)).toEqual({ rows: 3, fresh: 1, known: 2, rejected: 0 });
  });

  test('a telephone number cannot be tried out against a key', () => {
    const keyOf = (phone: string) => readLedger(Buffer.from(`日期,反映内容,电话\n2024-01-15,路灯不亮,${phone}`)).plan.readable[0]?.key;
    expect(keyOf('13800000000')).toBe(keyOf('13900000000'));
  });
});

describe('the file of rows that were not understood', () => {
  const words = { why: '为什么', where: '原来在哪一行', reason: () => '年份写在最后', place: (_: string, row: number) => `第${row}行` };

  test('has the original columns and the reason; corrected, it is imported', () => {
    const { workbook, layout, plan } = readLedger(csv);
    const tables = rejectedTables(workbook, layout, plan.rejected, words);
    const saved = writeWorkbook(tables.map((table) => ({ ...table, widths: [] })));
    const again = readLedger(saved);
    expect(again.layout.columns.map(({ head }) => head)).toEqual([...grid[0] ?? [], '为什么', '原来在哪一行']);
    expect(totalsOf(again.plan, new Set())).toEqual({ rows: 1, fresh: 0, known: 0, rejected: 1 });

    const read = readWorkbook(saved);
    if (!read.ok) throw new Error('test: not readable');
    const corrected = read.value.map((sheet) => ({ name: sheet.name, widths: [], rows: sheet.rows.map((row) => row.map((cell) => (cell.kind === 'text' && cell.text === '31/11/2024' ? { kind: 'text' as const, text: '2024-11-30' } : cell))) }));
    const fixed = readLedger(writeWorkbook(corrected)).plan;
    expect(fixed.readable).toHaveLength(1);
    expect(fixed.readable[0]?.matter).toMatchObject({ on: '2024-11-30', words: '日期写错的一行，用来检查导入报告', carried: { stage: 'handling' }, kept: [] });
  });

  test('identity numbers are neither imported nor copied', () => {
    const { workbook, layout, mapping, plan } = readLedger(Buffer.from('日期,反映内容,来访人,身份证号,证件\n1月中旬,路灯不亮,村民,612322197001011234,612322197001011234\n2024-01-02,路灯不亮,村民,612322197001011234,61232219700101123X'));
    expect(mapping).toMatchObject({ 身份证号: 'skip', 证件: 'skip' });
    expect(layout.columns.map(({ sample }) => sample).join()).not.toContain('612322');
    expect(JSON.stringify(plan.readable)).not.toContain('612322');
    expect(JSON.stringify(rejectedTables(workbook, layout, plan.rejected, words))).not.toContain('612322');
  });
});
