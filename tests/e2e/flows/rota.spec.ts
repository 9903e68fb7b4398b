/** A station's year from a rule to the wall by keyboard: days, seed, plan, adoption, edition, sheet; and all of it is there after a restart. */
import { expect, test } from '../fixture.ts';
import { FirstRunPage, samplePerson } from '../pages/first-run-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

test('a rule is written, the year is planned, adopted, published, and hangs on the wall', async ({ station }) => {
  await new FirstRunPage(station.page).sample();
  const { page } = station;
  await page.evaluate(() => (window.location.hash = '#/rota/2026'));
  await expect(page.getByText('2026年还没有接待日')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('还没有接待日规则')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('哪个站').fill('河湾');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('哪几日').fill('25');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('存好了：每月25日')).toBeVisible();

  await page.evaluate(() => (window.location.hash = '#/rota/2026'));
  await page.getByLabel('种子').fill('3 5 2');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: '看一看' })).toBeVisible();
  await station.shot('rota');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: '公示第1版' })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('告示号')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已公示第1版')).toBeVisible();

  const again = await station.restart();
  await new SignInPage(again).signIn(1, samplePerson.pin);
  await again.evaluate(() => (window.location.hash = '#/rota/2026/wall'));
  await expect(again.getByRole('article').getByText(/第1版，/u)).toBeVisible();
  await expect(again.getByRole('article').getByRole('columnheader')).toHaveCount(12);
  await station.shot('sheet-wall');
});
