/** Looking at a screen as an inspector does: no rule of axe broken, nothing wider than its place, a picture kept. */
import type { Page } from '@playwright/test';
import { expect, type Station } from '../fixture.ts';
import { blemishes, tooWide } from './blemishes.ts';

export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

export async function look(station: Station, name: string): Promise<void> {
  const { page } = station;
  await page.evaluate(async () => document.fonts.ready);
  await station.shot(name);
  expect.soft(await blemishes(page), name).toEqual([]);
  expect.soft(await tooWide(page), `${name}: wider than its place`).toEqual([]);
}
