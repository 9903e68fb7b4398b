/** Files as people choose them: wrong ones are named, merged cells and several sheets are read as they look. */
import { CFB, utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../renderer/files/decode-text.ts';
import { readWorkbook } from '../../../renderer/files/read-workbook.ts';
import { safeFileName } from '../../../renderer/files/save-file.ts';
import { largestFileBytes } from '../../../renderer/files/workbook-problems.ts';
import { textOf } from '../../../shared/reception/old-ledger/sheet.ts';
import { encodeGb18030 } from '../../fixtures/old-ledgers/encode-gb18030.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** The outside of an encrypted workbook (MS-OFFCRYPTO, agile encryption): enough for a reader to see that it is one. */
function encryptedContainer(): Uint8Array {
  const file = CFB.utils.cfb_new();
  const info = new Uint8Array([4, 0, 4, 0, 0x40, 0, 0, 0, ...bytes('<encryption/>')]);
  CFB.utils.cfb_add(file, '/EncryptionInfo', info);
  CFB.utils.cfb_add(file, '/EncryptedPackage', new Uint8Array(64));
  return new Uint8Array(CFB.write(file, { type: 'array' }) as unknown as ArrayBuffer);
}
const textsOf = (file: Uint8Array) => {
  const read = readWorkbook(file);
  return read.ok ? read.value.map((sheet) => ({ name: sheet.name, rows: sheet.rows.map((row) => row.map(textOf)) })) : read.problem;
};

describe('a file that is no ledger', () => {
  test.each([
    ['nothing in it', new Uint8Array(), 'file_empty'],
    ['blank lines only', bytes('\n\n  ,\n'), 'file_empty'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'file_not_a_table'],
    ['a PDF', bytes('%PDF-1.7\n1 0 obj'), 'file_not_a_table'],
    ['an archive without a workbook', new Uint8Array([0x50, 0x4b, 0x05, 0x06, ...new Uint8Array(18)]), 'file_not_a_table'],
    ['a workbook cut short', new Uint8Array(write({ SheetNames: ['x'], Sheets: { x: utils.aoa_to_sheet([['日期']]) } }, { type: 'array' }) as ArrayBuffer).slice(0, 900), 'file_damaged'],
    ['too much', new Uint8Array(largestFileBytes + 1), 'file_too_large'],
  ])('%s', (_, file, problem) => expect(textsOf(file)).toBe(problem));

  test('a workbook under a password is named as such', () => {
    // What Office writes: a compound file with the streams EncryptionInfo and EncryptedPackage.
    expect(textsOf(encryptedContainer())).toBe('file_encrypted');
  });
});

describe('letters of a text file', () => {
  test.each([
    ['utf-8', bytes('日期,反映内容')], ['utf-8', bytes('\uFEFF日期,反映内容')], ['gb18030', encodeGb18030('日期,反映内容')],
    ['utf-16le', new Uint8Array([0xff, 0xfe, ...Buffer.from('日期,反映内容', 'utf16le')])],
  ])('%s', (encoding, file) => expect(decodeText(file)).toEqual({ encoding, text: '日期,反映内容' }));
});

describe('a workbook', () => {
  test('with a day merged over the matters of that day gives the day to each of them', () => {
    const sheet = utils.aoa_to_sheet([['日期', '反映内容'], ['2019.1.15', '甲'], [null, '乙'], [null, '丙'], ['2019.1.16', '丁']]);
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 3, c: 0 } }];
    const file = new Uint8Array(write({ SheetNames: ['x'], Sheets: { x: sheet } }, { type: 'array' }) as ArrayBuffer);
    expect(textsOf(file)).toEqual([{ name: 'x', rows: [['日期', '反映内容'], ['2019.1.15', '甲'], ['2019.1.15', '乙'], ['2019.1.15', '丙'], ['2019.1.16', '丁']] }]);
  });

  test('a formula counts as what it showed, a telephone typed as a number keeps its digits', () => {
    const sheet = utils.aoa_to_sheet([[13812345678, 0.5]]);
    (sheet as Record<string, unknown>)['A2'] = { t: 'n', v: 5, f: 'SUM(2,3)' };
    sheet['!ref'] = 'A1:B2';
    const file = new Uint8Array(write({ SheetNames: ['x'], Sheets: { x: sheet } }, { type: 'array' }) as ArrayBuffer);
    expect(textsOf(file)).toEqual([{ name: 'x', rows: [['13812345678', '0.5'], ['5']] }]);
  });

  test('a web page that calls itself .xls is read as the table it shows', () => {
    expect(textsOf(bytes('<html><body><table><tr><td>日期</td><td>反映内容</td></tr><tr><td>2019-01-15</td><td>甲</td></tr></table></body></html>'))).toMatchObject([{ rows: [['日期', '反映内容'], ['2019-01-15', '甲']] }]);
  });
});

test('a name that Windows would refuse is made acceptable', () => expect(safeFileName('旧台账: 读不懂/14行?.xlsx')).toBe('旧台账_ 读不懂_14行_.xlsx'));
