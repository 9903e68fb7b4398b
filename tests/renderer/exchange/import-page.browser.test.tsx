/** The import page as a person uses it: nothing before the red button, sums that close, every number opens. */
import axe from 'axe-core';
import { filter, firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ledgerUrl from '../../fixtures/old-ledgers/ledger.csv?url';
import type { Store } from '../../../renderer/db/store.ts';
import { readSpreadsheet } from '../../../renderer/files/spreadsheet.ts';
import { ImportPage } from '../../../renderer/rooms/reception/import/ImportPage.tsx';
import { textOf } from '../../../shared/reception/old-ledger/sheet.ts';
import { openStation, type TestStation } from '../open-station.ts';
import { caughtDownload } from './caught-download.ts';
import { renderPage } from './render-page.tsx';

let station: TestStation;
let store: Store;
let away: () => void;
beforeEach(async () => {
  await page.viewport(1182, 700);
  localStorage.clear();
  station = await openStation();
  await station.signIn();
  ({ store } = await station.open());
  away = await renderPage(station, store, <ImportPage />);
});
afterEach(async () => {
  away();
  await station.close();
});

async function choose(file: File): Promise<void> {
  await userEvent.upload(page.getByLabelText('选文件', { exact: true }), file);
}
const realLedger = async () => new File([await (await fetch(ledgerUrl)).arrayBuffer()], 'ledger.csv');
const inLedger = async () => (await firstValueFrom(store.ledger({ text: '', from: '', to: '', places: [], category: '', stages: [] }, { offset: 0, limit: 1 }).pipe(filter((found) => found.complete)))).total;

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa'] });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ').slice(0, 300)}`);
}

describe('the import page', () => {
  test('shows the state after the act before the act, imports by Ctrl+Enter, and the sum closes', async () => {
    await choose(await realLedger());
    await expect.element(page.getByText('一共20行')).toBeVisible();
    await expect.element(page.getByRole('button', { name: '可以导入19' })).toBeVisible();
    await expect.element(page.getByText('还没有改动任何东西')).toBeVisible();
    await expect.element(page.getByText('年份写在最后，改成年、月、日')).toBeVisible();
    expect(await violations()).toEqual([]);
    expect(await inLedger()).toBe(0);

    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByRole('heading', { name: '旧台账导好了' })).toBeVisible();
    await expect.element(page.getByText('20行＝导入19＋以前导过0＋读不懂1。台账现在有19件。')).toBeVisible();
    expect(await violations()).toEqual([]);
    expect(await inLedger()).toBe(19);

    await page.getByRole('button', { name: '再导一个文件' }).click();
    await choose(await realLedger());
    await expect.element(page.getByRole('button', { name: '以前导过19' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: '没有要导入的' })).toBeDisabled();
  });

  test('a number opens the rows it counts', async () => {
    await choose(await realLedger());
    await page.getByRole('button', { name: '读不懂1' }).click();
    const dialog = page.getByRole('dialog');
    await expect.element(dialog.getByText('第21行')).toBeVisible();
    await expect.element(dialog.getByText('日期 31/11/2024')).toBeVisible();
  });

  test('rows that were not understood are saved with their reason', async () => {
    await choose(await realLedger());
    const file = await caughtDownload(() => page.getByRole('button', { name: '另存这1行' }).click());
    expect(file.name).toBe('ledger_读不懂的1行.xlsx');
    const read = await readSpreadsheet(new Blob([file.bytes as BlobPart]));
    if (!read.ok) throw new Error(read.problem);
    const [heads = [], row = []] = read.value[0]?.rows.map((cells) => cells.map(textOf)) ?? [];
    expect(heads.slice(-2)).toEqual(['为什么', '原来在哪一行']);
    expect(row.slice(-2)).toEqual(['日期：年份写在最后，改成年、月、日', '第21行']);
  });

  test('without a column for the visitor’s words nothing can be imported, and the page says what to do', async () => {
    await choose(new File(['日期,接待站,讲了什么\n2019.1.15,学府,路灯不亮'], '旧.csv'));
    await expect.element(page.getByText('没有一栏导到“原话”')).toBeVisible();
    await expect.element(page.getByRole('button', { name: '没有要导入的' })).toBeDisabled();
    await page.getByRole('combobox', { name: '“讲了什么”导到' }).click();
    await page.getByText('原话', { exact: true }).last().click();
    await expect.element(page.getByRole('button', { name: '导入1件' })).toBeEnabled();
    await page.getByRole('button', { name: '记住这样对' }).click();
    expect(localStorage.getItem('lianxin.import.columns')).toContain('"讲了什么":"words"');
  });

  test('an identity number is neither shown nor offered for import', async () => {
    await choose(new File(['日期,反映内容,身份证号\n2019.1.15,路灯不亮,612322197001011234'], '旧.csv'));
    await expect.element(page.getByText('本站不收身份证号')).toBeVisible();
    await expect.element(page.getByRole('combobox', { name: '“身份证号”导到' })).toBeDisabled();
    expect(document.body.textContent).not.toContain('612322');
  });

  test('an import taken back can be restored', async () => {
    await choose(await realLedger());
    await page.getByRole('button', { name: '导入19件' }).click();
    await page.getByRole('button', { name: '撤销这19件' }).click();
    await page.getByRole('button', { name: '撤销19件' }).click();
    await expect.element(page.getByRole('heading', { name: '撤销了，19件都作废' })).toBeVisible();
    expect(await inLedger()).toBe(0);
    await page.getByRole('button', { name: '恢复这19件' }).click();
    await expect.element(page.getByRole('heading', { name: '旧台账导好了' })).toBeVisible();
    expect(await inLedger()).toBe(19);
  });

  test.each([
    [new File([], '空.xlsx'), '空.xlsx：这个文件是空的'],
    [new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])], '照片.csv'), '照片.csv：这个文件不是表格'],
  ])('a wrong file is named in words', async (file, sentence) => {
    await choose(file);
    await expect.element(page.getByText(sentence)).toBeVisible();
  });
});
