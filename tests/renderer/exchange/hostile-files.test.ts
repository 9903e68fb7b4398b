/** Files that would harm: an archive that unfolds without end, whatever it says of itself; tables broken by hand. */
import { crc32, deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../renderer/files/read-workbook.ts';
import { unfoldsWithin } from '../../../renderer/files/zip-size.ts';
import { parseCsv } from '../../../shared/reception/old-ledger/csv.ts';
import { textOf } from '../../../shared/reception/old-ledger/sheet.ts';

/** A ZIP of one deflated entry. @param says the size that its directory names; the truth when left out */
function zipOf(name: string, content: Buffer, says = content.length): Uint8Array {
  const packed = deflateRawSync(content);
  const title = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(says, 18);
  common.writeUInt16LE(title.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, packed]);
  const directory = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(14), title]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(local.length, 12);
  return new Uint8Array(Buffer.concat([local, directory, Buffer.from('PK\x05\x06'), end]));
}

const zeros = Buffer.alloc(20_000_000);
const most = 4_000_000;
const workbook = (rows: unknown[][]) => new Uint8Array(write({ SheetNames: ['x'], Sheets: { x: utils.aoa_to_sheet(rows) } }, { type: 'array', compression: true }) as ArrayBuffer);

describe('an archive', () => {
  test('of 20 kB that unfolds to 20 MB does not pass, whether it says so or not', async () => {
    const honest = zipOf('xl/worksheets/sheet1.xml', zeros);
    expect(honest.length).toBeLessThan(21_000);
    expect(await unfoldsWithin(honest, most)).toBe(false);
    expect(await unfoldsWithin(zipOf('xl/worksheets/sheet1.xml', zeros, 100), most)).toBe(false);
  });

  test('passes by what comes out of it: a real workbook of a thousand matters, a damaged one, and none at all', async () => {
    const rows = Array.from({ length: 1000 }, (_, at) => [`2024-01-${(at % 28) + 1}`, `第${at}件：渠道漏水，浇不上地`]);
    expect(await unfoldsWithin(workbook(rows), most)).toBe(true);
    expect(await unfoldsWithin(workbook(rows), 10_000)).toBe(false);
    expect(await unfoldsWithin(workbook(rows).slice(0, 900), most)).toBe(true);
    expect(await unfoldsWithin(new Uint8Array(), most)).toBe(true);
  });
});

describe('a table broken by hand', () => {
  test.each([
    ['a quote that is never closed swallows no later line', '甲,"没有写完\n乙,好的\n', [['甲', '"没有写完'], ['乙', '好的']]],
    ['nor when later lines have quotes of their own', '甲,"没有写完\n乙,"好,的"\n', [['甲', '"没有写完'], ['乙', '好,的']]],
    ['quotes inside a quoted field that were not doubled stay where they are', '甲,"他说"好"的",丙\n', [['甲', '他说"好"的', '丙']]],
    ['a line break inside quotes is part of the field', '甲,"上午\n下午",丙\n', [['甲', '上午\n下午', '丙']]],
    ['doubled quotes are one, also after a line break and a comma', '甲,"第一\n,""二""",丙', [['甲', '第一\n,"二"', '丙']]],
    ['a quote in the middle of a field is a letter', '5"管,乙\n', [['5"管', '乙']]],
  ])('%s', (_, text, rows) => expect(parseCsv(text, ',')).toEqual(rows));

  test('two hundred columns and lines of different lengths are read as they are', () => {
    const wide = Array.from({ length: 200 }, (_, at) => `列${at}`);
    const read = readWorkbook(new TextEncoder().encode(`${wide.join(',')}\n甲\n${'x,'.repeat(300)}\n`));
    expect(read.ok && read.value[0]?.rows.map((row) => row.length)).toEqual([200, 1, 301]);
    expect(read.ok && read.value[0]?.rows[0]?.map(textOf)).toEqual(wide);
  });
});
