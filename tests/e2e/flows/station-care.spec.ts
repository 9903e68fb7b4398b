/** What people do to the station itself: put the sample away, change PINs; and the screens of trouble, brought about for real. */
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { FirstRunPage, ownStation, samplePerson } from '../pages/first-run-page.ts';
import { RegisterPage } from '../pages/register-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { type } from '../pages/typing.ts';

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

test('the sample is put away whole, and a station of one’s own begins with itself as its first place', async ({ station }) => {
  const { page } = station;
  await new FirstRunPage(page).sample();
  await go(page, '#/settings/data');
  await page.getByRole('button', { name: '收起样例站' }).click();
  await page.getByRole('dialog').getByText('一样也不删').waitFor();
  await page.keyboard.press('Control+Enter');
  await new FirstRunPage(page).own();
  expect(readdirSync(station.dataDir).filter((name) => name.startsWith('removed-sample-'))).toHaveLength(1);
  await expect(page.getByRole('banner').getByText('样例')).toHaveCount(0);
  await go(page, '#/ledger');
  await expect(page.getByRole('heading', { name: '还没有登记过诉求' })).toBeVisible();
  await go(page, '#/settings/places');
  await expect(page.getByRole('treegrid').getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('treegrid')).toContainText(ownStation.shortName);
  await station.shot('places-of-a-new-station');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#place-name')).toBeFocused();
  await type(page, '河湾村');
  await page.keyboard.press('Enter');
  await expect(page.getByText('加上了：河湾村')).toBeVisible();
  await page.keyboard.press('Escape');

  const register = new RegisterPage(page);
  await register.open();
  await register.tell({ words: '水压低', place: 'hewan', deputies: ['王小明', '李小红'] });
  await register.register();
  await expect(page.getByRole('region', { name: '这件诉求' })).toContainText('王小明、李小红');
  await expect(page.getByRole('region', { name: '这件诉求' })).toContainText(`${ownStation.shortName} › 河湾村`);
});

test('one’s own PIN is changed, another’s is set anew, and both sign in with it', async ({ station }) => {
  const { page } = station;
  await new FirstRunPage(page).sample();
  await go(page, '#/settings/people');
  await page.getByRole('button', { name: '改我的口令' }).click();
  await expect(page.locator('#new-pin')).toBeFocused();
  await page.keyboard.type('111111');
  await page.keyboard.press('Tab');
  await page.keyboard.type('111111');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.locator('#new-pin').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('135791');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('135791');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: '重设口令，许文静' }).click();
  await expect(page.locator('#new-pin')).toBeFocused();
  await page.keyboard.type('246802');
  await page.keyboard.press('Tab');
  await page.keyboard.type('246802');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const signIn = new SignInPage(page);
  await signIn.lock();
  await signIn.tryPin(1, samplePerson.pin);
  await expect(page.getByText('口令不对，还可以试4次')).toBeVisible();
  await signIn.signIn(1, '135791');
  await signIn.lock();
  await signIn.signIn(2, '246802');
  await expect(page.getByText('许文静，联络员').first()).toBeVisible();
});

test('F4 shows the digits and one of them leads there; F1 lists the keys; Esc leaves both', async ({ station }) => {
  const { page } = station;
  await new FirstRunPage(page).sample();
  await page.keyboard.press('F4');
  await page.keyboard.press('2');
  await expect(page.getByRole('heading', { name: '台账', level: 1 })).toBeVisible();
  await page.keyboard.press('F4');
  await page.keyboard.press('9');
  await expect(page.getByRole('heading', { name: '本站资料', level: 1 })).toBeVisible();
  await page.keyboard.press('F4');
  await expect(page.getByRole('navigation', { name: '栏目' }).locator('kbd')).toHaveCount(10);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: '栏目' }).locator('kbd')).toHaveCount(1);
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a page that breaks takes only itself down, and another section still works', async ({ station }) => {
  const { page } = station;
  station.excuse(/ResizeObserver is not a constructor/);
  await new FirstRunPage(page).sample();
  await page.evaluate(() => {
    Object.assign(window, { kept: window.ResizeObserver, ResizeObserver: undefined });
  });
  await go(page, '#/ledger');
  await expect(page.getByRole('heading', { name: '这一页打不开了' })).toBeVisible();
  await station.shot('page-error');
  await page.evaluate(() => {
    Object.assign(window, { ResizeObserver: (window as unknown as { kept: typeof ResizeObserver }).kept });
  });
  await page.getByRole('button', { name: '回到今日' }).click();
  await expect(page.getByRole('button', { name: '登记一件事' })).toBeVisible();
});

test('a database that does not open says what is kept and how to make it anew', async ({ station }) => {
  await new FirstRunPage(station.page).sample();
  const { page } = station;
  station.excuse(/./);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('the disk of this profile is broken', 'UnknownError');
    };
  });
  await page.reload();
  await expect(page.getByText('数据库打不开')).toBeVisible({ timeout: 20_000 });
  await station.shot('store-error');
  await page.getByRole('button', { name: '照日志重建数据库' }).click();
  await expect(page.getByRole('dialog', { name: '照日志重建数据库' })).toBeVisible();
});

test('a line of the journal that went bad is counted, named by its place and kept; a torn end is told apart from it', async ({ station }) => {
  await new FirstRunPage(station.page).sample();
  await station.close();
  const journal = join(station.dataDir, 'journal');
  const segment = join(journal, readdirSync(journal).filter((name) => name.endsWith('.log')).sort().at(-1) ?? '');
  const lines = readFileSync(segment, 'utf8').split('\n');
  lines[20] = (lines[20] ?? '').replace(/.{12}$/u, 'XXXXXXXXXXXX');
  writeFileSync(segment, lines.join('\n'));
  const page = await station.open();
  await new SignInPage(page).signIn(1, samplePerson.pin);
  await expect(page.getByText('坏了1行')).toBeVisible();
  await page.getByRole('button', { name: '这台电脑现在的情况' }).click();
  await expect(page.getByText(/行和校验码对不上/u)).toBeVisible();
  await expect(page.getByText(/第21行/u)).toBeVisible();
  await station.shot('journal-damaged');
  await station.close();
  appendFileSync(segment, '412 9f2c {"type":"events","rec');
  const again = await station.open();
  await new SignInPage(again).signIn(1, samplePerson.pin);
  await again.getByRole('button', { name: '这台电脑现在的情况' }).click();
  await expect(again.getByText(/行和校验码对不上/u)).toBeVisible();
  await expect(again.getByText(/没写完，已经裁掉/u)).toBeVisible();
  await station.shot('journal-damaged-and-torn');
});
