/** The old ledger comes in and the ledger goes out, in each body: worker, download and policy are the shipped ones. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { readWorkbook } from '../../../renderer/files/read-workbook.ts';
import { textOf } from '../../../shared/reception/old-ledger/sheet.ts';
import { projectRoot } from '../bodies/host-process.ts';
import { expect, test } from '../fixture.ts';

const ledger = join(projectRoot, 'tests', 'fixtures', 'old-ledgers', 'ledger.csv');

/** By keyboard, to the sample station's desk. */
async function sampleStation(page: Page): Promise<void> {
  for (const heading of ['语言', '先看样例，还是建本站']) {
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
    if (heading !== '语言') await page.keyboard.press('1');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('第4步，共5步')).toBeVisible();
  await page.keyboard.press('Enter');
  // The computer is checked first: before that, Enter opens nothing.
  await expect(page.getByRole('button', { name: '打开样例站' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '今日', level: 1 })).toBeVisible();
}

function tableOf(path: string): string[][] {
  const read = readWorkbook(readFileSync(path));
  if (!read.ok) throw new Error(read.problem);
  return (read.value[0]?.rows ?? []).map((row) => row.map(textOf));
}

test('the old ledger is imported once, what was not understood is saved, and all of it leaves as a spreadsheet without names', async ({ station }) => {
  const { page } = station;
  await sampleStation(page);
  await page.evaluate(() => { location.hash = '#/import'; });
  await page.getByLabel('选文件', { exact: true }).setInputFiles(ledger);
  await expect(page.getByText('一共20行')).toBeVisible();
  await station.shot('import');

  const rejected = await station.download(() => page.getByRole('button', { name: '另存这1行' }).click());
  expect(basename(rejected)).toBe('ledger_读不懂的1行.xlsx');
  expect(tableOf(rejected)[1]?.at(-2)).toBe('日期：年份写在最后，改成年、月、日');

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: '旧台账导好了' })).toBeVisible();
  // The ledger's own figure comes a moment after the import's.
  const said = page.getByText('20行＝导入19＋以前导过0＋读不懂1');
  await expect(said).toContainText(/台账现在有\d+件/u);
  await station.shot('import-done');
  const total = Number(/台账现在有(\d+)件/u.exec((await said.textContent()) ?? '')?.[1]);
  expect(total).toBeGreaterThan(19);

  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: `导出这${total}件` }).click();
  await station.shot('export');
  const exported = await station.download(() => page.keyboard.press('Control+Enter'));
  expect(basename(exported)).toBe(`桔园镇中心站_台账_${total}件.xlsx`);
  const rows = tableOf(exported);
  expect(rows).toHaveLength(total + 1);
  expect(rows.filter((row) => row.at(-1)?.startsWith('ledger.csv ') === true)).toHaveLength(19);
  expect(JSON.stringify(rows)).not.toMatch(/周文仙|陈玲/);

  await page.evaluate(() => { location.hash = '#/import'; });
  await page.getByLabel('选文件', { exact: true }).setInputFiles(ledger);
  await expect(page.getByRole('button', { name: '以前导过19' })).toBeVisible();
});
