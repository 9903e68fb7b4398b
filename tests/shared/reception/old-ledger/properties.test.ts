/** What holds for every file, however it was filled in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RegisteredSchema } from '../../../../shared/reception/issue.ts';
import { eventsOfRow } from '../../../../shared/reception/old-ledger/acts.ts';
import { parseCsv, type Separator } from '../../../../shared/reception/old-ledger/csv.ts';
import { ledgerFields } from '../../../../shared/reception/old-ledger/fields.ts';
import { isEmptyRow, type Sheet, textCell } from '../../../../shared/reception/old-ledger/sheet.ts';
import { totalsOf } from '../../../../shared/reception/old-ledger/plan.ts';
import { planOf } from './read-ledger.ts';

const heads = ['日期', '接待站', '接待代表', '来访人', '电话', '人数', '来访方式', '反映内容', '标题', '类别', '性质', '权限', '处理方式', '承办单位', '办理结果', '评价', '备注'];
const written = fc.oneof(
  fc.constantFrom('', '2019.1.15', '2024-02-30', '43480', '1月中旬', '3', '约30人', '3—5人', '满意', '是', '镇', '县', '引导', '交办', '罗春芳；黄永福', '周文仙', '山里村民', '路灯不亮', '=1+1', '无', '13800000000'),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 90 }),
);
const sheet = fc.array(fc.array(written, { minLength: heads.length, maxLength: heads.length }), { maxLength: 12 })
  .map((rows): Sheet => ({ name: '', date1904: false, rows: [heads, ...rows].map((row) => row.map(textCell)) }));

describe('every row of a file', () => {
  test('all heads of this test are known', () => expect(planOf([{ name: '', date1904: false, rows: [heads.map(textCell)] }]).layout.columns.map(({ guess }) => guess).sort()).toEqual([...ledgerFields].sort()));

  test('ends in exactly one of imported, known and rejected', () => {
    fc.assert(fc.property(sheet, fc.array(fc.boolean(), { maxLength: 12 }), (one, pick) => {
      const { plan } = planOf([one]);
      const filled = one.rows.flatMap((row, index) => (index > 0 && !isEmptyRow(row) ? [index + 1] : []));
      expect([...plan.readable, ...plan.rejected].map(({ row }) => row).sort((a, b) => a - b)).toEqual(filled);
      const known = new Set(plan.readable.filter((_, index) => pick[index] === true).map(({ key }) => key));
      const totals = totalsOf(plan, known);
      expect(totals.fresh + totals.known + totals.rejected).toBe(totals.rows);
      expect(totals.known).toBe(known.size);
    }), { numRuns: 200 });
  });

  test('that is understood fits the record, and every rejected one has a reason', () => {
    fc.assert(fc.property(sheet, (one) => {
      const { plan } = planOf([one]);
      for (const row of plan.readable) {
        const events = eventsOfRow({ row, number: 'JY01-2019-A-0001', file: 'x', newPlaces: new Map(), stationHead: '接待站' });
        expect(RegisteredSchema.safeParse(events[0]?.data).success).toBe(true);
      }
      for (const row of plan.rejected) expect(row.problems.length).toBeGreaterThan(0);
    }), { numRuns: 200 });
  });
});

describe('text with separators', () => {
  test('read again is what was written, whatever the fields hold', () => {
    const field = fc.oneof(fc.constantFrom('a"b', 'x,y', 'x;y', 'a\tb', '行\n行', '"'), fc.string({ maxLength: 8 })).map((text) => text.replace(/\r/g, ''));
    fc.assert(fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1 }), fc.constantFrom<Separator>(',', ';', '\t'), (rows, separator) => {
      const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(separator)).join('\r\n');
      expect(parseCsv(text, separator)).toEqual(rows);
    }));
  });
});
