/** The receipt on paper: one sheet, its fonts inside, and nobody's name on it. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Station, test } from '../fixture.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { RegisterPage } from '../pages/register-page.ts';

const told = { words: '我们村到学校那座小桥的护栏又被车撞断了一截，夜里没有路灯。', visitor: '河湾西村村民', name: '周文仙', phone: '13800138000' };

async function receiptShown(station: Station): Promise<string> {
  const { page } = station;
  await new FirstRunPage(page).sample();
  const form = new RegisterPage(page);
  await form.open();
  await form.tell(told);
  const number = await form.register();
  await page.keyboard.press('Control+p');
  await expect(page.getByText('您反映的事已经登记').first()).toBeVisible();
  return number;
}

/** What a reader of the paper sees, by Debian's PDF tools. */
function readPdf(bytes: Buffer, folder: string) {
  const file = join(folder, 'receipt.pdf');
  writeFileSync(file, bytes);
  const run = (tool: string, ...words: string[]) => execFileSync(tool, words, { encoding: 'utf8', timeout: 20_000 });
  return { text: run('pdftotext', '-layout', file, '-'), info: run('pdfinfo', file), fonts: run('pdffonts', file) };
}

function isOnePrintableSheet(sheet: ReturnType<typeof readPdf>, number: string): void {
  expect(sheet.info).toMatch(/^Pages:\s+1$/mu);
  // A5 on its side, in points
  expect(sheet.info).toMatch(/^Page size:\s+59[45](?:\.\d+)? x 4(?:19|20)/mu);
  expect(sheet.text).toContain(number);
  expect(sheet.text.replaceAll(/\s/gu, '')).toContain('护栏又被车撞断');
  for (const secret of [told.name, told.phone]) expect(sheet.text).not.toContain(secret);
  const rows = sheet.fonts.trim().split('\n').slice(2);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toMatch(/\s(?:yes)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/u);
  expect(sheet.fonts).toMatch(/NotoSerif|SourceHanSerif/u);
}

test('prints on one A5 sheet with the Chinese serif embedded, with the number and without a name', async ({ station }) => {
  const number = await receiptShown(station);
  isOnePrintableSheet(readPdf(await station.pdf(), station.downloadsDir), number);
  await station.shot('receipt');
});

test('becomes a PDF file by its own button where the body can write one', async ({ station }) => {
  test.skip(station.kind !== 'electron', 'the browser prints to PDF in its own print window');
  const number = await receiptShown(station);
  const file = await station.download(() => station.page.getByRole('button', { name: /存成\s?PDF/u }).click());
  isOnePrintableSheet(readPdf(readFileSync(file), station.downloadsDir), number);
});
