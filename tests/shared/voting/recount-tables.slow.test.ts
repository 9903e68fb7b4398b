/** The workbook that recounts: written as a real XLSX, read back, its formulas computed apart from the app. */
import { read } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { writeWorkbook } from '../../../renderer/files/write-workbook.ts';
import { recount as en } from '../../../renderer/text/en/recount.ts';
import { recount as zh } from '../../../renderer/text/zh/recount.ts';
import { openSealed, sealSitting } from '../../../shared/voting/sealed.ts';
import { recountTables } from '../../../shared/voting/recount-tables.ts';
import { chanceOf } from '../../chance.ts';
import { must } from '../../must.ts';
import { randomSitting } from './random-sittings.ts';
import { bytesOf, hall160, liyang, toSeal } from './sealed-sittings.ts';
import { computed } from './spreadsheet.ts';

const openedOf = (sitting: ReturnType<typeof liyang>) => must(openSealed(must(sealSitting(sitting, bytesOf(chanceOf(1)))).text));

test('both rounds of a sitting with a void ballot, a tie and a run-off agree, by formulas alone', () => {
  const bytes = writeWorkbook(recountTables(openedOf(liyang()), zh));
  const sheets = computed(bytes);
  expect([...sheets.keys()]).toEqual(['第1轮', '第2轮']);
  expect([...sheets.values()].map((valueOf) => valueOf('B1'))).toEqual(['一致', '一致']);
  const first = sheets.get('第1轮');
  expect(['B9', 'B10', 'B11', 'B12', 'B15', 'C15', 'H15', 'J15', 'L15', 'L24'].map((address) => first?.(address))).toEqual([48, 37, 69, 1, '村道路灯', 60, 60, 1, '入选', '同票']);
  const written = read(bytes, { type: 'array' }).Sheets['第1轮']?.['B1'] as { f?: string; v?: unknown } | undefined;
  expect(written?.f).toContain('COUNTIF');
  expect(written?.v).toBeUndefined();
});

test('a ballot changed in the workbook is seen by its formulas', () => {
  const opened = openedOf(liyang());
  const tables = recountTables({ ...opened, rounds: opened.rounds.map((round, nth) => (nth === 0 ? { ...round, ballots: round.ballots.map((ballot, at) => (at === 0 ? { ...ballot, setAside: 'sign' as const } : ballot)) } : round)) }, en);
  expect(computed(writeWorkbook(tables)).get('Round 1')?.('B1')).toBe('differs');
});

test('sixty sittings of every kind and the largest hall agree', () => {
  const chance = chanceOf(2024);
  expect(computed(writeWorkbook(recountTables(openedOf(hall160()), zh))).get('第1轮')?.('B1')).toBe('一致');
  for (let agreed = 0; agreed < 60; ) {
    const sealed = sealSitting(toSeal(randomSitting(chance)), bytesOf(chance));
    if (!sealed.ok) continue;
    const opened = must(openSealed(sealed.value.text));
    for (const [name, valueOf] of computed(writeWorkbook(recountTables(opened, en)))) if (valueOf('B1') !== 'agrees') expect.fail(`${name} ${sealed.value.text}`);
    agreed += 1;
  }
});
