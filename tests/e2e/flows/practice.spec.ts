/** A clerk's first hour: six steps on the real screens of a practice station, of which nothing stays. */
import { readdirSync } from 'node:fs';
import { expect, test } from '../fixture.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { LedgerPage } from '../pages/ledger-page.ts';
import { OutcomePage } from '../pages/outcome-page.ts';
import { RegisterPage } from '../pages/register-page.ts';

test('practice is offered once, goes through six steps by keyboard, and leaves nothing behind', async ({ station }) => {
  test.setTimeout(120_000);
  const { page } = station;
  const first = new FirstRunPage(page);
  await first.own();
  await expect(page.getByText('先练一遍？')).toBeVisible();
  await station.shot('practice-offer');
  await page.getByRole('button', { name: '开始练习' }).press('Enter');

  const strip = page.getByRole('region', { name: '正在练习' });
  const now = strip.getByRole('status');
  const comes = (name: string) => expect(strip.locator('[aria-current="step"]')).toContainText(name, { timeout: 20_000 });
  await comes('登记');
  await station.shot('practice');
  const form = new RegisterPage(page);
  await form.open();
  await form.tell({ words: '村口路灯不亮' });
  await station.shot('practice-register');
  expect(await form.register()).toMatch(/^LX00-/u);
  await comes('找到');

  await page.keyboard.press('F4');
  await page.keyboard.press('1');
  await expect(page.getByRole('heading', { name: '今日', level: 1 })).toBeVisible();
  const ledger = new LedgerPage(page);
  await ledger.find('路灯不亮');
  await expect(ledger.rows).toHaveCount(1);
  await ledger.openFirst();
  await comes('定单');

  const outcome = new OutcomePage(page);
  await outcome.open();
  await outcome.answer(['1', '2', '1', '2']);
  await outcome.choose('1', '当场答复');
  await page.keyboard.press('Enter');
  await outcome.write('明天去修。');
  await outcome.decide('当场答复');
  await comes('回执');

  await page.keyboard.press('Control+p');
  await expect(page.getByText('练习用的站（不作数）').first()).toBeVisible();
  await comes('更正');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '更正', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '摘要' }).fill('村口两盏路灯不亮');
  await page.keyboard.press('Control+Enter');
  await comes('撤销');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(now).toContainText('六步都走过了');
  await station.shot('practice-done');

  await strip.getByRole('button', { name: '结束练习' }).press('Enter');
  await first.desk();
  await expect(strip).toBeHidden();
  await expect(page.getByText('先练一遍？')).toBeHidden();
  expect(readdirSync(station.dataDir)).not.toContain('practice');
  await page.keyboard.press('F3');
  await expect(page.getByText('还没有登记过诉求')).toBeVisible();
  await form.open();
  await form.tell({ words: '这一件是真的' });
  expect(await form.register()).toMatch(/^JY01-\d{4}-A-0001$/u);
});

test('it begins again from the help with an empty slate; locking in the middle leads to the station’s own list of names', async ({ station }) => {
  const { page } = station;
  const first = new FirstRunPage(page);
  await first.own();
  await page.keyboard.press('F1');
  await station.shot('practice-help');
  await page.getByRole('dialog').getByRole('button', { name: '开始练习' }).press('Enter');
  await expect(page.getByRole('region', { name: '正在练习' }).locator('[aria-current="step"]')).toContainText('登记', { timeout: 20_000 });
  await page.keyboard.press('F8');
  await expect(page.getByText('赵明').first()).toBeVisible();
  await expect(page.getByText('JY01', { exact: false }).or(page.getByText('桔园镇')).first()).toBeVisible();
  expect(readdirSync(station.dataDir)).not.toContain('practice');
});
