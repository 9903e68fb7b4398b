/** What leaves the station in a spreadsheet: equal values, no formulas, nobody's name. */
import { read, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../renderer/files/read-workbook.ts';
import { writeWorkbook } from '../../../renderer/files/write-workbook.ts';
import type { Issue } from '../../../shared/reception/issue.ts';
import { parseCsv } from '../../../shared/reception/old-ledger/csv.ts';
import { cleanText } from '../../../shared/reception/old-ledger/sheet.ts';
import type { Table } from '../../../shared/reports/cell.ts';
import { csvText } from '../../../shared/reports/csv-text.ts';
import { contactColumns, ledgerColumns, ledgerTable, type LedgerTableWords } from '../../../shared/reports/ledger-table.ts';
import { sheetName } from '../../../shared/reports/spreadsheet-safe.ts';

const words: LedgerTableWords = {
  sheet: '台账',
  heads: Object.fromEntries([...ledgerColumns, ...contactColumns].map((column) => [column, `头：${column}`])) as LedgerTableWords['heads'],
  contact: (value) => `联系${value}`, elsewhere: '别处',
  nature: (value) => `性质${value}`, channel: (value) => `方式${value}`, level: (value) => `权限${value}`, rating: (value) => `评价${value}`, stage: (value) => `阶段${value}`,
  place: () => '桔园镇 › 河湾', deputy: (name) => name, helper: ({ name }) => name, withheld: '保密', yes: '是', source: (file, row) => `${file}第${row}行`,
};
const issue: Issue = {
  number: 'JY01-2024-A-0022', on: '2024-11-15', words: '=HYPERLINK("http://x","点我")', summary: '路灯不亮', category: '路灯照明', place: 'place:JY01:00000000000000000000000001',
  nature: 'help', channel: null, level: 'town', people: 3, deputies: ['罗春芳', '黄永福'], visitor: '+86河湾村民', contact: 'kept', imported: null, stage: 'closed',
  handling: '交办', units: ['镇城建办'], result: '-已修好', rating: 'satisfied',
};
const table = ledgerTable([issue], words);
const opened = (bytes: Uint8Array): WorkSheet => {
  const book = read(bytes, { type: 'array', cellNF: true, cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('test: no sheet');
  return sheet;
};
const cell = (sheet: WorkSheet, column: (typeof ledgerColumns)[number]) => (sheet as Record<string, { t: string; v: unknown; z?: string; f?: string } | undefined>)[`${String.fromCharCode(65 + ledgerColumns.indexOf(column))}2`];

test('a visitor who asked for secrecy is not named, nor who received or helped', () => {
  const secret: Issue = { ...issue, confidential: true, helpers: [{ name: '赵敏', role: 'lawyer' }], from: '08:30', until: '09:10', where: '杨家营集市', fromPaper: true };
  const row = JSON.stringify(ledgerTable([secret], words).rows[1]);
  for (const name of ['河湾村民', '罗春芳', '黄永福', '赵敏']) expect(row).not.toContain(name);
  for (const kept of ['保密', '08:30—09:10', '杨家营集市', '路灯不亮']) expect(row).toContain(kept);
});

describe('contact data in the table', () => {
  const seen = new Map([['JY01-2024-A-0022', { name: '王建国', phone: '13800001234' }]]);
  const cells = (part: Partial<Issue>, with_ = true) => ledgerTable([{ ...issue, ...part }], words, ...(with_ ? [seen] : [])).rows[1]?.map((one) => (one.kind === 'text' ? one.text : '')) ?? [];

  test('is only said to be there until it is asked for', () => {
    expect(cells({}, false)).toContain('联系kept');
    expect(JSON.stringify(cells({}, false))).not.toMatch(/王建国|138/);
    expect(ledgerTable([issue], words).rows[0]).toHaveLength(ledgerColumns.length);
  });

  test('stands beside the visitor when it was handed over', () => {
    expect(cells({})).toEqual(expect.arrayContaining(['王建国', '13800001234']));
    expect(ledgerTable([issue], words, seen).rows[0]).toHaveLength(ledgerColumns.length + 2);
  });

  test('is never that of a secret or a withdrawn matter, says what was destroyed and what is elsewhere', () => {
    for (const part of [{ confidential: true }, { stage: 'withdrawn' }, { contact: 'erased' }, { contact: 'none' }] as const) expect(JSON.stringify(cells(part))).not.toMatch(/王建国|138/);
    expect(cells({ contact: 'erased' }).filter((text) => text === '联系erased')).toHaveLength(3);
    expect(cells({ confidential: true }).filter((text) => text === '保密').length).toBeGreaterThan(2);
    expect(JSON.stringify(ledgerTable([issue], words, new Map([['JY01-2024-A-0022', 'elsewhere']])).rows[1])).toContain('别处');
  });
});

describe('the ledger as XLSX', () => {
  const sheet = opened(writeWorkbook([table]));

  test('numbers of records are text, days are days, counts are numbers', () => {
    expect(cell(sheet, 'number')).toMatchObject({ t: 's', v: 'JY01-2024-A-0022', z: '@' });
    expect(cell(sheet, 'on')).toMatchObject({ t: 'n', v: 45611, z: 'yyyy-mm-dd' });
    expect(cell(sheet, 'people')).toMatchObject({ t: 'n', v: 3 });
  });

  test('what looks like a formula is text and stays text when a person edits it', () => {
    for (const column of ['words', 'visitor', 'result'] as const) {
      expect(cell(sheet, column)).toMatchObject({ t: 's', z: '@' });
      expect(cell(sheet, column)?.f).toBeUndefined();
    }
    expect(cell(sheet, 'words')?.v).toBe(issue.words);
  });

  test('every column of the book is there, and what is not known is empty', () => {
    expect(table.rows[0]).toHaveLength(ledgerColumns.length);
    expect(cell(sheet, 'channel')).toBeUndefined();
    expect(cell(sheet, 'units')?.v).toBe('镇城建办');
  });

  test('opened again it holds equal values, whatever was written', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('=1+1', '@x', '-1', '0012', '1e5', '2024-01-02', '行\n行')).map(cleanText);
    const one = fc.oneof(
      text.map((value) => (value === '' ? { kind: 'empty' as const } : { kind: 'text' as const, text: value })),
      fc.integer().map((value) => ({ kind: 'number' as const, text: String(value), value })),
      fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => ({ kind: 'date' as const, date: date.toISOString().slice(0, 10), text: date.toISOString().slice(0, 10) })),
    );
    const last = { kind: 'text' as const, text: '末' };
    fc.assert(fc.property(fc.array(fc.tuple(one, one, fc.constant(last)), { minLength: 1, maxLength: 6 }), (rows) => {
      const written = writeWorkbook([{ name: '表', rows, widths: [] }]);
      expect(readWorkbook(written)).toEqual({ ok: true, value: [{ name: '表', rows, date1904: false }] });
    }), { numRuns: 60 });
  });
});

describe('the ledger as CSV', () => {
  test('opens as UTF-8, and an apostrophe stands before what looks like a formula', () => {
    const text = csvText(table);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const row = parseCsv(text, ',')[1] ?? [];
    expect(row[ledgerColumns.indexOf('words')]).toBe(`'${issue.words}`);
    expect(row[ledgerColumns.indexOf('visitor')]).toBe("'+86河湾村民");
    expect(row[ledgerColumns.indexOf('on')]).toBe('2024-11-15');
    for (const field of parseCsv(text, ',').flat()) expect(field).not.toMatch(/^[=+\-@\t\r]/);
  });

  test('no cell of any table begins like a formula', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('=cmd', '\t=1', '＝1', '@a', '+1', '-1', '\r=1'))), (texts) => {
      const one: Table = { name: 'x', widths: [], rows: [texts.map((text) => ({ kind: 'text', text }))] };
      for (const field of parseCsv(csvText(one).slice(1), ',').flat()) expect(field).not.toMatch(/^[=+\-@\t\r]/);
    }));
  });
});

describe('names of sheets', () => {
  test('are accepted by every spreadsheet and differ from each other', () => {
    expect(sheetName('2019/2020[旧]', new Set())).toBe('2019 2020 旧');
    expect(sheetName('', new Set())).toBe('1');
    expect(sheetName('台账', new Set(['台账']))).toBe('台账 2');
    expect(sheetName('台'.repeat(40), new Set(['台'.repeat(31)]))).toHaveLength(31);
  });
});
