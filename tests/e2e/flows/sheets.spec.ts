/** Every sheet as a PDF: how many pages on which paper, the Chinese serif embedded, nobody's name or telephone, long words whole. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Station, test } from '../fixture.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { go } from '../pages/looking.ts';
import { RegisterPage } from '../pages/register-page.ts';

const secrets = { name: '周文仙', phone: '13800138000' };
/** in points, as pdfinfo says them */
const sizes = { A3: /842|841\.9/u, A4: /595|594\.96/u, A5: /595|594\.96/u } as const;

type Pdf = { readonly pages: number; readonly width: string; readonly text: string; readonly fonts: readonly string[] };

/** What a reader of the paper sees, by Debian's PDF tools. */
function read(bytes: Buffer, folder: string): Pdf {
  const file = join(folder, 'sheet.pdf');
  writeFileSync(file, bytes);
  const run = (tool: string, ...words: string[]) => execFileSync(tool, words, { encoding: 'utf8', timeout: 20_000 });
  const info = run('pdfinfo', file);
  return {
    pages: Number(/^Pages:\s+(\d+)$/mu.exec(info)?.[1]),
    width: /^Page size:\s+(\S+)/mu.exec(info)?.[1] ?? '',
    text: run('pdftotext', '-layout', file, '-').replaceAll(/\s/gu, ''),
    fonts: run('pdffonts', file).trim().split('\n').slice(2),
  };
}

async function printed(station: Station, at: string, mark: string): Promise<Pdf> {
  await go(station.page, at);
  await expect(station.page.locator('article').first()).toContainText(mark);
  await station.page.evaluate(async () => document.fonts.ready);
  const pdf = read(await station.pdf(), station.downloadsDir);
  for (const row of pdf.fonts) expect(row, at).toMatch(/\s(?:yes)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/u);
  expect(pdf.fonts.join('\n'), at).toMatch(/NotoSerif|SourceHanSerif/u);
  for (const secret of Object.values(secrets)) expect(pdf.text, at).not.toContain(secret);
  return pdf;
}

/** Registers by keyboard and answers with the id in the address. */
async function registered(station: Station, words: string): Promise<string> {
  const form = new RegisterPage(station.page);
  await form.open();
  await form.tell({ words, visitor: '河湾西村村民', ...secrets });
  await form.register();
  await station.page.waitForURL(/#\/ledger\/issue:/);
  return (await station.page.evaluate(() => location.hash)).replace('#/ledger/', '');
}

test('each sheet of the station is whole on its paper', async ({ station }) => {
  test.setTimeout(120_000);
  await new FirstRunPage(station.page).sample();
  const id = await registered(station, '我们村到学校那座小桥的护栏又被车撞断了一截，夜里没有路灯。');
  const sheets = [
    [`#/sheet/form/${id}`, '原话', 'A4', '第1页，共1页'], ['#/sheet/form', '职权归属', 'A4', '盖章处'], ['#/sheet/guidance', '去哪里', 'A5', '没有您的姓名和电话'], ['#/sheet/privacy', '谁在记', 'A4', '不记身份证号码'],
    ['#/sheet/station-card', '接待日', 'A5', 'JY01'], ['#/sheet/flow', '登记', 'A3', '分头办理'], ['#/sheet/scope', '请找我们', 'A3', '第1页，共1页'], ['#/sheet/principles', '人人可来', 'A3', '替您保密'],
  ] as const;
  for (const [at, mark, paper, says] of sheets) {
    const pdf = await printed(station, at, mark);
    expect([at, pdf.pages]).toEqual([at, 1]);
    expect(pdf.width, at).toMatch(sizes[paper]);
    expect(pdf.text, at).toContain(says);
  }
  const cards = await printed(station, '#/sheet/deputy-cards', '镇人大代表');
  expect(cards.text).toContain(`第${cards.pages}页，共${cards.pages}页`);
  expect(cards.pages, 'eight cards to a page').toBe(8);
});

test('long words go on at further pages, whole and numbered', async ({ station }) => {
  await new FirstRunPage(station.page).sample();
  const words = Array.from({ length: 60 }, (_, n) => `第${n + 1}句，桥上的护栏又断了。`).join('');
  const id = await registered(station, words);
  const pdf = await printed(station, `#/sheet/form/${id}`, '（下接第2页）');
  expect(pdf.pages).toBe(2);
  expect(pdf.text).toContain('第2页，共2页');
  for (const n of [1, 30, 60]) expect(pdf.text).toContain(`第${n}句`);
  expect(pdf.text.match(/句，桥/gu)).toHaveLength(60);
  expect(pdf.text, 'numbers are said once').not.toContain('1/2');
  await station.shot('sheet-form-long');
});

test('a sheet of several pages becomes a PDF file by its own button where the body can write one', async ({ station }) => {
  test.skip(station.kind !== 'electron', 'the browser prints to PDF in its own print window');
  await new FirstRunPage(station.page).sample();
  await go(station.page, '#/sheet/deputy-cards');
  await expect(station.page.locator('article').first()).toContainText('镇人大代表');
  const file = await station.download(() => station.page.getByRole('button', { name: /存成\s?PDF/u }).click());
  const pdf = read(readFileSync(file), station.downloadsDir);
  expect(pdf.pages).toBe(8);
  expect(pdf.text).not.toContain('1/8');
});
