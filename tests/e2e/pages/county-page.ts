/** The county as a person meets it: an office's first run, the joining card, the note on a matter. */
import { expect, type Page } from '@playwright/test';
import { FirstRunPage } from './first-run-page.ts';

export const officeProfile = { county: '城固县', name: '城固县人大代表工委', shortName: '县代表工委', code: 'CG00', device: 'A', person: '韩雪', pin: '918273' };

/** By keyboard, from the first start of an office's computer to its board. */
export async function makeOffice(page: Page): Promise<void> {
  const run = new FirstRunPage(page);
  await run.office(officeProfile);
  await expect(page.getByRole('navigation').getByRole('link', { name: '总览' })).toBeVisible({ timeout: 20_000 });
}

/** Pastes a joining card and joins. */
export async function joinCounty(page: Page, card: string): Promise<void> {
  await page.evaluate(() => (location.hash = '#/settings/county'));
  const field = page.getByRole('textbox', { name: '入网卡' });
  await field.fill(card);
  await expect(page.getByText('卡是好的')).toBeVisible();
  const button = page.getByRole('button', { name: /加入县里|联上服务器/u });
  await expect(button).toBeEnabled({ timeout: 15_000 });
  await page.keyboard.press('Control+Enter');
  await expect(field).toBeHidden();
}

/** The line of the corner that tells about the county. */
export async function countyLineSays(page: Page, words: RegExp | string): Promise<void> {
  await expect(page.getByRole('button').filter({ hasText: '县里' }).filter({ hasText: words })).toBeVisible({ timeout: 20_000 });
}
